package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Draft;
import dateline.site.TestSite.Got;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private static final String HTML = "text/html;charset=utf-8";

    private final SampleArchive archive = new SampleArchive();
    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.of(archive);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /                                | text/html;charset=utf-8                   | Night ferry returns to the harbour
        /outlet/harbour-courier          | text/html;charset=utf-8                   | The Harbour Courier
        /language/zh                     | text/html;charset=utf-8                   | 2 articles in Chinese
        /day/2026-11-20                  | text/html;charset=utf-8                   | Friday, 20 November 2026
        /month/2026-11                   | text/html;charset=utf-8                   | November 2026
        /contents                        | text/html;charset=utf-8                   | 朝霧新聞
        /about                           | text/html;charset=utf-8                   | No log of visits is kept
        /search                          | text/html;charset=utf-8                   | a phrase
        /search?q=harbour                | text/html;charset=utf-8                   | <mark>harbour</mark>
        /search?q=nowhere+at+all         | text/html;charset=utf-8                   | No article matches
        /search?q=harbour&outlet=manar   | text/html;charset=utf-8                   | No article matches
        /feed.rss                        | application/rss+xml;charset=utf-8         | <dc:creator>Ines Varga</dc:creator>
        /feed.atom                       | application/atom+xml;charset=utf-8        | <name>Ines Varga</name>
        /feed.json                       | application/feed+json;charset=utf-8       | jsonfeed.org/version/1.1
        /outlet/manar/feed.rss           | application/rss+xml;charset=utf-8         | منار الساحل
        /language/ja/feed.atom           | application/atom+xml;charset=utf-8        | 菊まつり
        /day/2026-11-20/feed.json        | application/feed+json;charset=utf-8       | Night ferry
        /month/2026-10/feed.rss          | application/rss+xml;charset=utf-8         | ledger of 1871
        /search/feed.atom?q=harbour      | application/atom+xml;charset=utf-8        | ledger of 1871
        /outlets.opml                    | text/x-opml;charset=utf-8                 | version="2.0"
        /opensearch.xml                  | application/opensearchdescription+xml;charset=utf-8 | {searchTerms}
        /sitemap.xml                     | application/xml;charset=utf-8             | /sitemap/2026-11/1.xml
        /sitemap/2026-11/1.xml           | application/xml;charset=utf-8             | /article/
        /robots.txt                      | text/plain;charset=utf-8                  | /sitemap.xml
        /favicon.svg                     | image/svg+xml                             | <svg
        """, delimiter = '|')
    void everyAddressAnswersInItsOwnForm(String path, String type, String holds) {
        Got got = site.get(path);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Type").orElseThrow().replace(" ", "")).isEqualTo(type);
        assertThat(got.text()).contains(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "/outlet/nobody",
        "/outlet/BAD!",
        "/outlet/",
        "/language/xx",
        "/language/zh-Hans",
        "/day/2026-02-30",
        "/day/20261120",
        "/day/1999-01-01",
        "/day/9999-12-31",
        "/day/2026-11-16",
        "/day/2026-11-16/feed.rss",
        "/month/2026-13",
        "/month/2026-12",
        "/month/2026-09",
        "/nope",
        "/article/0000000000000",
        "/article/xyz",
        "/article/2xa0ry8bygx65/version/9",
        "/article/2xa0ry8bygx65/version/0",
        "/article/2xa0ry8bygx65/version/-1",
        "/evidence/1-1-1-1-1",
        "/evidence/00000000-0000-4000-8000-0000000000ff",
        "/evidence/00000000-0000-4000-8000-0000000000ff.warc.gz",
        "/picture/00000000-0000-4000-8000-0000000000ff",
        "/sitemap/2026-11/2.xml",
        "/sitemap/1990-01/1.xml",
        "/style-0000.css",
        "/feed.rss/feed.rss",
        "/wp-login.php",
        "/outlet/manar/feed.xml",
        "/outlet/nobody/feed.rss"
    })
    void whatIsNotThereIsSaidToBeMissing(String path) {
        Got got = site.get(path);
        assertThat(got.status()).isEqualTo(404);
        assertThat(got.header("Content-Type")).hasValue(HTML);
        assertThat(got.header("Cache-Control")).hasValue("no-store");
        assertThat(got.page().select("main a[href=/contents]")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/outlet/manar",
                "/contents",
                "/about",
                "/search?q=harbour",
                "/article/ID",
                "/article/ID/version/1",
                "/nope",
                "/day/1999-01-01",
                "/day/2026-11-18"
            })
    void pagesAreHtmlWithoutAFault(String path) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        parser.parseInput(
                site.get(path.replace("ID", SampleArchive.FERRY.id().toString()))
                        .text(),
                "");
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void anArticleTellsWhatIsKnownOfIt() {
        Document page = article(SampleArchive.FERRY);
        assertThat(page.select("h1").text()).isEqualTo(SampleArchive.FERRY.headline());
        assertThat(page.select(".standfirst").text()).isEqualTo(SampleArchive.FERRY.standfirst());
        assertThat(page.select(".full .m").text())
                .contains(
                        "Ines Varga, Tomas Holt", "Port Elin, Norland", "20 November 2026, 06:30 UTC+01:00", "English");
        assertThat(page.select(".record dt").eachText())
                .containsExactly("Published", "Updated", "First seen", "Captured");
        assertThat(page.select(".record dd time").eachAttr("datetime"))
                .containsExactly(
                        "2026-11-20T06:30:00+01:00",
                        "2026-11-20T09:10:00+01:00",
                        "2026-11-20T12:10:00Z",
                        "2026-11-20T08:15:30.250Z");
        assertThat(page.select("details tbody tr").eachText())
                .contains("Place Port Elin, Norland copy wire-dateline", "Section not given", "Language en html lang");
        assertThat(page.select(".tags li").eachText()).containsExactly("ferries", "harbour", "night trains");
        assertThat(page.select(".body em").text()).isEqualTo("night ferry");
        assertThat(page.select(".body th").eachText()).containsExactly("Year", "Passengers", "Freight, tonnes");
    }

    @Test
    void picturesComeFromTheArchiveAloneAndMissingOnesAreNamed() {
        Document page = article(SampleArchive.FERRY);
        assertThat(page.select("img").eachAttr("src")).containsExactly("/picture/" + SampleArchive.PICTURE_ID);
        assertThat(page.select("img").attr("alt")).isEqualTo("The quay at dawn, a ferry far out");
        assertThat(page.select(".unkept a").attr("href")).isEqualTo("https://harbour-courier.example/img/lost.jpg");
    }

    @Test
    void linksLeadOutWithoutTellingWhereFrom() {
        Document page = article(SampleArchive.FERRY);
        assertThat(page.select("a[href^=http]").eachAttr("rel"))
                .isNotEmpty()
                .containsOnly("nofollow noopener noreferrer external");
        assertThat(page.select(".ways a").eachAttr("href").getFirst())
                .isEqualTo("https://harbour-courier.example/ferry");
    }

    @Test
    void anOlderVersionSaysSoAndLeadsToTheNewest() {
        Got got = site.get("/article/" + SampleArchive.FERRY.id() + "/version/1");
        assertThat(got.page().select("h1").text()).isEqualTo("Night ferry returns after ten years");
        assertThat(got.page().select(".notice a").attr("href")).isEqualTo("/article/" + SampleArchive.FERRY.id());
        assertThat(got.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(article(SampleArchive.FERRY).select(".versions a").eachAttr("href"))
                .containsExactly(
                        "/article/" + SampleArchive.FERRY.id() + "/changes/2",
                        "/article/" + SampleArchive.FERRY.id() + "/version/1");
    }

    @Test
    void otherLanguagesAreMarkedWithTheirDirection() {
        Document arabic = article(SampleArchive.ARABIC);
        assertThat(arabic.select("article").attr("lang")).isEqualTo("ar");
        assertThat(arabic.select("article").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.select(".record").text())
                .contains("Read from the outlet’s feed; the page is gone (HTTP 410).");
        assertThat(site.get("/").page().select("article[lang=zh-Hant]").hasAttr("dir"))
                .isFalse();
        assertThat(site.get("/").page().select("article[lang=ar]").eachAttr("dir"))
                .containsOnly("rtl");
        assertThat(article(SampleArchive.CHINESE)
                        .select(".record dd time")
                        .getFirst()
                        .text())
                .isEqualTo("20 November 2026");
    }

    @Test
    void theEvidenceIsShownAndGivenOut() {
        String address =
                article(SampleArchive.FERRY).select(".ways a").getLast().attr("href");
        Got page = site.get(address);
        assertThat(page.text())
                .contains(
                        "ab".repeat(32), "dateline-20261120-00001.warc.gz", "200 OK", "20 November 2026, 08:15:30 UTC");
        assertThat(page.page().select("ul.read a").eachAttr("href"))
                .containsExactly("/article/" + SampleArchive.FERRY.id());
        Got record = site.get(page.page().select("a.button").attr("href"));
        assertThat(record.bytes()).isEqualTo(SampleArchive.RECORD);
        assertThat(record.header("Content-Type")).hasValue("application/warc");
        assertThat(record.header("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=")
                .contains(".warc.gz");
        assertThat(record.header("Content-Length")).hasValue(Integer.toString(SampleArchive.RECORD.length));
    }

    @Test
    void theEvidenceOfAnEarlierVersionLeadsToThatVersion() {
        Got page = site.get("/evidence/" + SampleArchive.FERRY.version(1).evidence());
        assertThat(page.page().select("ul.read a").eachAttr("href"))
                .containsExactly("/article/" + SampleArchive.FERRY.id() + "/version/1");
        assertThat(page.page().select("ul.read li").text()).endsWith(", version 1");
    }

    @Test
    void evidenceThatNothingWasReadFromSaysNothingOfArticles() {
        assertThat(site.get("/evidence/" + SampleArchive.PICTURE_ID).page().select("ul.read"))
                .isEmpty();
    }

    @Test
    void aKeptPictureStaysWithoutRights() {
        Got picture = site.get("/picture/" + SampleArchive.PICTURE_ID);
        assertThat(picture.text()).isEqualTo(SampleArchive.SVG);
        assertThat(picture.header("Content-Type")).hasValue("image/svg+xml");
        assertThat(picture.header("Content-Security-Policy").orElseThrow()).startsWith("sandbox; default-src 'none'");
        assertThat(picture.header("Cache-Control").orElseThrow()).contains("immutable");
    }

    @Test
    void aPageCalledAPictureIsNotGivenOut() {
        archive.keep(Draft.of("harbour-courier", "trap.png", "Trap"), "image/png");
        archive.evidence()
                .picture(
                        Draft.of("harbour-courier", "trap.png", "").evidence(),
                        "<script>1</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(site.get("/picture/"
                                + Draft.of("harbour-courier", "trap.png", "").evidence())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void daysAndMonthsLeadToTheirNeighbours() {
        assertThat(site.get("/day/2026-11-19").page().select(".around a").eachAttr("href"))
                .isEqualTo(List.of("/day/2026-11-20", "/month/2026-11", "/day/2026-11-18"));
        assertThat(site.get("/month/2026-11").page().select(".around a").eachAttr("href"))
                .isEqualTo(List.of("/month/2026-10"));
    }

    @Test
    void daysWithoutArticlesArePassedOverSoThatTheCalendarEnds() {
        assertThat(site.get("/day/2026-11-20").page().select(".around a").eachAttr("href"))
                .isEqualTo(List.of("/month/2026-11", "/day/2026-11-19"));
        assertThat(site.get("/day/2026-11-17").page().select(".around a").eachText())
                .isEqualTo(List.of("Next day", "November 2026", "Before"));
        assertThat(site.get("/day/2026-10-30").page().select(".around a").eachAttr("href"))
                .isEqualTo(List.of("/day/2026-11-17", "/month/2026-10"));
    }

    private Document article(Draft draft) {
        return site.get("/article/" + draft.id()).page();
    }
}
