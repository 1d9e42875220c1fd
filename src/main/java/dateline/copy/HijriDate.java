package dateline.copy;

import java.util.Optional;

/** Reads a date of the Islamic calendar and the common date that follows it: "21 صفر 1446 هـ الموافق 25 أغسطس 2024 م". */
final class HijriDate {

    private static final int MAX_WORDS = 3;
    private static final int FIRST_YEAR = 1300;
    private static final int LAST_YEAR = 1500;
    private static final String ERA = "هـ";
    private static final String AGREES = "الموافق";

    private HijriDate() {}

    /** The common date, with the words of both; empty when only the Islamic one is written, or none. */
    static Optional<WrittenDate> read(String text, int at, DateReader dates) {
        int era = era(text, at);
        int agrees = Chars.skipBlanks(text, era);
        if (era < 0 || !text.startsWith(AGREES, agrees)) {
            return Optional.empty();
        }
        int common = Chars.skipBlanks(text, agrees + AGREES.length());
        return dates.read(text, common)
                .map(date -> new WrittenDate(at, behindEra(text, date.end()), date.year(), date.month(), date.day()));
    }

    /** Behind the sign of the era; -1 when no Islamic date stands here. */
    private static int era(String text, int at) {
        int i = Agencies.wordEnd(text, at);
        for (int words = 0; words <= MAX_WORDS && Chars.is(text, i, ' '); words++) {
            int end = Agencies.wordEnd(text, i + 1);
            if (isYear(text, i + 1, end)) {
                int era = Chars.skipBlanks(text, end);
                return text.startsWith(ERA, era) ? era + ERA.length() : -1;
            }
            i = end;
        }
        return -1;
    }

    private static boolean isYear(String text, int start, int end) {
        if (end - start != 4) {
            return false;
        }
        int year = 0;
        for (int i = start; i < end; i++) {
            year = 10 * year + Math.max(Character.digit(text.charAt(i), 10), 0);
        }
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int behindEra(String text, int end) {
        int mark = Chars.skipBlanks(text, end);
        return Chars.is(text, mark, 'م') && !Chars.inWord(text, mark + 1) ? mark + 1 : end;
    }
}
