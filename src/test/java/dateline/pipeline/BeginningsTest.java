package dateline.pipeline;

import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.model.Article;
import dateline.pipeline.Wording.Item;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two feeds of one outlet that bring the same new article at the same time. */
class BeginningsTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstVersionIsWrittenOnce() throws InterruptedException {
        AtomicInteger stored = new AtomicInteger();
        CountDownLatch bothLook = new CountDownLatch(2);
        Archive memory = Stores.memory();
        Archive counting = Meddling.with(memory, "commit", arguments -> {
            int articles = (int) Meddling.changes(arguments).stream()
                    .filter(Change.Stored.class::isInstance)
                    .count();
            if (stored.getAndAdd(articles) + articles > 0) {
                awaited(bothLook);
            }
        });
        Archive together = Meddling.with(counting, "lines", _ -> bothLook.countDown());
        try (Newsstand stand = new Newsstand();
                Rig rig = new Rig(folder, PipelineSettings.defaults(), Rig.fetching(), together)) {
            URI news = stand.at("/feed.xml");
            URI sport = stand.at("/sport.xml");
            rig.follow("Harbour News", news, sport);
            Item ferry = Item.of("Ferry stays", stand.at("/ferry"), whole("ferry"));
            stand.feed("/feed.xml", rss("News", ferry));
            stand.feed("/sport.xml", rss("Sport", ferry, Item.of("Race won", stand.at("/race"), whole("race"))));
            rig.round().round();

            assertThat(stored).hasValue(2);
            assertThat(rig.articles()).isEqualTo(2);
            Article article = rig.article("Harbour News", stand.at("/ferry"));
            assertThat(rig.versions(article)).isEqualTo(1);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
