package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LanesTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Function<String, List<Lanes.Job>> NOTHING_MORE = _ -> List.of();

    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    private Lanes.Job job(String key) {
        return new Lanes.Job(key, () -> {
            done.add(key);
            return false;
        });
    }

    private static Lanes.Job waits(String key, CountDownLatch begun, CountDownLatch until) {
        return new Lanes.Job(key, () -> {
            begun.countDown();
            until.await();
            return false;
        });
    }

    @Test
    void aHostThatHangsDelaysNobodyElse() throws InterruptedException {
        Lanes lanes = new Lanes(1, NOTHING_MORE);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch hangs = new CountDownLatch(1);
        lanes.offer("slow", waits("slow 1", begun, hangs));
        lanes.offer("slow", job("slow 2"));
        begun.await();
        for (int i = 0; i < 50; i++) {
            lanes.offer("host " + i, job("quick " + i));
        }
        Waiting.until(() -> done.size() == 50);
        assertThat(done).doesNotContain("slow 2");
        assertThat(lanes.size()).isEqualTo(2);
        hangs.countDown();
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
        assertThat(done).contains("slow 2");
    }

    @Test
    void whoWaitsForTheEndWaitsNoLongerThanHeSays() throws InterruptedException {
        Lanes lanes = new Lanes(1, NOTHING_MORE);
        CountDownLatch hangs = new CountDownLatch(1);
        lanes.offer("slow", waits("slow", new CountDownLatch(1), hangs));
        assertThat(lanes.awaitEmpty(Duration.ofMillis(10))).isFalse();
        hangs.countDown();
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
    }

    @Test
    void aLaneRunsFewJobsAtATime() throws InterruptedException {
        Lanes lanes = new Lanes(2, NOTHING_MORE);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            lanes.offer("host", new Lanes.Job("job " + i, () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
                return false;
            }));
        }
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void noKeyIsInTheLanesTwice() throws InterruptedException {
        Lanes lanes = new Lanes(1, NOTHING_MORE);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch until = new CountDownLatch(1);
        lanes.offer("host", waits("first", begun, until));
        begun.await();
        lanes.offer("host", job("second"));
        lanes.offer("host", job("second"));
        lanes.offer("other", job("second"));
        until.countDown();
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
        assertThat(done).containsExactly("second");
        lanes.offer("host", job("second"));
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
        assertThat(done).containsExactly("second", "second");
    }

    /** A job that goes on holds its key until it is told to be done. */
    @Test
    void whatIsNotKeptYetIsStillHeld() throws InterruptedException {
        Lanes lanes = new Lanes(1, NOTHING_MORE);
        CountDownLatch ran = new CountDownLatch(1);
        lanes.offer("host", new Lanes.Job("goes on", () -> {
            ran.countDown();
            return true;
        }));
        ran.await();
        lanes.offer("host", job("goes on"));
        assertThat(lanes.size()).isEqualTo(1);
        lanes.done("goes on");
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void anEmptyLaneAsksForMoreUntilThereIsNone() throws InterruptedException {
        Queue<Lanes.Job> owed = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 10; i++) {
            owed.add(job("owed " + i));
        }
        Lanes lanes = new Lanes(1, host -> {
            assertThat(host).isEqualTo("host");
            Lanes.Job next = owed.poll();
            return next == null ? List.of() : List.of(next);
        });
        lanes.wake("host");
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
        assertThat(done).hasSize(10);
    }

    @Test
    void aJobThatThrowsEndsItselfAlone() throws InterruptedException {
        Lanes lanes = new Lanes(1, NOTHING_MORE);
        lanes.offer("host", new Lanes.Job("breaks", () -> {
            throw new IllegalStateException("on purpose");
        }));
        lanes.offer("host", job("next"));
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
        assertThat(done).containsExactly("next");
        assertThat(lanes.size()).isZero();
    }

    /** Offers from many threads while workers come to their end: none is left lying. */
    @Test
    void noOfferIsLost() throws InterruptedException {
        Lanes lanes = new Lanes(1, NOTHING_MORE);
        int offers = 2_000;
        List<Thread> offering = List.of(0, 1, 2, 3).stream()
                .map(part -> Thread.startVirtualThread(() -> {
                    for (int i = 0; i < offers; i++) {
                        lanes.offer("host", job(part + " " + i));
                        if (i % 7 == 0) {
                            Thread.yield();
                        }
                    }
                }))
                .toList();
        for (Thread thread : offering) {
            thread.join();
        }
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
        assertThat(done).hasSize(4 * offers);
    }

    @Test
    void closingForgetsWhatHasNotBegunAndInterruptsWhatHas() throws InterruptedException {
        Lanes lanes = new Lanes(1, NOTHING_MORE);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<String> end = new AtomicReference<>("");
        lanes.offer("host", new Lanes.Job("hangs", () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                end.set("interrupted");
                throw e;
            }
            return false;
        }));
        begun.await();
        lanes.offer("host", job("never begins"));
        lanes.close(Duration.ofMillis(50));
        assertThat(end.get()).isEqualTo("interrupted");
        assertThat(done).isEmpty();
        assertThat(lanes.isClosed()).isTrue();
        lanes.offer("host", job("too late"));
        lanes.wake("host");
        assertThat(lanes.awaitEmpty(LONG)).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void closingLetsWorkAtHandEnd() throws InterruptedException {
        Lanes lanes = new Lanes(1, NOTHING_MORE);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch until = new CountDownLatch(1);
        AtomicReference<String> end = new AtomicReference<>("");
        lanes.offer("host", new Lanes.Job("at hand", () -> {
            begun.countDown();
            until.await();
            end.set("ended");
            return false;
        }));
        begun.await();
        Thread.startVirtualThread(() -> {
            Waiting.until(lanes::isClosed);
            until.countDown();
        });
        lanes.close(Duration.ofSeconds(20));
        assertThat(end.get()).isEqualTo("ended");
    }
}
