package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.Change;
import dateline.capture.Captures;
import dateline.fetch.Exchange;
import dateline.fetch.Witness;
import dateline.model.Article;
import dateline.model.Capture;
import dateline.search.Index;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer. Work that arrives together is kept together: captures on disk first, then the rows that name them in
 * one transaction, then the index, which is only a view. While the disk refuses, everything waits and nothing is
 * dropped.
 */
final class Keeper implements Witness, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /** Answers that wait to be kept; more make their readers wait. */
    private static final int MAX_WAITING = 64;

    /** Changes of one transaction. */
    private static final int MAX_BATCH = 4_000;

    private static final Duration LONGEST_NAP = Duration.ofMillis(500);
    private static final Duration SAVE_EVERY = Duration.ofMinutes(1);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);

    private final Captures captures;
    private final Archive archive;
    private final Index index;
    private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final ConcurrentLinkedQueue<Capture> seen = new ConcurrentLinkedQueue<>();
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final Thread thread;
    private volatile boolean closing;
    private long saved = System.nanoTime();
    private boolean unsaved;

    Keeper(Captures captures, Archive archive, Index index) {
        this.captures = captures;
        this.archive = archive;
        this.index = index;
        // A platform thread: the database's native calls would hold a carrier of virtual ones.
        this.thread = Thread.ofPlatform().name("keeper").start(this::run);
    }

    /** The capture is registered with the next transaction, whatever becomes of the answer. */
    @Override
    public Capture saw(Exchange exchange) {
        Capture capture = captures.saw(exchange);
        seen.add(capture);
        return capture;
    }

    /** Waits while too much waits. */
    void keep(Work work) throws InterruptedException {
        waiting.put(work);
    }

    /** What keeps the disk from taking anything now; empty while all is well. */
    String trouble() {
        return trouble.get();
    }

    private void run() {
        while (!closing || !waiting.isEmpty() || !seen.isEmpty()) {
            List<Work> batch = next();
            if (!batch.isEmpty() || !seen.isEmpty()) {
                untilKept(batch);
            }
            tend();
        }
    }

    private List<Work> next() {
        List<Work> batch = new ArrayList<>();
        try {
            Work first = waiting.poll(LONGEST_NAP.toMillis(), TimeUnit.MILLISECONDS);
            int changes = 0;
            for (Work work = first; work != null; work = changes < MAX_BATCH ? waiting.poll() : null) {
                batch.add(work);
                changes += work.changes().size();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
        return batch;
    }

    private void untilKept(List<Work> batch) {
        List<Change> changes = new ArrayList<>();
        for (Capture capture = seen.poll(); capture != null; capture = seen.poll()) {
            changes.add(new Change.Captured(capture));
        }
        batch.forEach(work -> changes.addAll(work.changes()));
        while (!kept(changes)) {
            if (closing) {
                LOG.error("stopping with {} answers unkept; they are asked for again at the next start", batch.size());
                return;
            }
            pause();
        }
        batch.forEach(work -> work.kept().run());
    }

    private boolean kept(List<Change> changes) {
        try {
            captures.sync();
            long mark = archive.commit(changes);
            List<Article> articles = newest(changes);
            index.put(articles, mark);
            unsaved |= !articles.isEmpty();
            if (!trouble.getAndSet("").isEmpty()) {
                LOG.info("the disk takes what is written again");
            }
            return true;
        } catch (ArchiveException | UncheckedIOException e) {
            if (trouble.getAndSet(String.valueOf(e.getMessage())).isEmpty()) {
                LOG.error("nothing can be kept until this is mended: {}", e.getMessage());
            }
            return false;
        }
    }

    private static List<Article> newest(List<Change> changes) {
        return new Work(changes, () -> {}).articles();
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_EVERY);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void tend() {
        long now = System.nanoTime();
        if (unsaved && now - saved >= SAVE_EVERY.toNanos()) {
            index.save();
            saved = now;
            unsaved = false;
        }
    }

    /** Keeps what waits, then ends. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
