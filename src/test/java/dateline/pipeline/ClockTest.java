package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Owed;
import dateline.model.Article;
import dateline.pipeline.Wording.Item;
import dateline.search.Finder.Wish;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that jumps a day back and forth: nothing is lost, nothing doubled, no date rewritten, nobody forgotten. */
class ClockTest {

    private static final String OUTLET = "Harbour News";
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Duration> JUMPS =
            List.of(DAY.negated(), DAY.multipliedBy(2), DAY.negated(), DAY.negated(), DAY);

    /** The date in {@link Wording#page}. */
    private static final Instant PAGES_SAY = Instant.parse("2026-03-01T07:30:00Z");

    @TempDir
    private Path folder;

    private Newsstand stand;
    private Rig rig;
    private URI feed;
    private final List<Item> items = new ArrayList<>();
    private final List<Instant> met = new ArrayList<>();

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

    private static Instant published(int number) {
        return Rig.START.minus(Duration.ofHours(5)).plus(Duration.ofMinutes(number));
    }

    /** Every other one is, so that its page is fetched. */
    private static boolean isShort(int number) {
        return number % 2 == 1;
    }

    private void publish(int number) {
        String headline = "Notice of zorp" + (char) ('a' + number);
        String path = "/" + number;
        stand.page(path, Wording.page(headline, "", "ferry"));
        String body = isShort(number) ? "<p>Short of it.</p>" : Wording.whole("ferry");
        items.add(Item.of(headline, stand.at(path), body).at(published(number)));
        stand.feed("/feed.xml", Wording.rss(OUTLET, items));
        met.add(rig.now());
    }

    @Test
    void everyEntryIsThereOnceWithItsOwnDates() throws InterruptedException {
        publish(0);
        rig.round();
        for (int i = 0; i < JUMPS.size(); i++) {
            rig.later(JUMPS.get(i));
            publish(i + 1);
            rig.round();
        }

        assertThat(rig.articles()).isEqualTo(items.size());
        assertThat(rig.archive.owedCount(Owed.Kind.PAGE)).isZero();
        for (int i = 0; i < items.size(); i++) {
            Article article = rig.article(OUTLET, stand.at("/" + i));
            assertThat(article.dates().firstSeen()).isEqualTo(met.get(i));
            assertThat(article.dates().published().get().orElseThrow().instant())
                    .as("what the feed or a page says, whatever our clock does")
                    .isIn(published(i), PAGES_SAY);
            assertThat(rig.versions(article)).isEqualTo(1);
            String word = "zorp" + (char) ('a' + i);
            Waiting.until(() -> rig.index.find(Wish.words(word), 0, 5).hits().size() == 1);
        }
    }

    @Test
    void aFeedAskedWhileTheClockWasAheadIsNotForgotten() throws InterruptedException {
        rig.later(DAY);
        publish(0);
        rig.round();
        assertThat(rig.archive.due(rig.now())).isEmpty();

        rig.later(DAY.negated());

        assertThat(rig.archive.due(rig.now())).hasSize(1);
        rig.round();
        assertThat(rig.archive.due(rig.now())).isEmpty();
    }
}
