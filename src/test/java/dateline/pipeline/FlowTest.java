package dateline.pipeline;

import static dateline.pipeline.Newsstand.redirect;
import static dateline.pipeline.Newsstand.status;
import static dateline.pipeline.Newsstand.untagged;
import static dateline.pipeline.Wording.page;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.ChannelState;
import dateline.archive.Cursor;
import dateline.archive.Owed;
import dateline.archive.Scope;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.Person;
import dateline.pipeline.PipelineSettings.Pages;
import dateline.pipeline.Wording.Item;
import dateline.search.Finder.Wish;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an outlet's server to the archive and back, over real HTTP. */
class FlowTest {

    private static final String OUTLET = "Harbour News";
    private static final String RSS = "application/rss+xml";

    @TempDir
    private Path folder;

    private Newsstand stand;
    private Rig rig;
    private URI feed;

    @BeforeEach
    void open() {
        stand = new Newsstand();
        rig = new Rig(folder);
        feed = stand.at("/feed.xml");
        rig.follow(OUTLET, feed);
    }

    @AfterEach
    void close() {
        rig.close();
        stand.close();
    }

    private Item item(String title, String path, String body) {
        return Item.of(title, stand.at(path), body).at(Rig.START.minus(Duration.ofHours(1)));
    }

    private void serve(Item... items) {
        stand.feed("/feed.xml", rss(OUTLET, items));
    }

    private Article article(String path) {
        return rig.article(OUTLET, stand.at(path));
    }

    @Test
    void aFeedThatHoldsItsArticlesIsKeptWhole() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", whole("ferry")), item("Bridge opens", "/bridge", whole("bridge")));
        rig.round();

        assertThat(rig.articles()).isEqualTo(2);
        assertThat(article("/ferry").source()).isEqualTo(new Source.Feed());
        assertThat(article("/ferry").dates().published().get().map(Moment::instant))
                .contains(Rig.START.minus(Duration.ofHours(1)));
        assertThat(article("/ferry").dates().firstSeen()).isEqualTo(Rig.START);
        assertThat(rig.archive
                        .capture(article("/ferry").evidence())
                        .orElseThrow()
                        .uri())
                .isEqualTo(feed);
        assertThat(stand.asked("/ferry")).isZero();
        Waiting.until(() -> rig.index.find(Wish.words("\"bridge opens\""), 0, 10).hits().stream()
                .anyMatch(hit -> hit.article().equals(article("/bridge").id())));
        assertThat(rig.events)
                .containsExactly(new Event.FeedRead(article("/ferry").outlet(), feed, 2, 0));
        assertThat(rig.pipeline.sums().articles()).isEqualTo(2);
    }

    @Test
    void a304CreatesNothingAndCarriesTheTag() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", whole("ferry")));
        rig.round().round();

        assertThat(stand.sent("/feed.xml", "If-None-Match")).isNotEmpty();
        assertThat(rig.articles()).isEqualTo(1);
        assertThat(rig.versions(article("/ferry"))).isEqualTo(1);
        assertThat(rig.state(feed).failures()).isZero();
        assertThat(rig.pipeline.sums().feeds()).isEqualTo(2);
    }

    @Test
    void theSameFeedAgainCreatesNothing() throws InterruptedException {
        stand.on("/feed.xml", untagged(RSS, rss(OUTLET, item("Ferry stays", "/ferry", whole("ferry")))));
        rig.round().round().round();

        assertThat(stand.asked("/feed.xml")).isEqualTo(3);
        assertThat(rig.articles()).isEqualTo(1);
        assertThat(rig.versions(article("/ferry"))).isEqualTo(1);
    }

    @Test
    void anEditedEntryBecomesAVersion() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", whole("ferry")));
        rig.round().later(Duration.ofHours(1));
        serve(item("Ferry goes", "/ferry", whole("ferry")));
        rig.round().round();

        Article ferry = article("/ferry");
        assertThat(ferry.title()).isEqualTo("Ferry goes");
        assertThat(ferry.version()).isEqualTo(2);
        assertThat(ferry.dates().firstSeen()).isEqualTo(Rig.START);
        assertThat(rig.archive.article(ferry.id(), 1).orElseThrow().title()).isEqualTo("Ferry stays");
        assertThat(rig.articles()).isEqualTo(1);
        assertThat(rig.pipeline.sums().versions()).isEqualTo(1);
    }

    @Test
    void aTeaserIsCompletedFromItsPage() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", "<p>The ferry will not move.</p>"));
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry"));
        rig.round();

        Article ferry = article("/ferry");
        assertThat(ferry.source()).isEqualTo(new Source.Page());
        assertThat(ferry.version()).isEqualTo(1);
        assertThat(ferry.body().size()).isGreaterThanOrEqualTo(6);
        assertThat(ferry.credit().get().orElseThrow().people())
                .extracting(Person::name)
                .containsExactly("Ines Okafor");
        assertThat(rig.archive.capture(ferry.evidence()).orElseThrow().uri()).isEqualTo(stand.at("/ferry"));
        assertThat(rig.archive.owedCount(Owed.Kind.PAGE)).isZero();
    }

    @Test
    void anEditedPageBecomesAVersion() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", "<p>The ferry will not move.</p>"));
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry"));
        rig.round();
        serve(item("Ferry stays", "/ferry", "<p>The ferry will move.</p>"));
        stand.page("/ferry", page("Ferry stays after all", "Ines Okafor", "bridge"));
        rig.round();

        assertThat(article("/ferry").version()).isEqualTo(2);
        assertThat(article("/ferry").title()).isEqualTo("Ferry stays after all");
        assertThat(rig.archive.article(article("/ferry").id(), 1).orElseThrow().title())
                .isEqualTo("Ferry stays");
        assertThat(rig.events)
                .anySatisfy(event -> assertThat(event)
                        .isEqualTo(new Event.PageRead(article("/ferry").outlet(), stand.at("/ferry"), true)));
    }

    @Test
    void aPageThatIsGoneLeavesTheFeedsWordsAndSaysSo() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", "<p>The ferry will not move.</p>"));
        stand.on("/ferry", status(410));
        rig.round();

        assertThat(article("/ferry").source()).isEqualTo(new Source.Barred("the page is gone (HTTP 410)"));
        assertThat(article("/ferry").teaser().text()).isEqualTo("The ferry will not move.");
        assertThat(rig.archive.owedCount(Owed.Kind.PAGE)).isZero();
    }

    @Test
    void anEditOfAnEntryWhosePageIsGoneBecomesAVersion() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", "<p>The ferry will not move.</p>"));
        stand.on("/ferry", status(410));
        rig.round();
        serve(item("Ferry goes", "/ferry", "<p>The ferry will move.</p>"));
        rig.round();

        assertThat(article("/ferry").title()).isEqualTo("Ferry goes");
        assertThat(article("/ferry").version()).isEqualTo(2);
        assertThat(article("/ferry").source()).isInstanceOf(Source.Barred.class);
    }

    @Test
    void robotsBarAPageButNotItsNeighbour() throws InterruptedException {
        stand.on("/robots.txt", Newsstand.text("text/plain", "User-agent: *\nDisallow: /inside/\n"));
        serve(
                item("Ferry stays", "/inside/ferry", "<p>The ferry will not move.</p>"),
                item("Bridge opens", "/bridge", "<p>The bridge will open.</p>"));
        stand.page("/inside/ferry", page("Ferry stays", "Ines Okafor", "ferry"));
        stand.page("/bridge", page("Bridge opens", "Ines Okafor", "bridge"));
        rig.round();

        assertThat(stand.asked("/inside/ferry")).isZero();
        assertThat(article("/inside/ferry").source())
                .isEqualTo(new Source.Barred("robots.txt of " + stand.host() + " bars /inside/ferry"));
        assertThat(article("/bridge").source()).isEqualTo(new Source.Page());
    }

    @Test
    void aPageInTroubleIsTriedAgainLater() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", "<p>The ferry will not move.</p>"));
        stand.on("/ferry", status(503));
        rig.round();

        assertThat(article("/ferry").source()).isEqualTo(new Source.Awaited());
        assertThat(rig.archive.owedInTrouble(10)).singleElement().satisfies(owed -> {
            assertThat(owed.trouble()).contains("the outlet's server is in trouble (HTTP 503)");
            assertThat(owed.due()).isEqualTo(Rig.START.plus(PageRound.RETRIES.getFirst()));
        });
        rig.round();
        assertThat(stand.asked("/ferry")).as("not due yet").isEqualTo(1);

        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry"));
        rig.later(PageRound.RETRIES.getFirst()).round();
        assertThat(article("/ferry").source()).isEqualTo(new Source.Page());
        assertThat(article("/ferry").version()).isEqualTo(1);
        assertThat(rig.archive.owedInTrouble(10)).isEmpty();
    }

    @Test
    void aPageThatStaysInTroubleIsGivenUpAndTheFeedsWordsStay() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", "<p>The ferry will not move.</p>"));
        stand.on("/ferry", status(500));
        rig.round();
        for (Duration wait : PageRound.RETRIES) {
            rig.later(wait).round();
        }

        assertThat(stand.asked("/ferry")).isEqualTo(PageRound.RETRIES.size() + 1);
        assertThat(article("/ferry").source()).isInstanceOf(Source.Barred.class);
        assertThat(rig.archive.owedCount(Owed.Kind.PAGE)).isZero();
    }

    @Test
    void anUnreachableRobotsTxtMeansNotNow() throws InterruptedException {
        stand.on("/robots.txt", status(500));
        serve(item("Ferry stays", "/ferry", "<p>The ferry will not move.</p>"));
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry"));
        rig.round();

        assertThat(stand.asked("/ferry")).isZero();
        assertThat(article("/ferry").source()).isEqualTo(new Source.Awaited());
    }

    @Test
    void picturesAreKept() throws InterruptedException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        stand.on("/quay.png", Newsstand.bytes("image/png", png));
        stand.on("/gone.png", status(404));
        stand.page("/page.png", "<html>no picture</html>");
        serve(item(
                "Ferry stays",
                "/ferry",
                whole("ferry") + "<img src=\"/quay.png\" alt=\"The quay\"><img src=\"/gone.png\">"
                        + "<img src=\"/page.png\">"));
        rig.round();

        List<URI> pictures = List.of(stand.at("/quay.png"), stand.at("/gone.png"), stand.at("/page.png"));
        assertThat(rig.archive.pictures(pictures)).containsOnlyKeys(stand.at("/quay.png"));
        assertThat(rig.archive.owedCount(Owed.Kind.PICTURE)).isZero();
        assertThat(rig.pipeline.sums().pictures()).isEqualTo(1);
        rig.round();
        assertThat(stand.asked("/quay.png")).isEqualTo(1);
    }

    @Test
    void aFeedThatMovedForGoodIsAskedThereAfterTwoRounds() throws InterruptedException {
        stand.on("/feed.xml", redirect(301, "/news.xml"));
        stand.on("/news.xml", untagged(RSS, rss(OUTLET, item("Ferry stays", "/ferry", whole("ferry")))));
        rig.round();
        assertThat(rig.state(feed).asked()).isEqualTo(feed);
        rig.round();
        assertThat(rig.state(feed).asked()).isEqualTo(stand.at("/news.xml"));
        rig.round();

        assertThat(stand.asked("/feed.xml")).isEqualTo(2);
        assertThat(stand.asked("/news.xml")).isEqualTo(3);
        assertThat(rig.articles()).isEqualTo(1);
    }

    @Test
    void aTemporaryRedirectMovesNothing() throws InterruptedException {
        stand.on("/feed.xml", redirect(302, "/news.xml"));
        stand.feed("/news.xml", rss(OUTLET, item("Ferry stays", "/ferry", whole("ferry"))));
        rig.round().round().round();

        assertThat(rig.state(feed).asked()).isEqualTo(feed);
        assertThat(stand.asked("/feed.xml")).isEqualTo(3);
    }

    @Test
    void twoFeedsOfOneOutletShareAnArticle() throws InterruptedException {
        URI sport = stand.at("/sport.xml");
        rig.follow(OUTLET, sport);
        serve(item("Ferry stays", "/ferry", whole("ferry")), item("Bridge opens", "/bridge", whole("bridge")));
        stand.feed("/sport.xml", rss("Sport", item("Ferry stays", "/ferry", whole("ferry"))));
        rig.round().round();

        assertThat(rig.articles()).isEqualTo(2);
        assertThat(rig.versions(article("/ferry"))).isEqualTo(1);
        assertThat(rig.archive.outlet(article("/ferry").outlet()).orElseThrow().channels())
                .hasSize(2);
    }

    @Test
    void twoOutletsThatCarryTheSamePageBothGetIt() throws InterruptedException {
        URI digest = stand.at("/digest.xml");
        rig.follow("Quay Digest", digest);
        Item ferry = item("Ferry stays", "/ferry", "<p>The ferry will not move.</p><img src=\"/quay.png\">");
        serve(ferry);
        stand.feed("/digest.xml", rss("Quay Digest", ferry));
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry"));
        rig.round();

        assertThat(article("/ferry").source()).isEqualTo(new Source.Page());
        assertThat(rig.article("Quay Digest", stand.at("/ferry")).source()).isEqualTo(new Source.Page());
        assertThat(rig.archive.owedCount(Owed.Kind.PAGE)).isZero();
        assertThat(rig.archive.owedCount(Owed.Kind.PICTURE)).isZero();
    }

    @Test
    void entriesWithoutLinkOrGuidAreArticles() throws InterruptedException {
        Item bare = new Item("A notice", "", "", whole("notice"), "");
        Item other = new Item("Another notice", "", "n-2", whole("other notice"), "");
        stand.on("/feed.xml", untagged(RSS, rss(OUTLET, bare, other)));
        rig.round().round();

        assertThat(rig.articles()).isEqualTo(2);
        assertThat(rig.archive
                        .list(new Scope.Everything(), Optional.<Cursor>empty(), 10)
                        .lines())
                .allSatisfy(line -> assertThat(line.canonical().toString()).startsWith(feed + "#"))
                .allSatisfy(line -> assertThat(line.version()).isEqualTo(1));
    }

    @Test
    void doubledGuidsLoseNoEntry() throws InterruptedException {
        serve(
                item("Ferry stays", "/ferry", whole("ferry")).guid("1"),
                item("Bridge opens", "/bridge", whole("bridge")).guid("1"),
                item("Ferry stays", "/ferry", whole("ferry")).guid("1"));
        rig.round();
        assertThat(rig.articles()).isEqualTo(2);
    }

    @Test
    void entriesThatShareALinkAreTheirOwnArticlesWhereTheySayOtherThings() throws InterruptedException {
        serve(
                item("08:00 The crews meet", "/live", whole("meeting")).guid("p1"),
                item("09:00 The council agrees", "/live", whole("council")).guid("p2"));
        rig.round().round();

        assertThat(rig.archive
                        .list(new Scope.Everything(), Optional.<Cursor>empty(), 10)
                        .lines())
                .extracting(line -> line.headline())
                .containsExactlyInAnyOrder("08:00 The crews meet", "09:00 The council agrees");
    }

    @Test
    void anEntryListedTwiceIsOneArticle() throws InterruptedException {
        serve(
                item("Ferry stays", "/ferry", whole("ferry")).guid("politics-1"),
                item("Ferry stays", "/ferry", whole("ferry")).guid("transport-1"));
        rig.round().round();
        assertThat(rig.articles()).isEqualTo(1);
    }

    @Test
    void retryAfterIsHonoured() throws InterruptedException {
        stand.on("/feed.xml", status(429, "Retry-After", "7200"));
        rig.round();

        ChannelState state = rig.state(feed);
        assertThat(state.trouble()).contains("the outlet says we ask too often (HTTP 429)");
        assertThat(state.due()).isAfterOrEqualTo(Rig.START.plus(Duration.ofHours(2)));
        serve(item("Ferry stays", "/ferry", whole("ferry")));
        rig.round();
        assertThat(stand.asked("/feed.xml"))
                .as("left alone, even by a round that asks all")
                .isEqualTo(1);
        assertThat(rig.state(feed).trouble().orElseThrow()).contains("asked to be left alone");
    }

    /** A feed that nothing is known of yet is asked every hour. */
    @ParameterizedTest
    @CsvSource({"500, 5, 10, 20", "503, 5, 10, 20", "403, 60, 120, 240", "404, 60, 120, 240", "429, 60, 120, 240"})
    void troubleThatMayPassIsLookedAtSoonAndWhatTheOutletMeansLater(int status, int first, int second, int third)
            throws InterruptedException {
        stand.on("/feed.xml", status(status));
        for (int minutes : List.of(first, second, third)) {
            rig.round();
            assertThat(Duration.between(rig.now(), rig.state(feed).due())).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void troubleBacksOffAndRecovers() throws InterruptedException {
        stand.on("/feed.xml", status(500));
        rig.round();
        assertThat(rig.state(feed).failures()).isEqualTo(1);
        Duration first = Duration.between(rig.now(), rig.state(feed).due());
        rig.round();
        assertThat(rig.state(feed).failures()).isEqualTo(2);
        assertThat(Duration.between(rig.now(), rig.state(feed).due())).isGreaterThan(first);
        assertThat(rig.archive.due(rig.now())).isEmpty();

        serve(item("Ferry stays", "/ferry", whole("ferry")));
        rig.round();
        assertThat(rig.state(feed).failures()).isZero();
        assertThat(rig.state(feed).trouble()).isEmpty();
        assertThat(rig.articles()).isEqualTo(1);
    }

    @Test
    void aFeedOfManyEntriesIsKeptWhole() throws InterruptedException {
        List<Item> items = IntStream.range(0, 500)
                .mapToObj(i -> item("Notice number " + i, "/notice/" + i, whole("notice " + i)))
                .toList();
        stand.on("/feed.xml", untagged(RSS, rss(OUTLET, items)));
        rig.round();
        assertThat(rig.articles()).isEqualTo(500);
        rig.round();
        assertThat(rig.articles()).isEqualTo(500);
        assertThat(rig.pipeline.sums().versions()).isZero();
    }

    @Test
    void whereOnlyFeedsAreWantedNoPageIsAsked(@TempDir Path other) throws InterruptedException {
        serve(item("Ferry stays", "/ferry", "<p>The ferry will not move.</p>"));
        try (Rig feedsAlone = new Rig(other, new PipelineSettings(Pages.NEVER, false))) {
            feedsAlone.follow(OUTLET, feed).round();
            assertThat(feedsAlone.articles()).isEqualTo(1);
            assertThat(stand.asked("/ferry")).isZero();
            serve(item("Ferry goes", "/ferry", "<p>The ferry will move.</p>"));
            feedsAlone.round();
            assertThat(feedsAlone.article(OUTLET, stand.at("/ferry")).version()).isEqualTo(2);
        }
    }

    @Test
    void startedForGoodItAsksWhatIsDueAndStopsWhenClosed() throws InterruptedException {
        serve(item("Ferry stays", "/ferry", "<p>The ferry will not move.</p>"));
        stand.page("/ferry", page("Ferry stays", "Ines Okafor", "ferry"));
        rig.pipeline.start();
        Waiting.until(() -> rig.pipeline.sums().pages() == 1);
        assertThat(article("/ferry").source()).isEqualTo(new Source.Page());
        assertThat(rig.pipeline.trouble()).isEmpty();
        rig.pipeline.close();
        int visits = stand.visits();
        rig.later(Duration.ofDays(2));
        assertThat(stand.visits()).isEqualTo(visits);
    }

    /** A file stands where the captures' folder should be made. */
    @Test
    void whileNothingCanBeKeptNothingCountsAsReadAndThenAllIs() throws InterruptedException, IOException {
        serve(item("Ferry stays", "/ferry", whole("ferry")));
        Path inTheWay = Files.createFile(folder.resolve("warc"));
        rig.round();

        assertThat(rig.pipeline.trouble()).contains("cannot keep captures in ");
        assertThat(rig.articles()).isZero();
        assertThat(rig.state(feed))
                .as("due as before, and no fault of the outlet's")
                .satisfies(state -> {
                    assertThat(state.due()).isEqualTo(Rig.START);
                    assertThat(state.trouble()).isEmpty();
                });
        Files.delete(inTheWay);
        rig.round();
        assertThat(rig.pipeline.trouble()).isEmpty();
        assertThat(rig.articles()).isEqualTo(1);
    }

    @Test
    void aFeedIsNotFollowedTwiceAndOneHostMayCarryManyOutlets() {
        stand.feed("/a.xml", "<rss version=\"2.0\"><channel><title>Quay Times</title></channel></rss>");
        stand.feed("/b.xml", "<rss version=\"2.0\"><channel><title>Pier Post</title></channel></rss>");
        serve(item("Ferry stays", "/ferry", whole("ferry")));
        try (Following following = new Following(rig.archive, Rig.fetching(), rig::now)) {
            assertThat(following.follow(feed, Optional.empty())).isInstanceOf(Following.Answer.Already.class);
            assertThat(following.follow(stand.at("/a.xml"), Optional.empty()))
                    .isInstanceOf(Following.Answer.Followed.class);
            assertThat(following.follow(List.of(
                            new Following.Subscription("Pier Post", stand.at("/b.xml"), Optional.empty()),
                            new Following.Subscription("Pier Post", stand.at("/c.xml"), Optional.empty()),
                            new Following.Subscription("Pier Post", stand.at("/c.xml"), Optional.empty()),
                            new Following.Subscription("", URI.create("mailto:x@y.example"), Optional.empty()))))
                    .isEqualTo(2);
        }
        assertThat(rig.archive.outlets()).extracting(Outlet::name).contains("Quay Times", "Pier Post");
        assertThat(rig.archive.outlet(new OutletId("pier-post")).orElseThrow().channels())
                .hasSize(2);
        assertThat(rig.archive.contents().captures()).as("it only looks").isZero();
    }
}
