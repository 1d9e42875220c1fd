package dateline.story;

import java.text.Normalizer;
import java.util.Locale;

/** Brings the forms of one word together: case, accents, endings. The same for every language. */
final class Folding {

    private static final int LONGEST_STEM = 7;
    private static final int LONGEST_NUMBER = 40;
    private static final int SHORTEST_STEM = 4;
    private static final String CYRILLIC_ENDINGS = "аеёиоуыэюяйьъмх";

    private static final char[] PLAIN = plain();

    private Folding() {}

    /** Lower case without accents. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isAscii(lower) ? lower : mapped(lower);
    }

    /** Letter by letter as far as that goes, which is all of most words. */
    private static String mapped(String lower) {
        char[] mapped = lower.toCharArray();
        for (int i = 0; i < mapped.length; i++) {
            if (mapped[i] < PLAIN.length) {
                mapped[i] = PLAIN[mapped[i]];
            }
            if (mapped[i] == 0 || mapped[i] >= PLAIN.length && !isHan(mapped[i])) {
                return decomposed(lower);
            }
        }
        return new String(mapped);
    }

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** The letters of the alphabets with accents, each without; 0 for what is not one letter then. */
    private static char[] plain() {
        char[] plain = new char[0x500];
        for (char c = 0; c < plain.length; c++) {
            String one = decomposed(String.valueOf(c));
            plain[c] = one.length() == 1 ? one.charAt(0) : 0;
        }
        return plain;
    }

    private static String decomposed(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (!isAccent(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Combining marks of the alphabets with cases; vowel signs of other scripts stay, for they are letters there. */
    private static boolean isAccent(char c) {
        return c >= '\u0300' && c <= '\u036f';
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '\u0080') {
                return false;
            }
        }
        return true;
    }

    /**
     * How many letters of a folded word are left without what inflection adds: endings of a language with cases, the
     * plural's s, a long word's tail.
     */
    static int stem(String folded) {
        int end = folded.length();
        if (end == 0 || Character.isDigit(folded.charAt(0))) {
            return Math.min(end, LONGEST_NUMBER);
        }
        if (isCyrillic(folded.charAt(0))) {
            while (end > SHORTEST_STEM && CYRILLIC_ENDINGS.indexOf(folded.charAt(end - 1)) >= 0) {
                end--;
            }
        } else if (end > SHORTEST_STEM && folded.charAt(end - 1) == 's') {
            end--;
        }
        return Math.min(end, LONGEST_STEM);
    }

    private static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052f';
    }
}
