package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.Change;
import dateline.capture.Captures;
import dateline.capture.Taken;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private static final Duration REST_EVERY = Duration.ofSeconds(2);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);

    /** Pause before an index that failed is mended. */
    private static final Duration MEND_AFTER = Duration.ofSeconds(10);

    private final Captures captures;
    private final Archive archive;
    private final IndexView index;
    private final Function<List<Article>, List<Change>> judging;
    private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final ConcurrentLinkedQueue<Taken> seen = new ConcurrentLinkedQueue<>();
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final Runnable chore;
    private final Duration retryEvery;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private int unkept;
    private long rested = System.nanoTime();
    private int naps;

    Keeper(
            Captures captures,
            Archive archive,
            Index index,
            Function<List<Article>, List<Change>> judging,
            Runnable chore) {
        this(captures, archive, index, judging, chore, RETRY_EVERY, MEND_AFTER);
    }

    /**
     * @param judging what follows from articles and is kept with them
     * @param chore done now and then, in the writer's turn
     * @param retryEvery pause before what the disk refused is tried again
     * @param mendAfter pause before an index that failed is mended
     */
    Keeper(
            Captures captures,
            Archive archive,
            Index index,
            Function<List<Article>, List<Change>> judging,
            Runnable chore,
            Duration retryEvery,
            Duration mendAfter) {
        this.captures = captures;
        this.archive = archive;
        this.index = new IndexView(index, mendAfter);
        this.judging = judging;
        this.chore = chore;
        this.retryEvery = retryEvery;
        // A platform thread: the database's native calls would hold a carrier of virtual ones.
        this.thread = Thread.ofPlatform().name("keeper").start(this::run);
    }

    /** The capture is registered with the next transaction, whatever becomes of the answer. */
    @Override
    public Capture saw(Exchange exchange) {
        Taken taken = captures.take(exchange);
        seen.add(taken);
        return taken.capture();
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
        while (!isClosing() || !waiting.isEmpty() || !seen.isEmpty()) {
            List<Work> batch = next();
            naps = batch.isEmpty() ? naps + 1 : 0;
            if (!batch.isEmpty() || !seen.isEmpty()) {
                keep(batch);
            }
            tend();
        }
        if (unkept > 0) {
            LOG.error("stopped with {} changes unkept; they are asked for again at the next start", unkept);
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
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
            closing.countDown();
        }
        return batch;
    }

    private void keep(List<Work> batch) {
        List<Change> captured = captured();
        List<Change> changes = new ArrayList<>(captured);
        batch.forEach(work -> changes.addAll(work.changes()));
        try {
            if (untilKept(changes)) {
                batch.forEach(Keeper::tell);
            }
        } catch (RuntimeException defect) {
            LOG.error("{} answers could not be kept together; each is tried by itself", batch.size(), defect);
            keepAlone(Work.of(captured));
            batch.forEach(this::keepAlone);
        }
    }

    private List<Change> captured() {
        List<Change> captured = new ArrayList<>();
        for (Taken taken = seen.poll(); taken != null; taken = seen.poll()) {
            captured.add(new Change.Captured(taken.capture(), taken.number()));
        }
        return captured;
    }

    private void keepAlone(Work work) {
        try {
            if (untilKept(work.changes())) {
                tell(work);
            }
        } catch (RuntimeException defect) {
            LOG.error("an answer could not be kept; this is a defect of Dateline", defect);
            keepInstead(work, defect);
        }
    }

    private void keepInstead(Work work, RuntimeException defect) {
        try {
            Work other = work.instead().apply(defect);
            if (!other.changes().isEmpty()) {
                keepAlone(other);
            }
        } catch (RuntimeException another) {
            LOG.error("nor could that be kept", another);
        }
    }

    private static void tell(Work work) {
        try {
            work.kept().run();
        } catch (RuntimeException defect) {
            LOG.error("what was kept could not be told; this is a defect of Dateline", defect);
        }
    }

    /** False when it ends before the disk took the changes; then they are asked for again at the next start. */
    private boolean untilKept(List<Change> changes) {
        while (!kept(changes)) {
            if (isClosing()) {
                unkept += changes.size();
                return false;
            }
            pause();
        }
        return true;
    }

    private boolean kept(List<Change> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        try {
            List<Article> articles = Work.articles(changes);
            captures.sync();
            index.put(articles, archive.commit(with(changes, judged(articles))));
            if (!trouble.getAndSet("").isEmpty()) {
                LOG.info("the disk takes what is written again");
            }
            return true;
        } catch (ArchiveException | UncheckedIOException e) {
            refused(e);
            return false;
        }
    }

    private static List<Change> with(List<Change> changes, List<Change> others) {
        return others.isEmpty()
                ? changes
                : Stream.concat(changes.stream(), others.stream()).toList();
    }

    /** A view like the index: its failure keeps nothing from being archived. */
    private List<Change> judged(List<Article> articles) {
        try {
            return articles.isEmpty() ? List.of() : judging.apply(articles);
        } catch (ArchiveException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} articles could not be judged by subjects; this is a defect of Dateline", articles.size(), e);
            return List.of();
        }
    }

    /** Something could not be written or read; told until something is kept again. */
    void refused(RuntimeException e) {
        if (trouble.getAndSet(String.valueOf(e.getMessage())).isEmpty()) {
            LOG.error("nothing can be kept until this is mended: {}", e.getMessage());
        }
    }

    private void pause() {
        try {
            closing.await(retryEvery.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    /** One line on an index that is behind; empty while all is well. */
    String indexTrouble() {
        return index.trouble();
    }

    private void tend() {
        index.tend(naps);
        long now = System.nanoTime();
        if (trouble().isEmpty() && now - rested >= REST_EVERY.toNanos()) {
            rested = now;
            rest();
        }
    }

    private void rest() {
        try {
            chore.run();
            captures.rest();
        } catch (ArchiveException | UncheckedIOException e) {
            LOG.error("cannot see to the custody log: {}", e.getMessage());
        }
    }

    /** Keeps what waits, then ends. */
    @Override
    public void close() {
        closing.countDown();
        boolean woken = waiting.offer(Work.none());
        LOG.debug("closing, {}", woken ? "woken" : "with much to keep");
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
