package dateline.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How outlets are asked.
 *
 * @param contact where an outlet finds who is asking, an address of a page or {@code mailto:}; goes into the User-Agent
 * @param allow hosts that may be asked although they are not on the public internet or their port is odd, as
 *     {@code "host"} or {@code "host:port"}, written as in the addresses: {@code "127.0.0.1:8900"},
 *     {@code "outlet.local"}, {@code "[::1]:8900"}
 * @param robots whether pages and pictures obey robots.txt
 * @param connectTimeout for one connection
 * @param deadline for one ask with all its redirects, without the time spent waiting for the host's turn
 * @param delay between two requests to one host; zero is possible
 * @param perHost requests in flight to one host, 1 or more; those that hang for seconds do not count
 * @param total requests in flight to all hosts, 1 or more; those that hang for seconds do not count
 * @param limits longest bodies
 */
public record FetchSettings(
        Optional<String> contact,
        Set<String> allow,
        boolean robots,
        Duration connectTimeout,
        Duration deadline,
        Duration delay,
        int perHost,
        int total,
        Limits limits) {

    /** The product token that robots.txt files name us by. */
    public static final String PRODUCT = "Dateline";

    private static final String VERSION = "0.1";

    /** Bytes of a body, on the wire and again after content-decoding. */
    public record Limits(int feed, int page, int image) {

        private static final int MEGABYTE = 1 << 20;

        static final int ROBOTS = MEGABYTE;
        static final int STAMP = MEGABYTE / 4;

        public static Limits defaults() {
            return new Limits(10 * MEGABYTE, 10 * MEGABYTE, 5 * MEGABYTE);
        }

        int of(Ask.Kind kind) {
            return switch (kind) {
                case FEED -> feed;
                case PAGE -> page;
                case IMAGE -> image;
                case ROBOTS -> ROBOTS;
                case STAMP -> STAMP;
            };
        }
    }

    public FetchSettings {
        allow = allow.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        if (contact.filter(where -> !where.chars().allMatch(c -> c > ' ' && c < 127))
                .isPresent()) {
            throw new IllegalArgumentException("a contact is an address in plain ASCII");
        }
        if (perHost < 1 || total < 1 || delay.isNegative() || !deadline.isPositive() || !connectTimeout.isPositive()) {
            throw new IllegalArgumentException("fetch settings out of range");
        }
    }

    public static FetchSettings defaults() {
        return new FetchSettings(
                Optional.empty(),
                Set.of(),
                true,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                1,
                32,
                Limits.defaults());
    }

    public FetchSettings withContact(String contact) {
        return new FetchSettings(
                Optional.of(contact), allow, robots, connectTimeout, deadline, delay, perHost, total, limits);
    }

    public FetchSettings withAllow(Set<String> allow) {
        return new FetchSettings(contact, allow, robots, connectTimeout, deadline, delay, perHost, total, limits);
    }

    public FetchSettings withRobots(boolean robots) {
        return new FetchSettings(contact, allow, robots, connectTimeout, deadline, delay, perHost, total, limits);
    }

    public FetchSettings withDeadline(Duration deadline) {
        return new FetchSettings(contact, allow, robots, connectTimeout, deadline, delay, perHost, total, limits);
    }

    public FetchSettings withDelay(Duration delay) {
        return new FetchSettings(contact, allow, robots, connectTimeout, deadline, delay, perHost, total, limits);
    }

    public FetchSettings withInFlight(int perHost, int total) {
        return new FetchSettings(contact, allow, robots, connectTimeout, deadline, delay, perHost, total, limits);
    }

    public FetchSettings withLimits(Limits limits) {
        return new FetchSettings(contact, allow, robots, connectTimeout, deadline, delay, perHost, total, limits);
    }

    /** {@code "Dateline/0.1 (+https://archive.example/about)"}. */
    public String userAgent() {
        return PRODUCT + "/" + VERSION
                + contact.map(where -> " (+" + where + ")").orElse("");
    }
}
