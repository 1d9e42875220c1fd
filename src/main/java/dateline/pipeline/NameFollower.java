package dateline.pipeline;

import dateline.archive.ArchiveException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a {@link Naming} on a thread of its own, in what time others leave. */
public final class NameFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NameFollower.class);

    /** How often it looks whether there is something to do. */
    private static final Duration TICK = Duration.ofSeconds(2);

    /** While outlets are asked, it rests so many times as long as it works. */
    private static final int RESTS_WHILE_BUSY = 9;

    /** Dossiers are made anew so seldom that it takes a twentieth of the time. */
    private static final int RESTS_FROM_JOINING = 19;

    /** Nor does it rest longer than that, whatever the clock does. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    /** While there is ever more to find, dossiers are made of what there is so long after they could be. */
    private static final Duration LONGEST_UNJOINED = Duration.ofMinutes(1);

    /** Time to end what is at hand. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Naming naming;
    private final BooleanSupplier busy;
    private final InstantSource clock;
    private final Duration tick;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final Thread thread;
    private boolean unjoined;
    private Naming.Heeded heeded = new Naming.Heeded(0, 0);
    private Instant nextJoin = Instant.MIN;

    /** @param busy whether others are at work */
    public NameFollower(Naming naming, BooleanSupplier busy, InstantSource clock) {
        this(naming, busy, clock, TICK);
    }

    NameFollower(Naming naming, BooleanSupplier busy, InstantSource clock, Duration tick) {
        this.naming = naming;
        this.tick = tick;
        this.busy = busy;
        this.clock = clock;
        // A platform thread: the database's native calls would hold a carrier of virtual ones.
        this.thread = Thread.ofPlatform()
                .name("names")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            Duration rest = Duration.ZERO;
            while (!stop.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                rest = work();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does one thing and tells how long to rest. */
    private Duration work() {
        try {
            if (nextJoin.equals(Instant.MIN)) {
                unjoined = naming.hasNames();
                heeded = new Naming.Heeded(0, naming.newestStoryChange());
                nextJoin = clock.instant();
            }
            Instant start = clock.instant();
            boolean found = naming.find();
            trouble.set("");
            if (found) {
                unjoined = true;
                Duration rest = busy.getAsBoolean() ? rest(start, RESTS_WHILE_BUSY) : Duration.ZERO;
                if (!start.isBefore(nextJoin.plus(LONGEST_UNJOINED))) {
                    join();
                }
                return rest;
            }
            join();
        } catch (ArchiveException e) {
            if (trouble.getAndSet(String.valueOf(e.getMessage())).isEmpty()) {
                LOG.error("names are not found for now: {}", e.getMessage());
            }
        } catch (RuntimeException defect) {
            if (trouble.getAndSet(defect.toString()).isEmpty()) {
                LOG.error("names are not found for now; this is a defect of Dateline", defect);
            }
        }
        return tick;
    }

    private void join() {
        Instant start = clock.instant();
        boolean isTime = !start.isBefore(nextJoin);
        if (isTime && (unjoined || isStoryMoved()) || naming.isDecided(heeded)) {
            heeded = naming.join();
            unjoined = false;
            nextJoin = clock.instant().plus(rest(start, RESTS_FROM_JOINING));
        }
    }

    /** What moved nothing that is named is not looked at again. */
    private boolean isStoryMoved() {
        long newest = naming.newestStoryChange();
        boolean isMoved = newest > heeded.stories() && naming.isStoryMoved(heeded);
        if (!isMoved) {
            heeded = new Naming.Heeded(heeded.decisions(), newest);
        }
        return isMoved;
    }

    private Duration rest(Instant start, int times) {
        Duration rest = Duration.between(start, clock.instant()).multipliedBy(times);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    /** Ends what is at hand, for some seconds. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
