package dateline.feed;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What stands behind a time of day: half of the day, zone, offset, and whatever else.
 *
 * @param rest what belongs to the day: a year, a month
 * @param bad whether an offset is broken off or text is stuck to the time
 */
record DateTail(int half, Optional<ZoneId> zone, int offsetMinutes, String rest, boolean bad) {

    static final int NO_OFFSET = Integer.MIN_VALUE;

    static DateTail of(String text) {
        Draft draft = new Draft(text);
        return draft.read();
    }

    private static final class Draft {
        private final String text;
        private final StringBuilder rest = new StringBuilder();
        private final int[] half = {-1};
        private final int[] offset = {NO_OFFSET};
        private final java.util.List<ZoneId> zones = new java.util.ArrayList<>(1);

        Draft(String text) {
            this.text = text;
        }

        DateTail read() {
            boolean bad = false;
            int at = 0;
            while (at < text.length() && !bad) {
                char c = text.charAt(at);
                int end = at + 1;
                if (Character.isLetter(c)) {
                    end = endOfWord(at);
                    bad = !word(text.substring(at, end)) && at == 0 && c < 0x80;
                } else if (isSign(at) && offset[0] == NO_OFFSET) {
                    end = offsetEnd(at);
                    bad = end < 0;
                } else if (c >= '0' && c <= '9') {
                    end = endOfDigits(at);
                    rest.append(' ').append(text, at, end);
                }
                at = end;
            }
            return new DateTail(half[0], zones.stream().findFirst(), offset[0], rest.toString(), bad);
        }

        /** A sign is one before a digit; before a letter it is a broken offset, else a dash. */
        private boolean isSign(int at) {
            char c = text.charAt(at);
            boolean next = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
            return (c == '+' || c == '-') && next;
        }

        private int endOfWord(int from) {
            int i = from;
            while (i < text.length() && (Character.isLetter(text.charAt(i)) || isInner(text.charAt(i), i))) {
                i++;
            }
            return i;
        }

        /** Stops inside of {@code a.m.}, and what joins a region's name. */
        private boolean isInner(char c, int at) {
            boolean letter = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
            return c == '.' || (c == '/' || c == '_') && letter;
        }

        /** Whether the word is one that may stand behind a time. */
        private boolean word(String written) {
            String word = DateText.word(written);
            int found = DateWords.half(word);
            if (found >= 0) {
                half[0] = found;
                return true;
            }
            Optional<ZoneId> zone = DateWords.zone(written.endsWith(".") ? word : written);
            if (zone.isPresent() && zones.isEmpty() && offset[0] == NO_OFFSET) {
                zones.add(zone.get());
            }
            if (zone.isEmpty()) {
                rest.append(' ').append(written);
            }
            return zone.isPresent();
        }

        private int endOfDigits(int from) {
            int i = from;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            return i;
        }

        /** Reads {@code +01:00}, {@code +0100}, {@code +1}; -1 when it is broken. */
        private int offsetEnd(int sign) {
            int hourEnd = endOfDigits(sign + 1);
            String digits = text.substring(sign + 1, hourEnd);
            int end = hourEnd;
            String minutes = "0";
            if (hourEnd < text.length() && text.charAt(hourEnd) == ':') {
                end = endOfDigits(hourEnd + 1);
                minutes = text.substring(hourEnd + 1, end);
            } else if (digits.length() > 2) {
                minutes = digits.substring(digits.length() - 2);
                digits = digits.substring(0, digits.length() - 2);
            }
            if (digits.isEmpty()
                    || digits.length() > 2
                    || minutes.isEmpty()
                    || minutes.length() > 2
                    || Integer.parseInt(minutes) > 59) {
                return -1;
            }
            int total = Integer.parseInt(digits) * 60 + Integer.parseInt(minutes);
            offset[0] = text.charAt(sign) == '-' ? -total : total;
            zones.clear();
            return end < text.length() && isStuck(end) ? -1 : end;
        }

        private boolean isStuck(int at) {
            char c = text.charAt(at);
            return Character.isLetter(c) && !(c == 'Z' && at + 1 == text.length());
        }
    }
}
