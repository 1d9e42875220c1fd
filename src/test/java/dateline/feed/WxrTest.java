package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WordPress exports: cut while they come, read piece by piece. */
class WxrTest {

    private static final LongFunction<Optional<URI>> NO_PICTURES = _ -> Optional.empty();

    private static byte[] quay() throws IOException {
        try (InputStream in = WxrTest.class.getResourceAsStream("wxr/quay.xml")) {
            return in.readAllBytes();
        }
    }

    private static List<WxrPiece> cut(byte[] bytes, int chunk) {
        List<WxrPiece> pieces = new ArrayList<>();
        WxrCutter cutter = new WxrCutter(pieces::add);
        for (int at = 0; at < bytes.length; at += chunk) {
            byte[] some = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + chunk));
            cutter.push(some, some.length);
        }
        cutter.finish();
        return pieces;
    }

    private static List<WxrPiece> cut(String text) {
        return cut(text.getBytes(StandardCharsets.UTF_8), 1000);
    }

    private static List<String> items(List<WxrPiece> pieces) {
        return pieces.stream()
                .filter(WxrPiece.Item.class::isInstance)
                .map(piece -> new String(((WxrPiece.Item) piece).bytes(), StandardCharsets.UTF_8).strip())
                .toList();
    }

    private static WxrSite site(List<WxrPiece> pieces) {
        return Wxr.site((WxrPiece.Head) pieces.getFirst());
    }

    private static List<WxrPost> posts(byte[] bytes, LongFunction<Optional<URI>> pictures) {
        List<WxrPiece> pieces = cut(bytes, 4096);
        WxrSite site = site(pieces);
        return pieces.stream()
                .filter(WxrPiece.Item.class::isInstance)
                .map(piece -> Wxr.post((WxrPiece.Item) piece, site, pictures).orElseThrow())
                .toList();
    }

    private static WxrPost post(String content) {
        String text = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><link>https://quay.example</link>"
                + "<item><link>https://quay.example/a</link><content:encoded><![CDATA[" + content
                + "]]></content:encoded></item></channel></rss>";
        return posts(
                        text.getBytes(StandardCharsets.UTF_8),
                        id -> id < 10
                                ? Optional.of(URI.create("https://quay.example/" + id + ".jpg"))
                                : Optional.empty())
                .getFirst();
    }

    // ---- cutting ----

    @Test
    void theSamePiecesHoweverTheBytesCome() throws IOException {
        byte[] bytes = quay();
        List<String> whole = items(cut(bytes, bytes.length));
        assertThat(whole).hasSize(6).allMatch(item -> item.startsWith("<item>") && item.endsWith("</item>"));
        for (int chunk : List.of(1, 2, 7, 100, 4096)) {
            assertThat(items(cut(bytes, chunk))).as("chunks of %d", chunk).isEqualTo(whole);
        }
    }

    @Test
    void anItemTellsWhereItStands() throws IOException {
        byte[] bytes = quay();
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (WxrPiece piece : cut(bytes, 333)) {
            if (piece instanceof WxrPiece.Item item) {
                assertThat(Arrays.copyOfRange(bytes, (int) item.offset(), (int) item.offset() + item.bytes().length))
                        .isEqualTo(item.bytes());
                long lines = new String(bytes, 0, (int) item.offset(), StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                assertThat(item.line()).isEqualTo(lines + 1);
            }
        }
        assertThat(text).contains("wxr_version");
    }

    @Test
    void tagsInCdataAndCommentsAreText() {
        assertThat(items(cut("<rss><!-- <item> --><item><a><![CDATA[ </item><item> ]]></a></item><item/>x</rss>")))
                .first()
                .isEqualTo("<item><a><![CDATA[ </item><item> ]]></a></item>");
    }

    @Test
    void whatNeverClosesSwallowsNothing() {
        List<WxrPiece> pieces =
                cut("<rss><item>1<![CDATA[ open</item>\n<item>2</item><item>3<!-- open</item><item>4</item></rss>");
        assertThat(items(pieces))
                .containsExactly(
                        "<item>1<![CDATA[ open</item>", "<item>2</item>", "<item>3<!-- open</item>", "<item>4</item>");
        assertThat(items(cut("<rss><item>1<item>2</item><item>3")))
                .containsExactly("<item>1", "<item>2</item>", "<item>3");
        assertThat(cut("<rss><item>1<item>2</item>"))
                .filteredOn(WxrPiece.Item.class::isInstance)
                .extracting(piece -> ((WxrPiece.Item) piece).whole())
                .containsExactly(false, true);
        assertThat(cut("")).singleElement().isInstanceOf(WxrPiece.Head.class);
    }

    @Test
    void anItemThatIsTooLongIsPassedOver() {
        String text = "<rss><item>1</item><item>" + "x".repeat(WxrCutter.MAX_ITEM) + "</item><item>3</item></rss>";
        List<WxrPiece> pieces = cut(text.getBytes(StandardCharsets.UTF_8), 1 << 16);
        assertThat(items(pieces)).containsExactly("<item>1</item>", "<item>3</item>");
        assertThat(pieces).filteredOn(WxrPiece.TooLong.class::isInstance).hasSize(1);
    }

    @Test
    void manyThatNeverCloseCostNoMoreThanTheirLength() {
        String text = "<rss>" + "<item><![CDATA[ x".repeat(200_000);
        long start = System.nanoTime();
        List<WxrPiece> pieces = cut(text.getBytes(StandardCharsets.UTF_8), 1 << 16);
        assertThat(pieces).hasSize(200_001);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    // ---- reading ----

    @Test
    void theSiteIsItsChannel() throws IOException {
        WxrSite site = site(cut(quay(), 4096));
        assertThat(site.feed().name()).isEqualTo("Quay Witness");
        assertThat(site.feed().link()).contains(URI.create("https://quay.example"));
        assertThat(site.feed().language()).isEqualTo("en-GB");
        assertThat(site.version()).isEqualTo("1.2");
        assertThat(site.authors()).containsOnlyKeys("imarrant").containsValue("Ilse Marrant");
        assertThat(Wxr.is(quay())).isTrue();
        assertThat(Wxr.is("<rss version=\"2.0\">".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void aPostIsReadWithWhereEachFieldStood() throws IOException {
        WxrPost post = posts(
                        quay(),
                        id -> id == 12 ? Optional.of(URI.create("https://quay.example/f.jpg")) : Optional.empty())
                .getFirst();
        assertThat(post.id()).hasValue(11);
        assertThat(post.type()).isEqualTo("post");
        assertThat(post.slug()).isEqualTo("the-ferry-stays");
        assertThat(post.isPublic()).isTrue();
        assertThat(post.section()).contains("Harbour");
        assertThat(post.picture()).hasValue(12);
        Entry entry = post.entry();
        assertThat(entry.title()).isEqualTo("The ferry stays & the bridge waits");
        assertThat(entry.link()).contains(URI.create("https://quay.example/2024/07/the-ferry-stays/"));
        assertThat(entry.published().get().map(Moment::iso)).contains("2024-07-15T08:30:00+02:00");
        assertThat(entry.published().source()).contains("wxr:post_date_gmt");
        assertThat(entry.updated().get().map(Moment::iso)).contains("2024-07-16T09:00:00+02:00");
        assertThat(entry.authors()).extracting(Contact::name).containsExactly("Ilse Marrant");
        assertThat(entry.categories()).extracting(Category::term).containsExactly("Harbour", "Ferry");
        assertThat(entry.enclosures()).extracting(Enclosure::href).containsExactly("https://quay.example/f.jpg");
        assertThat(entry.html())
                .contains("The council kept the ferry on Monday.<br", "open,<br", "[sic] and nobody laughed.")
                .contains("<figure>", "<figcaption> The ferry at the old pier.</figcaption>")
                .contains("The next boat leaves at six.", "<a href=\"https://video.example/watch?v=1\"")
                .contains("<li>Pier one</li>", "&lt;b&gt; is how they write it.")
                .doesNotContain("su_note", "[caption", "more--");
    }

    @Test
    void whatNobodySaidStaysUnknown() throws IOException {
        List<WxrPost> posts = posts(quay(), NO_PICTURES);
        Entry grandmother = posts.get(2).entry();
        assertThat(grandmother.authors()).isEmpty();
        assertThat(grandmother.published().get()).contains(new Moment.Day(LocalDate.of(2024, 8, 2)));
        assertThat(posts.get(2).section()).isEmpty();
        assertThat(grandmother.html())
                .startsWith("Ilse Marrant | Lantern Desk A grandmother")
                .doesNotContain("CDATA");
        assertThat(posts.get(3).entry().published().isKnown()).isFalse();
        assertThat(posts).extracting(WxrPost::isPublic).containsExactly(true, false, true, false, false, true);
        assertThat(posts).extracting(WxrPost::type).contains("attachment", "page");
        assertThat(posts.get(1).attachment())
                .contains(URI.create("https://quay.example/wp-content/uploads/2024/07/ferry.jpg"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "one [sic] two [1] [Editor's note]          | one [sic] two [1] [Editor's note]",
                "[gallery ids=\"3,4,99\"]                   | /3.jpg",
                "[embed]https://v.example/1[/embed]         | <a href=\"https://v.example/1\"",
                "[video mp4=\"https://v.example/1.mp4\"]    | <a href=\"https://v.example/1.mp4\"",
                "[vc_row][vc_column width=\"1/2\"]in[/vc_column][/vc_row] | in",
                "[caption]no end                            | no end",
                "[ not a code ] and [x                      | [ not a code ] and [x",
                "<script>alert(1)</script>x                 | x",
                "<a href=\"javascript:alert(1)\">y</a>      | y",
            })
    void codesInBracketsAreUndone(String written, String shown) {
        String html = post(written).entry().html();
        assertThat(html).contains(shown).doesNotContain("script", "vc_", "[gallery", "[embed", "[video", "[caption");
    }

    @Test
    void entitiesAreNeverExpanded() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>&b;&x;</title>"
                + "<item><title>&b;&x;</title><wp:post_type>post</wp:post_type></item></channel></rss>";
        WxrPost post = posts(bomb.getBytes(StandardCharsets.UTF_8), NO_PICTURES).getFirst();
        assertThat(post.entry().title()).isEqualTo("&b;&x;");
    }

    @Test
    void nothingThrows() throws IOException {
        byte[] bytes = quay();
        Random random = new Random(11);
        for (int i = 0; i < 150; i++) {
            byte[] broken = bytes.clone();
            for (int n = 0; n < 20; n++) {
                broken[random.nextInt(broken.length)] = (byte) "<>[]!-/&\"x\0\n".charAt(random.nextInt(12));
            }
            int from = random.nextInt(broken.length / 2);
            List<WxrPiece> pieces = cut(Arrays.copyOfRange(broken, i % 2 == 0 ? 0 : from, broken.length), 997);
            WxrSite site = site(pieces);
            for (WxrPiece piece : pieces) {
                if (piece instanceof WxrPiece.Item item) {
                    assertThat(Wxr.post(item, site, NO_PICTURES)).isNotNull();
                }
            }
        }
    }

    @Test
    void longTextsTakeLinearTime() {
        long start = System.nanoTime();
        for (String part :
                List.of("[caption]", "<pre>", "[a b=c]", "\n\n", "[/x]", "[", "<b", "<!--more-->", "[embed]")) {
            assertThat(post(part.repeat(200_000 / part.length())).entry().html())
                    .isNotNull();
        }
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
