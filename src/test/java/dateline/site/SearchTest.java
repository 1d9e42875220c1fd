package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Draft;
import dateline.search.Finder;
import dateline.search.Hits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private TestSite site;

    @BeforeAll
    void open() {
        SampleArchive archive = new SampleArchive();
        for (int i = 0; i < 45; i++) {
            archive.keep(
                    Draft.of("norrland-post", "lamp" + i, "Lamp number " + i).teaser("The lamp stays lit."),
                    "text/html");
        }
        site = TestSite.of(archive);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void hitsAreTurnedPageByPage() {
        List<String> met = new ArrayList<>();
        String path = "/search?q=lamp";
        for (int pages = 0; !path.isEmpty() && pages < 10; pages++) {
            Document page = site.get(path).page();
            met.addAll(page.select("h3").eachText());
            assertThat(page.select("a[rel=prev]").isEmpty()).isEqualTo(pages == 0);
            assertThat(page.select("[role=status]").text()).startsWith("45 articles match.");
            path = page.select("a[rel=next]").attr("href");
        }
        assertThat(met).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void matchesAreMarkedInHeadlineAndPassage() {
        Document page = site.get("/search?q=lamp").page();
        assertThat(page.select("h3 mark").first().text()).isEqualTo("Lamp");
        assertThat(page.select("article > p mark").first().text()).isEqualTo("lamp");
    }

    @Test
    void theFormRemembersWhatWasAsked() {
        Document page = site.get("/search?q=%22harbour%22+%26+%3Cb%3E&outlet=manar&language=ar")
                .page();
        assertThat(page.select("#words").attr("value")).isEqualTo("\"harbour\" & <b>");
        assertThat(page.select("#outlet option[selected]").eachAttr("value")).containsExactly("manar");
        assertThat(page.select("#language option[selected]").eachText()).containsExactly("Arabic");
        assertThat(site.get("/search").page().select("option[selected]").eachText())
                .containsExactly("Every outlet", "Every language", "Best match first");
        assertThat(site.get("/search?q=x&order=newest")
                        .page()
                        .select("#order option[selected]")
                        .eachText())
                .containsExactly("Newest first");
    }

    @Test
    void theFormRemembersItsDaysAndEveryLinkKeepsThem() {
        Document page = site.get("/search?q=lamp&from=2026-01-01&to=2036-12-31").page();
        assertThat(page.select("label[for=from]").text()).isEqualTo("From");
        assertThat(page.select("label[for=to]").text()).isEqualTo("To");
        assertThat(page.select("#from[type=date]").attr("value")).isEqualTo("2026-01-01");
        assertThat(page.select("#to[type=date]").attr("value")).isEqualTo("2036-12-31");
        assertThat(page.select("a[rel=next], link[rel=alternate]").eachAttr("href"))
                .hasSize(4)
                .allSatisfy(href -> assertThat(href).contains("&from=2026-01-01&to=2036-12-31"));
    }

    @Test
    void daysAloneAreSearchedFor() {
        assertThat(site.get("/search?q=&from=2026-01-01").page().select("h3")).isNotEmpty();
        assertThat(site.get("/search?q=&to=1999").page().select("[role=status]").text())
                .startsWith("No article matches.");
        assertThat(site.get("/search?q=&from=&to=").page().select("[role=status]"))
                .isEmpty();
    }

    @Test
    void feedsKeepToTheDays() {
        assertThat(site.get("/search/feed.rss?q=lamp&from=2026-01-01").text()).contains("<item>");
        assertThat(site.get("/search/feed.atom?q=lamp&to=1999-12-31").text()).doesNotContain("<entry>");
        assertThat(site.get("/search/feed.json?from=2026-01-01").text()).contains("Lamp number");
    }

    @Test
    void aDayThatIsNoneIsOneLine() {
        TestSite.Got got = site.get("/search?q=lamp&from=2026-02-30");
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.page().select("main").text()).contains("“2026-02-30” is no date");
    }

    @Test
    void aSearchesFeedHasTheNewestFirstAndItsPageWhatFits() {
        List<Finder.Wish.Order> orders = new ArrayList<>();
        Finder finder = (wish, _, _) -> {
            orders.add(wish.order());
            return Hits.none();
        };
        try (TestSite other = TestSite.of(finder)) {
            other.get("/search?q=ferry");
            other.get("/search?q=ferry&order=newest");
            other.get("/search/feed.rss?q=ferry");
        }
        assertThat(orders).containsExactly(Finder.Wish.Order.FIT, Finder.Wish.Order.NEWEST, Finder.Wish.Order.NEWEST);
    }

    @Test
    void wishesAreKeptApart() {
        assertThat(site.get("/search?q=harbour&language=en").page().select("h3"))
                .hasSize(2);
        assertThat(site.get("/search?q=harbour&language=fr").page().select("h3"))
                .isEmpty();
        assertThat(site.get("/search?q=harbour&outlet=harbour-courier").page().select("h3"))
                .hasSize(2);
    }

    @Test
    void noEngineIsAskedToListSearches() {
        assertThat(site.get("/search?q=lamp").page().select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(site.get("/robots.txt").text()).contains("Disallow: /search");
    }

    @Test
    void aQueryThatWasReadOtherwiseIsToldSo() {
        ShelvesInMemory shelves = new ShelvesInMemory();
        Finder finder = (_, _, _) -> new Hits(0, List.of(), Optional.of("The quotation mark has no partner."));
        try (PublicSite other = new PublicSite(
                shelves.shelves(), finder, Evidence.none(), SiteSettings.titled("Test"), InstantSource.system())) {
            other.start("127.0.0.1", 0);
            String text = TestSite.read("http://127.0.0.1:" + other.port() + "/search?q=%22")
                    .text();
            assertThat(text).contains("The quotation mark has no partner.");
        }
    }
}
