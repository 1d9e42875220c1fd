package dateline.page;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A list of phrases that texts begin with. */
final class Phrases {

    private static final int MAX_WORDS = 6;

    /** Characters in which a phrase ends. */
    private static final int WINDOW = 60;

    private static final int STARTS = 1 << 15;

    /** Characters of a first word; in scripts without spaces the first border comes much sooner. */
    private static final int LONGEST_WORD = 40;

    private final Set<String> phrases;
    private final Set<String> firstWords = new HashSet<>();

    /** Whether a phrase may begin with these three letters; most texts are sent away here. */
    private final boolean[] starts = new boolean[STARTS];

    private Phrases(Set<String> phrases) {
        this.phrases = phrases;
        for (String phrase : phrases) {
            starts[start(phrase)] = true;
            firstWords.add(phrase.substring(0, firstBorder(phrase)));
        }
    }

    static Phrases load(String file) {
        return of(WordFiles.lines(file));
    }

    static Phrases of(List<String> lines) {
        return new Phrases(Collections.unmodifiableSet(new HashSet<>(lines)));
    }

    /** Characters of the longest phrase that the text begins with, case aside; 0 for none. */
    int match(String text) {
        if (text.length() < 2 || !starts[start(text)]) {
            return 0;
        }
        int first = firstBorder(text);
        if (first > LONGEST_WORD
                || !firstWords.contains(text.substring(0, first).toLowerCase(Locale.ROOT))) {
            return 0;
        }
        String lower = (text.length() > WINDOW ? text.substring(0, WINDOW) : text).toLowerCase(Locale.ROOT);
        int best = 0;
        int words = 0;
        for (int i = first; i <= lower.length() && words < MAX_WORDS; i++) {
            if (i == lower.length() || isBorder(lower, i)) {
                best = phrases.contains(lower.substring(0, i)) ? i : best;
                words++;
            }
        }
        return best;
    }

    /** The first letter with the next two; what stands behind a border does not count. */
    private static int start(String text) {
        int start = Character.toLowerCase(text.charAt(0));
        for (int i = 1; i < 3; i++) {
            boolean inside = i < text.length() && !isBorder(text, i);
            start = start * 61 + (inside ? Character.toLowerCase(text.charAt(i)) : ' ');
            if (!inside) {
                return start & STARTS - 1;
            }
        }
        return start & STARTS - 1;
    }

    private static int firstBorder(String text) {
        int at = 1;
        while (at < text.length() && !isBorder(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isBorder(String text, int at) {
        char c = text.charAt(at);
        return !Character.isLetterOrDigit(c) || c >= 0x3000;
    }
}
