package dateline.story;

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

    /** For teaching, by column: 1 where more of it never speaks against, -1 where never for. */
    static final byte[] SIGNS = {
        1, 1, 1, 1, 1, 1, 1, 0, 0, -1, 0, 0, 0, 1, 1, 0, 1, 0, 0, -1, 1, 0, 0, 0, 1, 0, 0, 1, 1, 1
    };

    private static final int NEAR = 3;
    private static final double SECONDS_AN_HOUR = 3600;

    private final Vocabulary vocabulary;
    private final int[] articles = new int[Reader.MOST_TERMS];
    private final float[] sums = new float[Reader.MOST_TERMS];

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

    /** @param seconds when the article came; 0 when that is not known */
    float[] of(Sought sought, long seconds, Cluster cluster, Near nearest) {
        float[] row = new float[COUNT];
        Vector v = sought.vector();
        cluster.shared(v, articles, sums);
        float most = vocabulary.mostRarity();
        float dot = 0;
        float all = 0;
        float covered = 0;
        float names = 0;
        float namesCovered = 0;
        float numbers = 0;
        float numbersCovered = 0;
        float specialShare = 0;
        float[] top = new float[3];
        int shared = 0;
        for (int i = 0; i < v.size(); i++) {
            float rarity = sought.rarity(i);
            float weight = v.weight(i) * rarity;
            int have = articles[i];
            float share = Math.min(1f, 2f * have / (1 + cluster.size()));
            all += weight * rarity;
            covered += weight * rarity * share;
            if (v.special(i)) {
                specialShare += rarity * share;
                float common = have > 0 ? rarity : 0;
                if (Character.isDigit(vocabulary.word(v.terms()[i]).charAt(0))) {
                    numbers += rarity;
                    numbersCovered += common;
                } else {
                    names += rarity;
                    namesCovered += common;
                }
            }
            if (have > 0) {
                shared++;
                dot += weight * sums[i] * rarity;
                insert(top, rarity * share);
            }
        }
        float cosine = dot / Math.max(1e-6f, sought.norm() * cluster.norm(vocabulary));
        float first = nearest.likeness()[0];
        float near = 0;
        int count = Math.min(Math.min(NEAR, cluster.size()), nearest.likeness().length);
        for (int i = 0; i < count; i++) {
            near += nearest.likeness()[i] / count;
        }
        float size = (float) Math.log(cluster.size());
        float length = (float) Math.log(1 + v.size());
        float cover = all == 0 ? 0 : covered / all;
        float core = core(sought, cluster);
        row[0] = cosine;
        row[1] = first;
        row[2] = near;
        row[3] = cover;
        row[4] = top[0] / most;
        row[5] = (namesCovered - 0.5f * names) / 10;
        row[6] = (numbersCovered - 0.5f * numbers) / 10;
        row[7] = size;
        row[8] = length;
        row[9] = (float) Math.log1p(cluster.away(seconds) / SECONDS_AN_HOUR);
        row[10] = cosine * size;
        row[11] = first * length;
        row[12] = cover * size;
        row[13] = cosine * cosine;
        row[14] = first * first;
        row[15] = (float) Math.log1p(shared);
        row[16] = (top[0] + top[1] + top[2]) / most / 3;
        row[17] = (float) Math.log1p((double) cluster.words() / cluster.size());
        row[18] = nearest.phrase();
        row[19] = Math.max(0, cluster.formula() - nearest.phrase());
        row[20] = core;
        row[21] = core * size;
        row[22] = cover * length;
        row[23] = cosine * length;
        row[24] = sought.hasName() ? (float) articles[sought.topName()] / cluster.size() - 0.5f : 0;
        row[25] = size * length;
        row[26] = seconds == 0 ? 0 : 1;
        row[27] = nearest.pairs();
        row[28] = coreNames(sought, cluster);
        row[29] = names + numbers == 0 ? 0.5f : specialShare / (names + numbers);
        return row;
    }

    /** Share of the story's most telling names that the article has; half where it has none. */
    private float coreNames(Sought sought, Cluster cluster) {
        Cluster.Core core = cluster.core(vocabulary);
        float have = 0;
        float all = 0;
        for (int i = 0; i < core.terms().length; i++) {
            if (core.names()[i]) {
                float rarity = vocabulary.rarity(core.terms()[i]);
                all += rarity;
                have += sought.has(core.terms()[i]) ? rarity : 0;
            }
        }
        return all == 0 ? 0.5f : have / all;
    }

    private float core(Sought sought, Cluster cluster) {
        Cluster.Core core = cluster.core(vocabulary);
        float have = 0;
        float all = 0;
        for (int i = 0; i < core.terms().length; i++) {
            all += core.weights()[i];
            have += sought.has(core.terms()[i]) ? core.weights()[i] : 0;
        }
        return all == 0 ? 0 : have / all;
    }

    static void insert(float[] top, float value) {
        if (value > top[2]) {
            top[2] = value;
            if (top[2] > top[1]) {
                float t = top[1];
                top[1] = top[2];
                top[2] = t;
            }
            if (top[1] > top[0]) {
                float t = top[0];
                top[0] = top[1];
                top[1] = t;
            }
        }
    }
}
