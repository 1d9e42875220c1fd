package dateline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A date as exactly as the publisher gave it: nothing is rounded up to an instant that nobody wrote. */
public sealed interface Moment {

    /** Date, time and offset were given. */
    record Exact(OffsetDateTime at) implements Moment {}

    /** Only the day was given. */
    record Day(LocalDate day) implements Moment {}

    static Moment exact(Instant at) {
        return new Exact(at.atOffset(ZoneOffset.UTC));
    }

    /** For ordering: the instant, or the start of the day in UTC. */
    default Instant instant() {
        return switch (this) {
            case Exact exact -> exact.at().toInstant();
            case Day day -> day.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        };
    }

    /** The day on the publisher's own calendar. */
    default LocalDate day() {
        return switch (this) {
            case Exact exact -> exact.at().toLocalDate();
            case Day day -> day.day();
        };
    }

    /** ISO 8601: {@code 2026-11-23T08:00:00Z}, {@code 2026-11-23T16:00:00+08:00} or {@code 2026-11-23}. */
    default String iso() {
        return switch (this) {
            case Exact exact -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(exact.at());
            case Day day -> day.day().toString();
        };
    }

    /** What {@link #iso} gave; empty for anything else. */
    static Optional<Moment> parse(String iso) {
        try {
            return Optional.of(
                    iso.indexOf('T') < 0 ? new Day(LocalDate.parse(iso)) : new Exact(OffsetDateTime.parse(iso)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
