package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Block;
import dateline.model.Credit;
import dateline.model.Found;
import dateline.model.Headers;
import dateline.model.Moment;
import dateline.model.Person;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page becomes an article")
class PageReaderTest {

    private static final URI ADDRESS = URI.create("https://lowtide.example/news/2026/03/14/harbour-bridge-closes");
    private static final String PROSE =
            "The council of the little town met on Tuesday evening, and for three hours it spoke of nothing but the"
                    + " bridge. ";

    private static PageArticle article(byte[] page) {
        return switch (new PageReader().read(page, Headers.none(), ADDRESS)) {
            case PageAnswer.Read(PageArticle article) -> article;
            case PageAnswer.Stub stub -> throw new AssertionError(stub.why());
            case PageAnswer.NotAnArticle none -> throw new AssertionError(none.why());
        };
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html><head><title>A bridge of sighs</title>" + head
                + "</head><body><article><h1>A bridge of sighs</h1>" + body + "<p>" + PROSE.repeat(3) + "</p><p>"
                + PROSE.repeat(2) + "</p></article></body></html>";
    }

    private static String small(String above, String under) {
        return "<html><head><title>渡輪停駛一年</title></head><body><div><a href='/'>首頁</a> | <a href='/2'>社會</a></div>"
                + "<h1>渡輪停駛一年</h1>" + above
                + "<p>〔記者林海音／淡水報導〕港務單位昨天宣布，往來河口兩岸的渡輪從下月起停駛一年，碼頭要全部重建，"
                + "居民改搭接駁公車過橋，往返一趟要多花四十分鐘。</p>"
                + "<p>校長說，三十名學生每天靠這班船上學。</p><p>船長則說，他開了二十年的船，從來沒有休過這麼長的假。</p>"
                + "<h3>三個辦法</h3><ul><li>公車加開六班；</li><li>學生免費。</li></ul>"
                + "<p>市府表示，工程若提早完成，渡輪也會提早復航。</p>" + under + "</body></html>";
    }

    @Nested
    @DisplayName("of a small page in a script of few characters")
    class Small {

        private static final String PICTURE = "<p><img src='/ferry.jpg' alt='渡輪' width='960'></p>";

        @ParameterizedTest
        @ValueSource(strings = {"", "<p>2026-03-14 10:20</p>"})
        void theLineWithASignIsThePicturesCaption(String date) {
            List<Block> body = article(bytes(small(date + PICTURE + "<p><small>▲河口的渡輪。</small></p>", "")))
                    .body();
            assertThat(body)
                    .filteredOn(block -> block instanceof Block.Figure)
                    .singleElement()
                    .satisfies(
                            figure -> assertThat(((Block.Figure) figure).image().caption())
                                    .contains("河口的渡輪。"));
            assertThat(BlockText.plain(body)).doesNotContain("▲").contains("學生免費");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "河口日報 版權所有 轉載請先聯絡",
                    "© 2026 Lowtide. All rights reserved.",
                    "Alle Rechte vorbehalten, Lowtide.",
                    "ⓒ 썰물일보, 무단 전재 및 재배포 금지"
                })
        void noticesOfRightsUnderItAreNoText(String notice) {
            String text = BlockText.plain(
                    article(bytes(small("", "<p>" + notice + "</p>"))).body());
            assertThat(text).doesNotContain(notice).contains("提早復航");
            String within = "<p>" + notice + "</p><p>市府又說，碼頭旁的舊倉庫會保留下來，改成等船的人也能坐下的地方。</p>";
            assertThat(BlockText.plain(article(bytes(small("", within))).body()))
                    .contains("舊倉庫");
        }
    }

    @Nested
    @DisplayName("of a newspaper")
    class Newspaper {

        private final PageArticle article = article(Fixtures.bytes("article.html"));
        private final String text = BlockText.plain(article.body());

        @Test
        void fieldsComeWithTheirPlace() {
            assertThat(article.headline())
                    .isEqualTo(
                            Found.known("Harbour bridge closes for a year of repairs", "json-ld:NewsArticle.headline"));
            assertThat(article.credit())
                    .isEqualTo(Found.known(
                            new Credit(
                                    List.of(Person.author("Ann Tidewell"), Person.author("Bo Quayle")),
                                    Optional.of("Reuters")),
                            "json-ld:NewsArticle.author"));
            assertThat(article.published().get().map(Moment::iso)).contains("2026-03-14T07:30:00Z");
            assertThat(article.updated().get().map(Moment::iso)).contains("2026-03-14T11:05:00Z");
            assertThat(article.section().get()).contains("Local news");
            assertThat(article.tags()).containsExactly("bridges", "ferries");
            assertThat(article.language()).isEqualTo(Found.known("en-GB", "html:lang"));
            assertThat(article.canonical()).isEqualTo(Found.known(ADDRESS, "link:canonical"));
        }

        @Test
        void theLeadImageHasItsCaption() {
            assertThat(article.lead().get().orElseThrow().at())
                    .isEqualTo(URI.create("https://lowtide.example/pictures/bridge.jpg"));
            assertThat(article.lead().get().orElseThrow().caption())
                    .contains("The bridge carries 31,000 cars a day. Photo: Courier");
        }

        @Test
        void theStandfirstIsNoneOfTheBody() {
            assertThat(article.standfirst().get())
                    .contains("Engineers found cracks in two of the nine piers; ferries will run every ten minutes.");
            assertThat(text).doesNotContain("Engineers found cracks");
        }

        @Test
        void theBodyIsAllThere() {
            assertThat(text)
                    .startsWith("The harbour bridge will close on Monday")
                    .contains("Ferries every ten minutes", "Monthly pass: thirty crowns", "My shop lives")
                    .endsWith("when the last report of the divers is due.");
        }

        @Test
        void theBodyIsNothingElse() {
            assertThat(text)
                    .doesNotContain(
                            "newsletter", "Otters", "I said so", "Copyright", "Share on", "Tide tables", "Photo:")
                    .doesNotContain("Harbour bridge closes for a year");
        }

        @Test
        void blocksKeepTheirKind() {
            assertThat(article.body()).hasAtLeastOneElementOfType(Block.Heading.class);
            assertThat(article.body()).hasAtLeastOneElementOfType(Block.Items.class);
            assertThat(article.body()).hasAtLeastOneElementOfType(Block.Quotation.class);
            assertThat(article.body()).hasAtLeastOneElementOfType(Block.Figure.class);
        }
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                Arguments.of(
                        "<meta property='article:published_time' content='2026-02-03T04:05:06+01:00'>",
                        "",
                        "2026-02-03T04:05:06+01:00",
                        "meta:article:published_time"),
                Arguments.of(
                        "<meta name='parsely-pub-date' content='2026-02-03'>",
                        "",
                        "2026-02-03",
                        "meta:parsely-pub-date"),
                Arguments.of(
                        "",
                        "<span itemprop='datePublished' content='2026-02-03'>3 Feb</span>",
                        "2026-02-03",
                        "microdata:datePublished"),
                Arguments.of(
                        "<script type='application/ld+json'>{\"@type\":\"BlogPosting\",\"headline\":\"A bridge of"
                                + " sighs\",\"datePublished\":\"2026-02-03\"}</script>",
                        "",
                        "2026-02-03",
                        "json-ld:BlogPosting.datePublished"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("dates")
    void theDateIsFound(String head, String body, String iso, String source) {
        Found<Moment> published = article(bytes(page(head, body))).published();
        assertThat(published.get().map(Moment::iso)).contains(iso);
        assertThat(published.source()).contains(source);
    }

    @Test
    void aShownDateIsFoundWhereTheAddressHoldsNone() {
        byte[] page = bytes(page("", "<p class='date'>Veröffentlicht am 3. Februar 2026</p>"));
        PageAnswer answer = new PageReader().read(page, Headers.none(), URI.create("https://a.example/b"));
        assertThat(answer).isInstanceOf(PageAnswer.Read.class);
        assertThat(((PageAnswer.Read) answer).article().published().get().map(Moment::iso))
                .contains("2026-02-03");
    }

    static Stream<Arguments> bylines() {
        return Stream.of(
                Arguments.of("<meta name='author' content='Ann Tidewell'>", "", "Ann Tidewell", "meta:author"),
                Arguments.of("", "<a rel='author' href='/a'>Ann Tidewell</a>", "Ann Tidewell", "html:rel=author"),
                Arguments.of(
                        "",
                        "<span itemprop='author'><b itemprop='name'>Ann Tidewell</b></span>",
                        "Ann Tidewell",
                        "microdata:author"),
                Arguments.of("", "<p class='byline'>Von Änne Tiedemann, 3.2.2026</p>", "Änne Tiedemann", "html:byline"),
                Arguments.of("", "<p>By Ann Tidewell</p>", "Ann Tidewell", "html:text"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("bylines")
    void theBylineIsFound(String head, String body, String name, String source) {
        Found<Credit> credit = article(bytes(page(head, body))).credit();
        assertThat(credit.get().orElseThrow().people()).containsExactly(Person.author(name));
        assertThat(credit.source()).contains(source);
    }

    static Stream<Arguments> charsets() {
        return Stream.of(
                Arguments.of("UTF-8", ""),
                Arguments.of("windows-1252", "<meta charset='iso-8859-1'>"),
                Arguments.of("windows-1252", "<meta charset='utf-8'>"),
                Arguments.of("UTF-8", "<meta charset='iso-8859-1'>"),
                Arguments.of("UTF-16LE", ""));
    }

    @ParameterizedTest(name = "{0} where the page says {1}")
    @MethodSource("charsets")
    void theCharsetIsTheTrueOne(String charset, String meta) {
        String html = (charset.startsWith("UTF-16") ? "\ufeff" : "")
                + page(
                        meta,
                        "<p>Über die Brücke fährt größtenteils niemand, sagen die müden Fährmänner an der"
                                + " Mündung.</p>");
        PageArticle article = article(html.getBytes(Charset.forName(charset)));
        assertThat(BlockText.plain(article.body())).contains("Über die Brücke fährt größtenteils");
    }

    @Test
    void theHeaderNamesTheCharset() {
        String html =
                page("", "<p>" + "Новый мост через реку откроют весной, сообщил глава города. ".repeat(3) + "</p>");
        Headers headers = Headers.of(Map.of("Content-Type", "text/html; charset=windows-1251"));
        PageAnswer answer = new PageReader().read(html.getBytes(Charset.forName("windows-1251")), headers, ADDRESS);
        assertThat(BlockText.plain(((PageAnswer.Read) answer).article().body())).contains("Новый мост через реку");
    }

    @Test
    void aStubForSubscribersIsSaidToBeOne() {
        String html = page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A bridge of"
                        + " sighs\",\"isAccessibleForFree\":false}</script>",
                "");
        assertThat(new PageReader().read(bytes(html), Headers.none(), ADDRESS))
                .isInstanceOfSatisfying(PageAnswer.Stub.class, stub -> {
                    assertThat(stub.barrier()).isEqualTo(PageAnswer.Barrier.PAYWALL);
                    assertThat(stub.article().headline().get()).contains("A bridge of sighs");
                });
    }

    @Test
    void aShellForScriptsIsSaidToBeOne() {
        String html = "<html><head><title>News</title><script src='/app.js'></script></head><body><div"
                + " id='root'></div></body></html>";
        assertThat(new PageReader().read(bytes(html), Headers.none(), ADDRESS))
                .isInstanceOfSatisfying(
                        PageAnswer.Stub.class,
                        stub -> assertThat(stub.barrier()).isEqualTo(PageAnswer.Barrier.SCRIPT_SHELL));
    }

    @Test
    void aTextThatStandsOnlyInTheStateIsFound() {
        String html = "<html><head><title>A bridge of sighs</title></head><body><div id='__next'></div><script"
                + " id='__NEXT_DATA__' type='application/json'>{\"props\":{\"article\":{\"title\":\"A bridge of"
                + " sighs\",\"body\":\"<p>"
                + PROSE.repeat(4) + "<\\/p><p>" + PROSE.repeat(3) + "<\\/p>\"}}}</script></body></html>";
        assertThat(BlockText.plain(article(bytes(html)).body())).startsWith("The council of the little town");
    }

    @ParameterizedTest
    @MethodSource("nothings")
    void aPageWithoutTextIsNoArticle(String html) {
        assertThat(new PageReader().read(bytes(html), Headers.none(), ADDRESS))
                .isInstanceOf(PageAnswer.NotAnArticle.class);
    }

    static Stream<String> nothings() {
        return Stream.of(
                "",
                "   ",
                "<html><body></body></html>",
                "<html><body><h1>404</h1><p>Not found</p></body></html>",
                "<ul><li><a href='/a'>One story</a></li><li><a href='/b'>Another story</a></li></ul>");
    }

    @Test
    void noiseThatIsCalledAPageHoldsNoArticle() {
        byte[] noise = new byte[5_000];
        new Random(4).nextBytes(noise);
        assertThat(new PageReader().read(noise, Headers.none(), ADDRESS)).isInstanceOf(PageAnswer.NotAnArticle.class);
    }

    @Test
    void textOfTwoByteCharactersIsText() {
        String page = "<html><body><article><h1>Ferry stays</h1>"
                + "<p>Паром останется в гавани, пока не стихнет ветер, сказал капитан у причала.</p>".repeat(8)
                + "</article></body></html>";
        byte[] wide = ("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE);
        assertThat(new PageReader().read(wide, Headers.none(), ADDRESS)).isInstanceOf(PageAnswer.Read.class);
    }
}
