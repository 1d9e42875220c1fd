package dateline.archive;

import static dateline.archive.Samples.HARBOUR;
import static dateline.archive.Samples.NOON;
import static dateline.archive.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.model.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What stores promise that outlast their process. */
abstract class SqlArchiveContract extends ArchiveContract {

    /** Where this test's archive lies; the same for all of a test. */
    abstract Location where();

    @Override
    Archive open() {
        return Stores.make(where());
    }

    @Test
    void whatWasCommittedIsThereAfterAReopen() {
        Article article = plain(HARBOUR, 1, NOON, "Stays");
        archive.commit(List.of(new Change.Stored(article, NOON)));
        long mark = archive.touched(0, 10).getLast().mark();

        archive.close();
        archive = open();

        assertThat(archive.article(article.id())).contains(article);
        archive.commit(List.of(new Change.Stored(article, NOON)));
        assertThat(archive.touched(mark, 10)).hasSize(1);
    }

    @Test
    void aBatchThatFailsLeavesNothing() {
        Article fine = plain(HARBOUR, 1, NOON, "Fine");
        List<Change> broken = new ArrayList<>();
        broken.add(new Change.Stored(fine, NOON));
        broken.add(null);

        assertThatThrownBy(() -> archive.commit(broken)).isInstanceOf(NullPointerException.class);

        assertThat(archive.article(fine.id())).isEmpty();
        archive.commit(List.of(new Change.Stored(fine, NOON)));
        assertThat(archive.article(fine.id())).contains(fine);
    }

    @Test
    void manyThreadsCommitAndReadAtOnce() throws InterruptedException {
        int threads = 8;
        CountDownLatch done = new CountDownLatch(threads);
        for (int t = 0; t < threads; t++) {
            int from = t * 100;
            Thread.ofVirtual().start(() -> {
                for (int i = from; i < from + 25; i++) {
                    archive.commit(List.of(new Change.Stored(plain(HARBOUR, i, NOON, "No " + i), NOON)));
                    archive.contents();
                }
                done.countDown();
            });
        }
        done.await();

        assertThat(archive.contents().articles()).isEqualTo(threads * 25L);
        assertThat(archive.touched(0, 1000)).extracting(Archive.Touched::mark).doesNotHaveDuplicates();
    }

    @Test
    void aWholeArchiveHasNoDamage() {
        archive.commit(List.of(new Change.Stored(plain(HARBOUR, 1, NOON, "Whole"), NOON)));

        assertThat(archive.check()).isEmpty();
    }
}
