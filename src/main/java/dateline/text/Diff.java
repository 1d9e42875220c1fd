package dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What two lists have in common, and where they differ, with the fewest changes (Myers, An O(ND) Difference Algorithm,
 * 1986). Lists that differ in more than {@link #MAX_CHANGES} places between their common ends are told as replaced
 * there, so that time and memory are bounded.
 */
final class Diff {

    /** Elements that come or go; the work grows with their square. */
    static final int MAX_CHANGES = 600;

    private Diff() {}

    /** A stretch of both lists, from inclusive to exclusive. {@code same}: the elements are equal; else replaced. */
    record Run(boolean same, int oldFrom, int oldTo, int newFrom, int newTo) {}

    /** In the lists' order, without gaps; same and other runs in turn. */
    static List<Run> of(List<?> before, List<?> after) {
        int head = 0;
        int least = Math.min(before.size(), after.size());
        while (head < least && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        int[] match = new int[before.size()];
        Arrays.fill(match, -1);
        for (int i = 0; i < head; i++) {
            match[i] = i;
        }
        for (int i = 1; i <= tail; i++) {
            match[before.size() - i] = after.size() - i;
        }
        new Middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail))
                .into(match, head);
        return runs(match, after.size());
    }

    private static List<Run> runs(int[] match, int newSize) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < match.length || j < newSize) {
            int oldFrom = i;
            int newFrom = j;
            boolean same = i < match.length && match[i] == j;
            if (same) {
                while (i < match.length && match[i] == j) {
                    i++;
                    j++;
                }
            } else {
                while (i < match.length && match[i] < 0) {
                    i++;
                }
                j = i < match.length ? match[i] : newSize;
            }
            runs.add(new Run(same, oldFrom, i, newFrom, j));
        }
        return runs;
    }

    /** What stands between the common ends. */
    private record Middle(List<?> before, List<?> after) {

        /** Writes which element is which; none when there are too many changes. */
        void into(int[] match, int offset) {
            List<int[]> trace = new ArrayList<>();
            int changes = reach(trace);
            int x = before.size();
            int y = after.size();
            for (int d = changes; d >= 0 && changes <= MAX_CHANGES; d--) {
                int k = x - y;
                int from = d == 0 ? 0 : previous(trace.get(d - 1), d, k);
                int startX = d == 0 ? 0 : trace.get(d - 1)[from + d];
                int startY = startX - from;
                while (x > startX && y > startY && before.get(x - 1).equals(after.get(y - 1))) {
                    x--;
                    y--;
                    match[offset + x] = offset + y;
                }
                x = startX;
                y = startY;
            }
        }

        /** How many changes lead to the end, with the farthest places for each number of them on the way. */
        private int reach(List<int[]> trace) {
            int most = Math.min(MAX_CHANGES, before.size() + after.size());
            for (int d = 0; d <= most; d++) {
                int[] farthest = new int[2 * d + 3];
                for (int k = -d; k <= d; k += 2) {
                    int x = d == 0 ? 0 : start(trace.get(d - 1), d, k);
                    while (x < before.size() && x - k < after.size() && equal(x, x - k)) {
                        x++;
                    }
                    farthest[k + d + 1] = x;
                    if (x >= before.size() && x - k >= after.size()) {
                        return d;
                    }
                }
                trace.add(farthest);
            }
            return MAX_CHANGES + 1;
        }

        private boolean equal(int x, int y) {
            return y >= 0 && before.get(x).equals(after.get(y));
        }

        private static int start(int[] last, int d, int k) {
            int from = previous(last, d, k);
            return from == k + 1 ? last[from + d] : last[from + d] + 1;
        }

        /** The diagonal from which one change leads farthest on diagonal k: a coming element from above, else a going one. */
        private static int previous(int[] last, int d, int k) {
            boolean comes = k == -d || (k != d && last[k - 1 + d] < last[k + 1 + d]);
            return comes ? k + 1 : k - 1;
        }
    }
}
