package dateline.pipeline;

import static dateline.pipeline.Newsstand.redirect;
import static dateline.pipeline.Newsstand.status;
import static dateline.pipeline.Wording.page;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Stores;
import dateline.archive.VersionLine;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.page.BlockText;
import dateline.pipeline.PipelineSettings.Pages;
import dateline.pipeline.Wording.Item;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles after their publication: changed, taken away, put back; over real HTTP. */
class WatchTest {

    private static final String OUTLET = "Harbour News";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Newsstand stand;
    private Rig rig;

    @BeforeEach
    void open() {
        stand = new Newsstand();
        rig = new Rig(folder);
        rig.follow(OUTLET, stand.at("/feed.xml"));
        stand.feed("/feed.xml", rss(OUTLET, item("/ferry")));
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry"));
    }

    @AfterEach
    void close() {
        rig.close();
        stand.close();
    }

    private Item item(String path) {
        return Item.of("Ferry stays", stand.at(path), "<p>The ferry will not move.</p>")
                .at(Rig.START);
    }

    private Article ferry() {
        return rig.article(OUTLET, stand.at("/ferry"));
    }

    private Instant due() {
        return rig.archive
                .watches(stand.host(), Rig.START.plus(Duration.ofDays(400)), 10)
                .getFirst()
                .look()
                .due();
    }

    private List<Boolean> gone() {
        return rig.archive.versions(ferry().id()).stream()
                .map(VersionLine::gone)
                .toList();
    }

    @Test
    void aPageIsLookedAtAtItsTimesAndThenNoMore() throws InterruptedException {
        rig.round();
        for (Duration wait : List.of(
                Duration.ofMinutes(59),
                Duration.ofMinutes(1),
                Duration.ofHours(5),
                Duration.ofHours(18),
                Duration.ofDays(6),
                Duration.ofDays(23),
                Duration.ofDays(300))) {
            rig.later(wait).round();
        }

        assertThat(stand.asked("/ferry")).isEqualTo(6);
        assertThat(stand.sent("/ferry", "If-None-Match")).isNotEmpty();
        assertThat(ferry().version()).isEqualTo(1);
    }

    @Test
    void whatWasMissedIsMadeUpForWithOneLook() throws InterruptedException {
        rig.round().later(Duration.ofDays(8)).round().round();

        assertThat(stand.asked("/ferry")).isEqualTo(2);
        assertThat(due()).isEqualTo(ferry().dates().order().plus(Duration.ofDays(30)));
    }

    @Test
    void anEditOfThePageIsAVersionAlthoughTheFeedIsSilent() throws InterruptedException {
        rig.round();
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry").replace("day 2", "day 12"));
        rig.later(HOUR).round();

        assertThat(ferry().version()).isEqualTo(2);
        assertThat(BlockText.plain(ferry().body())).contains("day 12");
        assertThat(BlockText.plain(
                        rig.archive.article(ferry().id(), 1).orElseThrow().body()))
                .contains("day 2,")
                .doesNotContain("day 12");
        rig.later(Duration.ofHours(5)).round();
        assertThat(ferry().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 302, 301})
    void aPageThatVanishesIsGoneAndItsTextStays(int how) throws InterruptedException {
        rig.round();
        String before = BlockText.plain(ferry().body());
        stand.page("/", "<title>Harbour News</title>");
        stand.on("/ferry", how / 100 == 3 ? redirect(how, "/") : status(how));
        rig.later(HOUR).round();
        rig.later(Duration.ofHours(5)).round();

        assertThat(ferry().source())
                .isEqualTo(new Source.Gone(
                        how / 100 == 3 ? "its address leads to the home page" : "the page is gone (HTTP " + how + ")"));
        assertThat(BlockText.plain(ferry().body())).isEqualTo(before);
        assertThat(gone()).containsExactly(false, true);
        assertThat(rig.archive.capture(ferry().evidence()).orElseThrow().status())
                .isEqualTo(how / 100 == 3 ? 200 : how);
        assertThat(rig.events).anySatisfy(event -> assertThat(event).isInstanceOf(Event.PageGone.class));
    }

    @Test
    void aPageThatComesBackIsAVersionToo() throws InterruptedException {
        rig.round();
        stand.on("/ferry", status(404));
        rig.later(HOUR).round();
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry"));
        rig.later(Duration.ofHours(5)).round();

        assertThat(gone()).containsExactly(false, true, false);
        assertThat(ferry().source()).isEqualTo(new Source.Page());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 403, 451, 400})
    void otherTroubleIsNotGone(int status) throws InterruptedException {
        rig.round();
        stand.on("/ferry", status(status));
        for (int i = 0; i < 8; i++) {
            rig.later(Duration.ofDays(5)).round();
        }

        assertThat(ferry().source()).isEqualTo(new Source.Page());
        assertThat(gone()).containsExactly(false);
        assertThat(stand.asked("/ferry")).isBetween(4, 9);
        assertThat(rig.archive.watchHosts(rig.now().plus(Duration.ofDays(400)))).isEmpty();
    }

    @Test
    void aSlowOrSilentServerIsNotGone() throws InterruptedException {
        rig.round();
        stand.on("/ferry", Newsstand.brokenOff("text/html", "<p>half"));
        rig.later(HOUR).round();

        assertThat(ferry().source()).isEqualTo(new Source.Page());
        assertThat(rig.archive.watchHosts(rig.now().plus(HOUR))).containsExactly(stand.host());
    }

    @Test
    void anOutletThatAsksForPatienceGetsIt() throws InterruptedException {
        rig.round();
        stand.on("/ferry", status(503, "Retry-After", "7200"));
        rig.later(HOUR).round();

        assertThat(due()).isEqualTo(rig.now().plusSeconds(7_200));
    }

    @Test
    void aPageThatWasNeverThereIsNotGone() throws InterruptedException {
        stand.on("/ferry", status(404));
        rig.round().later(HOUR).round();

        assertThat(ferry().source()).isEqualTo(new Source.Barred("the page is gone (HTTP 404)"));
        assertThat(ferry().version()).isEqualTo(1);
    }

    @Test
    void anErrorPageThatSaysAllIsWellIsNoEdit() throws InterruptedException {
        rig.round();
        stand.page("/ferry", "<title>Oops</title><p>Nothing here.</p>");
        rig.later(HOUR).round();

        assertThat(ferry().version()).isEqualTo(1);
    }

    @Test
    void aFeedsTextIsCompletedFromThePageWithoutAVersionWhenItIsTheSame() throws InterruptedException {
        Item full = Item.of("Ferry stays", stand.at("/ferry"), whole("ferry")).at(Rig.START);
        stand.feed("/feed.xml", rss(OUTLET, full));
        rig.round();
        assertThat(ferry().source()).isEqualTo(new Source.Feed());
        rig.later(HOUR).round();

        assertThat(ferry().version()).isEqualTo(1);
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry").replace("day 2", "day 12"));
        rig.later(Duration.ofHours(5)).round();
        assertThat(ferry().version()).isEqualTo(2);
    }

    @Test
    void aFeedsTextThatThePageHoldsOtherwiseIsNoEdit() throws InterruptedException {
        Item full = Item.of("Ferry stays", stand.at("/ferry"), whole("bridge") + whole("tunnel"))
                .at(Rig.START);
        stand.feed("/feed.xml", rss(OUTLET, full));
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "market").replace("ferry crews", "market women"));
        rig.round().later(HOUR).round();

        assertThat(ferry().version()).isEqualTo(1);
        assertThat(ferry().source()).isEqualTo(new Source.Feed());
        stand.on("/ferry", status(410));
        rig.later(Duration.ofHours(5)).round();
        assertThat(gone()).containsExactly(false, true);
    }

    @Test
    void robotsThatBarThePageMeanwhileEndNothing() throws InterruptedException {
        rig.round();
        stand.on("/robots.txt", Newsstand.text("text/plain", "User-agent: *\nDisallow: /ferry\n"));
        rig.later(Duration.ofDays(2)).round();

        assertThat(ferry().source()).isEqualTo(new Source.Page());
    }

    @Test
    void oldArticlesAndThoseWithoutPagesAreNotWatched() throws InterruptedException {
        Item old = Item.of("Old", stand.at("/old"), whole("old")).at(Rig.START.minus(Duration.ofDays(31)));
        Item bare = new Item("A notice", "", "n-1", whole("notice"), "");
        stand.feed("/feed.xml", rss(OUTLET, old, bare));
        rig.round();

        assertThat(rig.archive.watchHosts(Rig.START.plus(Duration.ofDays(400)))).isEmpty();
    }

    @Test
    void nobodyIsWatchedWhenPagesAreNeverFetchedOrNoTimeIsSet() throws InterruptedException {
        for (PipelineSettings settings : List.of(
                new PipelineSettings(Pages.NEVER, false), new PipelineSettings(Pages.ALWAYS, false, List.of()))) {
            try (Rig other = new Rig(folder.resolve("other" + settings.watch().size()), settings)) {
                other.follow(OUTLET, stand.at("/feed.xml")).round();
                assertThat(other.archive.watchHosts(Rig.START.plus(Duration.ofDays(400))))
                        .isEmpty();
            }
        }
    }

    @Test
    void dueTimesSurviveARestart() throws InterruptedException {
        Path other = folder.resolve("other");
        URI feed = stand.at("/feed.xml");
        try (Rig first =
                new Rig(other, PipelineSettings.defaults(), Rig.fetching(), Stores.sqlite(folder.resolve("a.db")))) {
            first.follow(OUTLET, feed).round();
        }
        stand.on("/ferry", status(410));
        try (Rig second =
                new Rig(other, PipelineSettings.defaults(), Rig.fetching(), Stores.sqlite(folder.resolve("a.db")))) {
            second.later(HOUR).round();
            assertThat(second.article(OUTLET, stand.at("/ferry")).source()).isInstanceOf(Source.Gone.class);
        }
    }

    @Test
    void manyDueAtOnceAreAllLookedAtOnce() throws InterruptedException {
        Item[] items = IntStream.range(0, 130).mapToObj(i -> item("/p" + i)).toArray(Item[]::new);
        stand.feed("/feed.xml", rss(OUTLET, items));
        for (int i = 0; i < items.length; i++) {
            stand.page("/p" + i, page("Ferry stays", "Ines Okafor", "ferry " + i));
        }
        rig.round().later(HOUR).round();

        assertThat(IntStream.range(0, items.length).map(i -> stand.asked("/p" + i)))
                .allMatch(times -> times == 2);
    }
}
