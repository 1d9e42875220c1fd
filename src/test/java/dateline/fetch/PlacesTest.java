package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PlacesTest {

    private final Places places = new Places(1, 1);

    private boolean isFull() throws InterruptedException {
        CountDownLatch in = new CountDownLatch(1);
        Thread asking = Thread.startVirtualThread(() -> {
            try {
                Places.Place place = places.take();
                in.countDown();
                place.giveBack();
            } catch (InterruptedException tooLong) {
                Thread.currentThread().interrupt();
            }
        });
        while (asking.isAlive() && asking.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        asking.interrupt();
        asking.join();
        return in.getCount() > 0;
    }

    @Test
    void a_place_is_free_again_once_it_is_given_back() throws InterruptedException {
        Places.Place place = places.take();
        assertThat(isFull()).isTrue();
        place.giveBack();
        place.giveBack();
        assertThat(isFull()).isFalse();
        places.take();
        assertThat(isFull()).isTrue();
    }

    @Test
    void a_place_lent_is_not_given_twice() throws InterruptedException {
        Places.Place slow = places.take();
        slow.lend();
        slow.lend();
        Places.Place next = places.take();
        assertThat(isFull()).isTrue();
        next.lend();
        assertThat(isFull()).as("only so many are lent").isTrue();
        slow.giveBack();
        assertThat(isFull()).isTrue();
        next.lend();
        assertThat(isFull()).isFalse();
        next.giveBack();
        next.lend();
        places.take();
        assertThat(isFull()).isTrue();
    }
}
