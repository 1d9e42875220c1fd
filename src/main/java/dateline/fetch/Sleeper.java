package dateline.fetch;

import java.time.Duration;

/** The waiting clock: never set back, unlike the wall clock. Tests put their own in its place. */
public interface Sleeper {

    /** Nanoseconds since some fixed moment. */
    long nanos();

    /** Waits that long; returns at once for zero or less. */
    void sleep(Duration time) throws InterruptedException;

    static Sleeper system() {
        return new Sleeper() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                if (time.isPositive()) {
                    Thread.sleep(time);
                }
            }
        };
    }
}
