package dateline.page;

import dateline.model.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the time and the offset that follow a day. */
final class DateClock {

    /** Characters between a day and its time. */
    private static final int MAX_GAP = 8;

    private static final Map<String, ZoneOffset> ZONES = zones();

    private final DateParts parts;
    private final String text;

    DateClock(DateParts parts) {
        this.parts = parts;
        this.text = parts.text;
    }

    /** The day with the time and offset that follow it; the day alone when one of them lacks. */
    Moment timed(LocalDate day, int next) {
        int i = parts.has(next) && parts.get(next).word().equals("t") ? next + 1 : next;
        if (!isTime(i) || parts.get(i).start() - parts.get(next - 1).end() > MAX_GAP) {
            return new Moment.Day(day);
        }
        int second = 0;
        int nano = 0;
        int end = i + 1;
        if (parts.follows(end, ':') && parts.get(end + 1).isNumber()) {
            second = parts.get(++end).number();
            if ((parts.follows(end, '.') || parts.follows(end, ','))
                    && parts.get(end + 1).isNumber()) {
                nano = fraction(parts.get(++end));
            }
        }
        return exact(day, parts.get(i).number(), parts.get(i + 1).number(), second, nano, end);
    }

    /** Whether an hour and its minutes stand at the index. */
    boolean isTime(int hour) {
        return parts.has(hour + 1)
                && parts.get(hour).isShort()
                && parts.get(hour + 1).digits() == 2
                && parts.follows(hour, ':');
    }

    private static int fraction(DateParts.Part part) {
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
        Optional<ZoneOffset> zone = parts.has(last + 1) ? named(parts.get(last + 1), at) : Optional.empty();
        if (zone.isPresent()) {
            return zone;
        }
        boolean named = text.startsWith("GMT", at) || text.startsWith("UTC", at);
        if (text.charAt(at) == 'Z' || text.charAt(at) == 'z' || named && isEnd(at + 3)) {
            return Optional.of(ZoneOffset.UTC);
        }
        at = named ? at + 3 : at;
        char c = text.charAt(at);
        boolean signed = c == '+' || c == '-' && at - end <= 1 || c == '\u2212';
        return signed && parts.has(last + 1) ? signedOffset(at, c == '+') : Optional.empty();
    }

    private static Optional<ZoneOffset> named(DateParts.Part part, int at) {
        return part.start() == at
                ? Optional.ofNullable(ZONES.get(part.word().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Map<String, ZoneOffset> zones() {
        Map<String, ZoneOffset> zones = new HashMap<>();
        for (String line : WordFiles.lines("zone-names.txt")) {
            int space = line.indexOf(' ');
            zones.put(line.substring(0, space), ZoneOffset.of(line.substring(space + 1)));
        }
        return Map.copyOf(zones);
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
}
