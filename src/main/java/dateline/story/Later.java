package dateline.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Which articles are looked at again, and when: after 8, 40 and 168 more have come. */
final class Later {

    /** Articles that come between one look at an article and the next. */
    private static final int[] WAITS = {8, 32, 128};

    private final List<Deque<Due>> queues = new ArrayList<>();
    private long arrived;

    Later() {
        for (int i = 0; i < WAITS.length; i++) {
            queues.add(new ArrayDeque<>());
        }
    }

    private record Due(Entry entry, long at) {}

    void add(Entry entry) {
        plan(entry, 0);
    }

    private void plan(Entry entry, int look) {
        if (look < WAITS.length) {
            queues.get(look).add(new Due(entry, arrived + WAITS[look]));
        }
    }

    /** One more article has come: those whose turn it is, the youngest first. */
    List<Entry> next() {
        arrived++;
        List<Entry> now = new ArrayList<>();
        for (int look = 0; look < WAITS.length; look++) {
            Deque<Due> queue = queues.get(look);
            while (!queue.isEmpty() && queue.getFirst().at <= arrived) {
                Entry entry = queue.removeFirst().entry;
                now.add(entry);
                plan(entry, look + 1);
            }
        }
        return now;
    }
}
