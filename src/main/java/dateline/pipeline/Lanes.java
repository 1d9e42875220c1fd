package dateline.pipeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work side by side, a lane for each host, so that a host that is slow or waits its turn delays its own work alone. A
 * lane runs few jobs at a time, on virtual threads that end when it is empty.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /**
     * @param key no two jobs with the same key are in the lanes at once
     * @param run ends the job itself by {@link Lanes#done} when its work is kept, or by returning false
     */
    record Job(String key, Run run) {
        @FunctionalInterface
        interface Run {
            /** Returns whether {@link Lanes#done} will be called for it. */
            boolean go() throws InterruptedException;
        }
    }

    private static final class Lane {
        private final Deque<Job> jobs = new ArrayDeque<>();
        private int running;
    }

    private final int perHost;
    private final Function<String, List<Job>> more;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<Thread> threads = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    /**
     * @param perHost jobs of one lane at a time
     * @param more what else is due from a host, asked when its lane is empty
     */
    Lanes(int perHost, Function<String, List<Job>> more) {
        this.perHost = perHost;
        this.more = more;
    }

    /** Takes the job unless one of its key is in the lanes. */
    void offer(String host, Job job) {
        locked(() -> {
            if (!closed && held.add(job.key())) {
                Lane lane = lanes.computeIfAbsent(host, _ -> new Lane());
                lane.jobs.addLast(job);
                staff(host, lane);
            }
        });
    }

    /** Sees to it that what is due from a host is worked on. */
    void wake(String host) {
        locked(() -> {
            if (!closed) {
                staff(host, lanes.computeIfAbsent(host, _ -> new Lane()));
            }
        });
    }

    private void staff(String host, Lane lane) {
        if (lane.running < perHost) {
            lane.running++;
            threads.add(Thread.ofVirtual().name("lane " + host).start(() -> work(host, lane)));
        }
    }

    private void work(String host, Lane lane) {
        try {
            for (Job job = next(host, lane); job != null; job = next(host, lane)) {
                run(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            locked(() -> {
                lane.running--;
                threads.remove(Thread.currentThread());
                if (!closed && !lane.jobs.isEmpty()) {
                    staff(host, lane); // a job came between this worker's last look and now
                } else if (lane.running == 0) {
                    lanes.remove(host);
                }
                changed.signalAll();
            });
        }
    }

    private void run(Job job) throws InterruptedException {
        boolean goesOn = false;
        try {
            goesOn = job.run().go();
        } catch (RuntimeException defect) {
            LOG.error("{} ended early; this is a defect of Dateline", job.key(), defect);
        } finally {
            if (!goesOn) {
                done(job.key());
            }
        }
    }

    /** The lane's next job, else one that is due; null ends the worker. */
    private @Nullable Job next(String host, Lane lane) {
        Job[] next = new Job[1];
        locked(() -> next[0] = closed ? null : lane.jobs.pollFirst());
        if (next[0] != null || isClosed()) {
            return next[0];
        }
        List<Job> due = more.apply(host);
        locked(() -> {
            if (closed) {
                return;
            }
            due.stream().filter(job -> held.add(job.key())).forEach(lane.jobs::addLast);
            next[0] = lane.jobs.pollFirst();
        });
        return next[0];
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    void done(String key) {
        locked(() -> {
            held.remove(key);
            changed.signalAll();
        });
    }

    /** Waits until no job is in the lanes, for so long at most; whether none is. */
    boolean awaitEmpty(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (!isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmpty() {
        return held.isEmpty() && threads.isEmpty();
    }

    int size() {
        lock.lock();
        try {
            return held.size();
        } finally {
            lock.unlock();
        }
    }

    boolean holds(String key) {
        lock.lock();
        try {
            return held.contains(key);
        } finally {
            lock.unlock();
        }
    }

    /** How many jobs whose keys begin so are in the lanes. */
    int held(String start) {
        lock.lock();
        try {
            return (int) held.stream().filter(key -> key.startsWith(start)).count();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more, forgets what has not begun, and lets the rest end for so long before it is interrupted. */
    void close(Duration grace) throws InterruptedException {
        locked(() -> {
            closed = true;
            lanes.values().forEach(lane -> {
                lane.jobs.forEach(job -> held.remove(job.key()));
                lane.jobs.clear();
            });
        });
        awaitThreads(grace);
        locked(() -> threads.forEach(Thread::interrupt));
        awaitThreads(grace);
    }

    private void awaitThreads(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (!threads.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }
}
