package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Change;
import dateline.model.Article;
import dateline.model.Draft;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
    private static final String FIRST =
            "The night ferry ran onto a bank at two in the morning, the harbour master said.";
    private static final String SECOND = "Its two hundred passengers were taken off by lifeboat before it was light.";

    private final ShelvesInMemory shelves = new ShelvesInMemory();
    private Article origin;
    private Article copy;
    private Article own;
    private StoryId story;
    private TestSite site;

    @BeforeEach
    void open() {
        outlet("courier", "The Courier");
        outlet("gazette", "Hill <Gazette>");
        outlet("phare", "Le Phare");
        origin = put(Draft.of("courier", "a", "Ferry aground").paragraphs(FIRST, SECOND), "2026-11-20T03:00:00Z");
        copy = put(
                Draft.of("gazette", "b", "Ferry on a bank").paragraphs(FIRST, "A <b>witness</b> heard a horn."),
                "2026-11-20T05:00:00Z");
        own = put(Draft.of("phare", "c", "Le ferry échoué").in("fr").paragraphs("Un ferry."), "2026-11-20T04:00:00Z");
        story = new StoryId(origin.id());
        happened(new StoryChange.Opened(story, AT, new StoryReason.Nothing()));
        happened(new StoryChange.Joined(story, copy.id(), AT, new StoryReason.CopyOf(origin.id(), 72)));
        happened(new StoryChange.Joined(story, own.id(), AT, new StoryReason.Alike(88, List.of("ferry"))));
        shelves.put(new Change.Copied(copy.id(), origin.id(), 72));
        site = TestSite.of(shelves, Evidence.none(), SiteSettings.titled("Test"), InstantSource.system());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void outlet(String id, String name) {
        shelves.put(new Outlet(
                new OutletId(id), name, URI.create("https://" + id + ".example/"), Optional.of("en"), List.of()));
    }

    private Article put(Draft draft, String at) {
        Article article = draft.published(at).article();
        shelves.put(article);
        return article;
    }

    private void happened(StoryChange change) {
        shelves.put(new Change.Storied(change));
    }

    private Document page() {
        return site.get("/story/" + story).page();
    }

    @Test
    void independentReportsAreCountedApartFromCopiesAndTheOriginIsNamed() {
        String intro = page().select(".intro").text();

        assertThat(intro)
                .startsWith(
                        "2 independent reports and 1 copy, from 3 outlets. 1 article copies the one by The Courier");
        assertThat(page().select(".intro a").attr("href")).isEqualTo("/article/" + origin.id());
        assertThat(page().select("h1").text()).isEqualTo("Ferry aground");
    }

    @Test
    void membersStandInTheOrderOfTimeEachWithItsReason() {
        Document page = page();

        assertThat(page.select(".members h3").eachText())
                .containsExactly("Ferry aground", "Le ferry échoué", "Ferry on a bank");
        assertThat(page.select(".members > li > .account > p > small").eachText())
                .containsExactly(
                        "Nothing before it was like it.",
                        "Words in common: ferry (88 % sure).",
                        "It shares its text with one that the archive had already (72 %).");
        assertThat(page.select(".members article[lang=fr]")).hasSize(1);
    }

    @Test
    void whatACopyCutAndAddedIsFoldedAwayAndEscaped() {
        Element copied = page().select(".members > .copy").getFirst();

        assertThat(copied.select("summary").eachText()).containsExactly("1 passage cut", "1 passage added");
        assertThat(copied.select("del").eachText()).containsExactly(SECOND);
        assertThat(copied.select("ins").eachText()).containsExactly("A <b>witness</b> heard a horn.");
        assertThat(page().select("script")).isEmpty();
    }

    @Test
    void listsAndTheArticleLeadToTheStory() {
        Element line = site.get("/").page().select(".lines article").getFirst();

        assertThat(line.select("a[href=/story/" + story + "]").text()).isEqualTo("also in 2 outlets");
        assertThat(site.get("/article/" + own.id())
                        .page()
                        .select("a[href=/story/" + story + "]")
                        .text())
                .isEqualTo("One of 3 articles on this story, from 3 outlets");
    }

    @Test
    void anArticleOfItsOwnIsNotSaidToBeInAStory() {
        Article lone = put(Draft.of("courier", "z", "Bread").paragraphs("Bread."), "2026-11-20T08:00:00Z");
        happened(new StoryChange.Opened(new StoryId(lone.id()), AT, new StoryReason.Nothing()));

        assertThat(site.get("/article/" + lone.id()).page().select("a[href^=/story/]"))
                .isEmpty();
        assertThat(site.get("/").page().select(".lines article").getFirst().select("a[href^=/story/]"))
                .isEmpty();
    }

    @Test
    void mergesAndSplitsAreToldWithTheirReasonsAndAnEmptiedStoryLeadsOn() {
        StoryId other = new StoryId(own.id());
        happened(new StoryChange.Split(story, other, List.of(own.id()), AT, new StoryReason.Editor("another ferry")));
        assertThat(page().select(".happened li").text())
                .contains("1 article went to the story Le ferry échoué")
                .contains("An editor: another ferry");

        happened(new StoryChange.Merged(story, other, AT, new StoryReason.Editor("")));

        Document emptied = site.get("/story/" + other).page();
        assertThat(emptied.select(".notice a").attr("href")).isEqualTo("/story/" + story);
        assertThat(emptied.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void aStoryThatTurnedOutToBeTwoIsSaidToBeSetApart() {
        StoryId other = new StoryId(own.id());
        String why = "Set apart as another event (87 % sure) with these words in common: échoué, bateau.";
        happened(new StoryChange.Split(
                story, other, List.of(own.id()), AT, new StoryReason.SetApart(87, List.of("échoué", "bateau"))));

        assertThat(page().select(".happened small").text()).isEqualTo(why);
        assertThat(site.get("/story/" + other)
                        .page()
                        .select(".members .account small")
                        .text())
                .isEqualTo(why);
    }

    @Test
    void anEarliestReportThatCameAfterItsCopiesIsNoCopyAndSaysSo() {
        Article early = put(
                Draft.of("phare", "e", "Night ferry aground").paragraphs(FIRST, SECOND, "More."),
                "2026-11-20T02:30:00Z");
        happened(new StoryChange.Joined(story, early.id(), AT, new StoryReason.CopyOf(origin.id(), 80)));
        shelves.put(new Change.Copied(origin.id(), early.id(), 80));

        Document page = page();
        assertThat(page.select(".intro").text())
                .startsWith("2 independent reports and 2 copies, from 3 outlets. 2 articles copy the one by Le Phare");
        Element first = page.select(".members > li").getFirst();
        assertThat(first.hasClass("copy")).isFalse();
        assertThat(first.select(".account").text())
                .isEqualTo("The archive met a copy of it first (80 % of the shorter text).");
        assertThat(page.select(".members > .copy")).hasSize(2);
        assertThat(page.select(".members > .copy").getFirst().select("small").text())
                .isEqualTo("The archive met it before the text that it copies.");
    }

    /** In Chinese, of one article; linked by what both name. */
    private StoryId linked() {
        outlet("qiao", "橋報");
        Article chinese =
                put(Draft.of("qiao", "zh", "渡輪擱淺").in("zh-Hant").paragraphs("渡輪擱淺，212人獲救。"), "2026-11-20T06:00:00Z");
        StoryId other = new StoryId(chinese.id());
        happened(new StoryChange.Opened(other, AT, new StoryReason.Nothing()));
        happened(new StoryChange.Linked(
                story,
                other,
                own.id(),
                chinese.id(),
                AT,
                new StoryReason.SameNames(List.of(
                        new StoryReason.SameNames.Both("Selwick", "塞爾威克"),
                        new StoryReason.SameNames.Both("212", "212")))));
        return other;
    }

    @Test
    void theSameEventInOtherLanguagesIsLinkedBothWaysWithItsReason() {
        StoryId other = linked();

        Element there = page().select(".kin li").getFirst();
        assertThat(there.select("a").attr("href")).isEqualTo("/story/" + other);
        assertThat(there.select("bdi[lang=zh-Hant]").text()).isEqualTo("渡輪擱淺");
        assertThat(there.text())
                .contains("Chinese, 1 article from 1 outlet")
                .contains("Both name Selwick (塞爾威克), 212.");
        Document back = site.get("/story/" + other).page();
        assertThat(back.select(".kin a").attr("href")).isEqualTo("/story/" + story);
        assertThat(back.select(".happened li").text()).contains("Linked, as the same event in another language");
    }

    @Test
    void anArticleOfItsOwnLeadsToItsStoryWhereThatIsToldInOtherLanguages() {
        StoryId other = linked();

        assertThat(site.get("/article/" + other)
                        .page()
                        .select("a[href=/story/" + other + "]")
                        .text())
                .isEqualTo("The same event in 1 other language");
        assertThat(site.get("/article/" + own.id())
                        .page()
                        .select("a[href=/story/" + story + "]")
                        .text())
                .isEqualTo("One of 3 articles on this story, from 3 outlets, and in 1 other language");
    }

    @Test
    void whatIsTakenApartIsGoneAndToldWithItsNote() {
        StoryId other = linked();
        happened(new StoryChange.Unlinked(story, other, AT, new StoryReason.Editor("another ferry")));

        assertThat(page().select(".kin")).isEmpty();
        assertThat(page().select(".happened li").eachText())
                .anyMatch(line -> line.contains("Not linked any more") && line.contains("An editor: another ferry"));
    }

    @Test
    void aStoryHasFeeds() {
        assertThat(site.get("/story/" + story + "/feed.atom").text())
                .contains("Ferry aground")
                .contains("Le ferry échoué");
        assertThat(page().select("link[rel=alternate]").eachAttr("href"))
                .anyMatch(href -> href.endsWith("/story/" + story + "/feed.rss"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/story/", "/story/nobody", "/story/0000000000000", "/story/0000000000000/feed.rss", "/story"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(site.get(path).status()).isEqualTo(404);
    }
}
