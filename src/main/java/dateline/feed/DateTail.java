package dateline.feed;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What stands behind a time of day: half of the day, zone, offset, and whatever else. Each step reads one word, number
 * or sign and gives the next state.
 *
 * @param half 0 before noon, 12 after, -1 when not said
 * @param offsetMinutes east of Greenwich, or {@link #NO_OFFSET}; goes before the zone
 * @param rest what belongs to the day: a year, a month
 * @param at index of what is read next
 * @param bad whether an offset is broken off or text is stuck to the time
 */
record DateTail(int half, Optional<ZoneId> zone, int offsetMinutes, String rest, int at, boolean bad) {

    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final int MAX_MINUTES = 59;

    static DateTail of(String text) {
        DateTail tail = new DateTail(-1, Optional.empty(), NO_OFFSET, "", 0, false);
        while (tail.at < text.length() && !tail.bad) {
            tail = tail.next(text);
        }
        return tail;
    }

    private DateTail next(String text) {
        char c = text.charAt(at);
        if (Character.isLetter(c)) {
            return word(text, endOfWord(text, at));
        }
        if (offsetMinutes == NO_OFFSET && isSign(text, at)) {
            return offset(text);
        }
        int end = endOfDigits(text, at);
        return end > at ? with(rest + " " + text.substring(at, end), end, false) : with(rest, at + 1, false);
    }

    private DateTail with(String otherRest, int end, boolean isBad) {
        return new DateTail(half, zone, offsetMinutes, otherRest, end, isBad);
    }

    private DateTail word(String text, int end) {
        String written = text.substring(at, end);
        String word = DateText.word(written);
        int found = DateWords.half(word);
        if (found >= 0) {
            return new DateTail(found, zone, offsetMinutes, rest, end, false);
        }
        Optional<ZoneId> named = DateWords.zone(written.endsWith(".") ? word : written);
        if (named.isPresent()) {
            return new DateTail(half, zone.or(() -> named), offsetMinutes, rest, end, false);
        }
        boolean stuck = at == 0 && text.charAt(0) < 0x80;
        return with(rest + " " + written, end, stuck);
    }

    /** Reads {@code +01:00}, {@code +0100}, {@code +1}. */
    private DateTail offset(String text) {
        int hourEnd = endOfDigits(text, at + 1);
        String hours = text.substring(at + 1, hourEnd);
        boolean colon = hourEnd < text.length() && text.charAt(hourEnd) == ':';
        int end = colon ? endOfDigits(text, hourEnd + 1) : hourEnd;
        String minutes = colon ? text.substring(hourEnd + 1, end) : "0";
        if (!colon && hours.length() > 2) {
            minutes = hours.substring(hours.length() - 2);
            hours = hours.substring(0, hours.length() - 2);
        }
        if (!isPair(hours) || !isPair(minutes) || Integer.parseInt(minutes) > MAX_MINUTES || isStuck(text, end)) {
            return with(rest, end, true);
        }
        int total = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        return new DateTail(half, zone, text.charAt(at) == '-' ? -total : total, rest, end, false);
    }

    private static boolean isPair(String digits) {
        return digits.length() == 1 || digits.length() == 2;
    }

    /** Whether text follows without a blank; a Z behind an offset is a habit of some programs. */
    private static boolean isStuck(String text, int end) {
        return end < text.length()
                && Character.isLetter(text.charAt(end))
                && !(text.charAt(end) == 'Z' && end + 1 == text.length());
    }

    /** A sign stands before a digit, or before a letter when the offset is broken; else it is a dash. */
    private static boolean isSign(String text, int at) {
        char c = text.charAt(at);
        return (c == '+' || c == '-') && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** With the stops inside of {@code a.m.} and what joins a region's name. */
    private static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || isInner(text, i))) {
            i++;
        }
        return i;
    }

    private static boolean isInner(String text, int at) {
        char c = text.charAt(at);
        boolean letter = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return c == '.' || (c == '/' || c == '_') && letter;
    }

    private static int endOfDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
