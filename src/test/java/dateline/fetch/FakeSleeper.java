package dateline.fetch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits. */
final class FakeSleeper implements Sleeper {

    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofDays(3).toNanos());
    private final ConcurrentLinkedQueue<Duration> slept = new ConcurrentLinkedQueue<>();

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void sleep(Duration time) {
        if (time.isPositive()) {
            slept.add(time);
            now.addAndGet(time.toNanos());
        }
    }

    void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** Without the waits of no length. */
    List<Duration> slept() {
        return List.copyOf(slept);
    }
}
