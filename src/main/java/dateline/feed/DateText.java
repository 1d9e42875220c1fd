package dateline.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Small things that reading dates needs: forms of digits and words, years of two digits, days that exist. */
final class DateText {

    private static final int PIVOT = 70;

    private DateText() {}

    /** With ASCII digits and colons, without what stands in brackets or behind a backslash. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                break;
            }
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                out.append(plain(c));
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return out.toString().strip();
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c;
        }
        return Character.isDigit(c)
                ? (char) ('0' + Character.digit(c, 10))
                : switch (c) {
                    case '\uff1a' -> ':';
                    case '\u2212', '\u2013' -> '-';
                    case '\u00a0', '\u202f', '\u2009', '\u3000' -> ' ';
                    default -> c;
                };
    }

    /** As words are listed: lower case, without marks over letters and without stops. */
    static String word(String text) {
        String lower = Names.lower(text);
        boolean ascii = true;
        for (int i = 0; i < lower.length() && ascii; i++) {
            ascii = lower.charAt(i) < 0x80;
        }
        return ascii ? lower.replace(".", "") : withoutMarks(lower);
    }

    private static String withoutMarks(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK && c < 0x0600;
            if (!mark && c != '.') {
                out.append(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < PIVOT ? 2000 + year : 1900 + year;
    }

    static Optional<LocalDate> dayOfYear(int year, int day) {
        try {
            return Optional.of(LocalDate.ofYearDay(year, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
