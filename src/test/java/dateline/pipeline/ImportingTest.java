package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Scope;
import dateline.archive.Stores;
import dateline.capture.CaptureSettings;
import dateline.capture.Captures;
import dateline.capture.Provenance;
import dateline.capture.Stored;
import dateline.fetch.Decoded;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Image;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.Person;
import dateline.model.Remark;
import dateline.page.BlockText;
import dateline.search.Finder;
import dateline.search.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others have kept, taken in: once, with its evidence, as far as it is sound. */
class ImportingTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00.123Z");
    private static final OutletId QUAY = new OutletId("quay-witness");

    @TempDir
    private Path temp;

    private Archive archive;
    private Captures captures;
    private Index index;
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void open() {
        archive = Stores.memory();
        captures = new Captures(CaptureSettings.defaults(temp.resolve("warc")), archive::latest, clock());
        index = Index.open(temp.resolve("index"), archive).index();
    }

    @AfterEach
    void close() {
        index.close();
        captures.close();
        archive.close();
    }

    private static InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    private Importing importing() {
        return new Importing(
                archive, Optional.of(captures), Optional.of(index), PipelineSettings.defaults(), clock(), notes::add);
    }

    private Importing trial() {
        return new Importing(
                archive, Optional.empty(), Optional.empty(), PipelineSettings.defaults(), clock(), notes::add);
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(temp.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wxr() throws IOException {
        try (InputStream in = ImportingTest.class.getResourceAsStream("/dateline/feed/wxr/quay.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Article> articles() {
        return archive.list(new Scope.Everything(), Optional.empty(), 200).lines().stream()
                .map(line -> archive.article(line.id()).orElseThrow())
                .toList();
    }

    private Article article(OutletId outlet, String address) {
        return archive.article(ArticleId.of(outlet, URI.create(address))).orElseThrow();
    }

    private void knownOutlet(String name) {
        archive.commit(List.of(new Change.Met(new Outlet(
                OutletId.suggest(name), name, URI.create("https://lantern.example/"), Optional.empty(), List.of()))));
    }

    // ---- WordPress ----

    @Test
    void whatEverybodyCouldReadBecomesArticlesOfTheExportsSite() throws IOException {
        ImportSums sums = importing().posts(file("quay.xml", wxr()), false);
        assertThat(sums.articles()).isEqualTo(2);
        assertThat(sums.captures()).isEqualTo(2);
        assertThat(sums.outlets()).isEqualTo(1);
        assertThat(sums.broken()).isZero();
        assertThat(sums.passed())
                .containsEntry("attachments", 1L)
                .containsEntry("unpublished posts", 1L)
                .containsEntry("locked posts", 1L)
                .containsEntry("pages", 1L);
        assertThat(notes).containsExactly("quay.xml: new outlet Quay Witness (quay-witness)");
        Article ferry = article(QUAY, "https://quay.example/2024/07/the-ferry-stays/");
        assertThat(ferry.title()).isEqualTo("The ferry stays & the bridge waits");
        assertThat(ferry.credit().get().map(Credit::people)).contains(List.of(Person.author("Ilse Marrant")));
        assertThat(ferry.published().map(Moment::iso)).contains("2024-07-15T08:30:00+02:00");
        assertThat(ferry.section().get()).contains("Harbour");
        assertThat(ferry.tags()).containsExactly("Harbour", "Ferry");
        assertThat(ferry.language().get()).contains("en-GB");
        assertThat(ferry.dates().firstSeen()).isEqualTo(NOW);
        assertThat(ferry.body().stream().map(block -> block.getClass().getSimpleName()))
                .containsExactly(
                        "Paragraph",
                        "Paragraph",
                        "Figure",
                        "Quotation",
                        "Paragraph",
                        "Paragraph",
                        "Items",
                        "Paragraph");
        assertThat(Bodies.pictures(ferry.body()))
                .singleElement()
                .extracting(Image::caption)
                .isEqualTo(Optional.of("The ferry at the old pier."));
        index.refresh();
        assertThat(index.find(Finder.Wish.words("customs"), 0, 10).total()).isEqualTo(1);
    }

    @Test
    void theEvidenceOfAPostIsItsItem() throws IOException {
        String text = wxr();
        importing().posts(file("quay.xml", text), false);
        Article ferry = article(QUAY, "https://quay.example/2024/07/the-ferry-stays/");
        Capture capture = archive.capture(ferry.evidence()).orElseThrow();
        assertThat(capture.status()).isZero();
        assertThat(capture.uri().toString()).isEqualTo("urn:wxr:https://quay.example/2024/07/the-ferry-stays/");
        Stored.Whole stored = (Stored.Whole) captures.open(capture.where()).orElseThrow();
        String item = new String(((Decoded.Plain) stored.body()).bytes(), StandardCharsets.UTF_8);
        assertThat(item).startsWith("<item>").endsWith("</item>").contains("the mayor said [sic]");
        Provenance from = captures.provenance(capture.where()).orElseThrow();
        assertThat(from.file()).isEqualTo("quay.xml");
        assertThat(from.at()).isEqualTo(NOW);
        String rest = text.substring(text.indexOf("<item>"));
        assertThat(item).isEqualTo(rest.substring(0, rest.indexOf("<wp:postmeta>")) + "\n\t</item>");
        assertThat(from.offset()).isEqualTo(text.indexOf("<item>"));
    }

    /** The record can be downloaded by everybody. */
    @Test
    void whoCommentedStaysPrivate() throws IOException {
        String comment =
                "<wp:comment><wp:comment_author_email><![CDATA[reader@mail.example]]></wp:comment_author_email>"
                        + "<wp:comment_author_IP>192.0.2.77</wp:comment_author_IP><wp:comment_content><![CDATA[</wp:comment>"
                        + " call me: 555]]></wp:comment_content></wp:comment>";
        importing().posts(file("quay.xml", wxr().replace("<wp:postmeta>", comment + "<wp:postmeta>")), false);
        Article ferry = article(QUAY, "https://quay.example/2024/07/the-ferry-stays/");
        Capture capture = archive.capture(ferry.evidence()).orElseThrow();
        Stored.Whole stored = (Stored.Whole) captures.open(capture.where()).orElseThrow();
        assertThat(new String(((Decoded.Plain) stored.body()).bytes(), StandardCharsets.UTF_8))
                .startsWith("<item>")
                .endsWith("</item>")
                .doesNotContain("reader@", "192.0.2.77", "555", "postmeta", "_thumbnail_id");
        assertThat(importing().posts(file("quay.xml", wxr()), false).captures()).isZero();
    }

    /** A made-up text with the damage of an archive that was filled by an import of feeds. */
    @Test
    void theDamageOfImportedTeasersIsMended() throws IOException {
        knownOutlet("Lantern Desk");
        importing().posts(file("quay.xml", wxr()), false);
        Article grandmother = article(QUAY, "https://quay.example/2024/08/a-grandmother/");
        Credit credit = grandmother.credit().get().orElseThrow();
        assertThat(credit.people()).containsExactly(Person.author("Ilse Marrant"));
        assertThat(credit.agency()).contains("Lantern Desk");
        assertThat(grandmother.teaser().text())
                .startsWith("A grandmother in her 70s")
                .doesNotContain("CDATA", "[");
        assertThat(grandmother.teaser().remarks()).contains(Remark.CUT_TEXT);
        assertThat(BlockText.plain(grandmother.body())).startsWith("A grandmother in her 70s");
        assertThat(grandmother.published()).contains(new Moment.Day(LocalDate.of(2024, 8, 2)));
    }

    /** The real text of such an archive, where it is at hand: its six teasers as posts of an export. */
    @Test
    void theTeasersOfARealArchiveAreMended() throws IOException {
        Path seed = Path.of(System.getProperty("dateline.shared", "../shared")).resolve("seed/archive-page.txt");
        assumeThat(seed).exists();
        List<String> parts =
                Files.readString(seed).lines().filter(line -> !line.isBlank()).toList();
        StringBuilder items = new StringBuilder();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            items.append("<item><title><![CDATA[")
                    .append(parts.get(i))
                    .append("]]></title><link>https://quay.example/")
                    .append(i / 2 + 1)
                    .append("</link><content:encoded><![CDATA[")
                    .append(parts.get(i + 1))
                    .append(
                            "]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>");
        }
        String text = wxr();
        knownOutlet("New Tang Dynasty");
        knownOutlet("Minghui");
        Path file = file("seed.xml", text.substring(0, text.indexOf("<item>")) + items + "</channel></rss>");
        assertThat(importing().posts(file, false).articles()).isEqualTo(6);
        Article first = article(QUAY, "https://quay.example/1");
        assertThat(first.title()).startsWith("London, UK: ");
        assertThat(first.dateline().get().flatMap(Dateline::place)).contains("London, UK");
        Article third = article(QUAY, "https://quay.example/3");
        assertThat(third.credit().get().orElseThrow())
                .isEqualTo(new Credit(List.of(Person.author("Meiling Lee")), Optional.of("New Tang Dynasty")));
        assertThat(third.teaser().text()).startsWith("A mother in her 70s").doesNotContain("CDATA", "[…]");
        Article fourth = article(QUAY, "https://quay.example/4");
        assertThat(fourth.dateline().get().flatMap(Dateline::place)).contains("Changchun, China");
        assertThat(fourth.teaser().text()).startsWith("After ").endsWith(".");
        for (int i = 4; i <= 6; i++) {
            Article each = article(QUAY, "https://quay.example/" + i);
            assertThat(each.credit().get().flatMap(Credit::agency))
                    .as("item %d", i)
                    .contains("Minghui");
        }
        assertThat(article(QUAY, "https://quay.example/6").teaser().text()).startsWith("Because of ");
    }

    @Test
    void theSameExportAgainBringsNothing() throws IOException {
        Path file = file("quay.xml", wxr());
        importing().posts(file, true);
        List<Article> before = articles();
        long captured = archive.counts().captures();
        ImportSums again = importing().posts(file("copy.xml", wxr()), true);
        assertThat(again.articles() + again.versions() + again.captures() + again.outlets())
                .isZero();
        assertThat(again.known()).isEqualTo(3);
        assertThat(articles()).isEqualTo(before).hasSize(3);
        assertThat(archive.counts().captures()).isEqualTo(captured);
    }

    @Test
    void anEditedPostIsAVersionAndAnOlderExportIsNone() throws IOException {
        String old = wxr();
        String edited = old.replace("whatever it costs", "if the money lasts")
                .replace("2024-07-16 09:00:00", "2024-07-20 09:00:00")
                .replace("2024-07-16 07:00:00", "2024-07-20 07:00:00");
        importing().posts(file("old.xml", old), false);
        assertThat(importing().posts(file("new.xml", edited), false).versions()).isEqualTo(1);
        Article ferry = article(QUAY, "https://quay.example/2024/07/the-ferry-stays/");
        assertThat(ferry.version()).isEqualTo(2);
        assertThat(BlockText.plain(ferry.body())).contains("if the money lasts");
        assertThat(importing().posts(file("old.xml", old), false).versions()).isZero();
        assertThat(archive.versions(ferry.id())).hasSize(2);
    }

    @Test
    void twoPostsOfOneAddressAreTwoArticles() throws IOException {
        String text = wxr().replace(
                        "https://quay.example/2024/08/a-grandmother/", "https://quay.example/2024/07/the-ferry-stays/");
        Path file = file("quay.xml", text);
        assertThat(importing().posts(file, false).articles()).isEqualTo(2);
        assertThat(importing().posts(file, false).articles()).isZero();
        assertThat(articles()).hasSize(2);
    }

    @Test
    void aTrialTellsAndKeepsNothing() throws IOException {
        ImportSums sums = trial().posts(file("quay.xml", wxr()), true);
        assertThat(sums.articles()).isEqualTo(3);
        assertThat(archive.counts().articles()).isZero();
        assertThat(archive.outlets()).isEmpty();
        assertThat(temp.resolve("warc")).doesNotExist();
    }

    @Test
    void aBrokenItemIsTakenAsFarAsItGoesAndTold() throws IOException {
        String text = wxr().replace("https://quay.example/2024/08/a-grandmother/", " ");
        ImportSums sums = importing().posts(file("quay.xml", text.substring(0, text.indexOf("<wp:postmeta>"))), false);
        assertThat(sums.articles()).isEqualTo(1);
        assertThat(notes).anyMatch(line -> line.matches("quay.xml: line \\d+: the item has no end; .*"));
        ImportSums whole = importing().posts(file("quay.xml", text), false);
        assertThat(whole.broken()).isEqualTo(1);
        assertThat(notes).anyMatch(line -> line.matches("quay.xml: line \\d+: the post says no address"));
    }

    // ---- addresses ----

    @Test
    void addressesAreOwedAsPages() throws IOException {
        String list = "\ufeff# seen elsewhere\r\nhttps://mole.example/one\nhttps://mole.example/one#part\n\n"
                + "ftp://mole.example/x\nnonsense\nhttp://reef.example/two?a=1\n";
        ImportSums sums = importing().addresses(file("list.txt", list));
        assertThat(sums.articles()).isEqualTo(2);
        assertThat(sums.known()).isEqualTo(1);
        assertThat(sums.broken()).isEqualTo(2);
        assertThat(sums.outlets()).isEqualTo(2);
        assertThat(notes)
                .contains("list.txt: line 5: not an address of a page", "list.txt: line 6: not an address of a page");
        Article one = article(new OutletId("mole-example"), "https://mole.example/one");
        assertThat(one.source()).isEqualTo(new Article.Source.Awaited());
        assertThat(archive.owed("mole.example", NOW, 10))
                .singleElement()
                .satisfies(owed -> assertThat(owed.article()).isEqualTo(one.id()));
        Capture capture = archive.capture(one.evidence()).orElseThrow();
        assertThat(capture.mediaType()).isEqualTo("text/uri-list");
        assertThat(importing().addresses(file("list.txt", list)).articles()).isZero();
    }

    // ---- which kind ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WARC/1.0 and more                                              | WARC",
                "<opml version='1.0'><body/></opml>                             | OPML",
                "{\"kind\":\"archive\",\"schema\":1}                            | ARTICLES",
                "# remark                                                       | UNKNOWN",
                "https://mole.example/                                          | ADDRESSES",
                "<rss xmlns:wp='http://wordpress.org/export/1.2/'>              | WXR",
                "<rss version='2.0'>                                            | UNKNOWN",
                "{}                                                             | UNKNOWN",
                "once upon a time                                               | UNKNOWN",
                "''                                                             | UNKNOWN",
            })
    void aFilesKindIsToldByItsContent(String text, ImportKind kind) throws IOException {
        assertThat(ImportKind.of(file("any.bin", text))).isEqualTo(kind);
    }

    @Test
    void blocksOfAnArticleAreSound() throws IOException {
        importing().posts(file("quay.xml", wxr()), true);
        for (Article article : articles()) {
            assertThat(Soundness.flaw(article)).isEmpty();
            assertThat(article.body()).isNotEmpty().allMatch(block -> !(block instanceof Block.Embed));
        }
    }
}
