package dateline.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The day's part of a date text.
 *
 * @param numbers as written, in order
 * @param separator what stands before the second number
 * @param words what the words mean together: of two words for months the last counts, since the first was a day of
 *     the week
 * @param unknown how many words mean nothing here
 * @param cutCentury whether it starts with the dash that ISO 8601:2000 puts in the century's place
 */
record DateParts(List<String> numbers, char separator, DateWords.Meaning words, int unknown, boolean cutCentury) {

    private static final int MAX_NUMBERS = 3;
    private static final int MAX_UNKNOWN = 5;
    private static final int RUN_TOGETHER = 8;

    static DateParts of(String text) {
        List<String> numbers = new ArrayList<>(4);
        DateWords.Meaning words = DateWords.Meaning.NONE;
        char separator = ' ';
        int unknown = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean digit = c >= '0' && c <= '9';
            int end = digit || Character.isLetter(c) ? endOf(text, at, digit) : at + 1;
            if (digit) {
                separator = numbers.size() == 1 ? text.charAt(at - 1) : separator;
                numbers.add(text.substring(at, end));
            } else if (Character.isLetter(c)) {
                String word = DateText.word(text.substring(at, end));
                DateWords.Meaning meaning = DateWords.meaning(word);
                words = words.and(meaning);
                unknown += meaning.equals(DateWords.Meaning.NONE)
                                && DateWords.zone(word).isEmpty()
                        ? 1
                        : 0;
            }
            at = end;
        }
        return new DateParts(List.copyOf(numbers), separator, words, unknown, text.startsWith("-"));
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
        if (words.month() > 0 && numbers.size() == 2) {
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
        return value(year, words.month(), yearFirst ? numbers.getLast() : numbers.getFirst());
    }

    private Optional<LocalDate> partial() {
        String year = numbers.getFirst().length() == 4 ? numbers.getFirst() : numbers.getLast();
        if (year.length() != 4) {
            return Optional.empty();
        }
        if (numbers.size() == 1) {
            return DateText.day(Integer.parseInt(year), Math.max(words.month(), 1), 1);
        }
        String other = numbers.getFirst().equals(year) ? numbers.getLast() : numbers.getFirst();
        if (other.length() == 3 && separator == '-') {
            return DateText.dayOfYear(Integer.parseInt(year), number(other));
        }
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
        return words.weekday() == 0 || day.getDayOfWeek().getValue() == words.weekday();
    }

    private static Optional<LocalDate> value(String year, int month, String day) {
        return year.length() > 4 ? Optional.empty() : DateText.day(DateText.year(year), month, number(day));
    }

    private static int number(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
