package dateline.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the process to be told to stop, and lets it end in good order: the JVM's shutdown begins when the signal
 * comes, and is held until this is closed, the last of all.
 */
final class Stopping implements AutoCloseable {

    /** What a stop may take before the JVM ends all the same. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    Stopping() {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stopping").unstarted(this::stop));
    }

    private void stop() {
        told.countDown();
        try {
            done.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process is told to stop, or the time is up. */
    boolean await(Duration longest) throws InterruptedException {
        return told.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    void await() {
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
