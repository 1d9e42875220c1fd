package dateline.story;

import dateline.model.StoryId;
import java.util.ArrayList;
import java.util.List;

/** One story as the grouper sees it: what its articles of the window add up to. */
final class Cluster {

    /** Terms that stand for a story. */
    private static final int MOST_CORE = 12;

    /** Members whose headlines a new one is compared with, to tell a series. */
    private static final int SERIES_LOOK = 16;

    private static final float ALIKE_PHRASE = 0.5f;
    private static final float SAME_PHRASE = 0.97f;

    private final StoryId story;
    private final List<Entry> members = new ArrayList<>();
    private final Counts terms = new Counts();
    private final Counts special = new Counts();
    private long newest = Long.MIN_VALUE;
    private long oldest = Long.MAX_VALUE;
    private int formulaic;
    private float norm;
    private Core core = new Core(new int[0], new float[0]);
    private int summedFor;

    Cluster(StoryId story) {
        this.story = story;
    }

    /** @param terms those that most members have and that tell most, strongest first */
    record Core(int[] terms, float[] weights) {}

    StoryId story() {
        return story;
    }

    List<Entry> members() {
        return members;
    }

    int size() {
        return members.size();
    }

    Counts terms() {
        return terms;
    }

    Counts special() {
        return special;
    }

    void add(Entry entry) {
        formulaic += isFormulaic(entry) ? 1 : 0;
        members.add(entry);
        count(entry, 1);
        newest = Math.max(newest, entry.seconds());
        oldest = Math.min(oldest, entry.seconds());
    }

    void remove(Entry entry) {
        int at = place(entry);
        if (at >= 0) {
            members.remove(at);
            count(entry, -1);
            terms.tidy();
            special.tidy();
            summedFor = 0;
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

    private void count(Entry entry, int times) {
        Vector vector = entry.vector();
        for (int i = 0; i < vector.size(); i++) {
            terms.add(vector.terms()[i], times * vector.weights()[i], times);
            if (vector.special()[i]) {
                special.add(vector.terms()[i], 1, times);
            }
        }
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
        terms.each((term, weight, articles) -> {
            double rarity = vocabulary.rarity(term);
            square[0] += weight * weight * rarity * rarity;
            if (2 * articles > summedFor || summedFor < 3) {
                double share = (double) articles / summedFor;
                common.add(new Weighed(term, (float) (share * share * rarity * rarity)));
            }
        });
        norm = (float) Math.sqrt(square[0]);
        core = core(common);
    }

    private static Core core(List<Weighed> common) {
        common.sort((a, b) -> Float.compare(b.weight, a.weight));
        int size = Math.min(MOST_CORE, common.size());
        Core core = new Core(new int[size], new float[size]);
        for (int i = 0; i < size; i++) {
            core.terms[i] = common.get(i).term;
            core.weights[i] = common.get(i).weight;
        }
        return core;
    }

    private record Weighed(int term, float weight) {}
}
