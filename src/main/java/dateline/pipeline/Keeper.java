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
    /** Naps in a row after which the index is saved although its time has not come: its buffers are let go with it. */
    private static final int NAPS_TO_SAVE = 4;

    private static final Duration SAVE_EVERY = Duration.ofMinutes(1);
    private static final Duration REST_EVERY = Duration.ofSeconds(2);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);

    /** Pause before an index that failed is mended, doubled after each time that it fails again. */
    private static final Duration MEND_AFTER = Duration.ofSeconds(10);

    private static final Duration MEND_AT_LEAST = Duration.ofHours(1);

    private final Captures captures;
    private final Archive archive;
    private final Index index;
    private final Function<List<Article>, List<Change>> judging;
    private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final ConcurrentLinkedQueue<Taken> seen = new ConcurrentLinkedQueue<>();
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final AtomicReference<String> indexTrouble = new AtomicReference<>("");
    private final Runnable chore;
    private final Duration retryEvery;
    private final Duration mendAfter;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private long saved = System.nanoTime();
    private long rested = System.nanoTime();
    private boolean unsaved;
    private int naps;
    private boolean indexFails;
    private long mendAt;
    private long mendPause;

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
        this.index = index;
        this.judging = judging;
        this.chore = chore;
        this.retryEvery = retryEvery;
        this.mendAfter = mendAfter;
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
                LOG.error(
                        "stopping with {} changes unkept; they are asked for again at the next start", changes.size());
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
            index(articles, archive.commit(with(changes, judged(articles))));
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

    private void index(List<Article> articles, long mark) {
        if (!articles.isEmpty()) {
            view(() -> index.put(articles, mark));
            unsaved = true;
        }
    }

    /**
     * The index is only a view: its failure keeps nothing from being archived. After one it gets nothing more, so that
     * its mark stays behind; it is mended when there is time, or at the next start, and reads what it missed.
     */
    private void view(Runnable step) {
        if (indexFails) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            indexFails = true;
            mendPause = Math.clamp(2 * mendPause, mendAfter.toNanos(), MEND_AT_LEAST.toNanos());
            mendAt = System.nanoTime() + mendPause;
            indexTrouble.set("searches do not show what is new: " + e.getMessage());
            LOG.error("the search index takes nothing more until it is mended", e);
        }
    }

    /** At rest only, since nothing is kept meanwhile. */
    private void mend() {
        if (!indexFails || naps == 0 || System.nanoTime() < mendAt) {
            return;
        }
        indexFails = false;
        view(index::mend);
        if (!indexFails) {
            indexTrouble.set("");
            unsaved = true;
            mendPause = 0;
            LOG.info("the search index is mended and has read what it missed");
        }
    }

    /** One line on an index that is behind; empty while all is well. */
    String indexTrouble() {
        return indexTrouble.get();
    }

    private void pause() {
        try {
            closing.await(retryEvery.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private void tend() {
        mend();
        long now = System.nanoTime();
        if (unsaved && (now - saved >= SAVE_EVERY.toNanos() || naps >= NAPS_TO_SAVE)) {
            view(index::save);
            saved = now;
            unsaved = false;
        }
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
