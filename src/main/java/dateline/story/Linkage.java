package dateline.story;

/** How a group falls apart: the most alike are joined first, on the average of both sides, until all are one. */
final class Linkage {

    private static final int NONE = -1;

    private final int n;

    /** The two that were joined at each step; a number from n on is what an earlier step made. */
    private final int[] left;

    private final int[] right;
    private final int[] size;

    private Linkage(int n) {
        this.n = n;
        this.left = new int[2 * n];
        this.right = new int[2 * n];
        this.size = new int[2 * n];
    }

    /** @param like how like each is each other; changed */
    static Linkage of(float[][] like) {
        Linkage made = new Linkage(like.length);
        int[] node = new int[made.n];
        for (int i = 0; i < made.n; i++) {
            node[i] = i;
            made.size[i] = 1;
        }
        for (int step = made.n; step < 2 * made.n - 1; step++) {
            made.join(like, node, step);
        }
        return made;
    }

    private void join(float[][] like, int[] node, int step) {
        int a = 0;
        int b = 0;
        float best = -1;
        for (int i = 1; i < n; i++) {
            for (int j = 0; node[i] != NONE && j < i; j++) {
                if (node[j] != NONE && like[i][j] > best) {
                    best = like[i][j];
                    a = j;
                    b = i;
                }
            }
        }
        left[step] = node[a];
        right[step] = node[b];
        size[step] = size[node[a]] + size[node[b]];
        for (int k = 0; k < n; k++) {
            like[a][k] = (like[a][k] * size[node[a]] + like[b][k] * size[node[b]]) / size[step];
            like[k][a] = like[a][k];
        }
        node[a] = step;
        node[b] = NONE;
    }

    /** Which belong to a part of at least so many, with at least so many others; none where only fewer come off. */
    boolean[] part(int least) {
        boolean[] part = new boolean[n];
        int at = 2 * n - 2;
        while (at >= n) {
            int small = size[left[at]] < size[right[at]] ? left[at] : right[at];
            if (size[small] >= least) {
                mark(small, part);
                return part;
            }
            at = small == left[at] ? right[at] : left[at];
        }
        return part;
    }

    private void mark(int node, boolean[] part) {
        int[] open = new int[2 * n];
        int count = 1;
        open[0] = node;
        while (count > 0) {
            int next = open[--count];
            if (next < n) {
                part[next] = true;
            } else {
                open[count++] = left[next];
                open[count++] = right[next];
            }
        }
    }
}
