package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Change;
import dateline.archive.ChannelState;
import dateline.model.Channel;
import dateline.model.Draft;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What feed readers and search engines are told. */
class FeedsTest {

    private static final String BASE = "https://archive.example";
    private static final String FERRY = BASE + "/article/" + SampleArchive.FERRY.id();

    private final SampleArchive archive = new SampleArchive();
    private TestSite site;

    @BeforeEach
    void open() {
        SiteSettings settings = new SiteSettings(
                "The Test Archive", Optional.of(URI.create(BASE + "/")), Optional.empty(), 40, ZoneOffset.UTC);
        site = TestSite.of(archive.shelves(), archive.evidence(), settings, InstantSource.system());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void rssTellsWhoWhereWhenAndInWhichLanguage() throws Exception {
        Document feed = xml("/feed.rss");
        Element item = (Element) feed.getElementsByTagName("item").item(0);
        assertThat(text(item, "title")).isEqualTo("Night ferry returns to the harbour after eleven years");
        assertThat(text(item, "link")).isEqualTo(FERRY);
        assertThat(text(item, "dc:creator")).isEqualTo("Ines Varga");
        assertThat(text(item, "dc:publisher")).isEqualTo("The Harbour Courier");
        assertThat(text(item, "dc:language")).isEqualTo("en");
        assertThat(text(item, "dc:source")).isEqualTo("https://harbour-courier.example/ferry");
        assertThat(text(item, "dcterms:spatial")).isEqualTo("Port Elin, Norland");
        assertThat(text(item, "dcterms:issued")).isEqualTo("2026-11-20T06:30:00+01:00");
        assertThat(text(item, "description")).contains("“We had stopped counting,”");
        assertThat(ZonedDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo("2026-11-20T05:30:00Z");
        assertThat(text(feed.getDocumentElement(), "link")).isEqualTo(BASE + "/");
        assertThat(((Element) feed.getElementsByTagName("atom:link").item(0)).getAttribute("href"))
                .isEqualTo(BASE + "/feed.rss");
    }

    @Test
    void atomHasAllThatTheFormatAsksFor() throws Exception {
        Document feed = xml("/language/ar/feed.atom");
        for (Element entry : elements(feed, "entry")) {
            assertThat(text(entry, "id")).startsWith("urn:uuid:");
            assertThat(text(entry, "title")).isNotEmpty();
            assertThat(OffsetDateTime.parse(text(entry, "updated"))).isNotNull();
            assertThat(text(entry, "name")).isNotEmpty();
            assertThat(entry.getAttribute("xml:lang")).isEqualTo("ar");
        }
        assertThat(elements(feed, "entry")).hasSize(2);
        assertThat(elements(feed, "id").stream().map(Element::getTextContent)).doesNotHaveDuplicates();
        assertThat(text(feed.getDocumentElement(), "updated")).isEqualTo("2026-11-19T15:00:00Z");
    }

    @Test
    void aDayIsNotMadeAnInstant() throws Exception {
        Element entry = elements(xml("/outlet/qingquan/feed.atom"), "entry").getFirst();
        assertThat(text(entry, "dcterms:issued")).isEqualTo("2026-11-20");
        assertThat(entry.getElementsByTagName("published").getLength()).isZero();
        JsonNode item = json("/outlet/qingquan/feed.json").get("items").get(0);
        assertThat(item.has("date_published")).isFalse();
        assertThat(item.get("_dateline").get("published").asString()).isEqualTo("2026-11-20");
    }

    @Test
    void jsonFeedTellsTheSame() {
        JsonNode feed = json("/feed.json");
        JsonNode item = feed.get("items").get(0);
        assertThat(feed.get("feed_url").asString()).isEqualTo(BASE + "/feed.json");
        assertThat(item.get("url").asString()).isEqualTo(FERRY);
        assertThat(item.get("external_url").asString()).isEqualTo("https://harbour-courier.example/ferry");
        assertThat(item.get("authors").get(1).get("name").asString()).isEqualTo("Tomas Holt");
        assertThat(item.get("language").asString()).isEqualTo("en");
        assertThat(item.get("_dateline").get("place").asString()).isEqualTo("Port Elin, Norland");
    }

    @Test
    void anItemKeepsItsNameWhenItsArticleChanges() throws Exception {
        String before = text(elements(xml("/feed.rss"), "item").getFirst(), "guid");
        archive.keep(SampleArchive.FERRY.version(3).headline("Another headline"), "text/html");
        try (TestSite later = TestSite.of(archive)) {
            assertThat(later.get("/feed.rss").text()).contains(before, "Another headline");
        }
    }

    @Test
    void withoutAnAddressOfItsOwnTheSiteUsesWhereItListens() {
        try (TestSite local = TestSite.of(archive)) {
            assertThat(local.get("/feed.rss").text()).contains("<link>" + local.base() + "/article/");
            assertThat(local.get("/feed.rss", "Accept", "*/*").text()).doesNotContain("evil.example");
            assertThat(local.get("/robots.txt").text()).contains("Sitemap: " + local.base() + "/sitemap.xml");
            assertThat(local.get("/").page().select("link[rel=canonical]")).isEmpty();
        }
    }

    @Test
    void everyListNamesItsFeeds() {
        assertThat(site.get("/outlet/manar")
                        .page()
                        .select("link[rel=alternate]")
                        .eachAttr("href"))
                .containsExactly("/outlet/manar/feed.rss", "/outlet/manar/feed.atom", "/outlet/manar/feed.json");
        assertThat(site.get("/search?q=night+ferry")
                        .page()
                        .select("link[rel=alternate]")
                        .eachAttr("href"))
                .contains("/search/feed.atom?q=night+ferry");
    }

    @Test
    void theOutletsFeedsAreGivenAsOpml() throws Exception {
        assertThat(site.get("/contents").page().select("a[href=/outlets.opml]")).isEmpty();
        assertThat(elements(xml("/outlets.opml"), "outline")).isEmpty();
        follow("https://harbour-courier.example/feed?a=1&b=<2>".replace("<2>", "%3C2%3E"));
        follow("https://reader:secret@harbour-courier.example/members.xml");
        archive.shelves().put(outlet("quiet", "Left & Quiet", List.of()));
        try (TestSite later = TestSite.of(archive)) {
            assertThat(later.get("/contents").page().select("section a[href=/outlets.opml]"))
                    .hasSize(1);
            String text = later.get("/outlets.opml").text();
            assertThat(text).doesNotContain("secret", "Quiet");
            Document opml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(text(opml.getDocumentElement(), "title")).isEqualTo("Outlets of The Test Archive");
            assertThat(elements(opml, "outline")).singleElement().satisfies(line -> {
                assertThat(line.getAttribute("text")).isEqualTo("The \"Harbour\" <Courier>");
                assertThat(line.getAttribute("type")).isEqualTo("rss");
                assertThat(line.getAttribute("xmlUrl")).isEqualTo("https://harbour-courier.example/feed?a=1&b=%3C2%3E");
                assertThat(line.getAttribute("htmlUrl")).isEqualTo("https://harbour-courier.example/");
            });
        }
    }

    private void follow(String feed) {
        OutletId id = new OutletId("harbour-courier");
        archive.shelves().put(outlet(id.value(), "The \"Harbour\" <Courier>", List.of()));
        archive.shelves()
                .put(new Change.Followed(
                        new Channel.Feed(URI.create(feed)),
                        ChannelState.fresh(URI.create(feed), id, Draft.NOON, Duration.ofHours(1))));
    }

    private static Outlet outlet(String id, String name, List<Channel> channels) {
        return new Outlet(
                new OutletId(id), name, URI.create("https://" + id + ".example/"), Optional.of("en"), channels);
    }

    @Test
    void browsersLearnHowToSearch() throws Exception {
        org.jsoup.nodes.Element link =
                site.get("/about").page().select("head link[rel=search]").first();
        assertThat(link.attr("type")).isEqualTo("application/opensearchdescription+xml");
        assertThat(link.attr("title")).isEqualTo("The Test Archive");
        Document described = xml(link.attr("href"));
        assertThat(text(described.getDocumentElement(), "ShortName"))
                .isEqualTo("The Test Archive")
                .hasSizeLessThanOrEqualTo(16);
        List<String> templates = elements(described, "Url").stream()
                .map(url -> url.getAttribute("template"))
                .toList();
        assertThat(templates)
                .hasSize(5)
                .allSatisfy(template -> assertThat(template).startsWith(BASE + "/"));
        String page = templates.getFirst().substring(BASE.length()).replace("{searchTerms}", "night%20ferry");
        assertThat(site.get(page).page().select("h3")).isNotEmpty();
        assertThat(site.get(templates.get(1).substring(BASE.length()).replace("{searchTerms}", "night%20ferry"))
                        .text())
                .contains("<item>");
    }

    @Test
    void theSitemapHoldsEveryArticleOnceInPartsOfBoundedSize() throws Exception {
        IntStream.range(0, Sitemap.MAX_URLS + 300)
                .mapToObj(i -> Draft.of("le-phare", "n" + i, "N " + i)
                        .published(Draft.NOON.minusSeconds(10L * i).toString())
                        .seen(Draft.NOON))
                .map(Draft::article)
                .forEach(article -> archive.shelves().put(article));
        List<String> parts = elements(xml("/sitemap.xml"), "loc").stream()
                .map(Element::getTextContent)
                .toList();
        List<String> urls = new ArrayList<>();
        for (String part : parts) {
            List<Element> locs = elements(xml(part.substring(BASE.length())), "loc");
            assertThat(locs).hasSizeLessThanOrEqualTo(Sitemap.MAX_URLS);
            locs.forEach(loc -> urls.add(loc.getTextContent()));
        }
        assertThat(parts).contains(BASE + "/sitemap/2026-11/2.xml");
        assertThat(urls).doesNotHaveDuplicates().hasSize(Sitemap.MAX_URLS + 312).contains(FERRY);
    }

    private Document xml(String path) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(site.get(path).bytes()));
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(site.get(path).bytes());
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String text(Element inside, String name) {
        return inside.getElementsByTagName(name).item(0).getTextContent();
    }
}
