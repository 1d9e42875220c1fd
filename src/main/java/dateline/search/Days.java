package dateline.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days to which a search keeps, those of the archive's lists: days of UTC, by {@link dateline.model.Dates#order}.
 *
 * @param first of them; empty where they have no beginning
 * @param last of them, which belongs to them; empty where they have no end
 */
public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {

    private static final Days ALL = new Days(Optional.empty(), Optional.empty());
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?");

    /** Every day. */
    public static Days all() {
        return ALL;
    }

    /** A year, a month or a day: {@code 2026}, {@code 2026-03}, {@code 2026-03-01}. Empty for anything else. */
    public static Optional<Days> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        try {
            return parts.matches() ? Optional.of(of(parts)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Days of(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return between(Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
        if (parts.group(3) == null) {
            return between(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.of(year, month.getMonth(), Integer.parseInt(parts.group(3)));
        return between(day, day);
    }

    private static Days between(LocalDate first, LocalDate last) {
        return new Days(Optional.of(first), Optional.of(last));
    }

    /** From the first of these on. */
    Days andLater() {
        return new Days(first, Optional.empty());
    }

    /** Up to the day before the first of these. */
    Days earlier() {
        return new Days(Optional.empty(), first.map(day -> day.minusDays(1)));
    }

    public boolean areAll() {
        return first.isEmpty() && last.isEmpty();
    }

    /** Whether they end before they begin. */
    boolean areNone() {
        return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    }

    /** In milliseconds of the epoch. */
    long start() {
        return first.map(Days::startOf).map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
    }

    /** The last millisecond of the epoch that belongs to them. */
    long end() {
        return last.map(day -> startOf(day.plusDays(1)).toEpochMilli() - 1).orElse(Long.MAX_VALUE);
    }

    /** What a reader is told of a date that is none. */
    public static String complaint(String written) {
        return "“" + written + "” is no date; write a year, a month or a day: 2026, 2026-03, 2026-03-01.";
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
