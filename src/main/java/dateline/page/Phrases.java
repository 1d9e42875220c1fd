package dateline.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A list of phrases that texts begin with. */
final class Phrases {

    private static final int MAX_WORDS = 6;

    private final Set<String> phrases;

    private Phrases(Set<String> phrases) {
        this.phrases = phrases;
    }

    static Phrases load(String file) {
        return of(WordFiles.lines(file));
    }

    static Phrases of(List<String> lines) {
        return new Phrases(Set.copyOf(new HashSet<>(lines)));
    }

    /** Characters of the longest phrase that the text begins with, case aside; 0 for none. */
    int match(String text) {
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

    private static boolean isBorder(String text, int at) {
        char c = text.charAt(at);
        return !Character.isLetterOrDigit(c) || c >= 0x3000;
    }
}
