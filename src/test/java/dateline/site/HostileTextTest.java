package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Article;
import dateline.model.Block;
import dateline.model.Draft;
import dateline.model.Image;
import dateline.model.Mark;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.Prose;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** An outlet that tries in every field of every article. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {

    private static final String EVIL =
            "</script></title></textarea>\"'><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}"
                    + "@import{}]]><!--\u0000\u0008\u001b\uFFFE\uD800\u2028{{x}}&#60;";

    private static final Draft DRAFT = Draft.of(
                    "evil", "a?q=\"><script>".replace("\"><script>", "%22%3E%3Cscript%3E"), EVIL)
            .standfirst(EVIL)
            .by(EVIL)
            .place(EVIL)
            .tags(EVIL, "\" onclick=\"alert(3)")
            .teaser(EVIL)
            .source(new Article.Source.Barred(EVIL))
            .lead(new Image(URI.create("https://evil.example/x.png"), EVIL, Optional.of(EVIL)))
            .body(
                    new Block.Paragraph(new Prose(
                            EVIL,
                            List.of(
                                    new Mark.Strong(0, 20),
                                    new Mark.Link(2, 9, URI.create("javascript:alert(4)")),
                                    new Mark.Link(10, 15, URI.create("data:text/html,x")),
                                    new Mark.Emphasis(18, 40),
                                    new Mark.Code(5, 5_000)))),
                    new Block.Heading(99, Prose.plain(EVIL)),
                    new Block.Quotation(List.of(new Block.Quotation(List.of(new Block.Paragraph(Prose.plain(EVIL)))))),
                    new Block.Items(true, List.of(Prose.plain(EVIL))),
                    new Block.Table(true, List.of(List.of(Prose.plain(EVIL)))),
                    new Block.Preformatted(EVIL),
                    new Block.Figure(new Image(URI.create("javascript:alert(5)"), EVIL, Optional.of(EVIL))),
                    new Block.Embed(URI.create("javascript:alert(6)"), EVIL));

    private TestSite site;

    @BeforeAll
    void open() {
        SampleArchive archive = new SampleArchive();
        archive.shelves()
                .put(new Outlet(
                        new OutletId("evil"),
                        EVIL,
                        URI.create("javascript:alert(7)"),
                        Optional.of("\"><x"),
                        List.of()));
        archive.keep(DRAFT.headline(EVIL + " once"), EVIL);
        archive.keep(DRAFT.version(2), EVIL);
        archive.keep(Draft.of("evil", "b", EVIL).in("en\"onload=x"), "text/html");
        archive.keep(Draft.of("evil", "c", EVIL).in("xx-evil-u-\u0000"), "text/html");
        archive.keep(
                Draft.of("evil", "ancient", "Ancient")
                        .published("-9999-01-01T00:00:00Z")
                        .updated("-999999999-01-01T00:00:00+18:00"),
                "text/html");
        archive.keep(
                Draft.of("evil", "future", "Future")
                        .published("+999999999-12-31T23:59:59-18:00")
                        .seen(Instant.parse("+20000-01-01T00:00:00Z")),
                "text/html");
        SiteSettings settings = new SiteSettings(
                "A <b>\"bold\"</b> title",
                Optional.of(URI.create("https://archive.example/x/")),
                Optional.of(URI.create("mailto:desk@archive.example?subject=%3Cscript%3E")),
                40,
                ZoneOffset.UTC);
        site = TestSite.of(archive.shelves(), archive.evidence(), settings, InstantSource.system());
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/outlet/evil",
                "/contents",
                "/article/ID",
                "/article/ID/version/1",
                "/search?q=script",
                "/search?q=%3Cscript%3Ealert(8)%3C/script%3E%22",
                "CAPTURE",
                "/about"
            })
    void nothingOfItRuns(String path) {
        Document page = site.get(
                        path.replace("ID", DRAFT.id().toString()).replace("CAPTURE", "/evidence/" + DRAFT.evidence()))
                .page();
        assertThat(page.select("script").eachAttr("type")).allMatch("application/ld+json"::equals);
        assertThat(page.select("img, iframe, object, embed, svg, style, textarea, base, x").stream()
                        .filter(e -> !e.attr("src").startsWith("/picture/")))
                .isEmpty();
        assertThat(attributes(page))
                .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("srcdoc"));
        assertThat(page.select("[href]").eachAttr("href"))
                .allMatch(href -> href.matches("(/|#main|https?://|mailto:).*"));
        assertThat(page.select("[lang]").eachAttr("lang")).allMatch(lang -> lang.matches("[A-Za-z0-9-]{2,35}"));
        assertThat(page.title()).doesNotContain("49");
    }

    @Test
    void itIsShownAsItIs() {
        Document page = site.get("/article/" + DRAFT.id()).page();
        assertThat(page.select("h1").text()).contains("<script>alert(1)</script>", "${7*7}");
        assertThat(page.select(".body strong").text()).isNotEmpty();
        assertThat(page.select(".body a").eachAttr("href")).containsExactly("https://evil.example/x.png");
    }

    @Test
    void structuredDataStaysInItsBlock() {
        Document page = site.get("/article/" + DRAFT.id()).page();
        var json = JsonMapper.shared().readTree(page.select("script").first().data());
        assertThat(json.get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(json.get("headline").asString()).startsWith("</script></title>");
        assertThat(json.get("mainEntityOfPage").asString())
                .isEqualTo("https://archive.example/x/article/" + DRAFT.id());
        assertThat(json.get("datePublished").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://archive.example/x/article/" + DRAFT.id());
        assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.rss",
                "/feed.atom",
                "/outlet/evil/feed.rss",
                "/outlet/evil/feed.atom",
                "/search/feed.rss?q=script",
                "/outlets.opml",
                "/opensearch.xml",
                "/sitemap.xml",
                "/sitemap/2026-11/1.xml"
            })
    void everyFeedIsWellFormed(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(site.get(path).bytes()));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void theJsonFeedCanBeRead() {
        var feed =
                JsonMapper.shared().readTree(site.get("/outlet/evil/feed.json").bytes());
        assertThat(feed.get("items").size()).isEqualTo(5);
        assertThat(feed.get("items").get(0).get("url").asString()).startsWith("https://archive.example/x/article/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/outlet/evil",
                "/outlet/evil/feed.rss",
                "/outlet/evil/feed.atom",
                "/outlet/evil/feed.json",
                "/contents",
                "/sitemap.xml",
                "ancient",
                "future"
            })
    void datesBeyondReasonBreakNothing(String path) {
        String address = path.startsWith("/")
                ? path
                : "/article/" + Draft.of("evil", path, "").id();
        assertThat(site.get(address).status()).isEqualTo(200);
    }

    private static Set<String> attributes(Document page) {
        return page.getAllElements().stream()
                .map(Element::attributes)
                .flatMap(attributes -> attributes.asList().stream())
                .map(attribute -> attribute.getKey())
                .collect(Collectors.toSet());
    }
}
