package dateline.story;

import java.math.BigDecimal;

/**
 * A number as it stands in a text, in the digits of any script or in Chinese characters.
 *
 * @param isPlain whether it is digits alone, as years and days are
 * @param end behind it, in UTF-16 units
 */
record Numeral(BigDecimal value, boolean isPlain, int end) {

    /** Digits that are read; what is longer is no figure. */
    private static final int LONGEST = 18;

    private static final String GROUPING = ",. \u00a0\u202f\u066c’'";
    private static final String FRACTION = ".,\u066b";
    private static final String HAN = "零一二三四五六七八九";
    private static final String HAN_ALSO = "〇 兩两";
    private static final String HAN_STEPS = "十百千";
    private static final String HAN_LARGE = "万萬亿億";
    private static final int GROUP = 3;

    /** From here on stand the scripts of East Asia, which do not part words. */
    private static final char JOINED_SCRIPTS = 0x2e80;

    static boolean startsAt(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return !goesOn(text, at) && (Character.isDigit(c) && !isHan(text, at - 1, at) || hanRun(text, at) > 1);
    }

    /** Inside a number, or behind a letter in a writing that parts words. */
    private static boolean goesOn(String text, int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean isGrouped = GROUPING.indexOf(before) >= 0 && before != ' ' && isDigit(text, at - 2);
        return isDigit(text, at - 1) || isGrouped || Character.isLetter(before) && before < JOINED_SCRIPTS;
    }

    private static boolean isHan(String text, int before, int at) {
        return before >= 0 && HAN.indexOf(text.charAt(before)) >= 0 && HAN.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** The number that starts at a place; see {@link #startsAt}. */
    static Numeral read(String text, int at) {
        return isDigit(text, at) ? digits(text, at) : han(text, at);
    }

    private static Numeral digits(String text, int at) {
        StringBuilder number = new StringBuilder();
        int end = run(text, at, number);
        boolean plain = true;
        while (end - at <= LONGEST && number.length() <= LONGEST && isGroup(text, at, end)) {
            end = run(text, end + 1, number);
            plain = false;
        }
        if (end < text.length() && FRACTION.indexOf(text.charAt(end)) >= 0 && isDigit(text, end + 1)) {
            number.append('.');
            end = run(text, end + 1, number);
            plain = false;
        }
        return new Numeral(new BigDecimal(number.toString()), plain, end);
    }

    private static int run(String text, int from, StringBuilder number) {
        int i = from;
        while (isDigit(text, i)) {
            if (number.length() < LONGEST) {
                number.append(Character.digit(text.charAt(i), 10));
            }
            i++;
        }
        return i;
    }

    /** A mark, then three digits and no more; before the first mark stand three at most. */
    private static boolean isGroup(String text, int at, int end) {
        if (end >= text.length() || GROUPING.indexOf(text.charAt(end)) < 0 || text.charAt(at) == '0') {
            return false;
        }
        int next = end + 1;
        while (isDigit(text, next) && next - end <= GROUP + 1) {
            next++;
        }
        boolean first = end - at <= GROUP || GROUPING.indexOf(text.charAt(end - GROUP - 1)) >= 0;
        return first && next - end - 1 == GROUP;
    }

    /** How many characters of a number stand there; the first is a digit or 十. */
    private static int hanRun(String text, int at) {
        int end = at;
        boolean steps = false;
        while (end < text.length() && end - at < LONGEST && hanKind(text.charAt(end)) > 0) {
            steps |= hanKind(text.charAt(end)) > 1;
            end++;
        }
        boolean starts = end > at && (hanKind(text.charAt(at)) == 1 || text.charAt(at) == '十');
        return starts && steps ? end - at : 0;
    }

    /** 1 a digit, 2 ten, hundred or thousand, 3 a step of four places; else 0. */
    private static int hanKind(char c) {
        if (hanDigit(c) >= 0) {
            return 1;
        }
        return HAN_STEPS.indexOf(c) >= 0 ? 2 : HAN_LARGE.indexOf(c) >= 0 ? 3 : 0;
    }

    private static int hanDigit(char c) {
        int digit = HAN.indexOf(c);
        if (digit >= 0) {
            return digit;
        }
        return c == '〇' ? 0 : HAN_ALSO.indexOf(c) > 1 ? 2 : -1;
    }

    private static Numeral han(String text, int at) {
        int end = at + hanRun(text, at);
        long whole = 0;
        long part = 0;
        long digit = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            switch (hanKind(c)) {
                case 1 -> digit = hanDigit(c);
                case 2 -> {
                    part += Math.max(1, digit) * (long) Math.pow(10, HAN_STEPS.indexOf(c) + 1);
                    digit = 0;
                }
                default -> {
                    whole += (part + digit) * (HAN_LARGE.indexOf(c) < 2 ? 10_000L : 100_000_000L);
                    part = 0;
                    digit = 0;
                }
            }
        }
        return new Numeral(BigDecimal.valueOf(whole + part + digit), true, end);
    }
}
