package dateline.site;

import dateline.model.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes dates for readers: a day stays a day, a time of day names its zone. */
final class Times {

    private static final DateTimeFormatter DAY = english("d MMMM uuuu");
    private static final DateTimeFormatter SHORT_DAY = english("d MMM uuuu");
    private static final DateTimeFormatter SHORT = english("d MMM uuuu, HH:mm");
    private static final DateTimeFormatter FULL = english("d MMMM uuuu, HH:mm");
    private static final DateTimeFormatter SECONDS = english("d MMMM uuuu, HH:mm:ss");
    private static final DateTimeFormatter WEEKDAY = english("EEEE, d MMMM uuuu");
    private static final DateTimeFormatter MONTH = english("MMMM uuuu");

    private static final long LAST_SECOND =
            LocalDate.MAX.minusDays(2).atStartOfDay(ZoneOffset.UTC).toEpochSecond();

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** For lists; the page's foot names the zone. */
    When inList(Moment moment) {
        return switch (moment) {
            case Moment.Exact(OffsetDateTime at) -> inList(at.toInstant());
            case Moment.Day(LocalDate day) -> new When(day.toString(), SHORT_DAY.format(day));
        };
    }

    When inList(Instant at) {
        return new When(iso(at), hasDate(at) ? SHORT.format(at.atZone(zone)) : iso(at));
    }

    /** On the publisher's own clock. */
    When asPublished(Moment moment) {
        return switch (moment) {
            case Moment.Exact(OffsetDateTime at) ->
                new When(moment.iso(), FULL.format(at) + " " + offset(at.getOffset()));
            case Moment.Day(LocalDate day) -> new When(day.toString(), DAY.format(day));
        };
    }

    When precise(Instant at) {
        return new When(
                iso(at),
                hasDate(at)
                        ? SECONDS.format(at.atZone(zone)) + " "
                                + offset(zone.getRules().getOffset(at))
                        : iso(at));
    }

    /** False at the very ends of the calendar, where some zone has no date. */
    private static boolean hasDate(Instant at) {
        return Math.abs(at.getEpochSecond()) < LAST_SECOND;
    }

    /** The zone of {@link #inList}, as the page's foot names it. */
    String zoneName() {
        return zone.getRules().isFixedOffset()
                ? offset(zone.getRules().getOffset(Instant.EPOCH))
                : zone.getId().replace('_', ' ');
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Without its year. */
    static String monthName(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String iso(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId().replace('-', '−');
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
