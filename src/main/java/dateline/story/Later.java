package dateline.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which articles are looked at again, and when: after 8, 40 and 168 more have come. */
final class Later {

    /** Second looks at an article. */
    private static final int MOST_LOOKS = 3;

    private static final int FIRST = 8;

    private final Map<Long, List<Due>> due = new HashMap<>();
    private long arrived;

    private record Due(Entry entry, int looks) {}

    void add(Entry entry) {
        plan(new Due(entry, 0));
    }

    private void plan(Due next) {
        if (next.looks < MOST_LOOKS) {
            due.computeIfAbsent(arrived + ((long) FIRST << 2 * next.looks), _ -> new ArrayList<>())
                    .add(next);
        }
    }

    /** One more article has come, and nobody is looked at for it. */
    void pass() {
        due.getOrDefault(++arrived, List.of()).forEach(done -> plan(new Due(done.entry, done.looks + 1)));
        due.remove(arrived);
    }

    /** One more article has come: those whose turn it is. */
    List<Entry> next() {
        List<Due> now = due.getOrDefault(++arrived, List.of());
        due.remove(arrived);
        now.forEach(done -> plan(new Due(done.entry, done.looks + 1)));
        return now.stream().map(Due::entry).toList();
    }
}
