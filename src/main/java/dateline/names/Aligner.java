package dateline.names;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lays characters over letters, each character over a run of letters within one word, in order; whole words may be left
 * over. The cheapest way counts. Time grows with characters times letters, both bounded.
 */
final class Aligner {

    /** What a letter of a name says, in nats: letters that some character explains are worth this. */
    static final double A_LETTER = 2.6;

    private static final float INITIAL = 0.8f;
    private static final float FAR = Float.POSITIVE_INFINITY;

    private Aligner() {}

    /**
     * @param before the first character, between parts, and behind the last: what a word costs that nothing explains
     * @param byWord whether one word may be left over of those that hyphens tie
     * @param strange more for a word left over that looks Chinese, so that it would have been heard if it were the same
     */
    record Rules(float before, float between, float behind, boolean byWord, float strange, Predicate<String> chinese) {}

    /** One run of characters: who hears them, and whether a word must begin or end there. */
    record Step(Hearer hearer, boolean startsWord, boolean endsWord) {}

    /** Nats by which the letters are likelier as a spelling of the characters than by chance; may be negative. */
    static double score(List<Step> steps, LatinName latin, Rules rules) {
        float[] reached = new float[latin.length() + 1];
        Arrays.fill(reached, FAR);
        reached[0] = 0;
        skip(reached, latin, rules, rules.before());
        for (int k = 0; k < steps.size(); k++) {
            reached = step(steps.get(k), reached, latin, rules);
            boolean last = k == steps.size() - 1;
            if (last || steps.get(k + 1).startsWord()) {
                skip(reached, latin, rules, last ? rules.behind() : rules.between());
            }
        }
        return -reached[latin.length()];
    }

    private static void skip(float[] reached, LatinName latin, Rules rules, float cost) {
        for (int i = 0; i < latin.length(); i++) {
            boolean start = rules.byWord() ? latin.isWordStart(i) : latin.isGroupStart(i);
            if (start && reached[i] < FAR) {
                int end = rules.byWord() ? latin.wordEnd(i) : latin.groupEnd(i);
                float all = cost + (isStrange(latin, i, end, rules) ? rules.strange() : 0);
                reached[end] = Math.min(reached[end], reached[i] + all);
            }
        }
    }

    private static boolean isStrange(LatinName latin, int from, int to, Rules rules) {
        if (rules.strange() == 0 || to == from + 1) {
            return false;
        }
        for (int i = from; i < to; i = latin.wordEnd(i)) {
            if (!rules.chinese().test(latin.run(i, latin.wordEnd(i)))) {
                return false;
            }
        }
        return true;
    }

    private static float[] step(Step step, float[] from, LatinName latin, Rules rules) {
        float[] to = new float[from.length];
        Arrays.fill(to, FAR);
        int word = 0;
        for (int i = 0; i < from.length; i++) {
            if (latin.isWordStart(i)) {
                word = i;
            }
            if (from[i] < FAR && (!step.startsWord() || latin.isEdge(i))) {
                run(step, from[i], i, latin.isEdge(i) ? latin.wordEnd(i) : latin.wordEnd(word), to, latin, rules);
            }
        }
        return to;
    }

    private static void run(Step step, float cost, int start, int wordEnd, float[] to, LatinName latin, Rules rules) {
        if (!step.endsWord()) {
            to[start] = Math.min(to[start], cost + step.hearer().cost("", ""));
        }
        int most = Math.min(wordEnd, start + step.hearer().longest());
        for (int end = start + 1; end <= most; end++) {
            if (!step.endsWord() || end == wordEnd) {
                float heard = step.hearer().cost(latin.run(start, end), latin.sloppyRun(start, end));
                to[end] = Math.min(to[end], cost + heard - (float) A_LETTER * (end - start));
            }
        }
        boolean initial = wordEnd == start + 1 || rules.byWord() && step.startsWord() && step.endsWord();
        if (initial && latin.isWordStart(start) && step.hearer().startsWith(latin.letter(start))) {
            to[wordEnd] = Math.min(to[wordEnd], cost + INITIAL - (float) A_LETTER);
        }
    }
}
