package dateline.feed;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A time of day in a date text.
 *
 * @param from index of its first digit, or of the T before it
 * @param to index after it
 * @param hour -1 when what stands there is no time
 * @param half 0 before noon, 12 after, -1 when not said
 * @param offsetMinutes east of Greenwich, or {@link DateTail#NO_OFFSET}
 */
record DateTime(
        int from,
        int to,
        int hour,
        int minute,
        int second,
        int nanos,
        int half,
        Optional<ZoneId> zone,
        int offsetMinutes) {

    private static final int NANO_DIGITS = 9;

    DateTime in(DateTail tail) {
        return new DateTime(from, to, hour, minute, second, nanos, tail.half(), tail.zone(), tail.offsetMinutes());
    }

    /** {@code 10:14}, {@code 10:14:55.123}, {@code 10h14}, or digits behind a T. */
    static Optional<DateTime> find(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSeparator(c) && isDigit(text, i - 1) && isDigit(text, i + 1)) {
                return Optional.of(around(text, i));
            }
            if (c == 'T' && isDigit(text, i - 1) && !isClock(text, i + 1) && digitsAt(text, i + 1) >= 2) {
                return Optional.of(compact(text, i));
            }
        }
        return Optional.empty();
    }

    /** Whether a time with colons starts here, which is read by its first colon. */
    private static boolean isClock(String text, int at) {
        int end = at + digitsAt(text, at);
        return end < text.length() && isSeparator(text.charAt(end));
    }

    private static boolean isSeparator(char c) {
        return c == ':' || c == 'h' || c == 'H' || c == '\u6642' || c == '\u65f6';
    }

    private static DateTime around(String text, int separator) {
        int from = separator;
        while (from > 0 && isDigit(text, from - 1)) {
            from--;
        }
        int hourDigits = separator - from;
        int hour = hourDigits > 2 ? -1 : Integer.parseInt(text.substring(from, separator));
        int minuteEnd = separator + 1 + digitsAt(text, separator + 1);
        int minute = number(text, separator + 1, minuteEnd);
        int second = 0;
        int at = minuteEnd;
        if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '\u5206') && isDigit(text, at + 1)) {
            int end = at + 1 + digitsAt(text, at + 1);
            second = number(text, at + 1, end);
            at = end;
        }
        boolean more = at < text.length() && text.charAt(at) == ':';
        int fraction = fractionDigits(text, at);
        int nanos = fraction == 0 ? 0 : nanos(text.substring(at + 1, at + 1 + fraction));
        int start = from > 0 && (text.charAt(from - 1) | 0x20) == 't' ? from - 1 : from;
        int to = fraction == 0 ? at : at + 1 + fraction;
        return new DateTime(
                start, to, more ? -1 : hour, minute, second, nanos, -1, Optional.empty(), DateTail.NO_OFFSET);
    }

    private static int fractionDigits(String text, int at) {
        boolean point = at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
        return point ? digitsAt(text, at + 1) : 0;
    }

    private static int nanos(String digits) {
        String nine = (digits + "000000000").substring(0, NANO_DIGITS);
        return Integer.parseInt(nine);
    }

    /** {@code T101455}, {@code T1014} or {@code T10}. */
    private static DateTime compact(String text, int t) {
        int digits = digitsAt(text, t + 1);
        int end = t + 1 + digits;
        boolean known = digits == 2 || digits == 4 || digits == 6;
        int minute = digits >= 4 ? number(text, t + 3, t + 5) : 0;
        int second = digits == 6 ? number(text, t + 5, t + 7) : 0;
        return new DateTime(
                t,
                end,
                known ? number(text, t + 1, t + 3) : -1,
                minute,
                second,
                0,
                -1,
                Optional.empty(),
                DateTail.NO_OFFSET);
    }

    private static int number(String text, int from, int to) {
        return to - from > 2 ? 99 : Integer.parseInt(text.substring(from, to));
    }

    private static int digitsAt(String text, int from) {
        int i = from;
        while (isDigit(text, i)) {
            i++;
        }
        return i - from;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
