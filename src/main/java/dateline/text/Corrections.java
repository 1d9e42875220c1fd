package dateline.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the notes in which a publisher corrects what it had published, by their heads and phrases in many languages
 * ({@code corrections.tsv}). Looks at the first {@link #MAX_HEAD} characters of a passage alone; where in doubt it is no
 * such note.
 */
public final class Corrections {

    /** UTF-16 units of a passage that are looked at. */
    static final int MAX_HEAD = 240;

    /** UTF-16 units between a label and the colon or dash behind it. */
    private static final int MAX_BETWEEN = 32;

    private static final String OPENERS = "([{【「『《〈*_—–- ";

    /** What ends a label: brackets and marks, in the forms that are left after NFKC. */
    private static final String ENDS = ")]}】」』》〉:—–|/";

    private static final String ASIDES = ",;([";

    private static final Set<String> LABELS = new HashSet<>();
    private static final Map<Character, List<String>> PHRASES = new HashMap<>();
    private static final int LONGEST_LABEL;

    static {
        for (String line : WordFile.lines(Corrections.class, "corrections.tsv")) {
            String[] fields = line.split("\t", 3);
            String words = folded(fields[2]);
            switch (fields[1]) {
                case "label" -> LABELS.add(words);
                case "phrase" ->
                    PHRASES.computeIfAbsent(words.charAt(0), _ -> new ArrayList<>())
                            .add(words);
                case String other -> throw new IllegalStateException("no kind of correction: " + other);
            }
        }
        LONGEST_LABEL = LABELS.stream()
                .max(Comparator.comparing(String::length))
                .orElse("")
                .length();
    }

    private Corrections() {}

    /** Whether a passage of an article's text is such a note. */
    public static boolean isNote(String passage) {
        String head = folded(passage.length() <= MAX_HEAD ? passage : passage.substring(0, MAX_HEAD));
        return hasLabel(head) || hasPhrase(head);
    }

    private static boolean hasLabel(String head) {
        int from = 0;
        while (from < head.length() && OPENERS.indexOf(head.charAt(from)) >= 0) {
            from++;
        }
        for (int to = Math.min(head.length(), from + LONGEST_LABEL); to > from; to--) {
            if (LABELS.contains(head.substring(from, to)) && isHead(head, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what ends here heads something: the passage ends, or a mark follows, a date or a bracket at most between. */
    private static boolean isHead(String head, int at) {
        int last = Math.min(head.length(), at + MAX_BETWEEN);
        for (int i = at; i < last; i++) {
            if (ENDS.indexOf(head.charAt(i)) >= 0) {
                return isAside(head.substring(at, i));
            }
        }
        return at == head.length() || head.charAt(at) == '.';
    }

    /** No words of a sentence: nothing, a date, or an addition set apart. */
    private static boolean isAside(String between) {
        return between.codePoints().noneMatch(Character::isLetter)
                || between.codePoints().anyMatch(Character::isDigit)
                || ASIDES.indexOf(between.charAt(0)) >= 0;
    }

    private static boolean isDense(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> false;
        };
    }

    private static boolean hasPhrase(String head) {
        for (int i = 0; i < head.length(); i++) {
            boolean begins = i == 0 || !Character.isLetterOrDigit(head.charAt(i - 1)) || isDense(head.charAt(i));
            if (begins && startsWithAny(head, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithAny(String head, int at) {
        for (String phrase : PHRASES.getOrDefault(head.charAt(at), List.of())) {
            if (head.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return lower.replaceAll("\\s{1,100}", " ").strip();
    }
}
