package dateline.story;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A body as the runs of words in it.
 *
 * @param words how many words it has, at most {@value #MOST_WORDS} counted
 * @param runs hashed runs of words, rising, each once
 */
record Shingles(int words, int[] runs) {

    /** Words of a body that are looked at. */
    static final int MOST_WORDS = 1_500;

    /** Words of a run. */
    private static final int RUN = 4;

    /** Least values of differently mixed runs; two of them make a print, so that texts half alike meet in one. */
    private static final int PRINTS = 16;

    private static final int EACH = 2;

    static Shingles of(List<String> body) {
        List<Words.Word> words = new ArrayList<>();
        for (String block : body) {
            words.addAll(Words.of(block, Math.max(0, MOST_WORDS - words.size())));
        }
        TreeSet<Integer> runs = new TreeSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            int hash = 17;
            for (int j = i; j < i + RUN; j++) {
                hash = 31 * hash + words.get(j).text().hashCode();
            }
            runs.add(mix(hash));
        }
        return new Shingles(
                words.size(), runs.stream().mapToInt(Integer::intValue).toArray());
    }

    /** How many of the shorter text's runs the other has. */
    int percentShared(Shingles other) {
        int i = 0;
        int j = 0;
        int same = 0;
        while (i < runs.length && j < other.runs.length) {
            int step = Integer.compare(runs[i], other.runs[j]);
            same += step == 0 ? 1 : 0;
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        int least = Math.min(runs.length, other.runs.length);
        return least == 0 ? 0 : 100 * same / least;
    }

    /** Texts that share much share at least one of these. */
    long[] prints() {
        long[] prints = new long[PRINTS];
        for (int print = 0; print < PRINTS; print++) {
            long value = print;
            for (int k = 0; k < EACH; k++) {
                value = value * 0x9e3779b97f4a7c15L + least(print * EACH + k);
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
