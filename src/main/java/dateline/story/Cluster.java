package dateline.story;

import dateline.model.StoryId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One story as the grouper sees it: what its articles of the window add up to. */
final class Cluster {

    /** Terms that stand for a story. */
    private static final int MOST_CORE = 12;

    /** Members whose headlines a new one is compared with, to tell a series. */
    private static final int SERIES_LOOK = 16;

    private static final int FIRST_STEP = 4;
    private static final double STEP = 1.25;

    private static final float ALIKE_PHRASE = 0.5f;
    private static final float SAME_PHRASE = 0.97f;
    private static final Core NO_CORE = new Core(new int[0], new float[0], new boolean[0]);

    private final StoryId story;
    private final List<Entry> members = new ArrayList<>(1);

    /** Empty for a story of one article, which most are: its own words are the sum. */
    private final Counts terms = new Counts();

    private long newest = Long.MIN_VALUE;
    private long oldest = Long.MAX_VALUE;
    private int formulaic;
    private float norm;
    private Core core = NO_CORE;
    private int summedFor;

    Cluster(StoryId story) {
        this.story = story;
    }

    /**
     * Terms that most members have and that tell most, strongest first.
     *
     * @param names which are names or numbers for half of those who have them
     */
    record Core(int[] terms, float[] weights, boolean[] names) {}

    StoryId story() {
        return story;
    }

    List<Entry> members() {
        return members;
    }

    int size() {
        return members.size();
    }

    /** How many words its articles have, each counted once. */
    int words() {
        return members.size() == 1 ? members.getFirst().vector().size() : terms.size();
    }

    /** Members that have a word. */
    int articles(int term) {
        if (members.size() == 1) {
            return Arrays.binarySearch(members.getFirst().vector().terms(), term) >= 0 ? 1 : 0;
        }
        int at = terms.find(term);
        return at < 0 ? 0 : terms.articlesAt(at);
    }

    /** For each of an article's words how many members have it, and what it weighs in them together. */
    void shared(Vector vector, int[] articles, float[] sums) {
        if (members.size() == 1) {
            sharedWithOne(vector, articles, sums);
            return;
        }
        for (int i = 0; i < vector.size(); i++) {
            int at = terms.find(vector.terms()[i]);
            articles[i] = at < 0 ? 0 : terms.articlesAt(at);
            sums[i] = at < 0 ? 0 : terms.sumAt(at);
        }
    }

    private void sharedWithOne(Vector vector, int[] articles, float[] sums) {
        Vector only = members.getFirst().vector();
        int j = 0;
        for (int i = 0; i < vector.size(); i++) {
            while (j < only.size() && only.terms()[j] < vector.terms()[i]) {
                j++;
            }
            boolean both = j < only.size() && only.terms()[j] == vector.terms()[i];
            articles[i] = both ? 1 : 0;
            sums[i] = both ? only.weight(j) : 0;
        }
    }

    /** The cosine of what the articles of two stories add up to. */
    float like(Cluster other, Vocabulary vocabulary) {
        float[] dot = {0};
        each((term, weight, _, _) -> {
            float rarity = vocabulary.rarity(term);
            dot[0] += weight * other.sum(term) * rarity * rarity;
        });
        return dot[0] / Math.max(1e-6f, norm(vocabulary) * other.norm(vocabulary));
    }

    private float sum(int term) {
        if (members.size() == 1) {
            Vector only = members.getFirst().vector();
            int at = Arrays.binarySearch(only.terms(), term);
            return at < 0 ? 0 : only.weight(at);
        }
        int at = terms.find(term);
        return at < 0 ? 0 : terms.sumAt(at);
    }

    void add(Entry entry) {
        formulaic += isFormulaic(entry) ? 1 : 0;
        if (members.size() == 1) {
            terms.add(members.getFirst().vector(), 1);
        }
        members.add(entry);
        if (members.size() > 1) {
            terms.add(entry.vector(), 1);
        } else {
            summedFor = 0;
        }
        newest = Math.max(newest, entry.seconds());
        oldest = Math.min(oldest, entry.seconds());
    }

    void remove(Entry entry) {
        int at = place(entry);
        if (at < 0) {
            return;
        }
        members.remove(at);
        summedFor = 0;
        if (members.size() > 1) {
            terms.add(entry.vector(), -1);
            terms.tidy();
        } else {
            terms.clear();
        }
    }

    /** The first, which is the one that leaves the window, at once; else sought from the newest. */
    private int place(Entry entry) {
        if (!members.isEmpty() && members.getFirst() == entry) {
            return 0;
        }
        int at = members.size() - 1;
        while (at >= 0 && members.get(at) != entry) {
            at--;
        }
        return at;
    }

    private boolean isFormulaic(Entry entry) {
        float like = 0;
        for (int i = Math.max(0, members.size() - SERIES_LOOK); i < members.size(); i++) {
            like = Math.max(like, entry.vector().phraseLike(members.get(i).vector()));
        }
        return like >= ALIKE_PHRASE && like < SAME_PHRASE;
    }

    /** Share of the members whose headline is another's but for a word or two: a series rather than an event. */
    float formula() {
        return members.size() < 2 ? 0 : Math.min(1f, (float) formulaic / (members.size() - 1));
    }

    /** Seconds between a moment and the time that the story's articles span; 0 within it. */
    long away(long seconds) {
        return Math.max(0, Math.max(oldest - seconds, seconds - newest));
    }

    long oldest() {
        return oldest;
    }

    long newest() {
        return newest;
    }

    /** Whether its last article has made it a step larger, each a quarter more than the one before; four are the first. */
    boolean isDue() {
        return members.size() >= FIRST_STEP && step(members.size()) > step(members.size() - 1);
    }

    private static int step(int size) {
        return (int) (Math.log(size) / Math.log(STEP));
    }

    /** The length of the summed vector. */
    float norm(Vocabulary vocabulary) {
        sum(vocabulary);
        return norm;
    }

    Core core(Vocabulary vocabulary) {
        sum(vocabulary);
        return core;
    }

    /** Sums are made anew only when the story has grown by an eighth. */
    private void sum(Vocabulary vocabulary) {
        if (summedFor > 0 && members.size() <= summedFor + summedFor / 8) {
            return;
        }
        summedFor = members.size();
        double[] square = {0};
        List<Weighed> common = new ArrayList<>();
        each((term, weight, articles, specials) -> {
            float rarity = vocabulary.rarity(term);
            square[0] += weight * weight * rarity * rarity;
            if (2 * articles > summedFor || summedFor < 3) {
                float share = (float) articles / summedFor;
                common.add(new Weighed(term, share * share * rarity * rarity, 2 * specials >= articles));
            }
        });
        norm = (float) Math.sqrt(square[0]);
        core = core(common);
    }

    private void each(Counts.Each each) {
        if (members.size() > 1) {
            terms.each(each);
            return;
        }
        Vector only = members.getFirst().vector();
        for (int i = 0; i < only.size(); i++) {
            each.take(only.terms()[i], only.weight(i), 1, only.special(i) ? 1 : 0);
        }
    }

    private static Core core(List<Weighed> common) {
        common.sort((a, b) -> Float.compare(b.weight, a.weight));
        int size = Math.min(MOST_CORE, common.size());
        Core core = new Core(new int[size], new float[size], new boolean[size]);
        for (int i = 0; i < size; i++) {
            core.terms[i] = common.get(i).term;
            core.weights[i] = common.get(i).weight;
            core.names[i] = common.get(i).name;
        }
        return core;
    }

    private record Weighed(int term, float weight, boolean name) {}
}
