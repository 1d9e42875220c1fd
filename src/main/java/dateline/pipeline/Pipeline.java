package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.ChannelState;
import dateline.archive.Owed;
import dateline.archive.Watch;
import dateline.capture.Captures;
import dateline.feed.FeedReader;
import dateline.fetch.FetchSettings;
import dateline.fetch.Fetcher;
import dateline.fetch.Sleeper;
import dateline.page.PageReader;
import dateline.search.Index;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due, from asking the outlets to keeping what they answer. Start it once with {@link #start} for good, or
 * run single rounds with {@link #round}.
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    /** How often the archive is asked what is due. */
    private static final Duration TICK = Duration.ofSeconds(1);

    /** Ticks without work after which memory is given back. */
    private static final int TICKS_TO_REST = 5;

    /** Once more when buffers and idle connections have been let go too. */
    private static final int TICKS_TO_SLEEP = 50;

    /** Owed fetches that a lane takes from the archive at a time. */
    private static final int LANE_LOAD = 50;

    /** Looks at known pages that a lane takes from the archive at a time, when nothing else is due there. */
    private static final int LANE_WATCHES = 5;

    /** Looks at known pages at work or waiting in this process at a time; what else is due waits in the archive. */
    private static final int MOST_WATCHES = 100;

    private static final String WATCH = "watch ";

    /** While the disk refuses, a lane waits so long before it tries again; then outlets were asked in vain. */
    private static final Duration DISK_PAUSE = Duration.ofSeconds(30);

    /** A single round gives up when the disk has taken nothing for so long. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Time that work at hand gets to end when the pipeline stops. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Archive archive;
    private final Keeper keeper;
    private final Fetcher fetcher;
    private final FeedRound feeds;
    private final PageRound pages;
    private final PictureRound pictures;
    private final WatchRound watches;
    private final Lanes lanes;
    private final Optional<Grouping> grouping;
    private final Beginnings beginnings = new Beginnings();
    private final InstantSource clock;
    private final Duration diskPause;
    private final Duration patience;
    private final Tally tally = new Tally();
    private final Consumer<Event> observer;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<String> unreadable = new AtomicReference<>("");
    private final List<Thread> loop = new CopyOnWriteArrayList<>();
    private int idleTicks;

    /**
     * @param observer told of everything that was kept, on the writer's thread
     * @param chore done every few seconds on the writer's thread, while it keeps nothing
     */
    public Pipeline(
            Archive archive,
            Captures captures,
            Index index,
            FetchSettings fetching,
            PipelineSettings settings,
            InstantSource clock,
            Consumer<Event> observer,
            Runnable chore) {
        this(archive, captures, index, fetching, settings, clock, observer, chore, DISK_PAUSE, PATIENCE);
    }

    Pipeline(
            Archive archive,
            Captures captures,
            Index index,
            FetchSettings fetching,
            PipelineSettings settings,
            InstantSource clock,
            Consumer<Event> observer,
            Runnable chore,
            Duration diskPause,
            Duration patience) {
        this.archive = archive;
        this.clock = clock;
        this.diskPause = diskPause;
        this.patience = patience;
        this.observer = observer;
        this.keeper =
                new Keeper(captures, archive, index, new KnownSubjects(archive, index::weights, clock)::judged, chore);
        this.fetcher = new Fetcher(fetching, keeper, clock, Sleeper.system());
        KnownOutlets outlets = new KnownOutlets(archive, clock);
        Drafts drafts = new Drafts(outlets::names);
        Wants wants = new Wants(settings, archive);
        Desks desks = new Desks(Runtime.getRuntime().availableProcessors());
        this.feeds =
                new FeedRound(fetcher, archive, outlets, new FeedReader(), drafts, wants, desks, beginnings, clock);
        Revisions revisions = new Revisions(drafts, outlets);
        PageReader reader = settings.rules().reader();
        this.pages = new PageRound(fetcher, archive, reader, revisions, wants, desks, clock);
        this.watches = new WatchRound(fetcher, archive, reader, revisions, wants, desks, clock);
        this.pictures = new PictureRound(fetcher, archive, clock);
        this.grouping = settings.stories() ? Optional.of(new Grouping(archive, clock)) : Optional.empty();
        this.lanes = new Lanes(fetching.perHost(), this::owed);
    }

    /** Works until {@link #close}. */
    public void start() {
        loop.add(Thread.ofPlatform().name("schedule").start(this::loop));
        grouping.ifPresent(stories -> loop.add(Thread.ofPlatform()
                .name("stories")
                .start(() -> stories.follow(() -> lanes.size() > 0, stop))));
    }

    private void loop() {
        try {
            do {
                dispatch();
                rest();
            } while (!stop.await(TICK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * After a burst of work the heap is given back: with the serial collector only a full collection does that, and none
     * comes by itself while nothing is allocated.
     */
    private void rest() {
        if (lanes.size() > 0) {
            idleTicks = 0;
        } else if (++idleTicks == TICKS_TO_REST || idleTicks == TICKS_TO_SLEEP) {
            archive.rest();
            System.gc();
        }
    }

    private void dispatch() {
        try {
            List<ChannelState> states = archive.due(clock.instant());
            List<String> owing = archive.owedHosts(clock.instant());
            List<String> watched = archive.watchHosts(clock.instant());
            unreadable.set("");
            if (isWell()) {
                states.forEach(this::offer);
                owing.forEach(lanes::wake);
                watched.forEach(lanes::wake);
            } else {
                probe(states, owing);
            }
        } catch (ArchiveException e) {
            unreadable(e);
        }
    }

    private void offer(ChannelState state) {
        lanes.offer(host(state.asked()), job(state));
    }

    /** While nothing can be kept, one outlet is asked now and then to see whether it can; the others are spared. */
    private void probe(List<ChannelState> states, List<String> owing) {
        states.stream()
                .findFirst()
                .ifPresentOrElse(this::offer, () -> owing.stream().findFirst().ifPresent(lanes::wake));
    }

    private void unreadable(ArchiveException e) {
        if (unreadable.getAndSet(String.valueOf(e.getMessage())).isEmpty()) {
            LOG.error("{}", e.getMessage());
        }
    }

    private boolean isWell() {
        return trouble().isEmpty();
    }

    /** {@link #round(Stories)}, with the stories of all. */
    public void round() throws InterruptedException {
        round(Stories.ALL);
    }

    /**
     * Asks every channel once, due or not, and then does all that is due until nothing is or nothing can be kept, which
     * it waits {@link #PATIENCE} for.
     *
     * @return what was left to do
     * @throws ArchiveException when the archive cannot be read
     */
    public Left round(Stories stories) throws InterruptedException {
        archive.channels().forEach(this::offer);
        boolean done = awaitDone();
        while (done && isWell() && !waitingHosts().isEmpty()) {
            waitingHosts().forEach(lanes::wake);
            done = awaitDone();
        }
        if (!isWell()) {
            return Left.UNKEPT;
        }
        if (grouping.isPresent()) {
            if (stories == Stories.FEW && grouping.get().isMuch()) {
                return Left.STORIES;
            }
            grouping.get().catchUp(stop);
        }
        return Left.NOTHING;
    }

    /** Waits for what is at work; false when nothing of it could be kept for too long. */
    private boolean awaitDone() throws InterruptedException {
        long since = System.nanoTime();
        Tally.Sums kept = sums();
        while (!lanes.awaitEmpty(patience.compareTo(TICK) < 0 ? patience : TICK)) {
            if (isWell() || !kept.equals(sums())) {
                since = System.nanoTime();
                kept = sums();
            } else if (System.nanoTime() - since >= patience.toNanos()) {
                return false;
            }
        }
        return true;
    }

    /** Which articles a single round groups into stories. */
    public enum Stories {
        /** All, unless it would cost more than the round: what is held in memory of an archive is made again for it. */
        FEW,
        ALL
    }

    /** What a single round leaves to the next process. */
    public enum Left {
        NOTHING,
        /** Articles that stand in no story yet. */
        STORIES,
        /** Fetches whose answers the disk did not take, for the cause that {@link #trouble} tells. */
        UNKEPT
    }

    private Set<String> waitingHosts() {
        Set<String> hosts = new LinkedHashSet<>(archive.owedHosts(clock.instant()));
        hosts.addAll(archive.watchHosts(clock.instant()));
        return hosts;
    }

    private List<Lanes.Job> owed(String host) {
        if (!isWell() && loop.isEmpty()) {
            return List.of();
        }
        try {
            // Those at work are still owed until they are kept, so as many more are asked for.
            int limit = isWell() ? LANE_LOAD + lanes.size() : 1;
            List<Lanes.Job> owed = archive.owed(host, clock.instant(), limit).stream()
                    .map(this::job)
                    .toList();
            return owed.isEmpty() && isWell() ? watches(host) : owed;
        } catch (ArchiveException e) {
            unreadable(e);
            return List.of();
        }
    }

    /** Known pages are looked at when nothing new is to be fetched from their host. */
    private List<Lanes.Job> watches(String host) {
        int atWork = lanes.held(WATCH);
        int room = Math.min(LANE_WATCHES, MOST_WATCHES - atWork);
        return room <= 0
                ? List.of()
                : archive.watches(host, clock.instant(), room + atWork).stream()
                        .map(this::job)
                        .filter(job -> !lanes.holds(job.key()))
                        .limit(room)
                        .toList();
    }

    /** How something is asked, and what stands in for the answer when it cannot be read or kept. */
    private record Asking(String key, Supplier<Outcome> ask, Function<String, Outcome> failed) {}

    private Lanes.Job job(ChannelState state) {
        return job(
                new Asking(FeedRound.key(state), () -> feeds.ask(state), why -> feeds.failed(state, why)),
                () -> archive.stands(state));
    }

    private Lanes.Job job(Owed owed) {
        String key = owed.kind() + " " + owed.at() + " for " + owed.article();
        return job(
                switch (owed.kind()) {
                    case PAGE -> new Asking(key, () -> pages.ask(owed), why -> pages.failed(owed, why));
                    case PICTURE -> new Asking(key, () -> pictures.ask(owed), why -> pictures.failed(owed, why));
                },
                () -> archive.stands(owed));
    }

    private Lanes.Job job(Watch watch) {
        return job(
                new Asking(WATCH + watch.article(), () -> watches.ask(watch), why -> watches.failed(watch, why)),
                () -> archive.stands(watch));
    }

    /** @param stands false when another lane did the job between the look at what is due and now */
    private Lanes.Job job(Asking asking, BooleanSupplier stands) {
        return new Lanes.Job(asking.key(), () -> {
            boolean goesOn = false;
            try {
                goesOn = keep(asking, stands);
                return goesOn;
            } finally {
                if (!goesOn) {
                    beginnings.over(asking.key());
                }
            }
        });
    }

    private boolean keep(Asking asking, BooleanSupplier stands) throws InterruptedException {
        try {
            if (!stands.getAsBoolean()) {
                return false;
            }
            Outcome outcome = outcome(asking);
            if (lanes.isClosed() && outcome.event().isTrouble()) {
                return false; // an interrupt of ours is no fault of the outlet's
            }
            keeper.keep(new Work(outcome.changes(), () -> told(asking, outcome), why -> instead(asking, why)));
            return true;
        } catch (UncheckedIOException diskRefuses) {
            keeper.refused(diskRefuses);
        } catch (ArchiveException diskRefuses) {
            unreadable(diskRefuses);
        }
        Thread.sleep(diskPause);
        return false;
    }

    private static Outcome outcome(Asking asking) {
        try {
            return asking.ask().get();
        } catch (UncheckedIOException | ArchiveException diskRefuses) {
            throw diskRefuses;
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("{} could not be read; this is a defect of Dateline", asking.key(), defect);
            return asking.failed().apply("it could not be read: " + firstLine(defect));
        }
    }

    private static String firstLine(Throwable defect) {
        return defect.toString().lines().findFirst().orElse("");
    }

    private void told(Asking asking, Outcome outcome) {
        try {
            tally.add(outcome.event());
            observer.accept(outcome.event());
        } finally {
            done(asking);
        }
    }

    private void done(Asking asking) {
        beginnings.over(asking.key());
        lanes.done(asking.key());
    }

    /** What is kept when the archive cannot take what was read: that it failed, so that it is not asked again at once. */
    private Work instead(Asking asking, RuntimeException defect) {
        Outcome failed;
        try {
            failed = asking.failed().apply("it could not be kept: " + firstLine(defect));
        } catch (RuntimeException another) {
            done(asking);
            throw another;
        }
        return new Work(failed.changes(), () -> told(asking, failed), _ -> {
            done(asking);
            return Work.none();
        });
    }

    private static String host(URI at) {
        return Optional.ofNullable(at.getRawAuthority()).orElse("").toLowerCase(Locale.ROOT);
    }

    public Tally.Sums sums() {
        return tally.sums();
    }

    /** Fetches at work or waiting in this process. */
    public int atWork() {
        return lanes.size();
    }

    /** One line on what keeps the disk from taking or giving anything; empty while all is well. */
    public String trouble() {
        return keeper.trouble().isEmpty() ? unreadable.get() : keeper.trouble();
    }

    /** One line when searches are behind what is kept; empty while all is well. It mends itself when the disk lets it. */
    public String searchTrouble() {
        return keeper.indexTrouble();
    }

    /** Lets work at hand end for a few seconds, keeps what came, and stops. What was not done is due at the next start. */
    @Override
    public void close() {
        stop.countDown();
        try {
            lanes.close(GRACE);
            for (Thread thread : loop) {
                thread.join(GRACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keeper.close();
        fetcher.close();
    }
}
