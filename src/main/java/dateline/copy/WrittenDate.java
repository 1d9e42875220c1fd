package dateline.copy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A date as a head writes it; what it does not say is 0.
 *
 * @param start of its first character in the text
 * @param end behind its last character
 */
record WrittenDate(int start, int end, int year, int month, int day) {

    /** A date without a year belongs to the year that puts it nearest to publication. */
    Optional<LocalDate> resolve(Optional<LocalDate> published) {
        if (day == 0) {
            return Optional.empty();
        }
        if (year != 0 && month != 0) {
            return date(year, month, day);
        }
        return published.flatMap(near -> month != 0 ? nearestYear(near) : nearestMonth(near));
    }

    private Optional<LocalDate> nearestYear(LocalDate near) {
        return nearest(
                near,
                date(near.getYear() - 1, month, day),
                date(near.getYear(), month, day),
                date(near.getYear() + 1, month, day));
    }

    private Optional<LocalDate> nearestMonth(LocalDate near) {
        LocalDate before = near.minusMonths(1);
        LocalDate after = near.plusMonths(1);
        return nearest(
                near,
                date(before.getYear(), before.getMonthValue(), day),
                date(near.getYear(), near.getMonthValue(), day),
                date(after.getYear(), after.getMonthValue(), day));
    }

    @SafeVarargs
    private static Optional<LocalDate> nearest(LocalDate near, Optional<LocalDate>... dates) {
        Optional<LocalDate> best = Optional.empty();
        for (Optional<LocalDate> date : dates) {
            if (date.isPresent() && (best.isEmpty() || distance(near, date.get()) < distance(near, best.get()))) {
                best = date;
            }
        }
        return best;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
