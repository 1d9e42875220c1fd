package dateline.copy;

import java.util.Collection;
import java.util.List;

/**
 * Names of outlets that stand in other outlets' heads when a text is republished. Immutable.
 *
 * <p>Names of one word written with letters and blanks are left out: "Time" or "Stern" begin too many sentences.
 */
public final class OutletNames {

    /** Names that are known; more are left out. */
    public static final int MAX_NAMES = 20_000;

    private static final int SHORTEST = 3;
    private static final OutletNames NONE = new OutletNames(List.of());

    private final Lexicon names;

    private OutletNames(List<String> names) {
        this.names = Lexicon.of(names);
    }

    public static OutletNames none() {
        return NONE;
    }

    public static OutletNames of(Collection<String> names) {
        return new OutletNames(names.stream()
                .map(String::strip)
                .filter(OutletNames::isDistinct)
                .distinct()
                .limit(MAX_NAMES)
                .toList());
    }

    private static boolean isDistinct(String name) {
        return name.length() >= SHORTEST && (name.indexOf(' ') > 0 || Chars.isEastAsian(name.charAt(0)));
    }

    /** Behind the longest name that begins there and ends with a word; -1 when there is none. */
    int match(String text, int at) {
        int end = at < text.length() ? names.match(text, at) : -1;
        return end > 0 && Chars.inWord(text, end) && !Chars.isEastAsian(text.charAt(end)) ? -1 : end;
    }

    boolean isName(String text) {
        return !text.isEmpty() && match(text, 0) == text.length();
    }
}
