package dateline.page;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A list of phrases that texts begin with. */
final class Phrases {

    private static final int MAX_WORDS = 6;

    private static final int STARTS = 1 << 12;

    private final Set<String> phrases;

    /** Whether a phrase may begin with these two letters; most texts are sent away here. */
    private final boolean[] starts = new boolean[STARTS];

    private Phrases(Set<String> phrases) {
        this.phrases = phrases;
        phrases.forEach(phrase -> starts[start(phrase.charAt(0), phrase.length() > 1 ? phrase.charAt(1) : ' ')] = true);
    }

    static Phrases load(String file) {
        return of(WordFiles.lines(file));
    }

    static Phrases of(List<String> lines) {
        return new Phrases(Collections.unmodifiableSet(new HashSet<>(lines)));
    }

    /** Characters of the longest phrase that the text begins with, case aside; 0 for none. */
    int match(String text) {
        if (text.length() < 2
                || !starts[start(Character.toLowerCase(text.charAt(0)), Character.toLowerCase(text.charAt(1)))]) {
            return 0;
        }
        String lower =
                text.length() > 60 ? text.substring(0, 60).toLowerCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        int best = 0;
        int words = 0;
        for (int i = 1; i <= lower.length() && words < MAX_WORDS; i++) {
            if (i == lower.length() || isBorder(lower, i)) {
                best = phrases.contains(lower.substring(0, i)) ? i : best;
                words++;
            }
        }
        return best;
    }

    private static int start(char first, char second) {
        return (first * 61 + (Character.isLetterOrDigit(second) ? second : ' ')) & STARTS - 1;
    }

    private static boolean isBorder(String text, int at) {
        char c = text.charAt(at);
        return !Character.isLetterOrDigit(c) || c >= 0x3000;
    }
}
