package dateline.page;

import dateline.model.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds a date in what publishers write: ISO 8601 in all its spellings, HTTP dates, seconds since 1970, numbers in the three
 * usual orders, month names of many languages, Chinese, Japanese and Korean dates, Buddhist years. One pass over a
 * bounded text.
 */
final class DateText {

    /** Characters that are looked at. */
    static final int MAX_LENGTH = 300;

    /** No publisher's web page is older. */
    private static final int MIN_YEAR = 1990;

    private static final int MAX_YEAR = 2099;

    /** Years by which the Buddhist era is ahead. */
    private static final int BUDDHIST = 543;

    private static final int SECONDS_DIGITS = 10;
    private static final int MILLIS_DIGITS = 13;

    private final boolean monthFirst;
    private final DateParts parts;
    private final DateClock clock;

    private DateText(String text, boolean monthFirst) {
        this.monthFirst = monthFirst;
        this.parts = new DateParts(text);
        this.clock = new DateClock(parts);
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
        for (int i = 0; i + 1 < parts.size(); i++) {
            Optional<Moment> found = at(i);
            if (found.isPresent()) {
                return found;
            }
        }
        return parts.size() == 0 ? Optional.empty() : packed(parts.get(0)).or(this::counted);
    }

    private Optional<Moment> at(int i) {
        DateParts.Part a = parts.get(i);
        if (!parts.has(i + 2)) {
            return packed(a);
        }
        DateParts.Part b = parts.get(i + 1);
        DateParts.Part c = parts.get(i + 2);
        return a.isNumber() && b.isNumber() && c.isNumber() ? numbers(i, a, b, c) : named(i, a, b, c);
    }

    /** 20240131, alone or in front of a T. */
    private static Optional<Moment> packed(DateParts.Part part) {
        if (part.digits() != 8) {
            return Optional.empty();
        }
        int n = part.number();
        return day(n / 10000, n / 100 % 100, n % 100).map(Moment.Day::new);
    }

    /** Seconds or milliseconds since 1970, as databases give them. */
    private Optional<Moment> counted() {
        String all = parts.text.strip();
        int digits = parts.get(0).digits();
        boolean alone = digits == all.length() && (digits == SECONDS_DIGITS || digits == MILLIS_DIGITS);
        if (!alone || !all.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(all) / (digits == MILLIS_DIGITS ? 1000 : 1);
        return Optional.<Moment>of(
                        new Moment.Exact(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)))
                .filter(moment -> isYear(moment.day().getYear()));
    }

    private Optional<Moment> numbers(int i, DateParts.Part a, DateParts.Part b, DateParts.Part c) {
        boolean worded = parts.joinedByWord(a, b);
        if (!parts.joined(a, b) || !parts.joined(b, c) && !worded) {
            return packed(a);
        }
        if (a.digits() == 4 && b.isShort() && c.isShort()) {
            return day(a.number(), b.number(), c.number()).map(day -> clock.timed(day, i + 3));
        }
        if (!a.isShort() || !b.isShort() || c.digits() != 4 && c.digits() != 2) {
            return packed(a);
        }
        boolean dots = parts.text.charAt(a.end()) == '.';
        if (c.digits() == 2 && !dots && parts.text.charAt(a.end()) != '/') {
            return Optional.empty();
        }
        boolean american = monthFirst && !dots && !worded && a.number() <= 12 || b.number() > 12;
        int month = american ? a.number() : b.number();
        int dayOfMonth = american ? b.number() : a.number();
        int year = c.digits() == 4 ? c.number() : 2000 + c.number();
        return day(year, month, dayOfMonth).map(day -> clock.timed(day, i + 3));
    }

    private Optional<Moment> named(int i, DateParts.Part a, DateParts.Part b, DateParts.Part c) {
        if (a.isShort() && isMonth(b)) {
            return dayFirst(a, i + 1);
        }
        if (a.isShort() && isFiller(b)) {
            int month = i + (isFiller(c) && !isMonth(c) ? 3 : 2);
            return parts.has(month) && isMonth(parts.get(month)) ? dayFirst(a, month) : Optional.empty();
        }
        if (isMonth(a) && b.isShort()) {
            return monthFirst(a, b, i);
        }
        return a.digits() == 4 ? yearFirst(i, a, b, c) : Optional.empty();
    }

    /** {@code 14 March 2026}, {@code 14 de marzo de 2026}. */
    private Optional<Moment> dayFirst(DateParts.Part day, int month) {
        return yearAt(month + 1, parts.get(month)).flatMap(year -> dated(year, parts.get(month), day, year + 1));
    }

    /** {@code March 14, 2026}, and with the time before the year. */
    private Optional<Moment> monthFirst(DateParts.Part month, DateParts.Part day, int i) {
        Optional<Integer> year = yearAt(i + 2, month);
        return year.isPresent()
                ? year.flatMap(y -> dated(y, month, day, y + 1))
                : yearAfterTime(i + 2, month).flatMap(y -> dated(y, month, day, i + 2));
    }

    /** {@code 2026. március 14}, {@code 2026 m. kovo 14 d.}, {@code 2026. gada 14. marts}. */
    private Optional<Moment> yearFirst(int i, DateParts.Part year, DateParts.Part b, DateParts.Part c) {
        if (isMonth(b) && c.isShort()) {
            return dated(i, b, c, i + 3);
        }
        if (b.isShort() && isMonth(c) && parts.joinedByWord(year, b)) {
            return dated(i, c, b, i + 3);
        }
        boolean filled = isFiller(b) && isMonth(c) && parts.has(i + 3);
        return filled && parts.get(i + 3).isShort() ? dated(i, c, parts.get(i + 3), i + 4) : Optional.empty();
    }

    private Optional<Moment> dated(int year, DateParts.Part month, DateParts.Part day, int next) {
        return day(parts.get(year).number(), Months.of(month.word()), day.number())
                .map(date -> clock.timed(date, next));
    }

    private static boolean isMonth(DateParts.Part part) {
        return !part.isNumber() && Months.of(part.word()) > 0;
    }

    /** Ordinal endings and "of": {@code 3rd of May}, {@code 3 de mayo}. */
    private static boolean isFiller(DateParts.Part part) {
        return !part.isNumber() && part.word().length() <= 3;
    }

    /** The part that is a year, at the index or after one filler or the month's other name. */
    private Optional<Integer> yearAt(int index, DateParts.Part month) {
        for (int i = index; i < Math.min(parts.size(), index + 2); i++) {
            DateParts.Part part = parts.get(i);
            if (part.digits() == 4 && isYear(western(part.number()))) {
                return Optional.of(i);
            }
            if (part.isNumber() || part.word().length() > 4 && !isSame(part, month)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(DateParts.Part part, DateParts.Part month) {
        return Months.of(part.word()) == Months.of(month.word());
    }

    /** {@code 07:30:00 CET 2026}. */
    private Optional<Integer> yearAfterTime(int hour, DateParts.Part month) {
        if (!clock.isTime(hour)) {
            return Optional.empty();
        }
        boolean seconds = parts.follows(hour + 1, ':') && parts.get(hour + 2).isShort();
        return yearAt(hour + (seconds ? 3 : 2), month);
    }

    private static boolean isYear(int year) {
        return year >= MIN_YEAR && year <= MAX_YEAR;
    }

    private static int western(int year) {
        return year > MAX_YEAR ? year - BUDDHIST : year;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (!isYear(western(year))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(western(year), month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
