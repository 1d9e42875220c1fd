package dateline.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

class DemoOutletsTest {

    private static final Instant START = Instant.parse("2026-03-01T01:30:00.500Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Visitor visitor = new Visitor();
    private DemoOutlets outlets;
    private URI courier;
    private URI lantern;
    private URI tide;

    @BeforeEach
    void open() {
        outlets = DemoOutlets.start(now::get);
        courier = outlets.homes().get(0);
        lantern = outlets.homes().get(1);
        tide = outlets.homes().get(2);
    }

    @AfterEach
    void close() {
        outlets.close();
        visitor.close();
    }

    @Test
    void everyOutletHasAHostOfItsOwn() {
        assertThat(outlets.hosts()).hasSize(3).allMatch(host -> host.startsWith("127.0.0.1:"));
        assertThat(outlets.hosts())
                .containsExactlyElementsOf(
                        outlets.homes().stream().map(URI::getAuthority).toList());
    }

    @Test
    void homesAnnounceTheirFeeds() throws Exception {
        for (int i = 0; i < 3; i++) {
            var home = Jsoup.parse(
                    visitor.text(outlets.homes().get(i)), outlets.homes().get(i).toString());
            assertThat(home.select("link[rel=alternate][type]").eachAttr("abs:href"))
                    .containsExactly(outlets.feeds().get(i).toString());
        }
    }

    @Test
    void everyFeedIsWellFormedAndFreshAndItsLinksAnswer() throws Exception {
        int found = 0;
        for (String path : List.of("/feed.xml", "/atom.xml", "/feed/news.xml")) {
            var feed = outlets.homes()
                    .get(List.of("/feed.xml", "/atom.xml", "/feed/news.xml").indexOf(path));
            byte[] xml = visitor.get(feed.resolve(path)).body();
            var tree = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            assertThat(tree.getDocumentElement().getTagName()).isIn("rss", "feed");
            for (String link : links(xml)) {
                assertThat(visitor.get(URI.create(link)).statusCode()).as(link).isIn(200, 410);
                found++;
            }
        }
        assertThat(found).isEqualTo(26);
    }

    @Test
    void noTemplatePlaceIsLeftOpen() throws Exception {
        for (URI home : outlets.homes()) {
            for (String link : pages(home)) {
                assertThat(visitor.text(home.resolve(link))).as(link).doesNotContain("${", "\n?", "null");
            }
        }
    }

    @Test
    void datesCountBackFromTheClockInTheOutletsOwnZone() throws Exception {
        assertThat(visitor.text(courier.resolve("/feed.xml")))
                .contains("<pubDate>Sat, 28 Feb 2026 23:20:00 GMT</pubDate>");
        assertThat(visitor.text(tide.resolve("/news/1147.html"))).contains("2026年3月1日 07:50", "台北1日電");
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match", "If-Modified-Since"})
    void anUnchangedFeedIsNotSentAgain(String header) throws Exception {
        var feed = courier.resolve("/feed.xml");
        var first = visitor.get(feed).headers();
        String mark = first.firstValue(header.equals("If-None-Match") ? "ETag" : "Last-Modified")
                .orElseThrow();
        var second = visitor.get(feed, header, mark);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).isEqualTo(first.firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"0000000000000000\", \"more\"", ""})
    void anotherTagGetsTheFeed(String tag) throws Exception {
        assertThat(visitor.get(courier.resolve("/feed.xml"), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void gzipIsSentToThoseWhoTakeIt() throws Exception {
        var feed = lantern.resolve("/atom.xml");
        var packed = visitor.get(feed, "Accept-Encoding", "br, gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(visitor.get(feed).body());
    }

    @Test
    void oneFeedHasMovedForGood() throws Exception {
        var moved = visitor.get(outlets.feeds().get(2));
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("/feed/news.xml");
        assertThat(visitor.get(tide.resolve("/feed/news.xml")).statusCode()).isEqualTo(200);
    }

    @Test
    void onePageIsGoneWhileTheFeedKeepsItsSummary() throws Exception {
        assertThat(visitor.get(courier.resolve("/news/ferry-pier.html")).statusCode())
                .isEqualTo(410);
        assertThat(visitor.text(courier.resolve("/feed.xml"))).contains("two of them share an address");
    }

    @Test
    void robotsBarAFolderThatTheFeedLinksInto() throws Exception {
        assertThat(visitor.text(courier.resolve("/robots.txt"))).contains("User-agent: *\nDisallow: /members/\n");
        assertThat(visitor.text(courier.resolve("/feed.xml"))).contains(courier + "members/lighthouse-keepers.html");
    }

    @Test
    void anArticleIsEditedWhenAsked() throws Exception {
        var feed = lantern.resolve("/atom.xml");
        String tag = visitor.get(feed).headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.text(lantern.resolve("/reports/fishermen-petition")))
                .contains("34 families", "a third time");
        now.set(START.plusSeconds(60));
        outlets.later();
        outlets.later();
        assertThat(visitor.text(lantern.resolve("/reports/fishermen-petition")))
                .contains(
                        "43 families", "Court rules for the small boats", "\"dateModified\": \"2026-03-01T01:31:00Z\"")
                .contains("\"datePublished\": \"2026-03-01T00:25:00Z\"");
        var changed = visitor.get(feed, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(new String(changed.body(), StandardCharsets.UTF_8))
                .contains("<updated>2026-03-01T01:31:00Z</updated>");
    }

    @Test
    void anArticleIsEditedByItselfInTime() throws Exception {
        var page = lantern.resolve("/reports/fishermen-petition");
        now.set(START.plus(DemoOutlets.EDIT_AFTER).minusSeconds(2));
        assertThat(visitor.text(page)).contains("34 families");
        now.set(START.plus(DemoOutlets.EDIT_AFTER));
        assertThat(visitor.text(page)).contains("43 families");
    }

    @Test
    void picturesAreServedOnceDrawn() throws Exception {
        for (URI home : outlets.homes()) {
            for (String link : pages(home)) {
                var page = Jsoup.parse(visitor.text(home.resolve(link)), home.toString());
                for (String picture : page.select("img").eachAttr("abs:src")) {
                    var answer = visitor.get(URI.create(picture));
                    assertThat(answer.statusCode()).as(picture).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                            .startsWith("image/");
                }
            }
        }
    }

    @Test
    void aHeadRequestGetsNoBodyAndAPostIsRefused() throws Exception {
        assertThat(visitor.ask("HEAD", courier).statusCode()).isEqualTo(200);
        assertThat(visitor.ask("HEAD", courier).body()).isEmpty();
        assertThat(visitor.ask("POST", courier).statusCode()).isEqualTo(405);
        assertThat(visitor.get(courier.resolve("/media/harbour-9999.png")).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(courier.resolve("/nothing")).statusCode()).isEqualTo(404);
    }

    @Test
    void lanternPagesTellTheirHeadlineInJsonLd() throws Exception {
        for (String link : pages(lantern)) {
            var page = Jsoup.parse(visitor.text(lantern.resolve(link)));
            var graph = new ObjectMapper()
                    .readTree(page.select("script[type=application/ld+json]").html())
                    .get("@graph");
            assertThat(graph.get(1).get("headline").asString())
                    .isEqualTo(page.select("h1").text());
            assertThat(Instant.parse(graph.get(1).get("datePublished").asString()))
                    .isBefore(START);
        }
    }

    @Test
    void persianRunsFromTheRight() throws Exception {
        var page = Jsoup.parse(visitor.text(lantern.resolve("/fa/reports/mobile-library")));
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fa");
    }

    @Test
    void closingLeavesNeitherPortNorThread() throws Exception {
        assertThat(visitor.get(courier).statusCode()).isEqualTo(200);
        outlets.close();
        outlets.close();
        for (URI home : outlets.homes()) {
            assertThatThrownBy(() -> new Socket(home.getHost(), home.getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("HTTP-Dispatcher"));
    }

    private List<String> pages(URI home) throws IOException, InterruptedException {
        return Jsoup.parse(visitor.text(home)).select("li a").eachAttr("href");
    }

    private static List<String> links(byte[] xml) {
        return matches(
                        "<link>(http[^<]*[^/])</link>|<link rel=\"alternate\" type=\"text/html\" href=\"([^\"]*[^/])\"",
                        xml)
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .toList();
    }

    private static Stream<MatchResult> matches(String pattern, byte[] xml) {
        return Pattern.compile(pattern)
                .matcher(new String(xml, StandardCharsets.UTF_8))
                .results();
    }
}
