package dateline.story;

import java.util.ArrayList;
import java.util.List;

/** What speaks for two groups of articles being one story, in numbers; and how a story would fall in two. */
final class Unions {

    static final List<String> NAMES = List.of(
            "fit",
            "leastFit",
            "bestFit",
            "smaller",
            "larger",
            "centroid",
            "coreInLarge",
            "coreInSmall",
            "lostName",
            "strangeName",
            "cross",
            "mostCross",
            "within",
            "withinLarge",
            "crossToWithin",
            "gap",
            "formula",
            "words",
            "nearest",
            "lostWord",
            "strangeWord",
            "timed",
            "nearestToWithin",
            "crossToTighter");

    static final int COUNT = NAMES.size();

    /** For teaching, by column: 1 where more of it never speaks against, -1 where never for. */
    static final byte[] SIGNS = {1, 1, 1, 0, 0, 1, 1, 1, -1, -1, 1, 1, 0, 0, 1, -1, 0, 0, 1, -1, -1, 0, 1, 1};

    /** Members of a group that are compared. */
    static final int SAMPLE = 12;

    /** Members that a story is taken apart by; those of a larger one follow them. */
    private static final int MOST_PARTED = 24;

    /** Articles of a part at least: one alone is moved when it is looked at again. */
    private static final int LEAST_PART = 2;

    /** A part is at least this share of all; what is less are outliers. */
    private static final int SMALLEST_SHARE = 8;

    private static final double SECONDS_AN_HOUR = 3600;

    private final Vocabulary vocabulary;
    private final Window window;
    private final Sought sought;

    Unions(Vocabulary vocabulary, Window window) {
        this.vocabulary = vocabulary;
        this.window = window;
        this.sought = new Sought(vocabulary);
    }

    /** @param fits log-odds of members of the smaller group to belong to the larger one; at least one */
    float[] of(Cluster small, Cluster large, float[] fits) {
        List<Entry> few = Finder.spread(small.members(), SAMPLE);
        List<Entry> many = Finder.spread(large.members(), SAMPLE);
        Spread cross = spread(few, many);
        float within = inner(few, cross.mean);
        float withinLarge = inner(many, cross.mean);
        float least = Float.MAX_VALUE;
        float best = -Float.MAX_VALUE;
        float sum = 0;
        for (float fit : fits) {
            least = Math.min(least, fit);
            best = Math.max(best, fit);
            sum += fit;
        }
        float[] row = new float[COUNT];
        row[0] = sum / fits.length;
        row[1] = least;
        row[2] = best;
        row[3] = (float) Math.log(small.size());
        row[4] = (float) Math.log(large.size());
        row[5] = small.like(large, vocabulary);
        row[6] = kept(small, large);
        row[7] = kept(large, small);
        row[8] = lost(large, small, true);
        row[9] = lost(small, large, true);
        row[10] = cross.mean;
        row[11] = cross.most;
        row[12] = within;
        row[13] = withinLarge;
        row[14] = cross.mean / Math.max(0.02f, Math.min(within, withinLarge));
        row[15] =
                (float) Math.log1p(Math.min(large.away(small.oldest()), large.away(small.newest())) / SECONDS_AN_HOUR);
        row[16] = Math.max(small.formula(), large.formula());
        row[17] = (float) Math.log1p((double) small.words() / small.size());
        row[18] = cross.nearest;
        row[19] = lost(large, small, false);
        row[20] = lost(small, large, false);
        row[21] = small.newest() == 0 ? 0 : 1;
        row[22] = cross.nearest / Math.max(0.02f, Math.min(within, withinLarge));
        row[23] = cross.mean / Math.max(0.02f, Math.max(within, withinLarge));
        return row;
    }

    /** @param nearest how like the most alike of the others, on the whole */
    private record Spread(float mean, float most, float nearest) {}

    private Spread spread(List<Entry> few, List<Entry> many) {
        float sum = 0;
        float most = 0;
        float nearest = 0;
        for (Entry one : few) {
            sought.take(one.vector());
            float best = 0;
            for (Entry other : many) {
                float like = window.likeness(sought, other);
                sum += like;
                best = Math.max(best, like);
            }
            nearest += best;
            most = Math.max(most, best);
        }
        return new Spread(sum / (few.size() * many.size()), most, nearest / few.size());
    }

    /** How like the members of a group are each other; of one alone, that is not known. */
    private float inner(List<Entry> group, float unknown) {
        if (group.size() < 2) {
            return Math.max(unknown, 0.3f);
        }
        float sum = 0;
        for (int i = 1; i < group.size(); i++) {
            sought.take(group.get(i).vector());
            for (int j = 0; j < i; j++) {
                sum += window.likeness(sought, group.get(j));
            }
        }
        return 2 * sum / (group.size() * (group.size() - 1));
    }

    /** Of what stands for a group, how much the other has. */
    private float kept(Cluster group, Cluster other) {
        Cluster.Core core = group.core(vocabulary);
        float have = 0;
        float all = 0;
        for (int i = 0; i < core.terms().length; i++) {
            all += core.weights()[i];
            have += core.weights()[i] * Math.min(1, 2f * other.articles(core.terms()[i]) / (1 + other.size()));
        }
        return all == 0 ? 0 : have / all;
    }

    /** The most telling thing that stands for a group and that the other has seldom or never. */
    private float lost(Cluster group, Cluster other, boolean names) {
        Cluster.Core core = group.core(vocabulary);
        float most = 0;
        for (int i = 0; i < core.terms().length; i++) {
            if (!names || core.names()[i]) {
                float share = (float) other.articles(core.terms()[i]) / other.size();
                most = Math.max(most, (float) Math.sqrt(core.weights()[i]) * (1 - share));
            }
        }
        return most / vocabulary.mostRarity();
    }

    /** The two parts that a story would fall into most easily; one is empty where only few articles would come off. */
    List<List<Entry>> parts(Cluster cluster) {
        List<Entry> some = Finder.spread(cluster.members(), MOST_PARTED);
        int n = some.size();
        float[][] like = new float[n][n];
        for (int i = 1; i < n; i++) {
            sought.take(some.get(i).vector());
            for (int j = 0; j < i; j++) {
                like[i][j] = window.likeness(sought, some.get(j));
                like[j][i] = like[i][j];
            }
        }
        boolean[] apart = Linkage.of(like).part(Math.max(LEAST_PART, n / SMALLEST_SHARE));
        List<Entry> first = new ArrayList<>();
        List<Entry> second = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            (apart[i] == apart[0] ? first : second).add(some.get(i));
        }
        return n == cluster.size() || second.isEmpty() ? List.of(first, second) : all(cluster, first, second);
    }

    private List<List<Entry>> all(Cluster cluster, List<Entry> first, List<Entry> second) {
        List<Entry> one = new ArrayList<>();
        List<Entry> other = new ArrayList<>();
        for (Entry entry : cluster.members()) {
            sought.take(entry.vector());
            (like(first) >= like(second) ? one : other).add(entry);
        }
        return List.of(one, other);
    }

    private float like(List<Entry> group) {
        float sum = 0;
        for (Entry entry : group) {
            sum += window.likeness(sought, entry);
        }
        return sum / group.size();
    }
}
