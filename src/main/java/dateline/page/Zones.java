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

    /** Names; a zone is made when an outlet needs it, for all of them take a while. */
    private static final Map<String, String> BY_DOMAIN = load();

    /** From east to west: for outlets under no country's domain whose address holds the day. */
    private static final List<String> AMERICAN =
            List.of("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles");

    /** From west to east, for the same outlets when the day is the one after. */
    private static final List<String> EUROPEAN = List.of("Europe/London", "Europe/Berlin", "Europe/Athens");

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
                && !BY_DOMAIN.containsKey(domain(address));
    }

    private static Optional<ZoneId> byDomain(URI address) {
        return Optional.ofNullable(BY_DOMAIN.get(domain(address))).map(ZoneId::of);
    }

    private static String domain(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.substring(host.lastIndexOf('.') + 1);
    }

    /** A zone in which the instant's day is the one given, when it is the one before or after. */
    private static Optional<ZoneId> byDay(OffsetDateTime at, LocalDate day) {
        List<String> zones = day.equals(at.toLocalDate().minusDays(1))
                ? AMERICAN
                : day.equals(at.toLocalDate().plusDays(1)) ? EUROPEAN : List.of();
        return zones.stream()
                .map(ZoneId::of)
                .filter(zone -> at.atZoneSameInstant(zone).toLocalDate().equals(day))
                .findFirst();
    }

    private static Map<String, String> load() {
        Map<String, String> zones = new HashMap<>();
        for (String line : WordFiles.lines("zones.txt")) {
            int space = line.indexOf(' ');
            zones.put(line.substring(0, space), line.substring(space + 1));
        }
        return Map.copyOf(zones);
    }
}
