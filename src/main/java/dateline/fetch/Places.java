package dateline.fetch;

import java.util.concurrent.Semaphore;

/**
 * So many at once, in order of coming. Whoever holds a place for long may lend it, so that one who hangs keeps nobody
 * waiting; only so many places are lent at once.
 */
final class Places {

    private final Semaphore free;
    private final Semaphore lendable;

    Places(int count, int mostLent) {
        this.free = new Semaphore(count, true);
        this.lendable = new Semaphore(mostLent);
    }

    Place take() throws InterruptedException {
        free.acquire();
        return new Place();
    }

    /** A place taken. */
    final class Place {

        private boolean lent;
        private boolean over;

        /** Lets another one in, where that is still possible. */
        synchronized void lend() {
            if (!over && !lent && lendable.tryAcquire()) {
                lent = true;
                free.release();
            }
        }

        synchronized void giveBack() {
            if (over) {
                return;
            }
            over = true;
            (lent ? lendable : free).release();
        }
    }
}
