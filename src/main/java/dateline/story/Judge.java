package dateline.story;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * How sure something is: boosted trees over a row of features, taught by {@code bench/train-stories}. The file holds the number of trees, their depth, how many features a row has, the base score,
 * then of all trees the inner nodes' features, the inner nodes' thresholds, and the leaves.
 */
final class Judge {

    private final int inner;
    private final short[] features;
    private final float[] thresholds;
    private final float[] leaves;
    private final float base;

    /** @param columns how many features a row must have */
    Judge(DataInputStream in, int columns) throws IOException {
        int trees = in.readInt();
        inner = (1 << in.readInt()) - 1;
        if (in.readInt() != columns) {
            throw new IOException("taught with other features");
        }
        base = in.readFloat();
        features = new short[trees * inner];
        thresholds = new float[trees * inner];
        leaves = new float[trees * (inner + 1)];
        fill(in);
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

    /** Log-odds. */
    float score(float[] row) {
        float sum = base;
        for (int tree = 0; tree < leaves.length / (inner + 1); tree++) {
            int node = 0;
            while (node < inner) {
                int feature = features[tree * inner + node];
                node = 2 * node + (row[feature] > thresholds[tree * inner + node] ? 2 : 1);
            }
            sum += leaves[tree * (inner + 1) + node - inner];
        }
        return sum;
    }

    /** Log-odds as a whole per cent. */
    static int percent(float score) {
        return (int) Math.round(100 / (1 + Math.exp(-score)));
    }
}
