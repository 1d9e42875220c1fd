package dateline.page;

import dateline.model.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds a date in what publishers write: ISO 8601 in all its spellings, HTTP dates, numbers in the three usual orders,
 * month names of many languages, Chinese, Japanese and Korean dates. One pass over a bounded text.
 */
final class DateText {

    /** Characters that are looked at. */
    static final int MAX_LENGTH = 300;

    /** No publisher's web page is older. */
    private static final int MIN_YEAR = 1990;

    private static final int MAX_YEAR = 2099;
    private static final int MAX_PARTS = 80;

    /** A number or a word of the text, with what stands right after it. */
    private record Part(String word, int number, int digits, int start, int end) {
        boolean isNumber() {
            return digits > 0;
        }
    }

    private final String text;
    private final boolean monthFirst;
    private final List<Part> parts;

    private DateText(String text, boolean monthFirst) {
        this.text = text;
        this.monthFirst = monthFirst;
        this.parts = parts(text);
    }

    /**
     * The first date in the text, with its time and offset where both are written.
     *
     * @param language of the text; decides only whether 3/4 is the fourth of March
     */
    static Optional<Moment> find(String text, String language) {
        String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        return new DateText(bounded, isMonthFirst(language)).find();
    }

    private static boolean isMonthFirst(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        return lower.startsWith("en-us") || lower.startsWith("en_us") || lower.equals("en") || lower.isEmpty();
    }

    private Optional<Moment> find() {
        for (int i = 0; i + 2 < parts.size() || i + 1 < parts.size(); i++) {
            Optional<Moment> found = at(i);
            if (found.isPresent()) {
                return found;
            }
        }
        return parts.isEmpty() ? Optional.empty() : packed(parts.getFirst());
    }

    private Optional<Moment> at(int i) {
        Part a = parts.get(i);
        if (i + 2 >= parts.size()) {
            return packed(a);
        }
        Part b = parts.get(i + 1);
        Part c = parts.get(i + 2);
        if (a.isNumber() && b.isNumber() && c.isNumber()) {
            return numbers(i, a, b, c);
        }
        return named(i, a, b, c);
    }

    /** 20240131, alone or in front of a T. */
    private static Optional<Moment> packed(Part part) {
        if (part.digits() != 8) {
            return Optional.empty();
        }
        int n = part.number();
        return day(n / 10000, n / 100 % 100, n % 100).map(Moment.Day::new);
    }

    private Optional<Moment> numbers(int i, Part a, Part b, Part c) {
        if (!joined(a, b) || !joined(b, c)) {
            return packed(a);
        }
        if (a.digits() == 4 && b.digits() <= 2 && c.digits() <= 2) {
            return day(a.number(), b.number(), c.number()).map(day -> timed(day, i + 3));
        }
        if (a.digits() > 2 || b.digits() > 2 || c.digits() != 4 && c.digits() != 2) {
            return packed(a);
        }
        int year = c.digits() == 4 ? c.number() : 2000 + c.number();
        boolean dots = text.charAt(a.end()) == '.';
        if (c.digits() == 2 && !dots && text.charAt(a.end()) != '/') {
            return Optional.empty();
        }
        boolean american = monthFirst && !dots && a.number() <= 12 || b.number() > 12;
        int month = american ? a.number() : b.number();
        int dayOfMonth = american ? b.number() : a.number();
        return day(year, month, dayOfMonth).map(day -> timed(day, i + 3));
    }

    /** Whether only a date's separator stands between: one of - / . or a CJK sign, perhaps with spaces. */
    private boolean joined(Part a, Part b) {
        String between = text.substring(a.end(), b.start()).strip();
        return between.length() <= 1
                && b.start() - a.end() <= 3
                && b.start() > a.end()
                && (between.isEmpty() ? false : "-/.|\u5e74\u6708\ub144\uc6d4\u2010\u2013".contains(between));
    }

    private Optional<Moment> named(int i, Part a, Part b, Part c) {
        if (a.isNumber() && a.digits() <= 2 && Months.of(b.word()) > 0) {
            Optional<Integer> yearAt = yearAt(i + 2);
            return yearAt.flatMap(y ->
                    day(parts.get(y).number(), Months.of(b.word()), a.number()).map(day -> timed(day, y + 1)));
        }
        if (a.isNumber() && a.digits() <= 2 && isFiller(b)) {
            int month = i + (isFiller(c) && Months.of(c.word()) == 0 ? 3 : 2);
            return month < parts.size() && Months.of(parts.get(month).word()) > 0
                    ? yearAt(month + 1)
                            .flatMap(y -> day(
                                            parts.get(y).number(),
                                            Months.of(parts.get(month).word()),
                                            a.number())
                                    .map(day -> timed(day, y + 1)))
                    : Optional.empty();
        }
        if (Months.of(a.word()) > 0 && b.isNumber() && b.digits() <= 2) {
            Optional<Integer> yearAt = yearAt(i + 2);
            return yearAt.flatMap(y ->
                    day(parts.get(y).number(), Months.of(a.word()), b.number()).map(day -> timed(day, y + 1)));
        }
        if (a.digits() == 4 && Months.of(b.word()) > 0 && c.isNumber() && c.digits() <= 2) {
            return day(a.number(), Months.of(b.word()), c.number()).map(day -> timed(day, i + 3));
        }
        return Optional.empty();
    }

    /** Ordinal endings and "of": {@code 3rd of May}, {@code 3 de mayo}. */
    private static boolean isFiller(Part part) {
        return !part.isNumber() && part.word().length() <= 3;
    }

    /** The part that is a year, at the index or after one filler. */
    private Optional<Integer> yearAt(int index) {
        for (int i = index; i < Math.min(parts.size(), index + 2); i++) {
            Part part = parts.get(i);
            if (part.digits() == 4 && part.number() >= MIN_YEAR && part.number() <= MAX_YEAR) {
                return Optional.of(i);
            }
            if (part.isNumber() || part.word().length() > 4) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < MIN_YEAR || year > MAX_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The day with the time and offset that follow it; the day alone when one of them lacks. */
    private Moment timed(LocalDate day, int next) {
        int i = next;
        if (i < parts.size() && parts.get(i).word().equals("t")) {
            i++;
        }
        if (i + 1 >= parts.size() || !isTime(parts.get(i), parts.get(i + 1)) || isFar(next, i)) {
            return new Moment.Day(day);
        }
        int second = 0;
        int nano = 0;
        int end = i + 1;
        if (end + 1 < parts.size() && follows(end, ':') && parts.get(end + 1).isNumber()) {
            second = parts.get(++end).number();
            if (end + 1 < parts.size()
                    && (follows(end, '.') || follows(end, ','))
                    && parts.get(end + 1).isNumber()) {
                nano = fraction(parts.get(++end));
            }
        }
        return exact(day, parts.get(i).number(), parts.get(i + 1).number(), second, nano, end);
    }

    private boolean isFar(int next, int at) {
        return parts.get(at).start() - parts.get(next - 1).end() > 8;
    }

    private boolean isTime(Part hour, Part minute) {
        return hour.isNumber()
                && hour.digits() <= 2
                && minute.digits() == 2
                && minute.start() == hour.end() + 1
                && text.charAt(hour.end()) == ':';
    }

    private boolean follows(int index, char c) {
        int end = parts.get(index).end();
        return end < text.length()
                && text.charAt(end) == c
                && parts.get(index + 1).start() == end + 1;
    }

    private static int fraction(Part part) {
        long value = part.number();
        for (int i = part.digits(); i < 9; i++) {
            value *= 10;
        }
        return (int) Math.min(value, 999_999_999);
    }

    private Moment exact(LocalDate day, int hour, int minute, int second, int nano, int last) {
        try {
            LocalTime time = LocalTime.of(hour, minute, Math.min(second, 59), nano);
            return offset(parts.get(last).end(), last)
                    .<Moment>map(offset -> new Moment.Exact(OffsetDateTime.of(day, time, offset)))
                    .orElseGet(() -> new Moment.Day(day));
        } catch (DateTimeException noSuchTime) {
            return new Moment.Day(day);
        }
    }

    private Optional<ZoneOffset> offset(int end, int last) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at >= text.length()) {
            return Optional.empty();
        }
        char c = text.charAt(at);
        if (c == 'Z'
                || c == 'z'
                || text.startsWith("GMT", at) && isEnd(at + 3)
                || text.startsWith("UTC", at) && isEnd(at + 3)) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (text.startsWith("GMT", at) || text.startsWith("UTC", at)) {
            at += 3;
            c = text.charAt(at);
        }
        boolean signed = c == '+' || c == '-' && at - end <= 1 || c == '\u2212';
        return signed && last + 1 < parts.size() ? signedOffset(at, c == '+') : Optional.empty();
    }

    private boolean isEnd(int at) {
        return at >= text.length() || text.charAt(at) != '+' && text.charAt(at) != '-';
    }

    private Optional<ZoneOffset> signedOffset(int sign, boolean east) {
        int value = 0;
        int digits = 0;
        for (int i = sign + 1; i < text.length() && digits < 4; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                digits++;
            } else if (c != ':') {
                break;
            }
        }
        int hours = digits <= 2 ? value : value / 100;
        int minutes = digits <= 2 ? 0 : value % 100;
        if (digits == 0 || digits == 3 || hours > 14 || minutes > 59) {
            return Optional.empty();
        }
        int seconds = (hours * 60 + minutes) * 60;
        return Optional.of(ZoneOffset.ofTotalSeconds(east ? seconds : -seconds));
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int i = 0;
        while (i < text.length() && parts.size() < MAX_PARTS) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isDigit(c)) {
                i = number(text, start, parts);
            } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                i = word(text, start, parts);
            } else {
                i++;
            }
        }
        return parts;
    }

    private static int number(String text, int start, List<Part> parts) {
        int i = start;
        int value = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            value = i - start < 9 ? value * 10 + Character.digit(text.charAt(i), 10) : value;
            i++;
        }
        parts.add(new Part("", value, i - start, start, i));
        return i;
    }

    /** Signs of CJK dates are separators, not words. */
    private static int word(String text, int start, List<Part> parts) {
        int i = start;
        while (i < text.length() && isWordChar(text.charAt(i))) {
            i++;
        }
        if (i == start) {
            return start + 1;
        }
        parts.add(new Part(text.substring(start, i).toLowerCase(Locale.ROOT), 0, 0, start, i));
        return i;
    }

    private static boolean isWordChar(char c) {
        int type = Character.getType(c);
        boolean letter =
                Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return letter && "\u5e74\u6708\u65e5\ub144\uc6d4\uc77c".indexOf(c) < 0;
    }
}
