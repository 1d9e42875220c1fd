package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.ChannelState;
import dateline.capture.Captures;
import dateline.fetch.FetchSettings;
import dateline.fetch.Fetcher;
import dateline.fetch.Sleeper;
import dateline.search.Index;
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
import java.util.function.Consumer;
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

    /** While the disk refuses, a lane waits so long before it tries again; then outlets were asked in vain. */
    private static final Duration DISK_PAUSE = Duration.ofSeconds(30);

    /** A single round gives up when the disk has taken nothing for so long. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Time that work at hand gets to end when the pipeline stops. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Archive archive;
    private final Keeper keeper;
    private final Fetcher fetcher;
    private final Rounds rounds;
    private final Lanes lanes;
    private final Jobs jobs;
    private final Optional<Grouping> grouping;
    private final InstantSource clock;
    private final Duration patience;
    private final Tally tally = new Tally();
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
        this.patience = patience;
        this.keeper =
                new Keeper(captures, archive, index, new KnownSubjects(archive, index::weights, clock)::judged, chore);
        this.fetcher = new Fetcher(fetching, keeper, clock, Sleeper.system());
        Beginnings beginnings = new Beginnings();
        this.rounds = new Rounds(archive, fetcher, settings, beginnings, clock);
        this.grouping = settings.stories() ? Optional.of(new Grouping(archive, clock)) : Optional.empty();
        this.lanes = new Lanes(fetching.perHost(), this::owed);
        Consumer<Event> told = event -> {
            tally.add(event);
            observer.accept(event);
        };
        this.jobs = new Jobs(keeper, lanes, beginnings, diskPause, told, this::unreadable);
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
        lanes.offer(host(state.asked()), jobs.job(rounds.asking(state)));
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
                    .map(due -> jobs.job(rounds.asking(due)))
                    .toList();
            return owed.isEmpty() && isWell() ? watches(host) : owed;
        } catch (ArchiveException e) {
            unreadable(e);
            return List.of();
        }
    }

    /** Known pages are looked at when nothing new is to be fetched from their host. */
    private List<Lanes.Job> watches(String host) {
        int atWork = lanes.held(Rounds.WATCH);
        int room = Math.min(LANE_WATCHES, MOST_WATCHES - atWork);
        return room <= 0
                ? List.of()
                : archive.watches(host, clock.instant(), room + atWork).stream()
                        .map(due -> jobs.job(rounds.asking(due)))
                        .filter(job -> !lanes.holds(job.key()))
                        .limit(room)
                        .toList();
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
