package dateline.feed;

import dateline.model.Moment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One date text taken apart: the time of day is found by its colons, the zone behind it, the day in what is left.
 *
 * @param head what stands before the time, and behind the zone
 * @param time empty when there is none
 * @param bad whether something stands there that no date has
 */
record DateReading(String head, Optional<DateTime> time, boolean bad) {

    private static final int MAX_OFFSET_HOURS = 18;

    static DateReading of(String text) {
        Optional<DateTime> time = DateTime.find(text);
        if (time.isEmpty()) {
            return new DateReading(text, time, false);
        }
        DateTail tail = DateTail.of(text.substring(time.get().to()));
        DateTime full = time.get().in(tail);
        String head = text.substring(0, full.from()) + " " + tail.rest();
        return new DateReading(head, Optional.of(full), tail.bad() || full.hour() < 0);
    }

    Optional<Moment> moment() {
        if (bad) {
            return Optional.empty();
        }
        DateParts parts = DateParts.of(head);
        Optional<LocalDate> day = parts.day(time.isPresent());
        return time.isPresent() ? day.flatMap(d -> at(d, time.get(), parts)) : day.map(Moment.Day::new);
    }

    private static Optional<Moment> at(LocalDate day, DateTime time, DateParts parts) {
        int half = time.half() >= 0 ? time.half() : parts.words().half();
        int hour = half < 0 || time.hour() > 12 ? time.hour() : time.hour() % 12 + half;
        boolean midnight = hour == 24 && time.minute() == 0 && time.second() == 0;
        if (hour > 24 || hour == 24 && !midnight || time.minute() > 59 || time.second() > 60) {
            return Optional.empty();
        }
        LocalDateTime local = day.plusDays(midnight ? 1 : 0)
                .atTime(midnight ? 0 : hour, time.minute(), Math.min(time.second(), 59), time.nanos());
        return zone(time, parts)
                .map(zone -> new Moment.Exact(
                        zone instanceof ZoneOffset offset
                                ? OffsetDateTime.of(local, offset)
                                : local.atZone(zone).toOffsetDateTime()));
    }

    private static Optional<ZoneId> zone(DateTime time, DateParts parts) {
        int minutes = time.offsetMinutes();
        if (minutes == DateTail.NO_OFFSET) {
            return time.zone()
                    .or(() -> Optional.of(ZoneOffset.ofHours(parts.words().country())));
        }
        return Math.abs(minutes) > MAX_OFFSET_HOURS * 60
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
    }
}
