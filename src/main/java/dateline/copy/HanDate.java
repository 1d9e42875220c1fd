package dateline.copy;

import java.util.Optional;

/** Reads dates in Chinese figures: "二零二四年三月五日", "三月二十一日". */
final class HanDate {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int MAX_DIGITS = 4;

    private HanDate() {}

    static boolean isDigit(char c) {
        return c == '零' || c == '○' || c == '十' || DIGITS.indexOf(c) >= 0;
    }

    static Optional<WrittenDate> read(String text, int at) {
        int end = digitsEnd(text, at);
        boolean dated = Chars.is(text, end, '年');
        int year = dated ? year(text, at, end) : 0;
        int monthStart = dated ? end + 1 : at;
        int monthEnd = digitsEnd(text, monthStart);
        int month = number(text, monthStart, monthEnd);
        int dayEnd = digitsEnd(text, monthEnd + 1);
        int day = number(text, monthEnd + 1, dayEnd);
        boolean marked = Chars.is(text, monthEnd, '月') && (Chars.is(text, dayEnd, '日') || Chars.is(text, dayEnd, '號'));
        boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= 31 && (!dated || year > 0);
        return marked && possible ? Optional.of(new WrittenDate(at, dayEnd + 1, year, month, day)) : Optional.empty();
    }

    private static int digitsEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < MAX_DIGITS && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int digit(char c) {
        return c == '零' || c == '○' ? 0 : DIGITS.indexOf(c);
    }

    private static int year(String text, int start, int end) {
        int year = 0;
        for (int i = start; i < end; i++) {
            year = 10 * year + Math.max(digit(text.charAt(i)), 0);
        }
        return year >= 1900 && year <= 2100 ? year : 0;
    }

    /** "三", "十", "十二", "二十一". */
    private static int number(String text, int start, int end) {
        if (end <= start || end - start > 3) {
            return 0;
        }
        int ten = text.indexOf('十', start);
        if (ten < 0 || ten >= end) {
            return end - start == 1 ? digit(text.charAt(start)) : 0;
        }
        int tens = ten == start ? 1 : digit(text.charAt(start));
        int ones = ten + 1 < end ? digit(text.charAt(ten + 1)) : 0;
        return 10 * tens + ones;
    }
}
