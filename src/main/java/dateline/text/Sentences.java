package dateline.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where sentences end, in any language, in one pass: at the scripts' own full stops, question and exclamation
 * marks and ellipses, closing quotation marks and brackets included. A full stop after an abbreviation, an initial or
 * an ordinal ends nothing. Where in doubt there is no end.
 */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            new HashSet<>(WordFile.lines(Sentences.class, "abbreviations.txt"));

    private static final String CLOSERS = "”“\"»«’‘'」』）)]】》›";
    private static final int MAX_ABBREVIATION = 12;

    private Sentences() {}

    /**
     * Indexes behind the last character of each sentence that ends at or before {@code limit}, rising. The end of the
     * text counts only where its last sentence is finished.
     */
    public static List<Integer> ends(String text, int limit) {
        List<Integer> ends = new ArrayList<>();
        int most = Math.min(limit, text.length());
        for (int i = 0; i < most; i++) {
            if (isTerminator(text.charAt(i))) {
                int end = behind(text, i);
                if (end <= most && isEnd(text, i, end)) {
                    ends.add(end);
                }
                i = end - 1;
            }
        }
        return ends;
    }

    /** Behind a run of terminators and the closing marks that follow it. */
    private static int behind(String text, int terminator) {
        int end = terminator;
        while (end < text.length() && isTerminator(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && isCloser(text, end)) {
            end++;
        }
        return end;
    }

    /** Straight and low quotation marks close only where no word follows them. */
    private static boolean isCloser(String text, int at) {
        char c = text.charAt(at);
        if (CLOSERS.indexOf(c) < 0) {
            return false;
        }
        boolean either = "\"'“‘«»".indexOf(c) >= 0;
        return !either || at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isEnd(String text, int terminator, int end) {
        if (end == text.length()) {
            return text.charAt(terminator) != '.' || end - terminator > 1 || !isAbbreviation(text, terminator);
        }
        if (isWide(text.charAt(terminator))) {
            return !isHiragana(text.charAt(end)) || isWide(text.charAt(end - 1));
        }
        if (!Characters.isBlank(text.charAt(end))) {
            return false;
        }
        return startsSentence(text, end) && (text.charAt(terminator) != '.' || !isAbbreviation(text, terminator));
    }

    private static boolean startsSentence(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                return !Character.isLowerCase(c);
            }
        }
        return true;
    }

    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0 && stop - start < MAX_ABBREVIATION && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, stop);
        return word.codePointCount(0, word.length()) == 1 && !Character.isDigit(word.charAt(0))
                || isOrdinal(text, word, stop)
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "15. Januar": a number of one or two digits before a word; in the middle of a list or date in most languages. */
    private static boolean isOrdinal(String text, String word, int stop) {
        boolean digits = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        return digits && stop + 2 < text.length() && Character.isLetter(text.charAt(stop + 2));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isHiragana(char c) {
        return c >= '\u3041' && c <= '\u309f';
    }

    static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || (c > '\u00ff' && "…。！？؟।॥۔։።။។⋯｡‼⁉".indexOf(c) >= 0);
    }

    private static boolean isWide(char c) {
        return "。！？｡".indexOf(c) >= 0;
    }
}
