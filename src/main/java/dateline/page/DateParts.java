package dateline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The numbers and words of a bounded text, without the signs between them. */
final class DateParts {

    private static final int MAX_PARTS = 80;

    /** No date is written with fewer: {@code 1.2.26}. */
    private static final int MIN_DIGITS = 4;

    private static final String SIGNS = "-/.|\u5e74\u6708\ub144\uc6d4\u2010\u2013";
    private static final String CJK_SIGNS = "\u5e74\u6708\u65e5\ub144\uc6d4\uc77c";
    private static final Set<String> SIGN_WORDS = Set.copyOf(DateWords.of("sign"));

    /**
     * A number or a word.
     *
     * @param word lower case; empty for a number
     * @param digits how many; 0 for a word
     * @param start where it begins in the text
     * @param end where the text goes on
     */
    record Part(String word, int number, int digits, int start, int end) {
        boolean isNumber() {
            return digits > 0;
        }

        /** A number of one or two digits: a day, a month or an hour. */
        boolean isShort() {
            return digits == 1 || digits == 2;
        }
    }

    final String text;
    private final List<Part> parts = new ArrayList<>();

    /** No parts at all for a text that has too few digits for a date. */
    DateParts(String text) {
        this.text = text;
        int i = hasDigits() ? 0 : text.length();
        while (i < text.length() && parts.size() < MAX_PARTS) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                i = number(i);
            } else if (isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                i = word(i);
            } else {
                i++;
            }
        }
    }

    private boolean hasDigits() {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < MIN_DIGITS; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits == MIN_DIGITS;
    }

    int size() {
        return parts.size();
    }

    boolean has(int index) {
        return index < parts.size();
    }

    Part get(int index) {
        return parts.get(index);
    }

    /** Whether only a date's separator stands between: one of - / . or a CJK sign, perhaps with spaces, or a word for it. */
    boolean joined(Part a, Part b) {
        String between = text.substring(a.end(), b.start()).strip();
        return between.length() == 1 && b.start() - a.end() <= 3 && SIGNS.contains(between) || isSign(between);
    }

    /** Whether a word that says "month" stands between, as in Vietnamese. */
    boolean joinedByWord(Part a, Part b) {
        return isSign(text.substring(a.end(), b.start()).strip());
    }

    private static boolean isSign(String between) {
        String word = between.startsWith(".") ? between.substring(1).strip() : between;
        return word.length() > 1 && SIGN_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the part at the index ends at the sign, and the next one begins right after it. */
    boolean follows(int index, char sign) {
        int end = get(index).end();
        return has(index + 1)
                && end < text.length()
                && text.charAt(end) == sign
                && get(index + 1).start() == end + 1;
    }

    private int number(int start) {
        int i = start;
        int value = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            value = i - start < 9 ? value * 10 + Character.digit(text.charAt(i), 10) : value;
            i++;
        }
        parts.add(new Part("", value, i - start, start, i));
        return i;
    }

    /** Signs of CJK dates, and words that stand for them, are separators. */
    private int word(int start) {
        int i = start;
        while (i < text.length() && isWordChar(text.charAt(i))) {
            i++;
        }
        if (i == start) {
            return start + 1;
        }
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        if (!SIGN_WORDS.contains(word)) {
            parts.add(new Part(word, 0, 0, start, i));
        }
        return i;
    }

    private static boolean isWordChar(char c) {
        return isLetter(c) || c > 0x2ff && isMark(c);
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) && CJK_SIGNS.indexOf(c) < 0;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
