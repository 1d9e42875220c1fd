package dateline.story;

import java.util.Arrays;
import java.util.List;

/** What speaks for an article's belonging to a story, in numbers. */
final class Features {

    static final List<String> NAMES = List.of(
            "centroid",
            "nearest",
            "near3",
            "cover",
            "rare",
            "special",
            "numbers",
            "size",
            "length",
            "gap",
            "centroidXsize",
            "nearestXlength",
            "coverXsize",
            "centroid2",
            "nearest2",
            "shared",
            "rare3",
            "lengths",
            "phrase",
            "mismatch",
            "core",
            "coreXsize",
            "coverXlength",
            "centroidXlength",
            "topname",
            "sizeXlength",
            "timed",
            "pairs",
            "corename",
            "specialcos");

    static final int COUNT = NAMES.size();

    private static final int NEAR = 3;
    private static final double SECONDS_AN_HOUR = 3600;

    private final Vocabulary vocabulary;

    /**
     * The members most like an article.
     *
     * @param likeness how like, falling; at least one
     * @param phrase how like the most alike headline
     * @param pairs how many pairs of words the most alike text shares
     */
    record Near(float[] likeness, float phrase, float pairs) {}

    Features(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    float[] of(Entry entry, float norm, Cluster cluster, Near near3) {
        float[] nearest = near3.likeness();
        float phrase = near3.phrase();
        float pairs = near3.pairs();
        Vector v = entry.vector();
        Counts terms = cluster.terms();
        float most = vocabulary.mostRarity();
        double dot = 0, all = 0, covered = 0, names = 0, namesCovered = 0, numbers = 0, numbersCovered = 0;
        double[] top = new double[3];
        int shared = 0;
        double namesShare = 0;
        for (int i = 0; i < v.size(); i++) {
            int term = v.terms()[i];
            double rarity = vocabulary.rarity(term);
            double weight = v.weights()[i] * rarity;
            int place = terms.find(term);
            int have = place < 0 ? 0 : terms.articlesAt(place);
            double share = Math.min(1.0, 2.0 * have / (1 + cluster.size()));
            all += weight * rarity;
            covered += weight * rarity * share;
            if (v.special()[i]) {
                namesShare += rarity * share;
                boolean digit = Character.isDigit(vocabulary.word(term).charAt(0));
                if (digit) {
                    numbers += rarity;
                    numbersCovered += have > 0 ? rarity : 0;
                } else {
                    names += rarity;
                    namesCovered += have > 0 ? rarity : 0;
                }
            }
            if (have > 0) {
                shared++;
                dot += weight * terms.sumAt(place) * rarity;
                insert(top, rarity * share);
            }
        }
        float cosine = (float) (dot / Math.max(1e-6, norm * cluster.norm(vocabulary)));
        double near = 0;
        int count = Math.min(NEAR, cluster.size());
        for (int i = 0; i < Math.min(count, nearest.length); i++) {
            near += nearest[i] / count;
        }
        double size = Math.log(cluster.size());
        double length = Math.log(1 + v.size());
        double cover = all == 0 ? 0 : covered / all;
        float core = core(v, cluster);
        double gap = Math.log1p(cluster.away(entry.seconds()) / SECONDS_AN_HOUR);
        return row(
                cosine,
                nearest[0],
                near,
                cover,
                top[0] / most,
                (namesCovered - 0.5 * names) / 10,
                (numbersCovered - 0.5 * numbers) / 10,
                size,
                length,
                gap,
                cosine * size,
                nearest[0] * length,
                cover * size,
                cosine * cosine,
                nearest[0] * nearest[0],
                Math.log1p(shared),
                (top[0] + top[1] + top[2]) / most / 3,
                Math.log1p((double) cluster.terms().size() / cluster.size()),
                phrase,
                Math.max(0, cluster.formula() - phrase),
                core,
                core * size,
                cover * length,
                cosine * length,
                topName(v, cluster),
                size * length,
                entry.seconds() == 0 ? 0 : 1,
                pairs,
                coreNames(v, cluster),
                names + numbers == 0 ? 0.5 : namesShare / (names + numbers));
    }

    private static float[] row(double... values) {
        float[] row = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            row[i] = (float) values[i];
        }
        return row;
    }

    /** Share of the story's most telling names that the article has; half where it has none. */
    private float coreNames(Vector v, Cluster cluster) {
        int[] core = cluster.core(vocabulary).terms();
        double have = 0;
        double all = 0;
        for (int i = 0; i < core.length; i++) {
            if (2 * cluster.special().articles(core[i]) >= cluster.terms().articles(core[i])) {
                double rarity = vocabulary.rarity(core[i]);
                all += rarity;
                have += Arrays.binarySearch(v.terms(), core[i]) >= 0 ? rarity : 0;
            }
        }
        return all == 0 ? 0.5f : (float) (have / all);
    }

    private float core(Vector v, Cluster cluster) {
        int[] core = cluster.core(vocabulary).terms();
        float[] weight = cluster.core(vocabulary).weights();
        double have = 0;
        double all = 0;
        for (int i = 0; i < core.length; i++) {
            all += weight[i];
            if (Arrays.binarySearch(v.terms(), core[i]) >= 0) {
                have += weight[i];
            }
        }
        return all == 0 ? 0 : (float) (have / all);
    }

    /** Share of members that have the article's most telling special word; weighted by what it tells. */
    private double topName(Vector v, Cluster cluster) {
        double best = 0;
        double share = 0;
        for (int i = 0; i < v.size(); i++) {
            double w = v.weights()[i] * v.weights()[i] * vocabulary.rarity(v.terms()[i]);
            if (v.special()[i] && w > best) {
                best = w;
                share = (double) cluster.terms().articles(v.terms()[i]) / cluster.size() - 0.5;
            }
        }
        return share;
    }

    private static void insert(double[] top, double value) {
        if (value > top[2]) {
            top[2] = value;
            if (top[2] > top[1]) {
                double t = top[1];
                top[1] = top[2];
                top[2] = t;
            }
            if (top[1] > top[0]) {
                double t = top[0];
                top[0] = top[1];
                top[1] = t;
            }
        }
    }
}
