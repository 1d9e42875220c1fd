package dateline.archive;

import static dateline.archive.Samples.FEED;
import static dateline.archive.Samples.HARBOUR;
import static dateline.archive.Samples.HILL;
import static dateline.archive.Samples.HOST;
import static dateline.archive.Samples.NOON;
import static dateline.archive.Samples.capture;
import static dateline.archive.Samples.draft;
import static dateline.archive.Samples.fresh;
import static dateline.archive.Samples.harbour;
import static dateline.archive.Samples.headlines;
import static dateline.archive.Samples.owed;
import static dateline.archive.Samples.plain;
import static dateline.archive.Samples.rich;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. A store's own test extends this. */
abstract class ArchiveContract
        implements CapturesContract, ChannelsContract, NamesContract, StoriesContract, SubjectsContract, WorkContract {

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
        Article next = draft(HARBOUR, 1, NOON, "Strike ends").version(2).article();
        archive.commit(List.of(new Change.Stored(next, NOON)));
        archive.rest();
        assertThat(archive.article(next.id())).contains(next);
    }

    @Test
    void aLineShowsTheNewestVersion() {
        archive.commit(List.of(
                new Change.Met(harbour()),
                new Change.Stored(plain(HARBOUR, 1, NOON, "Strike begins"), NOON),
                new Change.Stored(
                        draft(HARBOUR, 1, NOON, "Strike ends").version(2).article(), NOON.plusSeconds(60))));

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
    void aCaptureTellsWhichVersionsWereReadFromIt() {
        Article first = plain(HARBOUR, 1, NOON, "Strike begins");
        Article second = draft(HARBOUR, 1, NOON, "Strike ends").version(2).article();
        Article later = plain(HARBOUR, 2, NOON.plusSeconds(60), "Ferries again");
        archive.commit(List.of(
                new Change.Met(harbour()),
                new Change.Stored(first, NOON),
                new Change.Stored(second, NOON),
                new Change.Stored(later, NOON)));

        assertThat(archive.readings(first.evidence()))
                .containsExactly(new Reading(first.id(), 1, false, "Strike begins", Optional.empty()));
        assertThat(archive.readings(second.evidence()))
                .containsExactly(new Reading(first.id(), 2, true, "Strike ends", Optional.empty()));
        assertThat(archive.readings(new CaptureId(new UUID(0, 9)))).isEmpty();
    }

    @Test
    void articlesOfOneCaptureStandAsInAList() {
        CaptureId feed = new CaptureId(new UUID(0, 5));
        List<Article> articles = List.of(
                draft(HARBOUR, 1, NOON, "Old").from(feed).article(),
                draft(HARBOUR, 2, NOON.plusSeconds(20), "New").from(feed).article(),
                draft(HARBOUR, 3, NOON.plusSeconds(10), "Between").from(feed).article());
        articles.forEach(article -> archive.commit(List.of(new Change.Stored(article, NOON))));

        assertThat(archive.readings(feed)).extracting(Reading::headline).containsExactly("New", "Between", "Old");
    }

    @Test
    void anOlderVersionReadAgainDoesNotBecomeTheNewest() {
        Article second = draft(HARBOUR, 1, NOON, "Second").version(2).article();
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
                new Change.Stored(draft(HARBOUR, 1, NOON, "Today").in("zh-Hant").article(), NOON),
                new Change.Stored(draft(HILL, 2, october, "October").in("en").article(), NOON)));

        assertThat(headlines(archive, new Scope.OfOutlet(HARBOUR))).containsExactly("Today");
        assertThat(headlines(archive, new Scope.InLanguage("zh"))).containsExactly("Today");
        assertThat(headlines(archive, new Scope.InLanguage("en"))).containsExactly("October");
        assertThat(headlines(archive, new Scope.OnDay(LocalDate.parse("2026-10-31"))))
                .containsExactly("October");
        assertThat(headlines(archive, new Scope.OnDay(LocalDate.parse("2026-11-01"))))
                .isEmpty();
        assertThat(headlines(archive, new Scope.InMonth(YearMonth.parse("2026-11"))))
                .containsExactly("Today");
        assertThat(archive.contents().months())
                .containsExactly(
                        new Contents.OfMonth(YearMonth.parse("2026-11"), 1),
                        new Contents.OfMonth(YearMonth.parse("2026-10"), 1));
        assertThat(archive.contents().languages())
                .containsExactly(new Contents.OfLanguage("en", 1), new Contents.OfLanguage("zh", 1));
        assertThat(archive.contents().outlets()).containsExactly(new Contents.OfOutlet(HARBOUR, "Harbour Post", 1));
    }

    @Test
    void aVersionThatIsGoneIsKnownAsSuch() {
        Article one = plain(HARBOUR, 1, NOON, "One");
        Article gone = draft(HARBOUR, 1, NOON, "One")
                .version(2)
                .source(new Article.Source.Gone("the page is gone (HTTP 410)"))
                .article();
        archive.commit(List.of(new Change.Stored(one, NOON), new Change.Stored(gone, NOON)));

        assertThat(archive.article(one.id())).contains(gone);
        assertThat(archive.lines(List.of(one.id()))).extracting(Line::source).containsExactly(gone.source());
        assertThat(archive.versions(one.id())).extracting(VersionLine::gone).containsExactly(false, true);
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

    @Test
    void whatIsStoredJoinsTheLogOfChanges() {
        Article first = plain(HARBOUR, 1, NOON, "First");
        Article second = draft(HARBOUR, 1, NOON, "Second").version(2).article();
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
        archive.commit(List.of(
                new Change.Stored(first, NOON),
                new Change.Stored(draft(HARBOUR, 1, NOON, "First").version(2).article(), NOON.plusSeconds(1))));
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
