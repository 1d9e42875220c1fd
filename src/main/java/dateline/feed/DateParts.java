package dateline.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The day's part of a date text.
 *
 * @param numbers as written, in order
 * @param separator what stands between the first two numbers; blank when something else does
 * @param month of a month's name, 0 when there is none
 * @param monthAt how many numbers stand before the month's name
 * @param weekday Monday is 1, 0 when not said
 * @param half see {@link DateTime#half}
 * @param country hours east of Greenwich that the words imply, 0 when they do not
 * @param cutCentury whether it starts with the dash that ISO 8601:2000 puts in the century's place
 * @param unknown how many words mean nothing here
 */
record DateParts(
        List<String> numbers,
        char separator,
        int month,
        int monthAt,
        int weekday,
        int half,
        int country,
        boolean cutCentury,
        int unknown) {

    private static final int MAX_NUMBERS = 3;
    private static final int MAX_UNKNOWN = 5;
    private static final int RUN_TOGETHER = 8;

    static DateParts of(String text) {
        Draft draft = new Draft();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                end = endOf(text, at, true);
                draft.number(text, at, end);
            } else if (Character.isLetter(c)) {
                end = endOf(text, at, false);
                draft.word(DateText.word(text.substring(at, end)));
            }
            at = end;
        }
        return draft.parts(text.startsWith("-"));
    }

    private static int endOf(String text, int from, boolean digits) {
        int i = from;
        while (i < text.length() && is(text, i, digits)) {
            i++;
        }
        return i;
    }

    private static boolean is(String text, int at, boolean digit) {
        char c = text.charAt(at);
        if (digit) {
            return c >= '0' && c <= '9';
        }
        boolean stop = c == '.' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return Character.isLetter(c) || stop || c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Empty when the parts make no day, or too little of one beside a time. */
    Optional<LocalDate> day(boolean hasTime) {
        if (numbers.isEmpty() || numbers.size() > MAX_NUMBERS || unknown > MAX_UNKNOWN) {
            return Optional.empty();
        }
        if (numbers.size() == 1 && numbers.getFirst().length() == RUN_TOGETHER) {
            String all = numbers.getFirst();
            return value(all.substring(0, 4), number(all.substring(4, 6)), all.substring(6));
        }
        if (cutCentury) {
            return hasTime ? Optional.empty() : cut();
        }
        if (numbers.size() == 3) {
            return three();
        }
        if (month > 0 && numbers.size() == 2) {
            return named();
        }
        return hasTime || unknown > 0 ? Optional.empty() : partial();
    }

    /** {@code -0312} and {@code -03-12}. */
    private Optional<LocalDate> cut() {
        String all = String.join("", numbers);
        return all.length() == 4
                ? DateText.day(DateText.year(all.substring(0, 2)), Integer.parseInt(all.substring(2)), 1)
                : Optional.empty();
    }

    private Optional<LocalDate> named() {
        boolean yearFirst = numbers.getFirst().length() > 2;
        String year = yearFirst ? numbers.getFirst() : numbers.getLast();
        return value(year, month, yearFirst ? numbers.getLast() : numbers.getFirst());
    }

    private Optional<LocalDate> partial() {
        String year = numbers.getFirst().length() == 4 ? numbers.getFirst() : numbers.getLast();
        if (year.length() != 4) {
            return Optional.empty();
        }
        if (numbers.size() == 1) {
            return DateText.day(Integer.parseInt(year), Math.max(month, 1), 1);
        }
        String other = numbers.getFirst().equals(year) ? numbers.getLast() : numbers.getFirst();
        return number(other) > 99 ? Optional.empty() : DateText.day(Integer.parseInt(year), number(other), 1);
    }

    private Optional<LocalDate> three() {
        String a = numbers.get(0);
        String b = numbers.get(1);
        String c = numbers.get(2);
        if (a.length() == 4) {
            return value(a, number(b), c);
        }
        if (c.length() == 2 && separator == '-') {
            return value(a, number(b), c);
        }
        Optional<LocalDate> dayFirst = value(c, number(b), a);
        Optional<LocalDate> monthFirst = value(c, number(a), b);
        return separator == '/' ? better(monthFirst, dayFirst) : better(dayFirst, monthFirst);
    }

    /** The one that falls on the day of the week that was written, else the first that exists. */
    private Optional<LocalDate> better(Optional<LocalDate> one, Optional<LocalDate> other) {
        boolean otherFits =
                other.filter(this::fits).isPresent() && one.filter(this::fits).isEmpty();
        return one.isEmpty() || otherFits ? other : one;
    }

    private boolean fits(LocalDate day) {
        return weekday == 0 || day.getDayOfWeek().getValue() == weekday;
    }

    private static Optional<LocalDate> value(String year, int month, String day) {
        return year.length() > 4 ? Optional.empty() : DateText.day(DateText.year(year), month, number(day));
    }

    private static int number(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static final class Draft {
        private final List<String> numbers = new ArrayList<>(4);
        private final int[] values = {0, 0, 0, -1, 0, 0};
        private final char[] separator = {' '};

        void number(String text, int from, int to) {
            if (numbers.size() == 1 && from > 0) {
                separator[0] = text.charAt(from - 1);
            }
            numbers.add(text.substring(from, to));
        }

        /** Of two words for months the last counts: the first was a day of the week. */
        void word(String word) {
            DateWords.Meaning meaning = DateWords.meaning(word);
            values[5] += meaning.isNone() && DateWords.zone(word).isEmpty() ? 1 : 0;
            if (meaning.month() > 0) {
                values[0] = meaning.month();
                values[1] = numbers.size();
            }
            values[2] = meaning.weekday() > 0 ? meaning.weekday() : values[2];
            values[3] = meaning.half() >= 0 ? meaning.half() : values[3];
            values[4] = meaning.country() > 0 ? meaning.country() : values[4];
        }

        DateParts parts(boolean cutCentury) {
            return new DateParts(
                    List.copyOf(numbers),
                    separator[0],
                    values[0],
                    values[1],
                    values[2],
                    values[3],
                    values[4],
                    cutCentury,
                    values[5]);
        }
    }
}
