package dateline.story;

import dateline.model.StoryId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the stories that an article may belong to, and says how sure that is. */
final class Finder {

    /** Stories judged for an article. */
    static final int MOST_CANDIDATES = 8;

    /** Members of a large story that an article is compared with when the story is given. */
    private static final int MOST_COMPARED = 64;

    /** Stories whose most alike article is less alike than that are not judged. */
    private static final float LEAST_LIKE = 0.08f;

    private final Window window;
    private final Judges judges;
    private final Asked asked;
    private final Features features;
    private final Sought sought;
    private final Unions unions;

    Finder(Vocabulary vocabulary, Window window, Judges judges, Asked asked) {
        this.asked = asked;
        this.window = window;
        this.judges = judges;
        this.features = new Features(vocabulary);
        this.sought = new Sought(vocabulary);
        this.unions = new Unions(vocabulary, window);
    }

    /** @param score log-odds that the article belongs to the story */
    record Candidate(Cluster cluster, float score) {}

    /** As {@link #candidates}, for an article that comes: those like it are noted as {@link #stir} does. */
    List<Candidate> arriving(Entry entry) {
        return candidates(entry, new Cluster(new StoryId(entry.article())), window::stir);
    }

    /** Stories with articles like this one but its own, surest first. */
    List<Candidate> candidates(Entry entry, Cluster own) {
        return candidates(entry, own, _ -> {});
    }

    private List<Candidate> candidates(Entry entry, Cluster own, Consumer<Entry> like) {
        Map<Cluster, Gathered> near = new LinkedHashMap<>();
        sought.take(entry.vector());
        for (Window.Neighbour neighbour : window.near(sought)) {
            Cluster cluster = window.clusterOf(neighbour.entry());
            if (neighbour.likeness() > LEAST_LIKE && cluster != own) {
                like.accept(neighbour.entry());
                if (near.size() < MOST_CANDIDATES || near.containsKey(cluster)) {
                    near.computeIfAbsent(cluster, _ -> new Gathered())
                            .add(entry, neighbour.entry(), neighbour.likeness());
                }
            }
        }
        List<Candidate> found = new ArrayList<>();
        near.forEach((cluster, gathered) -> found.add(new Candidate(cluster, judged(entry, cluster, gathered.near()))));
        found.sort((a, b) -> Float.compare(b.score, a.score));
        return found;
    }

    /** Notes for those like a new article that something like them has come. */
    void stir(Entry entry) {
        sought.take(entry.vector());
        for (Window.Neighbour neighbour : window.near(sought)) {
            if (neighbour.likeness() > LEAST_LIKE) {
                window.stir(neighbour.entry());
            }
        }
    }

    /** Log-odds that an article belongs to a story that it does not stand in now. */
    float score(Entry entry, Cluster cluster) {
        sought.take(entry.vector());
        Gathered gathered = new Gathered();
        for (Entry member : spread(cluster.members(), MOST_COMPARED)) {
            gathered.add(entry, member, window.likeness(sought, member));
        }
        return judged(entry, cluster, gathered.near());
    }

    private float judged(Entry entry, Cluster cluster, Features.Near near) {
        float[] row = features.of(sought, entry.seconds(), cluster, near);
        asked.judged(entry, cluster, row);
        return judges.belongs().score(row);
    }

    /** Log-odds that two groups are one story. */
    float one(Cluster a, Cluster b) {
        Cluster small = a.size() < b.size() ? a : b;
        Cluster large = small == a ? b : a;
        List<Entry> sample = spread(small.members(), Unions.SAMPLE);
        float[] fits = new float[sample.size()];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = score(sample.get(i), large);
        }
        float[] row = unions.of(small, large, fits);
        asked.judged(small, large, row);
        return judges.one().score(row);
    }

    /** The two parts that a story would fall into most easily; one may be empty. */
    List<List<Entry>> parts(Cluster cluster) {
        return unions.parts(cluster);
    }

    /** Teaching looks on here. */
    interface Asked {
        void judged(Entry entry, Cluster cluster, float[] row);

        default void judged(Cluster small, Cluster large, float[] row) {}
    }

    /** At most so many, evenly from first to last. */
    static List<Entry> spread(List<Entry> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<Entry> some = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            some.add(all.get((int) ((long) i * all.size() / most)));
        }
        return some;
    }

    /** What the members like an article come to. */
    private static final class Gathered {

        private float[] likeness = new float[8];
        private int size;
        private float phrase;
        private float pairs;

        void add(Entry entry, Entry member, float like) {
            if (size == likeness.length) {
                likeness = Arrays.copyOf(likeness, 2 * size);
            }
            likeness[size++] = like;
            phrase = Math.max(phrase, entry.vector().phraseLike(member.vector()));
            pairs = Math.max(pairs, entry.vector().pairsLike(member.vector()));
        }

        Features.Near near() {
            Arrays.sort(likeness, 0, size);
            float[] falling = new float[size];
            for (int i = 0; i < size; i++) {
                falling[i] = likeness[size - 1 - i];
            }
            return new Features.Near(falling, phrase, pairs);
        }
    }
}
