package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Change;
import dateline.archive.DossierLine;
import dateline.archive.Filed;
import dateline.archive.NameUse;
import dateline.model.Article;
import dateline.model.DossierId;
import dateline.model.Draft;
import dateline.model.NameKind;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of names. */
class DossiersTest {

    private static final DossierId ORVO = DossierId.of(NameKind.PERSON, "Lina <Orvo>");
    private static final DossierId HOLT = DossierId.of(NameKind.PERSON, "Tomas Holt");
    private static final DossierId ONCE = DossierId.of(NameKind.PERSON, "Said Nobody");
    private static final DossierId TAIPEI = DossierId.of(NameKind.PLACE, "Taipei");
    private static final String PAGE = "/name/" + ORVO;

    private final ShelvesInMemory shelves = new ShelvesInMemory();
    private TestSite site;

    @BeforeEach
    void open() {
        put(
                "a",
                "Court hears Orvo",
                "2026-11-20T10:00:00Z",
                "en",
                "Taipei",
                "Lina <Orvo>",
                "Tomas Holt",
                "Said Nobody");
        put("b", "奥沃失踪", "2026-10-02T10:00:00Z", "zh-Hans", "", "奥沃", "Lina <Orvo>");
        put("c", "Holt alone", "2026-10-01T10:00:00Z", "en", "", "Tomas Holt");
        file(
                ORVO,
                NameKind.PERSON,
                2,
                List.of(new Filed.Link("Lina <Orvo>", "奥沃", "they sound <alike>")),
                "Lina <Orvo>",
                "奥沃");
        file(HOLT, NameKind.PERSON, 3, List.of(), "Tomas Holt");
        file(ONCE, NameKind.PERSON, 1, List.of(), "Said Nobody");
        file(TAIPEI, NameKind.PLACE, 1, List.of(), "Taipei");
        site = TestSite.of(shelves, Evidence.none(), SiteSettings.titled("Test"), InstantSource.system());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void put(String path, String headline, String at, String language, String place, String... people) {
        Article article = Draft.of("courier", path, headline)
                .published(at)
                .in(language)
                .place(place)
                .article();
        List<NameUse> uses = Stream.concat(
                        Stream.of(people)
                                .map(form -> new NameUse(NameKind.PERSON, form, Optional.empty(), 2, "names:title")),
                        Stream.of(place)
                                .filter(form -> !form.isEmpty())
                                .map(form -> new NameUse(NameKind.PLACE, form, Optional.empty(), 1, "names:gazetteer")))
                .toList();
        shelves.put(article).put(new Change.Named(article.id(), uses));
    }

    private void file(DossierId id, NameKind kind, long articles, List<Filed.Link> links, String... forms) {
        shelves.put(new Change.Files(new Filed(new DossierLine(id, kind, forms[0], articles), List.of(forms), links)));
    }

    @Test
    void aDossierTellsTheFormsOfTheNameAndWhyTheyStandTogether() {
        Document page = site.get(PAGE).page();

        assertThat(page.select("h1").text()).isEqualTo("Lina <Orvo>");
        assertThat(page.select(".intro").text()).isEqualTo("Person, named in 2 articles");
        assertThat(page.select(".forms li p").eachText())
                .containsExactly(
                        "Lina <Orvo> Latin letters, in English, Chinese 2 articles",
                        "奥沃 Chinese characters, in Chinese 1 article");
        assertThat(page.select(".forms small").eachText())
                .containsExactly("With 奥沃: they sound <alike>.", "With Lina <Orvo>: they sound <alike>.");
        assertThat(page.select(".forms bdi[lang=zh]").text()).isEqualTo("奥沃");
    }

    @Test
    void everyFormLeadsToAnArticleThatUsesIt() {
        for (var form : site.get(PAGE).page().select(".forms li p")) {
            assertThat(site.get(form.select("a").attr("href")).status()).isEqualTo(200);
        }
        String chinese = site.get(PAGE).page().select(".forms li p a").getLast().attr("href");
        assertThat(site.get(chinese).page().select("h1").text()).isEqualTo("奥沃失踪");
    }

    @Test
    void itListsMonthsPlacesCompanyAndArticles() {
        Document page = site.get(PAGE).page();

        assertThat(page.select(".timeline li a").eachText()).containsExactly("November 2026", "October 2026");
        assertThat(page.select(".over .entries li").eachText()).containsExactly("Taipei 1");
        assertThat(page.select(".beside h3").eachText()).containsExactly("People", "Places");
        assertThat(page.select(".beside li").eachText()).containsExactly("Tomas Holt 1 article", "Taipei 1 article");
        assertThat(page.select(".beside li a").getFirst().attr("href")).isEqualTo("/name/" + HOLT);
        assertThat(page.select(".lines h3").eachText()).containsExactly("Court hears Orvo", "奥沃失踪");
        String october = page.select(".timeline li a").getLast().attr("href");
        assertThat(site.get(october).page().select(".lines h3").eachText()).containsExactly("奥沃失踪");
        assertThat(site.get(october).page().select(".forms")).isEmpty();
    }

    @Test
    void itListsTheStoriesThatItIsNamedInEachLinked() {
        Article court = Draft.of("courier", "a", "Court hears Orvo").article();
        Article more = Draft.of("phare", "d", "Le <procès>")
                .in("fr")
                .published("2026-11-20T09:00:00Z")
                .article();
        StoryId story = new StoryId(court.id());
        StoryId lone = new StoryId(Draft.of("courier", "b", "奥沃失踪").article().id());
        shelves.put(more);
        Instant at = Instant.parse("2026-11-20T12:00:00Z");
        shelves.put(new Change.Storied(new StoryChange.Opened(story, at, new StoryReason.Nothing())));
        shelves.put(new Change.Storied(new StoryChange.Opened(lone, at, new StoryReason.Nothing())));
        shelves.put(
                new Change.Storied(new StoryChange.Joined(story, more.id(), at, new StoryReason.Alike(70, List.of()))));

        Document page = site.get(PAGE).page();

        assertThat(page.select("section[aria-labelledby=stories] li").eachText())
                .containsExactly("Le <procès> named in 1 of 2 articles from 2 outlets");
        assertThat(page.select("section[aria-labelledby=stories] a").attr("href"))
                .isEqualTo("/story/" + story);
        assertThat(page.select("section[aria-labelledby=stories] bdi[lang=fr]")).hasSize(1);
    }

    @Test
    void anArticleLeadsToTheDossiersOfItsNames() {
        String article = site.get(PAGE).page().select(".lines h3 a").attr("href");

        Document page = site.get(article).page();

        assertThat(page.select(".named dt").eachText()).containsExactly("People", "Places");
        assertThat(page.select(".named a").eachText()).containsExactly("Lina <Orvo>", "Tomas Holt", "Taipei");
        assertThat(page.select(".named a").attr("href")).isEqualTo(PAGE);
    }

    @Test
    void theContentsListTheMostNamed() {
        Document page = site.get("/contents").page();

        assertThat(page.select("section[aria-labelledby=People] li").eachText())
                .containsExactly("Tomas Holt 3", "Lina <Orvo> 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void aDossierHasFeeds(String kind) {
        TestSite.Got feed = site.get(PAGE + "/feed." + kind);

        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.text()).contains("Court hears Orvo").doesNotContain("Holt alone");
        assertThat(site.get(PAGE).page().select("link[rel=alternate]").eachAttr("href"))
                .anyMatch(href -> href.endsWith(PAGE + "/feed." + kind));
    }

    @Test
    void theSitemapNamesWhoIsNamedOften() {
        assertThat(site.get("/sitemap.xml").text()).contains("/sitemap/names.xml");
        assertThat(site.get("/sitemap/names.xml").text())
                .contains("/name/" + HOLT)
                .doesNotContain(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/name", "/name/", "/name/x", "/name/0123456789ABCDEF", "/name/0123456789abcdef"})
    void whatIsNoDossierIsMissing(String path) {
        assertThat(site.get(path).status()).isEqualTo(404);
    }

    @Test
    void itsPageAsksForNothingAndRunsNothing() {
        TestSite.Got got = site.get(PAGE);

        assertThat(got.page().select("script, style, [style], iframe")).isEmpty();
        assertThat(got.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    }
}
