package dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A body as the runs of words in it, or a sample of them: the runs whose hash ends in enough noughts,
 * which are the same for every text, so that two samples can be compared as if they were the texts.
 *
 * @param words how many words it has, at most {@value #MOST_WORDS} counted
 * @param noughts at the end of each hash, in binary; 0 where all runs are there
 * @param runs hashed runs of words, rising, each once
 */
record Shingles(int words, int noughts, int[] runs) {

    /** Words of a body that are looked at. */
    static final int MOST_WORDS = 1_500;

    /** Runs of a sample; of a text that has more about half as many are left, or a few more. */
    private static final int MOST_RUNS = 256;

    /** Words of a run. */
    private static final int RUN = 4;

    /** Least values of differently mixed runs; two of them make a print, so that texts half alike meet in one. */
    static final int PRINTS = 16;

    private static final int EACH = 2;

    static Shingles of(List<String> body) {
        List<Words.Word> words = new ArrayList<>();
        for (String block : body) {
            words.addAll(Words.of(block, Math.max(0, MOST_WORDS - words.size())));
        }
        return new Shingles(words.size(), 0, runs(words));
    }

    /** What is enough to compare two texts by. */
    Shingles sample() {
        int[] some = runs;
        int ending = noughts;
        while (some.length > MOST_RUNS && ending < Integer.SIZE - 1) {
            some = withNoughts(some, ++ending);
        }
        return new Shingles(words, ending, some);
    }

    private static int[] runs(List<Words.Word> words) {
        int[] runs = new int[Math.max(0, words.size() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            int hash = 17;
            for (int j = i; j < i + RUN; j++) {
                hash = 31 * hash + words.get(j).text().hashCode();
            }
            runs[i] = mix(hash);
        }
        return Reader.distinct(runs, runs.length);
    }

    private static int[] withNoughts(int[] runs, int noughts) {
        return Arrays.stream(runs)
                .filter(run -> Integer.numberOfTrailingZeros(run) >= noughts)
                .toArray();
    }

    /** How many of the shorter text's runs the other has; an estimate when one of them is long. */
    int percentShared(Shingles other) {
        int common = Math.max(noughts, other.noughts);
        int[] ours = noughts == common ? runs : withNoughts(runs, common);
        int[] theirs = other.noughts == common ? other.runs : withNoughts(other.runs, common);
        int least = Math.min(ours.length, theirs.length);
        return least == 0 ? 0 : 100 * Vector.same(ours, theirs) / least;
    }

    /** Texts that share much share at least one of these; to be asked of all runs, not of a sample. */
    int[] prints() {
        int[] prints = new int[PRINTS];
        for (int print = 0; print < PRINTS; print++) {
            int value = print;
            for (int k = 0; k < EACH; k++) {
                value = mix(value * 0x632be5ab + least(print * EACH + k));
            }
            prints[print] = value;
        }
        return prints;
    }

    private int least(int seed) {
        int least = Integer.MAX_VALUE;
        int salt = mix(seed * 0x632be5ab + 1);
        for (int run : runs) {
            least = Math.min(least, mix(run ^ salt));
        }
        return least;
    }

    private static int mix(int value) {
        int v = value * 0x85ebca6b;
        v = (v ^ v >>> 13) * 0xc2b2ae35;
        return v ^ v >>> 16;
    }
}
