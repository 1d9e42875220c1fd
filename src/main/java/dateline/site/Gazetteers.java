package dateline.site;

import dateline.copy.Gazetteer;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The place data, loaded when they are first asked for. */
final class Gazetteers {

    private final ReentrantLock turn = new ReentrantLock();
    private Optional<Gazetteer> loaded = Optional.empty();

    Gazetteer get() {
        turn.lock();
        try {
            Gazetteer gazetteer = loaded.orElseGet(Gazetteer::new);
            loaded = Optional.of(gazetteer);
            return gazetteer;
        } finally {
            turn.unlock();
        }
    }
}
