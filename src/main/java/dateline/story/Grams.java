package dateline.story;

import java.util.Arrays;
import java.util.List;

/**
 * Runs of letters of a text, which are alike where words are but differently inflected, written or put together.
 *
 * @param runs hashed, rising, each once
 * @param weights how often each stands, damped, by how rare it is; their squares sum to one
 */
record Grams(int[] runs, float[] weights) {

    /** Letters of a run. */
    private static final int RUN = 4;

    /** How many texts have each run; runs share a place seldom. */
    static final class Seen {

        private static final int PLACES = 1 << 18;

        private final int[] counts = new int[PLACES];
        private int texts;

        void add(int[] runs) {
            texts++;
            for (int run : runs) {
                counts[run]++;
            }
        }

        float rarity(int run) {
            return (float) Math.log((texts + 2.0) / (counts[run] + 1.0));
        }
    }

    static int[] runs(List<Words.Word> words) {
        StringBuilder text = new StringBuilder(" ");
        words.forEach(word -> text.append(word.text()).append(' '));
        int[] runs = new int[Math.max(0, text.length() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            int hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = (hash + text.charAt(j)) * 0x9e3779b1;
                hash ^= hash >>> 15;
            }
            runs[i] = hash & Seen.PLACES - 1;
        }
        Arrays.sort(runs);
        return runs;
    }

    /** @param all rising, each as often as it stands */
    static Grams of(int[] all, Seen seen) {
        int[] runs = Reader.distinct(all.clone(), all.length);
        float[] weights = new float[runs.length];
        int at = 0;
        double square = 0;
        for (int i = 0; i < runs.length; i++) {
            int count = 0;
            while (at < all.length && all[at] == runs[i]) {
                count++;
                at++;
            }
            weights[i] = (float) (1 + Math.log(count)) * seen.rarity(runs[i]);
            square += weights[i] * weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) Math.sqrt(square);
        }
        return new Grams(runs, weights);
    }

    /** The cosine of both. */
    float like(Grams other) {
        int i = 0;
        int j = 0;
        float dot = 0;
        while (i < runs.length && j < other.runs.length) {
            int mine = runs[i];
            int its = other.runs[j];
            dot += mine == its ? weights[i] * other.weights[j] : 0;
            i += mine <= its ? 1 : 0;
            j += its <= mine ? 1 : 0;
        }
        return dot;
    }
}
