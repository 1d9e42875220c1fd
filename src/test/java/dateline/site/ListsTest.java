package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Draft;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final int LIMIT = 30 * 1024;

    private final ShelvesInMemory shelves = new ShelvesInMemory()
            .put(new Outlet(
                    new OutletId("courier"),
                    "The Courier",
                    URI.create("https://courier.example/"),
                    Optional.of("en"),
                    List.of()));

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        fill(95, "A short teaser.");
        try (TestSite site = site(10)) {
            List<String> met = new ArrayList<>();
            int pages = 0;
            for (String path = "/"; !path.isEmpty() && pages < 50; pages++) {
                Document page = site.get(path).page();
                met.addAll(page.select("h3").eachText());
                path = page.select("a[rel=next]").attr("href");
                assertThat(page.select("a[rel=first]").isEmpty()).isEqualTo(pages == 0);
            }
            assertThat(pages).isEqualTo(10);
            assertThat(met).hasSize(95).doesNotHaveDuplicates();
            assertThat(met.getFirst()).startsWith("Headline 0 ");
            assertThat(met.getLast()).startsWith("Headline 94 ");
        }
    }

    @Test
    void fortyLongArticlesFitInThirtyKilobytes() {
        fill(
                40,
                "The council met on the price of light for the third time this autumn, and again the lamps were left"
                        + " as they are until the bridge is painted, which may take the winter. “We will see by spring,”"
                        + " the mayor said of it.");
        try (TestSite site = site(40)) {
            TestSite.Got front = site.get("/");
            assertThat(front.page().select("article")).hasSize(40);
            assertThat(front.bytes().length).isLessThanOrEqualTo(LIMIT);
        }
    }

    @Test
    void evenMonstrousArticlesFitAndNoneIsLost() {
        fill(40, "长".repeat(5_000));
        try (TestSite site = site(40)) {
            List<String> met = new ArrayList<>();
            for (String path = "/"; !path.isEmpty(); ) {
                TestSite.Got got = site.get(path);
                assertThat(got.bytes().length).isLessThanOrEqualTo(LIMIT);
                met.addAll(got.page().select("h3").eachText());
                path = got.page().select("a[rel=next]").attr("href");
            }
            assertThat(met).hasSize(40).doesNotHaveDuplicates();
        }
    }

    @Test
    void articlesStandUnderTheirDays() {
        shelves.put(Draft.of("courier", "a", "Late")
                .published("2026-11-20T23:59:59Z")
                .seen(Instant.parse("2026-11-21T00:10:00Z"))
                .article());
        shelves.put(Draft.of("courier", "b", "Early")
                .published("2026-11-20T00:00:00Z")
                .article());
        shelves.put(Draft.of("courier", "c", "Dayless").published("2026-11-19").article());
        try (TestSite site = site(40)) {
            Document front = site.get("/").page();
            assertThat(front.select(".day h2").eachText())
                    .containsExactly("Friday, 20 November 2026", "Thursday, 19 November 2026");
            assertThat(front.select(".day").first().select("h3").eachText()).containsExactly("Late", "Early");
            assertThat(front.select("time").eachText())
                    .containsExactly("20 Nov 2026, 23:59", "20 Nov 2026, 00:00", "19 Nov 2026");
        }
    }

    @Test
    void anArticleWithoutADateTellsWhenItWasSeen() {
        shelves.put(Draft.of("courier", "a", "Undated").published("").article());
        try (TestSite site = site(40)) {
            assertThat(site.get("/").page().select("time").text()).isEqualTo("seen 20 Nov 2026, 12:10");
        }
    }

    @Test
    void anEmptyArchiveSaysWhatToDo() {
        try (TestSite site = TestSite.of(
                new ShelvesInMemory(), Evidence.none(), SiteSettings.titled("New"), InstantSource.system())) {
            assertThat(site.get("/").text()).contains("Nothing here yet", "./dateline follow URL");
            assertThat(site.get("/contents").text()).contains("No outlet is followed yet");
            assertThat(site.get("/feed.atom").status()).isEqualTo(200);
            assertThat(site.get("/sitemap.xml").status()).isEqualTo(200);
        }
    }

    /** The six kinds of damage, as the copy desk hands them over, stand on the front page as a reader should see them. */
    @Test
    void mendedArticlesReadRight() {
        shelves.put(Draft.of("courier", "1", "Port Elin, Norland: Bakers march for sleep")
                .place("Port Elin, Norland")
                .teaser("“We rise when others rest,” she said. “One late morning a week is all we ask.”")
                .article());
        shelves.put(Draft.of("courier", "3", "A ferry comes home")
                .by("Ines Varga")
                .teaser("A ferry that nobody had missed came home on Monday, with the band still playing…")
                .article());
        shelves.put(Draft.of("courier", "4", "The mill turns again")
                .place("Älvby, Norland")
                .teaser("After forty years the mill turned again.")
                .article());
        try (TestSite site = site(40)) {
            Document front = site.get("/").page();
            assertThat(front.select("h3").eachText()).contains("Port Elin, Norland: Bakers march for sleep");
            assertThat(front.select(".m i").eachText())
                    .containsExactlyInAnyOrder("Port Elin, Norland", "Älvby, Norland");
            assertThat(front.select(".m b").eachText()).containsExactly("Ines Varga");
            assertThat(front.select(".m a").eachText()).containsOnly("The Courier");
            assertThat(front.select("article > p:not(.m)").eachText())
                    .contains("“We rise when others rest,” she said. “One late morning a week is all we ask.”");
            assertThat(front.text()).doesNotContain("CDATA", "[…]", "\u00a0");
        }
    }

    private TestSite site(int pageSize) {
        return TestSite.of(
                shelves,
                Evidence.none(),
                new SiteSettings("The Test Archive", Optional.empty(), Optional.empty(), pageSize, ZoneOffset.UTC),
                InstantSource.system());
    }

    private void fill(int count, String teaser) {
        for (int i = 0; i < count; i++) {
            shelves.put(Draft.of(
                            "courier",
                            "n" + i,
                            "Headline " + i + " on the price of light in the long streets of the lower town, again")
                    .by("Ines Varga")
                    .place("Port Elin, Norland")
                    .teaser(teaser)
                    .published(Draft.NOON.minusSeconds(60L * i).toString())
                    .article());
        }
    }
}
