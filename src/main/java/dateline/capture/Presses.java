package dateline.capture;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

/** Presses for as many threads as want one; a few wait for the next. */
final class Presses implements AutoCloseable {

    private final ArrayBlockingQueue<Press> idle =
            new ArrayBlockingQueue<>(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Press take() {
        Press press = Optional.ofNullable(idle.poll()).orElseGet(Press::new);
        press.clear();
        return press;
    }

    void giveBack(Press press) {
        if (!idle.offer(press)) {
            press.end();
        }
    }

    @Override
    public void close() {
        idle.forEach(Press::end);
        idle.clear();
    }
}
