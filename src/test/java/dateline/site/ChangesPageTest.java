package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Article;
import dateline.model.Draft;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see of versions: what changed, what is gone, what was corrected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesPageTest {

    private static final Draft PIER = Draft.of("harbour-courier", "pier", "Pier closes on Monday")
            .paragraphs(
                    "The pier closes on Monday, the council says.",
                    "It was built in 1931 <script>.",
                    "It has stood ever since.",
                    "Nobody knows what comes after it.");
    private static final Draft EDITED = PIER.version(2)
            .headline("Pier closes on Tuesday")
            .paragraphs(
                    "The pier closes on Tuesday, the council says.",
                    "It was built in 1931 <script>.",
                    "It has stood ever since.",
                    "Nobody knows what comes after it.",
                    "Correction: an earlier version of this article named Monday.");
    private static final Draft GONE = EDITED.version(3).source(new Article.Source.Gone("the page is gone (HTTP 410)"));
    private static final Draft HAN =
            Draft.of("qingquan", "pier", "碼頭週一關閉").in("zh-Hant").paragraphs("議會表示，碼頭週一關閉。");
    private static final Draft ARABIC = Draft.of("manar", "pier", "الرصيف يغلق الاثنين")
            .in("ar")
            .paragraphs("قال المجلس إن الرصيف يغلق يوم الاثنين.");

    private TestSite site;

    @BeforeAll
    void open() {
        SampleArchive archive = new SampleArchive();
        archive.keep(PIER, "text/html");
        archive.keep(EDITED, "text/html");
        archive.keep(GONE, "text/html");
        archive.keep(HAN, "text/html");
        archive.keep(HAN.version(2).paragraphs("議會表示，碼頭週二關閉。"), "text/html");
        archive.keep(ARABIC, "text/html");
        archive.keep(ARABIC.version(2).paragraphs("قال المجلس إن الرصيف يغلق يوم الثلاثاء."), "text/html");
        site = TestSite.of(archive);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Document changes(Draft draft, int version) {
        return site.get("/article/" + draft.id() + "/changes/" + version).page();
    }

    @Test
    void wordsThatWentAndCameAreMarked() {
        Document page = changes(PIER, 2);
        assertThat(page.select(".changes del").eachText()).containsExactly("Monday", "Monday");
        assertThat(page.select(".changes ins").eachText())
                .containsExactly("Tuesday", "Tuesday", "Correction: an earlier version of this article named Monday.");
        assertThat(page.select(".changes .unkept").text()).isEqualTo("1 passage stays as before.");
        assertThat(page.select(".full header").text()).contains("2 passages edited, 1 passage added.");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select(".changes script")).isEmpty();
        assertThat(page.select(".changes").text()).contains("<script>");
    }

    @Test
    void changesSpeakTheArticlesLanguageAndDirection() {
        assertThat(changes(HAN, 2).select(".changes del").text()).isEqualTo("週一");
        assertThat(changes(HAN, 2).select(".changes").attr("lang")).isEqualTo("zh-Hant");
        assertThat(changes(ARABIC, 2).select(".changes").attr("dir")).isEqualTo("rtl");
        assertThat(changes(ARABIC, 2).select(".changes ins").text()).isEqualTo("الثلاثاء");
    }

    @Test
    void anArticleThatIsGoneSaysSoEverywhereAndKeepsItsText() {
        Document page = site.get("/article/" + PIER.id()).page();
        assertThat(page.select(".notice.gone").text())
                .startsWith("No longer at its outlet: the page is gone (HTTP 410)")
                .contains("seen ");
        assertThat(page.select(".body").text()).contains("The pier closes on Tuesday");
        assertThat(page.select(".versions li").first().text()).contains("gone");
        assertThat(site.get("/outlet/harbour-courier")
                        .page()
                        .select("article:contains(Pier closes) .m")
                        .text())
                .contains("gone from its outlet");
        assertThat(changes(PIER, 3).text()).contains("The outlet took the page away", "No word differs.");
        assertThat(site.get("/article/" + PIER.id() + "/version/2").page().select(".notice.gone"))
                .isEmpty();
    }

    @Test
    void aCorrectionIsShownAsSuch() {
        Document page = site.get("/article/" + PIER.id()).page();
        assertThat(page.select(".correction[role=note]").text()).startsWith("Correction: an earlier version");
        assertThat(page.select(".notice a[href=#correction]").text()).isEqualTo("its note is in the text");
        assertThat(page.select("#correction")).hasSize(1);
        assertThat(site.get("/article/" + PIER.id() + "/version/1").page().select(".correction"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "4", "99", "x", "-1", "02", "2/", "1000000000000", ""})
    void otherChangesAreNotThere(String version) {
        assertThat(site.get("/article/" + PIER.id() + "/changes/" + version).status())
                .isEqualTo(404);
    }
}
