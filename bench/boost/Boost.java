package dateline.boost;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** Gradient boosting with logistic loss over histograms; complete trees of one depth. */
public final class Boost {

    private static final int BINS = 48;
    private static final double LAMBDA = 2;
    private static final double MIN_WEIGHT = 1.5;
    private static final double COLUMNS = 0.6;
    private static final double ROWS = 0.8;
    private static final double MIN_GAIN = 1e-3;

    private final int trees;
    private final int depth;
    private final double rate;
    private final byte[] signs;
    private final int inner;
    private final short[][] features;
    private final float[][] thresholds;
    private final float[][] leaves;
    private float base;
    private int columns;

    public Boost(int trees, int depth, double rate) {
        this(trees, depth, rate, new byte[0]);
    }

    /**
     * @param signs of each column, 1 where more of it must never speak against, -1 where never for, 0 where it may do
     *     both; columns beyond its end are free
     */
    public Boost(int trees, int depth, double rate, byte[] signs) {
        this.signs = signs.clone();
        this.trees = trees;
        this.depth = depth;
        this.rate = rate;
        this.inner = (1 << depth) - 1;
        this.features = new short[trees][inner];
        this.thresholds = new float[trees][inner];
        this.leaves = new float[trees][inner + 1];
    }

    /** Learns from rows of equal length, labels 0 or 1, and weights. */
    public void fit(float[][] rows, float[] labels, float[] weights) {
        columns = rows[0].length;
        float[][] cuts = new float[columns][];
        byte[][] bins = new byte[columns][];
        for (int f = 0; f < columns; f++) {
            cuts[f] = cuts(rows, f);
            bins[f] = bins(rows, f, cuts[f]);
        }
        double all = 0;
        double positive = 0;
        for (int i = 0; i < rows.length; i++) {
            all += weights[i];
            positive += weights[i] * labels[i];
        }
        base = (float) Math.log(positive / (all - positive));
        float[] scores = new float[rows.length];
        Arrays.fill(scores, base);
        Random random = new Random(1);
        for (int tree = 0; tree < trees; tree++) {
            grow(tree, cuts, bins, labels, weights, scores, random);
        }
    }

    private static float[] cuts(float[][] rows, int f) {
        float[] sorted = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = rows[i][f];
        }
        Arrays.sort(sorted);
        float[] distinct = new float[rows.length];
        int count = 0;
        for (float value : sorted) {
            if (count == 0 || distinct[count - 1] != value) {
                distinct[count++] = value;
            }
        }
        float[] cuts = new float[Math.min(BINS, count) - 1];
        int used = 0;
        for (int b = 1; b <= cuts.length; b++) {
            int at = count <= BINS
                    ? b
                    : Arrays.binarySearch(distinct, 0, count, sorted[(int) ((long) b * rows.length / BINS)]);
            if (at > 0) {
                float cut = (distinct[at - 1] + distinct[at]) / 2;
                if (used == 0 || cuts[used - 1] != cut) {
                    cuts[used++] = cut;
                }
            }
        }
        return Arrays.copyOf(cuts, used);
    }

    private static byte[] bins(float[][] rows, int f, float[] cuts) {
        byte[] bins = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int at = Arrays.binarySearch(cuts, rows[i][f]);
            bins[i] = (byte) (at < 0 ? -at - 1 : at);
        }
        return bins;
    }

    private void grow(
            int tree, float[][] cuts, byte[][] bins, float[] labels, float[] weights, float[] scores, Random random) {
        int n = labels.length;
        float[] slope = new float[n];
        float[] curve = new float[n];
        for (int i = 0; i < n; i++) {
            double p = 1 / (1 + Math.exp(-scores[i]));
            boolean in = random.nextDouble() < ROWS;
            slope[i] = in ? (float) (weights[i] * (labels[i] - p)) : 0;
            curve[i] = in ? (float) (weights[i] * p * (1 - p)) : 0;
        }
        boolean[] use = new boolean[cuts.length];
        for (int f = 0; f < use.length; f++) {
            use[f] = random.nextDouble() < COLUMNS && cuts[f].length > 0;
        }
        int[] node = new int[n];
        for (int level = 0; level < depth; level++) {
            split(tree, level, cuts, bins, use, slope, curve, node);
        }
        double[] slopes = new double[inner + 1];
        double[] curves = new double[inner + 1];
        for (int i = 0; i < n; i++) {
            slopes[node[i] - inner] += slope[i];
            curves[node[i] - inner] += curve[i];
        }
        for (int leaf = 0; leaf <= inner; leaf++) {
            leaves[tree][leaf] = (float) (rate * slopes[leaf] / (curves[leaf] + LAMBDA));
        }
        for (int i = 0; i < n; i++) {
            scores[i] += leaves[tree][node[i] - inner];
        }
    }

    private void split(
            int tree,
            int level,
            float[][] cuts,
            byte[][] bins,
            boolean[] use,
            float[] slope,
            float[] curve,
            int[] node) {
        int first = (1 << level) - 1;
        int width = 1 << level;
        double[] slopes = new double[width];
        double[] curves = new double[width];
        for (int i = 0; i < node.length; i++) {
            slopes[node[i] - first] += slope[i];
            curves[node[i] - first] += curve[i];
        }
        double[] gain = new double[width];
        Arrays.fill(gain, MIN_GAIN);
        int[] feature = new int[width];
        int[] bin = new int[width];
        Arrays.fill(feature, -1);
        for (int f = 0; f < use.length; f++) {
            if (!use[f]) {
                continue;
            }
            int count = cuts[f].length + 1;
            double[] slopeOf = new double[width * count];
            double[] curveOf = new double[width * count];
            byte[] binOf = bins[f];
            for (int i = 0; i < node.length; i++) {
                int at = (node[i] - first) * count + binOf[i];
                slopeOf[at] += slope[i];
                curveOf[at] += curve[i];
            }
            for (int k = 0; k < width; k++) {
                double whole = slopes[k] * slopes[k] / (curves[k] + LAMBDA);
                double left = 0;
                double leftCurve = 0;
                for (int b = 0; b < count - 1; b++) {
                    left += slopeOf[k * count + b];
                    leftCurve += curveOf[k * count + b];
                    double right = slopes[k] - left;
                    double rightCurve = curves[k] - leftCurve;
                    if (leftCurve < MIN_WEIGHT || rightCurve < MIN_WEIGHT) {
                        continue;
                    }
                    if (f < signs.length
                            && signs[f] * (right / (rightCurve + LAMBDA) - left / (leftCurve + LAMBDA)) < 0) {
                        continue;
                    }
                    double won = left * left / (leftCurve + LAMBDA) + right * right / (rightCurve + LAMBDA) - whole;
                    if (won > gain[k]) {
                        gain[k] = won;
                        feature[k] = f;
                        bin[k] = b;
                    }
                }
            }
        }
        for (int k = 0; k < width; k++) {
            features[tree][first + k] = (short) Math.max(0, feature[k]);
            thresholds[tree][first + k] = feature[k] < 0 ? Float.MAX_VALUE : cuts[feature[k]][bin[k]];
        }
        for (int i = 0; i < node.length; i++) {
            int k = node[i] - first;
            boolean right = feature[k] >= 0 && bins[feature[k]][i] > bin[k];
            node[i] = 2 * node[i] + (right ? 2 : 1);
        }
    }

    public float score(float[] row) {
        float sum = base;
        for (int tree = 0; tree < trees; tree++) {
            int node = 0;
            while (node < inner) {
                node = 2 * node + (row[features[tree][node]] > thresholds[tree][node] ? 2 : 1);
            }
            sum += leaves[tree][node - inner];
        }
        return sum;
    }

    /** In the form that the judges of pages and stories read: numbers of trees, depth and columns, the base, then all trees. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(trees);
        out.writeInt(depth);
        out.writeInt(columns);
        out.writeFloat(base);
        for (short[] tree : features) {
            for (short feature : tree) {
                out.writeShort(feature);
            }
        }
        for (float[] tree : thresholds) {
            for (float threshold : tree) {
                out.writeFloat(threshold);
            }
        }
        for (float[] tree : leaves) {
            for (float leaf : tree) {
                out.writeFloat(leaf);
            }
        }
    }
}
