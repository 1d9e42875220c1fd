package dateline.page;

import java.util.Arrays;

/** Indexes of a page's nodes, in the order in which they were added. */
final class Places {

    private int[] at = new int[64];
    private int size;

    void add(int index) {
        if (size == at.length) {
            at = Arrays.copyOf(at, size * 2);
        }
        at[size++] = index;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return at[i];
    }
}
