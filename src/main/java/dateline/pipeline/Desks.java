package dateline.pipeline;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * As many places for reading as the machine has cores. Virtual threads give way only where they wait, so without a bound
 * many answers that are read at once would keep the site's visitors waiting; and each holds its whole text in memory.
 */
final class Desks {

    private final Semaphore places;

    Desks(int places) {
        this.places = new Semaphore(places, true);
    }

    <T> T at(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
