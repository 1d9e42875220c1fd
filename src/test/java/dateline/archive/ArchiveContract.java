package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Channel;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Dates;
import dateline.model.Found;
import dateline.model.Image;
import dateline.model.Judgement;
import dateline.model.Mark;
import dateline.model.Moment;
import dateline.model.NameKind;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.Person;
import dateline.model.Prose;
import dateline.model.Remark;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import dateline.model.Subject;
import dateline.model.Subject.Verdict;
import dateline.model.SubjectId;
import dateline.model.Teaser;
import dateline.model.WarcPosition;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. A store's own test extends this. */
abstract class ArchiveContract implements NamesContract {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final OutletId HARBOUR = new OutletId("harbour-post");
    static final OutletId HILL = new OutletId("hill-gazette");
    static final URI FEED = URI.create("https://harbour.example/feed.xml");

    static final String HOST = "harbour.example";

    Archive archive;

    abstract Archive open();

    @Override
    public Archive archive() {
        return archive;
    }

    @BeforeEach
    void openArchive() {
        archive = open();
    }

    @AfterEach
    void closeArchive() {
        archive.close();
    }

    @Test
    void anEmptyArchiveIsEmptyEverywhere() {
        assertThat(archive.outlets()).isEmpty();
        assertThat(archive.list(new Scope.Everything(), Optional.empty(), 10).lines())
                .isEmpty();
        assertThat(archive.article(new ArticleId(1))).isEmpty();
        assertThat(archive.versions(new ArticleId(1))).isEmpty();
        assertThat(archive.contents()).isEqualTo(new Contents(0, 0, List.of(), List.of(), List.of()));
        assertThat(archive.channels()).isEmpty();
        assertThat(archive.owed(HOST, NOON, 10)).isEmpty();
        assertThat(archive.entered(FEED, List.of("a"))).isEmpty();
        assertThat(archive.warcEnds()).isEmpty();
        assertThat(archive.pictures(List.of(FEED))).isEmpty();
    }

    @Test
    void anArticleComesBackAsItWasStored() {
        Article rich = rich();

        archive.commit(List.of(new Change.Stored(rich, NOON)));

        assertThat(archive.article(rich.id())).contains(rich);
        assertThat(archive.article(rich.id(), 1)).contains(rich);
        assertThat(archive.article(rich.id(), 2)).isEmpty();
    }

    @Test
    void afterARestItIsReadAndWrittenAsBefore() {
        archive.commit(List.of(new Change.Met(harbour()), new Change.Stored(rich(), NOON)));

        archive.rest();

        assertThat(archive.article(rich().id())).contains(rich());
        Article next = withVersion(plain(HARBOUR, 1, NOON, "Strike ends"), 2);
        archive.commit(List.of(new Change.Stored(next, NOON)));
        archive.rest();
        assertThat(archive.article(next.id())).contains(next);
    }

    @Test
    void aLineShowsTheNewestVersion() {
        archive.commit(List.of(
                new Change.Met(harbour()),
                new Change.Stored(plain(HARBOUR, 1, NOON, "Strike begins"), NOON),
                new Change.Stored(withVersion(plain(HARBOUR, 1, NOON, "Strike ends"), 2), NOON.plusSeconds(60))));

        Line line = archive.list(new Scope.Everything(), Optional.empty(), 10)
                .lines()
                .getFirst();
        assertThat(line.headline()).isEqualTo("Strike ends");
        assertThat(line.outletName()).isEqualTo("Harbour Post");
        assertThat(line.version()).isEqualTo(2);
        assertThat(archive.versions(line.id()))
                .extracting(VersionLine::number, VersionLine::headline, VersionLine::at)
                .containsExactly(tuple(1, "Strike begins", NOON), tuple(2, "Strike ends", NOON.plusSeconds(60)));
    }

    @Test
    void anOlderVersionReadAgainDoesNotBecomeTheNewest() {
        Article second = withVersion(plain(HARBOUR, 1, NOON, "Second"), 2);
        archive.commit(
                List.of(new Change.Stored(plain(HARBOUR, 1, NOON, "First"), NOON), new Change.Stored(second, NOON)));

        archive.commit(List.of(new Change.Stored(plain(HARBOUR, 1, NOON, "First, read better"), NOON)));

        assertThat(archive.article(second.id())).contains(second);
        assertThat(archive.lines(List.of(second.id())))
                .extracting(Line::headline)
                .containsExactly("Second");
        assertThat(archive.versions(second.id()))
                .extracting(VersionLine::headline)
                .containsExactly("First, read better", "Second");
    }

    @Test
    void keepingTheSameTwiceIsKeepingItOnce() {
        List<Change> changes = List.of(
                new Change.Met(harbour()),
                new Change.Followed(new Channel.Feed(FEED), fresh()),
                new Change.Captured(capture(1, "a.warc.gz", 100)),
                new Change.Stored(plain(HARBOUR, 1, NOON, "Once"), NOON),
                new Change.Noted(
                        FEED,
                        new Entered("guid:1", 7, plain(HARBOUR, 1, NOON, "").id())),
                new Change.Wanted(owed(1, NOON)));

        archive.commit(changes);
        archive.commit(changes);

        assertThat(archive.contents().articles()).isEqualTo(1);
        assertThat(archive.contents().captures()).isEqualTo(1);
        assertThat(archive.channels()).hasSize(1);
        assertThat(archive.owed(HOST, NOON, 10)).hasSize(1);
        assertThat(archive.versions(plain(HARBOUR, 1, NOON, "").id())).hasSize(1);
    }

    @Test
    void listsGoOnWhereTheyEndedWithoutGapOrRepeat() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            // Several share an instant, as feeds that give days only make them.
            changes.add(new Change.Stored(plain(HARBOUR, i, NOON.minusSeconds(i / 5), "No " + i), NOON));
        }
        Collections.shuffle(changes, new Random(3));
        archive.commit(changes);

        List<ArticleId> walked = new ArrayList<>();
        Optional<Cursor> place = Optional.empty();
        do {
            Listing listing = archive.list(new Scope.Everything(), place, 10);
            walked.addAll(listing.lines().stream().map(Line::id).toList());
            place = listing.next().map(next -> Cursor.parse(next.toString()).orElseThrow());
        } while (place.isPresent());

        assertThat(walked).hasSize(57).doesNotHaveDuplicates();
        assertThat(archive.lines(walked))
                .isSortedAccordingTo((a, b) -> b.order().compareTo(a.order()));
    }

    @Test
    void scopesChoose() {
        Instant october = Instant.parse("2026-10-31T23:59:59.999Z");
        archive.commit(List.of(
                new Change.Met(harbour()),
                new Change.Stored(inLanguage(plain(HARBOUR, 1, NOON, "Today"), "zh-Hant"), NOON),
                new Change.Stored(inLanguage(plain(HILL, 2, october, "October"), "en"), NOON)));

        assertThat(headlines(new Scope.OfOutlet(HARBOUR))).containsExactly("Today");
        assertThat(headlines(new Scope.InLanguage("zh"))).containsExactly("Today");
        assertThat(headlines(new Scope.InLanguage("en"))).containsExactly("October");
        assertThat(headlines(new Scope.OnDay(LocalDate.parse("2026-10-31")))).containsExactly("October");
        assertThat(headlines(new Scope.OnDay(LocalDate.parse("2026-11-01")))).isEmpty();
        assertThat(headlines(new Scope.InMonth(YearMonth.parse("2026-11")))).containsExactly("Today");
        assertThat(archive.contents().months())
                .containsExactly(
                        new Contents.OfMonth(YearMonth.parse("2026-11"), 1),
                        new Contents.OfMonth(YearMonth.parse("2026-10"), 1));
        assertThat(archive.contents().languages())
                .containsExactly(new Contents.OfLanguage("en", 1), new Contents.OfLanguage("zh", 1));
        assertThat(archive.contents().outlets()).containsExactly(new Contents.OfOutlet(HARBOUR, "Harbour Post", 1));
    }

    @Test
    void aChannelKeepsItsStateWhenFollowedAgain() {
        archive.commit(List.of(new Change.Met(harbour()), new Change.Followed(new Channel.Feed(FEED), fresh())));
        ChannelState asked = new ChannelState(
                FEED,
                HARBOUR,
                URI.create("https://harbour.example/new.xml"),
                Optional.of("\"e\""),
                Optional.of("Fri, 20 Nov 2026 12:00:00 GMT"),
                NOON.plusSeconds(600),
                Duration.ofMinutes(10),
                3,
                Optional.of("HTTP 503"),
                Optional.of(NOON.minusSeconds(5)),
                Optional.of(new ChannelState.Moving(URI.create("https://harbour.example/moved.xml"), 2)));

        archive.commit(List.of(new Change.Asked(asked)));
        archive.commit(List.of(new Change.Followed(new Channel.Feed(FEED), fresh())));

        assertThat(archive.channels()).containsExactly(asked);
        assertThat(archive.stands(fresh())).isFalse();
        assertThat(archive.stands(asked)).isTrue();
        assertThat(archive.due(NOON)).isEmpty();
        assertThat(archive.due(NOON.plusSeconds(600))).containsExactly(asked);
        assertThat(archive.outlet(HARBOUR).orElseThrow().channels()).containsExactly(new Channel.Feed(FEED));
    }

    @Test
    void aClockThatWasAheadKeepsNoChannelWaiting() {
        ChannelState fresh = fresh();
        archive.commit(List.of(new Change.Met(harbour()), new Change.Followed(new Channel.Feed(FEED), fresh)));
        Instant due = NOON.plus(fresh.interval());
        archive.commit(List.of(new Change.Asked(asked(fresh, due, 0))));

        assertThat(archive.due(NOON)).isEmpty();
        assertThat(archive.due(NOON.minus(fresh.interval()))).isEmpty();
        assertThat(archive.due(NOON.minus(Duration.ofDays(1)))).hasSize(1);

        archive.commit(List.of(new Change.Asked(asked(fresh, due, 1))));

        assertThat(archive.due(NOON.minus(Duration.ofDays(1))))
                .as("in trouble: it may be left alone for long")
                .isEmpty();
    }

    private static ChannelState asked(ChannelState before, Instant due, int failures) {
        return new ChannelState(
                before.at(),
                before.outlet(),
                before.asked(),
                before.etag(),
                before.lastModified(),
                due,
                before.interval(),
                failures,
                before.trouble(),
                before.answered(),
                before.moving());
    }

    @Test
    void aChannelThatIsLeftIsForgottenAndItsArticlesStay() {
        Article article = plain(HARBOUR, 1, NOON, "Stays");
        archive.commit(List.of(
                new Change.Met(harbour()),
                new Change.Followed(new Channel.Feed(FEED), fresh()),
                new Change.Stored(article, NOON),
                new Change.Noted(FEED, new Entered("k", 1, article.id()))));

        archive.commit(List.of(new Change.Left(HARBOUR, FEED)));

        assertThat(archive.channels()).isEmpty();
        assertThat(archive.entered(FEED, List.of("k"))).isEmpty();
        assertThat(archive.article(article.id())).isPresent();
    }

    @Test
    void entriesAreRememberedByChannelAndKey() {
        URI other = URI.create("https://harbour.example/sport.xml");
        archive.commit(List.of(
                new Change.Met(harbour()),
                new Change.Followed(new Channel.Feed(FEED), fresh()),
                new Change.Noted(FEED, new Entered("k'; drop table entry; --", -5, new ArticleId(9))),
                new Change.Noted(other, new Entered("k", 1, new ArticleId(9)))));

        Map<String, Entered> found = archive.entered(FEED, List.of("k'; drop table entry; --", "unknown", "k"));

        assertThat(found.values()).containsExactly(new Entered("k'; drop table entry; --", -5, new ArticleId(9)));
    }

    @Test
    void whatIsOwedComesOldestFirstUntilSettled() {
        archive.commit(List.of(
                new Change.Wanted(owed(2, NOON.plusSeconds(2))),
                new Change.Wanted(owed(1, NOON.plusSeconds(1))),
                new Change.Wanted(owed(3, NOON.plusSeconds(99)))));

        assertThat(archive.owed(HOST, NOON.plusSeconds(10), 10))
                .extracting(Owed::article)
                .containsExactly(new ArticleId(1), new ArticleId(2));
        assertThat(archive.owed(HOST, NOON.plusSeconds(10), 1)).hasSize(1);
        assertThat(archive.owedCount(Owed.Kind.PAGE)).isEqualTo(3);
        assertThat(archive.counts()).isEqualTo(new Counts(0, 0, 0, 0, 3, 0));
        assertThat(archive.owedHosts(NOON)).isEmpty();
        assertThat(archive.stands(owed(1, NOON.plusSeconds(1)))).isTrue();
        assertThat(archive.stands(owed(1, NOON.plusSeconds(2)))).isFalse();
        assertThat(archive.owedHosts(NOON.plusSeconds(1))).containsExactly(HOST);
        assertThat(archive.owed("hill.example", NOON.plusSeconds(10), 10)).isEmpty();

        archive.commit(List.of(Change.Settled.of(owed(1, NOON))));

        assertThat(archive.owedCount(Owed.Kind.PAGE)).isEqualTo(2);
        assertThat(archive.owedCount(Owed.Kind.PICTURE)).isZero();
    }

    @Test
    void twoArticlesMayBeOwedTheSamePage() {
        Owed one = owed(1, NOON);
        Owed other = new Owed(one.kind(), one.at(), new ArticleId(2), NOON, 0, Optional.empty());
        Owed again = new Owed(one.kind(), one.at(), one.article(), NOON, 1, Optional.of("HTTP 503"));
        archive.commit(List.of(new Change.Wanted(one), new Change.Wanted(other), new Change.Wanted(again)));

        assertThat(archive.owed(HOST, NOON, 10)).containsExactlyInAnyOrder(again, other);

        archive.commit(List.of(Change.Settled.of(one)));

        assertThat(archive.owed(HOST, NOON, 10)).containsExactly(other);
    }

    @Test
    void whatFailedBeforeIsListed() {
        Owed tried = new Owed(
                Owed.Kind.PICTURE,
                URI.create("https://p.example/1.png"),
                new ArticleId(1),
                NOON,
                2,
                Optional.of("HTTP 503"));
        archive.commit(List.of(new Change.Wanted(owed(1, NOON)), new Change.Wanted(tried)));

        assertThat(archive.owedInTrouble(10)).containsExactly(tried);
    }

    private static Look look(int minutes, String etag) {
        return new Look(
                NOON.plusSeconds(60L * minutes), Optional.of(etag).filter(tag -> !tag.isEmpty()), Optional.empty());
    }

    @Test
    void pagesAreLookedAtAtTheirTime() {
        Article one = plain(HARBOUR, 1, NOON, "One");
        Article two = plain(HARBOUR, 2, NOON, "Two");
        Article never = plain(HARBOUR, 3, NOON, "Never");
        archive.commit(List.of(
                new Change.Stored(one, NOON, Optional.of(look(2, "\"a\""))),
                new Change.Stored(two, NOON, Optional.of(look(1, ""))),
                new Change.Stored(never, NOON)));
        String host = one.canonical().getRawAuthority();

        assertThat(archive.watchHosts(NOON)).isEmpty();
        assertThat(archive.watchHosts(NOON.plusSeconds(60))).containsExactly(host);
        assertThat(archive.watches(host, NOON.plusSeconds(3_600), 10))
                .containsExactly(
                        new Watch(two.id(), two.canonical(), look(1, "")),
                        new Watch(one.id(), one.canonical(), look(2, "\"a\"")));
        assertThat(archive.watches(host, NOON.plusSeconds(3_600), 1)).hasSize(1);
        assertThat(archive.watches("elsewhere.example", NOON.plusSeconds(3_600), 10))
                .isEmpty();
    }

    @Test
    void aLookThatWasTakenGivesWayToTheNextOrNone() {
        Article one = plain(HARBOUR, 1, NOON, "One");
        Watch first = new Watch(one.id(), one.canonical(), look(1, "\"a\""));
        archive.commit(List.of(new Change.Stored(one, NOON, Optional.of(first.look()))));
        assertThat(archive.stands(first)).isTrue();

        archive.commit(List.of(new Change.Watched(one.id(), Optional.of(look(9, "")))));
        assertThat(archive.stands(first)).isFalse();
        assertThat(archive.watches(one.canonical().getRawAuthority(), NOON.plusSeconds(3_600), 10))
                .containsExactly(new Watch(one.id(), one.canonical(), look(9, "")));

        archive.commit(List.of(new Change.Watched(one.id(), Optional.empty())));
        assertThat(archive.watchHosts(NOON.plusSeconds(3_600))).isEmpty();
        archive.commit(List.of(new Change.Watched(plain(HARBOUR, 9, NOON, "").id(), Optional.of(look(1, "")))));
        assertThat(archive.watchHosts(NOON.plusSeconds(3_600))).isEmpty();
    }

    @Test
    void aVersionWithoutALookLeavesTheLookAsItIs() {
        Article one = plain(HARBOUR, 1, NOON, "One");
        archive.commit(List.of(
                new Change.Stored(one, NOON, Optional.of(look(1, "\"a\""))),
                new Change.Stored(withVersion(one, 2), NOON)));
        String host = one.canonical().getRawAuthority();
        assertThat(archive.watches(host, NOON.plusSeconds(60), 10))
                .extracting(Watch::look)
                .containsExactly(look(1, "\"a\""));

        archive.commit(List.of(new Change.Stored(withVersion(one, 2), NOON, Optional.of(look(3, "")))));
        assertThat(archive.watches(host, NOON.plusSeconds(3_600), 10))
                .extracting(Watch::look)
                .containsExactly(look(3, ""));
    }

    @Test
    void aVersionThatIsGoneIsKnownAsSuch() {
        Article one = plain(HARBOUR, 1, NOON, "One");
        Article gone = withSource(withVersion(one, 2), new Article.Source.Gone("the page is gone (HTTP 410)"));
        archive.commit(List.of(new Change.Stored(one, NOON), new Change.Stored(gone, NOON)));

        assertThat(archive.article(one.id())).contains(gone);
        assertThat(archive.lines(List.of(one.id()))).extracting(Line::source).containsExactly(gone.source());
        assertThat(archive.versions(one.id())).extracting(VersionLine::gone).containsExactly(false, true);
    }

    @Test
    void capturesAndPicturesAreFound() {
        Capture first = capture(1, "a.warc.gz", 100);
        Capture second = capture(2, "a.warc.gz", 900);
        archive.commit(
                List.of(new Change.Captured(first), new Change.Captured(second), new Change.Pictured(FEED, second)));

        assertThat(archive.capture(first.id())).contains(first);
        assertThat(archive.capture(new CaptureId(new UUID(0, 0)))).isEmpty();
        assertThat(archive.latest(first.uri())).contains(first);
        assertThat(archive.latest(FEED)).isEmpty();
        assertThat(archive.pictures(List.of(FEED, first.uri()))).isEqualTo(Map.of(FEED, second));
        assertThat(archive.warcEnds()).isEqualTo(Map.of("a.warc.gz", 950L));
    }

    @Test
    void recoveryBeginsBeforeWhatMayBeUnregistered() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i <= Archive.MAX_UNREGISTERED; i++) {
            changes.add(new Change.Captured(capture(i, "long.warc.gz", 1000 + 50L * i)));
        }
        changes.add(new Change.Captured(capture(9999, "short.warc.gz", 700)));
        archive.commit(changes);

        assertThat(archive.warcResume()).isEqualTo(Map.of("long.warc.gz", 1000L, "short.warc.gz", 0L));
    }

    @Test
    void followersOfChangesMissNone() {
        archive.commit(List.of(
                new Change.Stored(plain(HARBOUR, 1, NOON, "One"), NOON),
                new Change.Stored(plain(HARBOUR, 2, NOON, "Two"), NOON)));
        List<Archive.Touched> before = archive.touched(0, 100);
        archive.commit(List.of(new Change.Stored(plain(HARBOUR, 1, NOON, "One again"), NOON)));

        assertThat(before)
                .extracting(Archive.Touched::article)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(archive.touched(before.getLast().mark(), 100))
                .extracting(Archive.Touched::article)
                .containsExactly(plain(HARBOUR, 1, NOON, "").id());
    }

    @Test
    void theGenerationGrowsWithWhatReadersSee() {
        long before = archive.generation();
        archive.commit(List.of(new Change.Stored(plain(HARBOUR, 1, NOON, "One"), NOON)));

        assertThat(archive.generation()).isGreaterThan(before);
    }

    @Test
    void theDaysNextToOneAreThoseWithArticles() {
        LocalDate day = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
        assertThat(archive.around(day)).isEqualTo(new Shelves.Around(Optional.empty(), Optional.empty()));
        archive.commit(List.of(
                new Change.Stored(plain(HARBOUR, 1, NOON, "One"), NOON),
                new Change.Stored(plain(HARBOUR, 2, NOON.minus(Duration.ofDays(9)), "Two"), NOON),
                new Change.Stored(plain(HARBOUR, 3, NOON.minus(Duration.ofDays(8)), "Three"), NOON)));

        assertThat(archive.around(day)).isEqualTo(new Shelves.Around(Optional.of(day.minusDays(8)), Optional.empty()));
        assertThat(archive.around(day.minusDays(8)))
                .isEqualTo(new Shelves.Around(Optional.of(day.minusDays(9)), Optional.of(day)));
        assertThat(archive.around(day.minusDays(4)))
                .isEqualTo(new Shelves.Around(Optional.of(day.minusDays(8)), Optional.of(day)));
    }

    // ---- stories ----

    private static final StoryId FIRE = new StoryId(storied("a").id());

    private static Article storied(String path) {
        return plain(
                path.equals("c") ? HILL : HARBOUR,
                path.charAt(0),
                NOON.minusSeconds(999 - path.charAt(0)),
                "On " + path);
    }

    private void threeOfAStory() {
        archive.commit(List.of(
                new Change.Stored(storied("a"), NOON),
                new Change.Stored(storied("b"), NOON),
                new Change.Stored(storied("c"), NOON),
                new Change.Storied(new StoryChange.Opened(FIRE, NOON, new StoryReason.Nothing())),
                new Change.Storied(new StoryChange.Joined(
                        FIRE,
                        storied("c").id(),
                        NOON,
                        new StoryReason.CopyOf(storied("a").id(), 91))),
                new Change.Storied(new StoryChange.Joined(
                        FIRE, storied("b").id(), NOON, new StoryReason.Alike(80, List.of("fire", "quay")))),
                new Change.Grouped(3)));
    }

    @Test
    void aStoryHoldsWhatOpenedAndJoinedItEarliestFirst() {
        threeOfAStory();

        assertThat(archive.members(FIRE))
                .extracting(member -> member.line().headline(), StoryMember::why)
                .containsExactly(
                        tuple("On a", new StoryReason.Nothing()),
                        tuple("On b", new StoryReason.Alike(80, List.of("fire", "quay"))),
                        tuple("On c", new StoryReason.CopyOf(storied("a").id(), 91)));
        assertThat(headlines(new Scope.OfStory(FIRE))).containsExactly("On c", "On b", "On a");
        assertThat(archive.stories(List.of(storied("b").id(), new ArticleId(7))))
                .isEqualTo(Map.of(storied("b").id(), new StoryCount(FIRE, 3, 2)));
        assertThat(archive.changes(FIRE)).isEmpty();
        assertThat(archive.groupedMark()).isEqualTo(3);
    }

    @Test
    void anArticleThatStandsInAStoryIsNeitherOpenedNorJoinedAgain() {
        threeOfAStory();
        StoryId other = new StoryId(storied("b").id());

        archive.commit(List.of(
                new Change.Storied(new StoryChange.Opened(other, NOON, new StoryReason.Nothing())),
                new Change.Storied(new StoryChange.Joined(other, storied("a").id(), NOON, new StoryReason.Nothing())),
                new Change.Storied(new StoryChange.Merged(FIRE, other, NOON, new StoryReason.Nothing())),
                new Change.Storied(new StoryChange.Split(
                        other, FIRE, List.of(storied("a").id()), NOON, new StoryReason.Nothing()))));

        assertThat(archive.members(FIRE)).hasSize(3);
        assertThat(archive.members(other)).isEmpty();
        assertThat(archive.changes(other)).isEmpty();
    }

    @Test
    void mergesAndSplitsAddUpAndAreToldOfBothStories() {
        threeOfAStory();
        StoryId other = new StoryId(storied("b").id());
        StoryChange.Split split = new StoryChange.Split(
                FIRE, other, List.of(storied("b").id(), storied("c").id()), NOON, new StoryReason.Editor("two fires"));
        StoryChange.Merged merged =
                new StoryChange.Merged(other, FIRE, NOON.plusSeconds(1), new StoryReason.Alike(70, List.of("fire")));

        archive.commit(List.of(new Change.Storied(split)));
        assertThat(archive.members(FIRE)).hasSize(1);
        assertThat(archive.members(other))
                .extracting(StoryMember::why)
                .containsOnly(new StoryReason.Editor("two fires"));
        archive.commit(List.of(new Change.Storied(merged), new Change.Storied(merged)));

        assertThat(archive.members(FIRE)).isEmpty();
        assertThat(archive.members(other)).hasSize(3);
        assertThat(archive.changes(FIRE)).containsExactly(split, merged);
        assertThat(archive.changes(other)).containsExactly(split, merged);
        assertThat(archive.decided(0, 10)).extracting(Archive.Decided::change).containsExactly(split);
        assertThat(archive.decided(archive.decided(0, 10).getLast().number(), 10))
                .isEmpty();
    }

    @Test
    void whatAnEditorPutTogetherIsTold() {
        twoStories();
        happened(new StoryChange.Merged(FIRE, BLAZE, NOON, new StoryReason.Editor("one fire")));
        happened(new StoryChange.Split(FIRE, BLAZE, List.of(storied("b").id()), NOON, new StoryReason.Editor("two")));

        assertThat(archive.decided(0, 10).getFirst().held())
                .containsExactlyInAnyOrder(
                        storied("a").id(), storied("b").id(), storied("c").id());
        assertThat(archive.decided(0, 10).getLast().held())
                .containsExactly(storied("b").id());
    }

    @Test
    void whatStandsInStoriesIsToldInTheOrderOfItsComing() {
        threeOfAStory();

        assertThat(archive.grouped(Instant.EPOCH, 10))
                .extracting(Archive.Grouped::article)
                .containsExactly(
                        storied("a").id(), storied("c").id(), storied("b").id());
        assertThat(archive.grouped(Instant.EPOCH, 2))
                .extracting(Archive.Grouped::article)
                .containsExactly(storied("c").id(), storied("b").id());
        assertThat(archive.grouped(storied("c").dates().order(), 10))
                .containsExactly(new Archive.Grouped(storied("c").id(), FIRE));
    }

    @Test
    void copiesPointToTheEarliestOriginAlsoWhenItTurnsUpLate() {
        threeOfAStory();
        ArticleId a = storied("a").id();
        ArticleId b = storied("b").id();
        ArticleId c = storied("c").id();

        archive.commit(List.of(new Change.Copied(c, b, 80)));
        archive.commit(List.of(new Change.Copied(b, a, 90), new Change.Copied(b, a, 90)));
        assertThat(archive.members(FIRE))
                .extracting(StoryMember::copy)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new StoryMember.Copy(a, 90)),
                        Optional.of(new StoryMember.Copy(a, 80)));

        archive.commit(List.of(new Change.Copied(c, b, 85)));
        assertThat(archive.members(FIRE).getLast().copy()).contains(new StoryMember.Copy(a, 85));
    }

    private static final StoryId BLAZE = new StoryId(storied("c").id());

    private static StoryChange.Linked linked(StoryReason why) {
        return new StoryChange.Linked(
                FIRE, BLAZE, storied("b").id(), storied("c").id(), NOON, why);
    }

    private static final StoryReason APART = new StoryReason.SetApart(87, List.of("quay"));

    private static final StoryReason SAME_NAMES =
            new StoryReason.SameNames(List.of(new StoryReason.SameNames.Both("台北", "Taipei")));

    /** a and b in one, c in another. */
    private void twoStories() {
        threeOfAStory();
        happened(new StoryChange.Split(FIRE, BLAZE, List.of(storied("c").id()), NOON, APART));
    }

    private void happened(StoryChange change) {
        archive.commit(List.of(new Change.Storied(change)));
    }

    @Test
    void whatIsSetApartSaysSo() {
        twoStories();

        assertThat(archive.members(BLAZE)).extracting(StoryMember::why).containsExactly(APART);
        assertThat(archive.changes(FIRE)).extracting(StoryChange::reason).containsExactly(APART);
    }

    @Test
    void linkedStoriesKnowEachOtherAndWhy() {
        twoStories();
        happened(linked(SAME_NAMES));
        happened(linked(SAME_NAMES));

        assertThat(archive.kin(FIRE))
                .extracting(kin -> kin.count(), kin -> kin.first().headline(), StoryKin::why)
                .containsExactly(tuple(new StoryCount(BLAZE, 1, 1), "On c", SAME_NAMES));
        assertThat(archive.kin(BLAZE))
                .extracting(kin -> kin.count().story(), kin -> kin.first().headline(), StoryKin::why)
                .containsExactly(tuple(
                        FIRE,
                        "On a",
                        new StoryReason.SameNames(List.of(new StoryReason.SameNames.Both("Taipei", "台北")))));
        assertThat(archive.kinships(10)).hasSize(1).noneMatch(Archive.Kinship::isApart);
        assertThat(archive.changes(FIRE)).endsWith(linked(SAME_NAMES)).hasSize(2);
        assertThat(archive.changes(BLAZE)).endsWith(linked(SAME_NAMES));
    }

    @Test
    void aLinkGoesWithItsArticlesAndEndsWhereTheyStandTogether() {
        twoStories();
        happened(linked(SAME_NAMES));
        StoryId own = new StoryId(storied("b").id());
        happened(new StoryChange.Split(FIRE, own, List.of(storied("b").id()), NOON, new StoryReason.Nothing()));

        assertThat(archive.kin(FIRE)).isEmpty();
        assertThat(archive.kin(BLAZE)).extracting(kin -> kin.count().story()).containsExactly(own);

        happened(new StoryChange.Merged(own, BLAZE, NOON, new StoryReason.Nothing()));
        assertThat(archive.kin(own)).isEmpty();
        assertThat(archive.kinships(10)).isEmpty();
    }

    @Test
    void onlyAnEditorLinksAgainWhatWasTakenApart() {
        twoStories();
        happened(linked(SAME_NAMES));
        happened(new StoryChange.Unlinked(BLAZE, FIRE, NOON, new StoryReason.Editor("two fires")));
        happened(linked(SAME_NAMES));

        assertThat(archive.kin(FIRE)).isEmpty();
        assertThat(archive.kin(BLAZE)).isEmpty();
        assertThat(archive.kinships(10)).hasSize(1).allMatch(Archive.Kinship::isApart);

        happened(linked(new StoryReason.Editor("one after all")));
        assertThat(archive.kin(FIRE))
                .extracting(StoryKin::why)
                .containsExactly(new StoryReason.Editor("one after all"));
        assertThat(archive.kin(BLAZE)).hasSize(1);
        assertThat(archive.decided(0, 10)).hasSize(2);
    }

    @Test
    void whatIsNotLinkedIsNotTakenApartAndALinkOfNothingIsNone() {
        twoStories();
        happened(new StoryChange.Unlinked(FIRE, BLAZE, NOON, new StoryReason.Editor("")));
        happened(new StoryChange.Linked(
                FIRE, FIRE, storied("a").id(), storied("b").id(), NOON, SAME_NAMES));
        happened(new StoryChange.Linked(FIRE, BLAZE, storied("a").id(), new ArticleId(7), NOON, SAME_NAMES));

        assertThat(archive.kinships(10)).isEmpty();
        assertThat(archive.changes(FIRE)).hasSize(1);
    }

    @Test
    void aLinkThatAnArticleShowedWhichIsTakenDownIsNotToldAnyMore() {
        twoStories();
        happened(linked(SAME_NAMES));
        archive.commit(List.of(new Change.TakenDown(new Removal(storied("b").id(), NOON, "privacy", ""), List.of())));

        assertThat(archive.kin(FIRE)).isEmpty();
        assertThat(archive.kin(BLAZE)).isEmpty();
    }

    @Test
    void itIsToldWhenArticlesThatNameSomethingCameTogether() {
        threeOfAStory();
        long before = archive.naming().newestStoryChange();
        assertThat(archive.naming().isStoryMoved(0)).isFalse();
        archive.commit(List.of(new Change.Named(
                storied("b").id(), List.of(new NameUse(NameKind.PERSON, "Ines Varga", Optional.empty(), 1, "x")))));

        assertThat(archive.naming().isStoryMoved(0)).isTrue();
        assertThat(archive.naming().isStoryMoved(before)).isFalse();
        happened(new StoryChange.Split(FIRE, BLAZE, List.of(storied("b").id()), NOON, new StoryReason.Nothing()));
        assertThat(archive.naming().isStoryMoved(before)).isTrue();
        assertThat(archive.naming().newestStoryChange()).isGreaterThan(before);
    }

    @Test
    void nothingIsKnownOfAnUnknownStory() {
        assertThat(archive.members(FIRE)).isEmpty();
        assertThat(archive.changes(FIRE)).isEmpty();
        assertThat(archive.stories(List.of())).isEmpty();
        assertThat(archive.decided(0, 10)).isEmpty();
        assertThat(archive.groupedMark()).isZero();
    }

    // ---- subjects ----

    @Test
    void subjectsComeBackAsTheyWereAndAreReplacedByName() {
        Subject harbour = subject("harbour", "The harbour");
        archive.commit(List.of(
                new Change.Sought(subject("wall", "A wall")),
                new Change.Sought(subject("harbour", "Old name")),
                new Change.Sought(harbour)));

        assertThat(archive.subjects()).containsExactly(subject("wall", "A wall"), harbour);
        assertThat(archive.subject(harbour.id())).contains(harbour);
        assertThat(archive.subject(new SubjectId("nobody"))).isEmpty();
    }

    @Test
    void whatIsPublishedIsListedAndWhatIsAskedOrLeftIsNot() {
        SubjectId harbour = new SubjectId("harbour");
        List<Article> articles = List.of(
                plain(HARBOUR, 1, NOON, "Cranes"),
                plain(HARBOUR, 2, NOON.plusSeconds(60), "Ferries"),
                plain(HARBOUR, 3, NOON.plusSeconds(120), "Bread"),
                plain(HARBOUR, 4, NOON.plusSeconds(180), "Quays"));
        articles.forEach(article -> archive.commit(List.of(new Change.Stored(article, NOON))));
        archive.commit(List.of(
                new Change.Sought(subject("harbour", "The harbour")),
                judged(harbour, articles.get(0), 90, Verdict.PUBLISH),
                judged(harbour, articles.get(1), 30, Verdict.ASK),
                judged(harbour, articles.get(2), 0, Verdict.LEAVE),
                judged(harbour, articles.get(3), 60, Verdict.PUBLISH)));

        assertThat(headlines(new Scope.OfSubject(harbour))).containsExactly("Quays", "Cranes");
        assertThat(headlines(new Scope.OfSubject(new SubjectId("nobody")))).isEmpty();
        assertThat(archive.judged(harbour, Verdict.ASK, 10))
                .extracting(Judgement::article)
                .containsExactly(articles.get(1).id());
        assertThat(archive.judgements(articles.get(0).id()))
                .containsExactly(new Judgement(
                        harbour, articles.get(0).id(), 90, List.of("the name 港口 in the headline"), Verdict.PUBLISH));
        assertThat(archive.judgements(articles.get(2).id())).isEmpty();
        assertThat(archive.sums(harbour))
                .isEqualTo(new SubjectSums(2, List.of(new Contents.OfMonth(YearMonth.of(2026, 11), 2)), List.of(), 1));
    }

    @Test
    void aLaterJudgementReplacesAnEarlierAndADroppedSubjectForgetsAll() {
        SubjectId harbour = new SubjectId("harbour");
        Article article = plain(HARBOUR, 1, NOON, "Cranes");
        archive.commit(List.of(
                new Change.Sought(subject("harbour", "The harbour")),
                new Change.Stored(article, NOON),
                judged(harbour, article, 90, Verdict.PUBLISH)));

        archive.commit(List.of(judged(harbour, article, 10, Verdict.LEAVE)));
        assertThat(headlines(new Scope.OfSubject(harbour))).isEmpty();

        archive.commit(List.of(judged(harbour, article, 70, Verdict.PUBLISH)));
        assertThat(headlines(new Scope.OfSubject(harbour))).containsExactly("Cranes");

        archive.commit(List.of(new Change.Unsought(harbour)));
        assertThat(headlines(new Scope.OfSubject(harbour))).isEmpty();
        assertThat(archive.subjects()).isEmpty();
        assertThat(archive.article(article.id())).isPresent();
    }

    @Test
    void placesOfASubjectAreCounted() {
        SubjectId harbour = new SubjectId("harbour");
        Article rich = rich();
        archive.commit(List.of(
                new Change.Sought(subject("harbour", "The harbour")),
                new Change.Stored(rich, NOON),
                judged(harbour, rich, 90, Verdict.PUBLISH)));

        String place = rich.dateline().get().orElseThrow().place().orElseThrow();
        assertThat(archive.sums(harbour).places()).containsExactly(new SubjectSums.OfPlace(place, 1));
    }

    private static Subject subject(String id, String name) {
        return new Subject(
                new SubjectId(id),
                name,
                List.of(new Subject.Description("en", "What \"happens\" there"), new Subject.Description("", "港口")),
                List.of("港口", "Hafen"),
                "quay NEAR crane",
                List.of(new ArticleId(7)),
                List.of(new ArticleId(-8)),
                60,
                20);
    }

    private static Change.Judged judged(SubjectId subject, Article article, int relevance, Verdict verdict) {
        return new Change.Judged(
                new Judgement(subject, article.id(), relevance, List.of("the name 港口 in the headline"), verdict));
    }

    private List<String> headlines(Scope scope) {
        return archive.list(scope, Optional.empty(), 10).lines().stream()
                .map(Line::headline)
                .toList();
    }

    static Outlet harbour() {
        return new Outlet(
                HARBOUR, "Harbour Post", URI.create("https://harbour.example/"), Optional.of("en"), List.of());
    }

    static ChannelState fresh() {
        return ChannelState.fresh(FEED, HARBOUR, NOON, Duration.ofHours(1));
    }

    static Owed owed(int number, Instant due) {
        return new Owed(
                Owed.Kind.PAGE,
                URI.create("https://harbour.example/a/" + number),
                new ArticleId(number),
                due,
                0,
                Optional.empty());
    }

    static Capture capture(int number, String file, long offset) {
        return new Capture(
                new CaptureId(new UUID(7, number)),
                URI.create("https://harbour.example/a/" + number),
                NOON,
                200,
                ("" + number).repeat(64),
                "text/html",
                new WarcPosition(file, offset, 50));
    }

    static Capture capture(String at, Instant when) {
        return new Capture(
                new CaptureId(UUID.randomUUID()),
                URI.create(at),
                when,
                200,
                "ab".repeat(32),
                "text/html",
                new WarcPosition("a.warc.gz", 0, 10));
    }

    static Article plain(OutletId outlet, int number, Instant published, String headline) {
        URI at = URI.create("https://" + outlet + ".example/a/" + number);
        return new Article(
                ArticleId.of(outlet, at),
                outlet,
                at,
                1,
                new Article.Source.Feed(),
                Found.known(headline, "feed:title"),
                Found.missing(),
                Found.missing(),
                Found.missing(),
                new Dates(Found.known(Moment.exact(published), "feed:pubDate"), Found.missing(), NOON.plusSeconds(60)),
                Found.missing(),
                Found.missing(),
                List.of(),
                Found.missing(),
                Teaser.none(),
                List.of(),
                new CaptureId(new UUID(7, number)));
    }

    static Article withVersion(Article article, int version) {
        return copy(article, version, article.language(), article.source());
    }

    private static Article withSource(Article article, Article.Source source) {
        return copy(article, article.version(), article.language(), source);
    }

    static Article inLanguage(Article article, String tag) {
        return copy(article, article.version(), Found.known(tag, "feed:language"), article.source());
    }

    private static Article copy(Article article, int version, Found<String> language, Article.Source source) {
        return new Article(
                article.id(),
                article.outlet(),
                article.canonical(),
                version,
                source,
                article.headline(),
                article.standfirst(),
                article.credit(),
                article.dateline(),
                article.dates(),
                language,
                article.section(),
                article.tags(),
                article.lead(),
                article.teaser(),
                article.body(),
                article.evidence());
    }

    private static Article rich() {
        URI at = URI.create("https://harbour.example/a/1?x=%C3%A9");
        Image image = new Image(URI.create("https://harbour.example/i.jpg"), "Quay", Optional.of("The quay at dawn"));
        Prose marked = new Prose(
                "Docker says “no” 😀 twice",
                List.of(
                        new Mark.Link(0, 6, URI.create("https://harbour.example/d")),
                        new Mark.Strong(0, 6),
                        new Mark.Emphasis(7, 11),
                        new Mark.Code(7, 8),
                        new Mark.Superscript(8, 9),
                        new Mark.Subscript(9, 10)));
        return new Article(
                ArticleId.of(HARBOUR, at),
                HARBOUR,
                at,
                1,
                new Article.Source.Barred("the page is gone (HTTP 410)"),
                Found.known("Docker’s “no”", "json-ld:NewsArticle.headline"),
                Found.known("A standfirst", "html:p.standfirst"),
                Found.known(
                        new Credit(
                                List.of(Person.author("Ada Ng"), new Person("李四", Person.Role.TRANSLATOR)),
                                Optional.of("Coast Wire")),
                        "copy:wire-head"),
                Found.known(
                        new Dateline(
                                Optional.of("Vlissingen, Netherlands"),
                                Optional.of("Jan 5"),
                                Optional.of(LocalDate.parse("2026-01-05"))),
                        "copy:wire-head"),
                new Dates(
                        Found.known(new Moment.Exact(OffsetDateTime.parse("2026-01-05T10:00:00+08:00")), "meta:x"),
                        Found.known(new Moment.Day(LocalDate.parse("2026-01-06")), "html:time"),
                        Instant.parse("2026-01-07T00:00:00Z")),
                Found.known("en-GB", "html:lang"),
                Found.known("World", "meta:section"),
                List.of("ports", "strikes"),
                Found.known(image, "meta:og:image"),
                new Teaser("Docker says.", Set.of(Remark.CUT_TEXT)),
                List.of(
                        new Block.Heading(2, Prose.plain("Dawn")),
                        new Block.Paragraph(marked),
                        new Block.Quotation(List.of(new Block.Paragraph(Prose.plain("“Why?”")))),
                        new Block.Items(true, List.of(Prose.plain("one"), marked)),
                        new Block.Items(false, List.of(Prose.plain("dot"))),
                        new Block.Table(true, List.of(List.of(Prose.plain("h")), List.of(marked))),
                        new Block.Preformatted("a\n  b"),
                        new Block.Figure(image),
                        new Block.Embed(URI.create("https://video.example/1"), "A video")),
                new CaptureId(new UUID(1, 2)));
    }

    @Test
    void aCapturesNumberInTheCustodyLogIsKeptAndNotForgotten() {
        Capture capture = capture("https://harbour.example/1", NOON);
        archive.commit(List.of(new Change.Captured(capture)));
        assertThat(archive.leaf(capture.id())).isEmpty();
        archive.commit(List.of(new Change.Captured(capture, OptionalLong.of(7))));
        archive.commit(List.of(new Change.Captured(capture)));
        assertThat(archive.leaf(capture.id())).hasValue(7);
        assertThat(archive.capture(capture.id())).contains(capture);
        assertThat(archive.leaf(new CaptureId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void capturesCanBeWalkedAndAskedByAddress() {
        List<Capture> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(capture("https://harbour.example/" + i % 2, NOON.plusSeconds(i)));
        }
        archive.commit(all.stream().<Change>map(Change.Captured::new).toList());
        List<Capture> walked = new ArrayList<>();
        Optional<CaptureId> last = Optional.empty();
        for (List<Capture> some = archive.captures(last, 10); !some.isEmpty(); some = archive.captures(last, 10)) {
            walked.addAll(some);
            last = Optional.of(some.getLast().id());
        }
        assertThat(walked).containsExactlyInAnyOrderElementsOf(all);
        assertThat(archive.captures(URI.create("https://harbour.example/1"), 5))
                .containsExactly(all.get(1), all.get(3), all.get(5), all.get(7), all.get(9));
    }

    @Test
    void whatIsStoredJoinsTheLogOfChanges() {
        Article first = plain(HARBOUR, 1, NOON, "First");
        Article second = withVersion(plain(HARBOUR, 1, NOON, "Second"), 2);
        archive.commit(List.of(
                new Change.Stored(first, NOON, Optional.empty(), Optional.of("key-1")),
                new Change.Stored(second, NOON.plusSeconds(9))));
        List<Happening> lines = archive.happenings(first.id());
        assertThat(lines)
                .extracting(Happening::version, Happening::entry, Happening::evidence, Happening::source)
                .containsExactly(
                        tuple(1, Optional.of("key-1"), first.evidence(), first.source()),
                        tuple(2, Optional.empty(), second.evidence(), second.source()));
        assertThat(lines.getLast().at()).isEqualTo(NOON.plusSeconds(9));
        assertThat(lines.getLast().canonical()).isEqualTo(second.canonical());
        assertThat(archive.happenings(0, 10)).isEqualTo(lines);
        assertThat(archive.happenings(lines.getFirst().number(), 10)).containsExactly(lines.getLast());
        assertThat(archive.newestHappening()).isEqualTo(lines.getLast().number());
    }

    @Test
    void aRebuiltArticleStandsInPlaceOfWhatThereWasAndLeavesNoLine() {
        Article first = plain(HARBOUR, 1, NOON, "First");
        archive.commit(
                List.of(new Change.Stored(first, NOON), new Change.Stored(withVersion(first, 2), NOON.plusSeconds(1))));
        long newest = archive.newestHappening();
        Article better = plain(HARBOUR, 1, NOON, "First, read better");
        archive.commit(List.of(
                new Change.Rebuilt(first.id(), List.of(new Change.Rebuilt.Version(better, NOON.minusSeconds(5))))));
        assertThat(archive.article(first.id())).contains(better);
        assertThat(archive.versions(first.id()))
                .singleElement()
                .satisfies(line -> assertThat(line.at()).isEqualTo(NOON.minusSeconds(5)));
        assertThat(archive.newestHappening()).isEqualTo(newest);
        assertThat(archive.touched(0, 10)).hasSize(1);
    }

    @Test
    void whatIsTakenDownIsGoneAndNotStoredAgainUntilItIsTakenBack() {
        Article article = plain(HARBOUR, 1, NOON, "Taken");
        Article other = plain(HARBOUR, 2, NOON, "Stays");
        Capture alone = capture("https://harbour.example/1", NOON);
        Capture shared = capture("https://harbour.example/feed.xml", NOON);
        archive.commit(List.of(
                new Change.Stored(article, NOON),
                new Change.Stored(other, NOON),
                new Change.Wanted(
                        new Owed(Owed.Kind.PAGE, article.canonical(), article.id(), NOON, 0, Optional.empty()))));
        Removal removal = new Removal(article.id(), NOON, "A court ordered it.", "the note");
        List<Withheld> withheld = List.of(new Withheld(alone.id(), true), new Withheld(shared.id(), false));
        archive.commit(List.of(new Change.TakenDown(removal, withheld)));

        assertThat(archive.article(article.id())).isEmpty();
        assertThat(archive.versions(article.id())).isEmpty();
        assertThat(archive.owedCount(Owed.Kind.PAGE)).isZero();
        assertThat(archive.list(new Scope.Everything(), Optional.empty(), 10).lines())
                .extracting(Line::id)
                .containsExactly(other.id());
        assertThat(archive.removal(article.id())).contains(removal);
        assertThat(archive.removal(other.id())).isEmpty();
        assertThat(archive.hidden(alone.id())).contains(new Shelves.Hidden(removal, true));
        assertThat(archive.hidden(shared.id())).contains(new Shelves.Hidden(removal, false));
        assertThat(archive.withheld(article.id())).containsExactlyInAnyOrderElementsOf(withheld);
        assertThat(archive.removed(List.of(article.id(), other.id()))).containsExactly(article.id());
        assertThat(archive.unwitnessed()).containsExactly(removal);
        archive.commit(List.of(new Change.Witnessed(article.id())));
        assertThat(archive.unwitnessed()).isEmpty();

        long newest = archive.newestHappening();
        archive.commit(List.of(
                new Change.Stored(article, NOON),
                new Change.Rebuilt(article.id(), List.of(new Change.Rebuilt.Version(article, NOON)))));
        assertThat(archive.article(article.id())).isEmpty();
        assertThat(archive.newestHappening()).isEqualTo(newest);

        archive.commit(List.of(new Change.TakenBack(article.id()), new Change.Stored(article, NOON)));
        assertThat(archive.article(article.id())).contains(article);
        assertThat(archive.removal(article.id())).isEmpty();
        assertThat(archive.hidden(alone.id())).isEmpty();
        assertThat(archive.withheld(article.id())).isEmpty();
    }
}
