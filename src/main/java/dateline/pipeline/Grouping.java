package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.Change;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.story.Copies;
import dateline.story.Grouper;
import dateline.story.Report;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups what has been kept into stories, behind the writer: reads on from the mark up to which it has grouped, and keeps
 * what that changes together with the new mark, so that an end at any moment loses and doubles nothing. An article whose
 * page is awaited comes when that has been read or given up. For one thread.
 */
final class Grouping {

    private static final Logger LOG = LoggerFactory.getLogger(Grouping.class);

    /** Articles that are grouped at a time. */
    static final int BATCH = 100;

    /** Articles that are grouped, and made again in memory for it, by the way: a second's work. */
    static final int LITTLE = 1_000;

    /** Changes of editors that are read at a time. */
    private static final int MOST_DECIDED = 500;

    /** Between two looks for articles. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** While outlets are asked and pages read, a batch waits so long: what readers wait for goes first. */
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(30);

    /** While the disk refuses. */
    private static final Duration TROUBLE_PAUSE = Duration.ofSeconds(30);

    /** Bytes that the grouping holds for an article, texts of usual length given. */
    private static final int BYTES_AN_ARTICLE = 5_000;

    /** Of the heap at its largest, the part that the grouping may take. */
    private static final int PART_OF_HEAP = 8;

    /** Without an article for so long, memory is given back. */
    private static final Duration REST_AFTER = Duration.ofSeconds(45);

    /** Memory that took long to make is held so many times longer at the least: making it stays a small part of all. */
    private static final int WORTH = 30;

    private final Archive archive;
    private final InstantSource clock;
    private final int most;
    private int idle;
    private long stepped = System.nanoTime();
    private Duration making = Duration.ZERO;
    private Optional<Known> known = Optional.empty();

    Grouping(Archive archive, InstantSource clock) {
        this(archive, clock, (int)
                Math.min(Grouper.MOST_ARTICLES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_AN_ARTICLE));
    }

    /** @param most articles that new ones are compared with */
    Grouping(Archive archive, InstantSource clock, int most) {
        this.archive = archive;
        this.clock = clock;
        this.most = most;
    }

    /**
     * What is in memory, made again from the archive at the first need.
     *
     * @param mark up to which articles are grouped
     * @param decided number of the newest change of an editor that is taken in
     */
    private record Known(Grouper grouper, Copies copies, long mark, long decided) {}

    /** Groups what comes until it is stopped. */
    void follow(BooleanSupplier busy, CountDownLatch stop) {
        try {
            Duration pause = Duration.ZERO;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = next(busy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration next(BooleanSupplier busy) {
        if (busy.getAsBoolean() && System.nanoTime() - stepped < BUSY_PAUSE.toNanos()) {
            return PAUSE;
        }
        try {
            boolean more = step();
            stepped = System.nanoTime();
            rest();
            return more ? Duration.ZERO : PAUSE;
        } catch (ArchiveException e) {
            LOG.debug("stories wait: {}", e.getMessage());
        } catch (RuntimeException defect) {
            LOG.error("stories could not be grouped; this is a defect of Dateline", defect);
        }
        return TROUBLE_PAUSE;
    }

    /** What is in memory is made again at the next article. The heap is given back by a full collection only. */
    private void rest() {
        Duration rested = PAUSE.multipliedBy(idle);
        boolean isWorthIt = rested.compareTo(making.multipliedBy(WORTH)) < 0;
        if (known.isPresent() && rested.compareTo(REST_AFTER) >= 0 && !isWorthIt) {
            known = Optional.empty();
            System.gc();
        }
    }

    /**
     * Whether there is so much to group, or to make again in memory for it, that a process which soon ends leaves it to one
     * that stays.
     */
    boolean isMuch() {
        long mark = known.map(Known::mark).orElseGet(archive::groupedMark);
        int waiting = archive.touched(mark, LITTLE + 1).size();
        int made = known.isPresent() || waiting == 0
                ? 0
                : archive.grouped(clock.instant().minus(Grouper.WINDOW), LITTLE + 1)
                        .size();
        return waiting + made > LITTLE;
    }

    /** Groups all that is kept, or until it is stopped. @throws ArchiveException when the archive refuses */
    void catchUp(CountDownLatch stop) {
        boolean more = true;
        while (more && stop.getCount() > 0) {
            more = step();
        }
    }

    /** One batch; whether there may be more. */
    boolean step() {
        List<Archive.Touched> touched = archive.touched(known.map(Known::mark).orElseGet(archive::groupedMark), BATCH);
        idle = touched.isEmpty() ? idle + 1 : 0;
        if (touched.isEmpty()) {
            return false;
        }
        Known now = decided(known.orElseGet(this::restored));
        List<Change> changes = new ArrayList<>();
        Set<ArticleId> standing = archive.stories(
                        touched.stream().map(Archive.Touched::article).toList())
                .keySet();
        for (Archive.Touched each : touched) {
            Optional.of(each.article())
                    .filter(article -> !standing.contains(article))
                    .flatMap(archive::article)
                    .filter(article -> !(article.source() instanceof Article.Source.Awaited))
                    .ifPresent(article -> group(now, article, changes));
        }
        long mark = touched.getLast().mark();
        changes.add(new Change.Grouped(mark));
        known = Optional.empty(); // what the archive refuses has happened in memory alone
        archive.commit(changes);
        known = Optional.of(new Known(now.grouper, now.copies, mark, now.decided));
        return touched.size() == BATCH;
    }

    private static void group(Known now, Article article, List<Change> changes) {
        try {
            Report report = Reports.of(article);
            Optional<Copies.Copy> copy = now.copies.add(report);
            copy.map(told -> new Change.Copied(told.article(), told.origin(), told.percent()))
                    .ifPresent(changes::add);
            now.grouper.add(report, copy).stream().map(Change.Storied::new).forEach(changes::add);
        } catch (RuntimeException defect) {
            LOG.error("{} could not be grouped; this is a defect of Dateline", article.id(), defect);
        }
    }

    /** The articles of the window in the stories that they stand in; nothing is decided again. */
    private Known restored() {
        long began = System.nanoTime();
        Grouper grouper = new Grouper(most);
        Copies copies = new Copies(most);
        List<Archive.Grouped> grouped = archive.grouped(clock.instant().minus(Grouper.WINDOW), most);
        for (Archive.Grouped each : grouped) {
            archive.article(each.article())
                    .map(Reports::of)
                    .ifPresent(report -> grouper.restore(report, each.story(), copies.add(report)));
        }
        long decided = 0;
        for (List<Archive.Decided> some = archive.decided(decided, MOST_DECIDED);
                !some.isEmpty();
                some = archive.decided(decided, MOST_DECIDED)) {
            for (Archive.Decided each : some) {
                grouper.remind(each.change());
                grouper.hold(each.held());
            }
            decided = some.getLast().number();
        }
        making = Duration.ofNanos(System.nanoTime() - began);
        return new Known(grouper, copies, archive.groupedMark(), decided);
    }

    /** Takes in what editors decided meanwhile, perhaps in another process. */
    private Known decided(Known before) {
        List<Archive.Decided> some = archive.decided(before.decided, MOST_DECIDED);
        if (some.isEmpty()) {
            return before;
        }
        for (Archive.Decided each : some) {
            before.grouper.apply(each.change());
            before.grouper.hold(each.held());
        }
        return new Known(
                before.grouper, before.copies, before.mark, some.getLast().number());
    }
}
