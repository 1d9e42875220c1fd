package dateline.page;

import dateline.model.Moment;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an instant that a machine gave in UTC on its outlet's own clock, so that the day is the one its readers saw. The instant
 * itself never changes.
 */
final class Zones {

    private static final Map<String, ZoneId> BY_DOMAIN = load();

    /** From east to west: for outlets under no country's domain whose address holds the day. */
    private static final List<ZoneId> AMERICAN = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/Denver"),
            ZoneId.of("America/Los_Angeles"));

    /** From west to east, for the same outlets when the day is the one after. */
    private static final List<ZoneId> EUROPEAN =
            List.of(ZoneId.of("Europe/London"), ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/Athens"));

    /** Hours by which the westernmost of these lies behind UTC. */
    private static final int AMERICAN_HOURS = 8;

    private Zones() {}

    /** @param inAddress the day that the page's address holds or that it shows by the headline, if it has one */
    static Moment local(Moment moment, URI address, Optional<LocalDate> inAddress) {
        if (!(moment instanceof Moment.Exact(OffsetDateTime at))
                || !at.getOffset().equals(ZoneOffset.UTC)) {
            return moment;
        }
        if (inAddress.filter(at.toLocalDate()::equals).isPresent()) {
            return moment;
        }
        Optional<ZoneId> zone = byDomain(address).or(() -> inAddress.flatMap(day -> byDay(at, day)));
        return zone.<Moment>map(z -> new Moment.Exact(at.atZoneSameInstant(z).toOffsetDateTime()))
                .orElse(moment);
    }

    /** Whether it is an instant in UTC of an outlet under no country's domain, at an hour that is yesterday in America. */
    static boolean mayBeOtherDay(Moment moment, URI address) {
        return moment instanceof Moment.Exact(OffsetDateTime at)
                && at.getOffset().equals(ZoneOffset.UTC)
                && at.getHour() < AMERICAN_HOURS
                && byDomain(address).isEmpty();
    }

    private static Optional<ZoneId> byDomain(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_DOMAIN.get(host.substring(host.lastIndexOf('.') + 1)));
    }

    /** A zone in which the instant's day is the one given, when it is the one before or after. */
    private static Optional<ZoneId> byDay(OffsetDateTime at, LocalDate day) {
        List<ZoneId> zones = day.equals(at.toLocalDate().minusDays(1))
                ? AMERICAN
                : day.equals(at.toLocalDate().plusDays(1)) ? EUROPEAN : List.of();
        return zones.stream()
                .filter(zone -> at.atZoneSameInstant(zone).toLocalDate().equals(day))
                .findFirst();
    }

    private static Map<String, ZoneId> load() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (String line : WordFiles.lines("zones.txt")) {
            int space = line.indexOf(' ');
            zones.put(line.substring(0, space), ZoneId.of(line.substring(space + 1)));
        }
        return Map.copyOf(zones);
    }
}
