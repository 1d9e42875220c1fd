package dateline.page;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Says of a unit whether it is the article's: boosted trees over {@link Features}, taught by {@code bench/train-pages}.
 * The file holds the number of trees, their depth, how many features a row has, the base score, then for each tree its
 * inner nodes (feature, threshold) and its leaves.
 */
final class Judge {

    private static final String FILE = "judge.model";
    private static final Judge TAUGHT = load();

    /** After every so many trees a clear case is decided; one in 5,000 would have come out otherwise. */
    private static final int STEP = 8;

    private static final float CLEARLY_OUT = -1.0f;
    private static final float CLEARLY_IN = 1.8f;

    private final int inner;
    private final short[] features;
    private final float[] thresholds;
    private final float[] leaves;
    private final float base;

    private Judge(int inner, short[] features, float[] thresholds, float[] leaves, float base) {
        this.inner = inner;
        this.features = features;
        this.thresholds = thresholds;
        this.leaves = leaves;
        this.base = base;
    }

    static Judge taught() {
        return TAUGHT;
    }

    /** Log-odds that the unit with these features is the article's. */
    float score(float[] row) {
        float sum = base;
        int trees = leaves.length / (inner + 1);
        int tree = 0;
        while (tree + STEP <= trees) {
            sum += four(tree, row);
            sum += four(tree + STEP / 2, row);
            tree += STEP;
            if (sum < CLEARLY_OUT || sum > CLEARLY_IN) {
                return sum;
            }
        }
        while (tree < trees) {
            sum += leaf(tree++, row);
        }
        return sum;
    }

    /** Four trees side by side: a processor walks them at once, since none waits for another. */
    private float four(int tree, float[] row) {
        int first = tree * inner;
        int second = first + inner;
        int third = second + inner;
        int fourth = third + inner;
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        while (a < inner) {
            a = next(first, a, row);
            b = next(second, b, row);
            c = next(third, c, row);
            d = next(fourth, d, row);
        }
        return leaf(tree, a) + leaf(tree + 1, b) + leaf(tree + 2, c) + leaf(tree + 3, d);
    }

    private float leaf(int tree, float[] row) {
        int node = 0;
        while (node < inner) {
            node = next(tree * inner, node, row);
        }
        return leaf(tree, node);
    }

    /** Inner nodes lie as in a heap: the children of k are 2k+1 and 2k+2. */
    private int next(int first, int node, float[] row) {
        return 2 * node + (row[features[first + node]] > thresholds[first + node] ? 2 : 1);
    }

    private float leaf(int tree, int node) {
        return leaves[tree * (inner + 1) + node - inner];
    }

    private static Judge load() {
        try (DataInputStream in = new DataInputStream(WordFiles.open(FILE))) {
            int trees = in.readInt();
            int inner = (1 << in.readInt()) - 1;
            if (in.readInt() != Features.COUNT) {
                throw new IllegalStateException(FILE + " was taught with other features");
            }
            float base = in.readFloat();
            Judge judge = new Judge(
                    inner, new short[trees * inner], new float[trees * inner], new float[trees * (inner + 1)], base);
            judge.fill(in);
            return judge;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(DataInputStream in) throws IOException {
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readShort();
        }
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] = in.readFloat();
        }
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = in.readFloat();
        }
    }
}
