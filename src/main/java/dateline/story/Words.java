package dateline.story;

import java.util.ArrayList;
import java.util.List;

/** Splits text into words; scripts without spaces into pairs of neighbouring characters. */
final class Words {

    private static final int LONGEST_WORD = 40;

    private Words() {}

    /**
     * A word as it stood.
     *
     * @param text folded, not stemmed
     * @param capital whether it began with a capital that its place does not explain
     */
    record Word(String text, boolean capital) {}

    /** At most so many words of a text, in its order. */
    static List<Word> of(String text, int most) {
        List<Word> words = new ArrayList<>();
        boolean starts = true;
        int i = 0;
        while (i < text.length() && words.size() < most) {
            int c = text.codePointAt(i);
            if (isPaired(c)) {
                i = pairs(text, i, words, most);
                starts = false;
            } else if (Character.isLetterOrDigit(c)) {
                int end = wordEnd(text, i);
                add(words, text.substring(i, Math.min(end, i + LONGEST_WORD)), starts);
                starts = false;
                i = end;
            } else {
                starts |= isEnd(c);
                i += Character.charCount(c);
            }
        }
        return words;
    }

    private static void add(List<Word> words, String word, boolean starts) {
        String folded = Folding.fold(word);
        if (!folded.isEmpty()) {
            words.add(new Word(folded, !starts && Character.isUpperCase(word.codePointAt(0))));
        }
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        boolean number = Character.isDigit(text.charAt(from));
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean point = number && (c == '.' || c == ',') && isDigitAt(text, i + 1);
            if (!point && (!isPart(c) || isPaired(c))) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean isDigitAt(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u200c'
                || c == '\u200d';
    }

    /** A run of characters without spaces as its overlapping pairs; one alone as itself. */
    private static int pairs(String text, int from, List<Word> words, int most) {
        int i = from;
        int before = -1;
        boolean paired = false;
        while (i < text.length() && words.size() < most) {
            int c = text.codePointAt(i);
            if (!isPaired(c) && !(before >= 0 && isMark(c))) {
                break;
            }
            int next = i + Character.charCount(c);
            if (before >= 0) {
                words.add(new Word(Folding.fold(text.substring(before, next)), false));
                paired = true;
            }
            before = i;
            i = next;
        }
        if (!paired && before >= 0) {
            words.add(new Word(Folding.fold(text.substring(before, i)), false));
        }
        return i;
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Scripts whose words are not parted by spaces, and Korean, whose particles stick to its words. */
    private static boolean isPaired(int c) {
        if (c < 0x0e00) {
            return false;
        }
        return Character.isIdeographic(c)
                || c >= 0x3040 && c <= 0x30ff
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0x0e01 && c <= 0x0eff && Character.isLetter(c)
                || c >= 0x1000 && c <= 0x109f && Character.isLetter(c)
                || c >= 0x1780 && c <= 0x17ff && Character.isLetter(c);
    }

    private static boolean isEnd(int c) {
        return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '|' || c == '•' || c == '«' || c == '"'
                || c == '“';
    }
}
