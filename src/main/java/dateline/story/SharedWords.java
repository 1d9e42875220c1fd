package dateline.story;

import java.util.ArrayList;
import java.util.List;

/** The words that an article and a story have in common, for a reader who asks why. */
final class SharedWords {

    private static final int MOST_WORDS = 8;

    private final Vocabulary vocabulary;

    SharedWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** At most {@value #MOST_WORDS}, those that tell most first. */
    List<String> words(Entry entry, Cluster cluster) {
        int[] best = new int[MOST_WORDS];
        float[] weights = new float[MOST_WORDS];
        int count = 0;
        for (int term : entry.vector().terms()) {
            float weight = vocabulary.rarity(term) * cluster.articles(term) / cluster.size();
            if (weight > 0 && (count < MOST_WORDS || weight > weights[count - 1])) {
                count = Math.min(MOST_WORDS, count + 1);
                insert(best, weights, count, term, weight);
            }
        }
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(vocabulary.word(best[i]));
        }
        return words;
    }

    private static void insert(int[] best, float[] weights, int count, int term, float weight) {
        int at = count - 1;
        while (at > 0 && weights[at - 1] < weight) {
            best[at] = best[at - 1];
            weights[at] = weights[at - 1];
            at--;
        }
        best[at] = term;
        weights[at] = weight;
    }
}
