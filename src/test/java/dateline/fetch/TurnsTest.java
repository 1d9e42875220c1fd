package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnsTest {

    private final FakeSleeper sleeper = new FakeSleeper();

    private Turns turns(Duration delay, int perHost) {
        return new Turns(FetchSettings.defaults().withDelay(delay).withInFlight(perHost, 32), sleeper);
    }

    private static void once(Turns turns, String host) throws InterruptedException {
        turns.giveBack(host, (Turns.Turn.Granted) turns.take(host));
    }

    @Test
    void requests_to_a_host_are_a_delay_apart_and_hosts_do_not_mind_each_other() throws InterruptedException {
        Turns turns = turns(Duration.ofSeconds(2), 1);
        once(turns, "a");
        once(turns, "b");
        assertThat(sleeper.slept()).isEmpty();
        once(turns, "a");
        assertThat(sleeper.slept()).containsExactly(Duration.ofSeconds(2));
        sleeper.pass(Duration.ofSeconds(1));
        once(turns, "a");
        assertThat(sleeper.slept()).last().isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void the_delay_counts_from_the_end() throws InterruptedException {
        Turns turns = turns(Duration.ofSeconds(2), 1);
        Turns.Turn.Granted turn = (Turns.Turn.Granted) turns.take("a");
        sleeper.pass(Duration.ofSeconds(9));
        turns.giveBack("a", turn);
        once(turns, "a");
        assertThat(sleeper.slept()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void several_at_once_still_start_apart() throws InterruptedException {
        Turns turns = turns(Duration.ofSeconds(2), 3);
        for (int i = 0; i < 3; i++) {
            assertThat(turns.take("a")).isInstanceOf(Turns.Turn.Granted.class);
        }
        assertThat(sleeper.slept()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void no_delay_means_no_waiting() throws InterruptedException {
        Turns turns = turns(Duration.ZERO, 1);
        for (int i = 0; i < 100; i++) {
            once(turns, "a");
        }
        assertThat(sleeper.slept()).isEmpty();
    }

    @Test
    void a_short_rest_is_waited_for_and_a_long_one_told() throws InterruptedException {
        Turns turns = turns(Duration.ZERO, 1);
        turns.rest("a", Duration.ofSeconds(30));
        once(turns, "a");
        assertThat(sleeper.slept()).containsExactly(Duration.ofSeconds(30));
        turns.rest("a", Duration.ofHours(2));
        assertThat(turns.take("a")).isEqualTo(new Turns.Turn.Asleep(Duration.ofHours(2)));
        turns.rest("a", Duration.ofSeconds(1));
        assertThat(turns.take("a")).isEqualTo(new Turns.Turn.Asleep(Duration.ofHours(2)));
        assertThat(turns.take("b")).isInstanceOf(Turns.Turn.Granted.class);
    }

    @Test
    void one_at_a_time_means_one() throws InterruptedException {
        Turns turns = turns(Duration.ZERO, 1);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(50);
        IntStream.range(0, 50)
                .forEach(_ -> Thread.startVirtualThread(() -> {
                    try {
                        Turns.Turn.Granted turn = (Turns.Turn.Granted) turns.take("a");
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        inside.decrementAndGet();
                        turns.giveBack("a", turn);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    } finally {
                        done.countDown();
                    }
                }));
        done.await();
        assertThat(most).hasValue(1);
    }

    @Test
    void an_interrupt_ends_the_waiting_and_harms_nobody() throws InterruptedException {
        Turns turns = turns(Duration.ZERO, 1);
        Turns.Turn.Granted held = (Turns.Turn.Granted) turns.take("a");
        Thread waiting = Thread.startVirtualThread(() -> {
            try {
                turns.take("a");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.interrupt();
        waiting.join();
        turns.giveBack("a", held);
        once(turns, "a");
    }

    @Test
    void hosts_that_nobody_waits_for_are_forgotten() throws InterruptedException {
        Turns turns = turns(Duration.ofSeconds(2), 1);
        for (int i = 0; i < 5 * Turns.MANY_HOSTS; i++) {
            once(turns, "host" + i);
            sleeper.pass(Duration.ofSeconds(3));
        }
        assertThat(turns.size()).isLessThanOrEqualTo(Turns.MANY_HOSTS + 1);
    }
}
