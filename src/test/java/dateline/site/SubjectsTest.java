package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Change;
import dateline.archive.Shelves;
import dateline.archive.SubjectSums;
import dateline.model.Article;
import dateline.model.Draft;
import dateline.model.Judgement;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.Subject;
import dateline.model.Subject.Verdict;
import dateline.model.SubjectId;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {

    private static final SubjectId ORVO = new SubjectId("orvo");

    private final ShelvesInMemory shelves = new ShelvesInMemory();
    private TestSite site;

    @BeforeEach
    void open() {
        shelves.put(new Outlet(
                new OutletId("courier"),
                "The Courier",
                URI.create("https://courier.example/"),
                Optional.of("en"),
                List.of()));
        shelves.put(new Change.Sought(new Subject(
                ORVO,
                "Lina <Orvo>",
                List.of(
                        new Subject.Description("en", "A lawyer who is missed."),
                        new Subject.Description("zh-Hans", "失踪的律师。")),
                List.of("奥沃"),
                "",
                List.of(),
                List.of(),
                50,
                25)));
        put("a", "Court hears Orvo", "2026-11-20T10:00:00Z", "Taipei", 90, Verdict.PUBLISH);
        put("b", "Orvo is not found", "2026-10-02T10:00:00Z", "PARIS, Texas", 70, Verdict.PUBLISH);
        put("c", "A baker called Orvo", "2026-10-03T10:00:00Z", "Nowhere-on-Sea", 30, Verdict.ASK);
        site = TestSite.of(shelves, Evidence.none(), SiteSettings.titled("Test"), InstantSource.system());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void put(String path, String headline, String at, String place, int relevance, Verdict verdict) {
        Article article =
                Draft.of("courier", path, headline).published(at).place(place).article();
        shelves.put(article);
        shelves.put(new Change.Judged(
                new Judgement(ORVO, article.id(), relevance, List.of("the name Orvo in the headline"), verdict)));
    }

    @Test
    void aSubjectsPageTellsWhatItIsAndListsWhatIsPublished() {
        Document page = site.get("/subject/orvo").page();

        assertThat(page.select("h1").text()).isEqualTo("Lina <Orvo>");
        assertThat(page.select("p.about").eachText()).containsExactly("A lawyer who is missed.", "失踪的律师。");
        assertThat(page.select("p.about[lang=zh-Hans]")).hasSize(1);
        assertThat(page.select("p.names bdi").eachText()).containsExactly("奥沃");
        assertThat(page.select("h3").eachText()).containsExactly("Court hears Orvo", "Orvo is not found");
        assertThat(page.select(".timeline li a").eachText()).containsExactly("November 2026", "October 2026");
    }

    @Test
    void theSumsOfASubjectAreAskedOnceWhileTheArchiveStays() {
        Shelves steady = new SteadyShelves(shelves.shelves(), InstantSource.system());
        SubjectSums first = steady.sums(ORVO);
        assertThat(steady.sums(ORVO)).isSameAs(first);

        put("d", "Orvo again", "2026-11-21T10:00:00Z", "Taipei", 80, Verdict.PUBLISH);

        assertThat(first.articles()).isEqualTo(2);
        assertThat(steady.sums(ORVO).articles()).isEqualTo(3);
        assertThat(steady.sums(new SubjectId("other")).articles()).isZero();
    }

    @Test
    void aMonthOfTheTimelineLeadsToThatPartOfTheList() {
        String october = site.get("/subject/orvo")
                .page()
                .select(".timeline li a")
                .getLast()
                .attr("href");

        assertThat(site.get(october).page().select("h3").eachText()).containsExactly("Orvo is not found");
    }

    @Test
    void theMapShowsThePlacesThatAreKnown() {
        TestSite.Got map = site.get("/subject/orvo/map.svg");

        Document svg = Jsoup.parse(map.text(), Parser.xmlParser());
        assertThat(map.header("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(svg.select("svg > title").text()).contains("Lina <Orvo>");
        assertThat(svg.select("circle title").eachText())
                .containsExactly("PARIS, Texas: 1 article", "Taipei: 1 article");
        assertThat(map.text()).doesNotContain("<style").doesNotContain("<script");
        assertThat(map.bytes().length).isLessThan(15_000);
    }

    @Test
    void anArticleSaysToWhichSubjectItBelongsAndWhy() {
        String article = site.get("/subject/orvo").page().select("h3 a").attr("href");

        Document page = site.get(article).page();

        assertThat(page.select(".subjects a").attr("href")).isEqualTo("/subject/orvo");
        assertThat(page.select(".subjects small").text()).isEqualTo("the name Orvo in the headline");
    }

    @Test
    void contentsAndFeedsKnowTheSubject() {
        assertThat(site.get("/contents").page().select("a[href=/subject/orvo]").text())
                .isEqualTo("Lina <Orvo>");
        assertThat(site.get("/subject/orvo/feed.atom").text())
                .contains("Court hears Orvo")
                .doesNotContain("baker");
        assertThat(site.get("/subject/orvo")
                        .page()
                        .select("link[rel=alternate]")
                        .eachAttr("href"))
                .anyMatch(href -> href.endsWith("/subject/orvo/feed.rss"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/subject/nobody", "/subject/nobody/map.svg", "/subject/", "/subject/Orvo", "/subject/orvo/x"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(site.get(path).status()).isEqualTo(404);
    }
}
