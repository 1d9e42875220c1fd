package dateline.cli.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One instant in the forms that feeds, pages and sentences want. */
record Stamps(ZonedDateTime at, Locale locale) {

    static Stamps of(Instant at, ZoneId zone, Locale locale) {
        return new Stamps(at.atZone(zone), locale);
    }

    /**
     * {@code iso} in UTC, {@code local} with offset, {@code rfc822}, {@code date} and {@code clock} for readers,
     * {@code day} of the month, {@code weekday} and {@code yesterday} by name.
     */
    Map<String, String> named(String before) {
        var values = new HashMap<String, String>();
        values.put(before + "iso", at.toInstant().toString());
        values.put(before + "local", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
        values.put(before + "rfc822", DateTimeFormatter.RFC_1123_DATE_TIME.format(at));
        values.put(
                before + "date",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(at));
        values.put(
                before + "clock",
                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at));
        values.put(before + "day", Integer.toString(at.getDayOfMonth()));
        values.put(before + "weekday", weekday(at));
        values.put(before + "yesterday", weekday(at.minusDays(1)));
        return values;
    }

    private String weekday(ZonedDateTime day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }
}
