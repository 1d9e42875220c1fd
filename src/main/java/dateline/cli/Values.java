package dateline.cli;

import dateline.archive.Shelves;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms that values of settings have. Each reader is empty for another form. */
final class Values {

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(B|KB|MB|GB)");
    private static final Pattern LISTEN =
            Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}\\]|[A-Za-z0-9.-]{1,253}):(\\d{1,5})");
    private static final Pattern DATABASE =
            Pattern.compile("postgresql://[^/?#\\s\"\\\\]{1,500}/[A-Za-z0-9_.-]{1,63}(\\?[^\\s\"\\\\]{0,500})?");
    private static final int MOST_TIMES = 20;
    static final int MAX_PORT = 65_535;
    private static final int MAX_NUMBER = 100_000;
    private static final Duration LONGEST_TIME = Duration.ofDays(31);
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    private static final Map<String, Long> BYTES = Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

    record Listen(String host, int port) {
        /** @param actual the port in use, which differs where 0 was set */
        String url(int actual) {
            return "http://" + host + ":" + actual + "/";
        }
    }

    private Values() {}

    /** Whether the value has the form. */
    static boolean fits(Setting.Kind kind, String value) {
        return switch (kind) {
            case TEXT, HOSTS -> true;
            case ADDRESS -> value.isEmpty() || address(value).isPresent();
            case CONTACT -> value.isEmpty() || contact(value).isPresent();
            case SITE ->
                value.isEmpty() || address(value).filter(Values::isWholeSite).isPresent();
            case LISTEN -> listen(value).isPresent();
            case NUMBER -> number(value).isPresent();
            case LINES ->
                number(value).filter(lines -> lines <= Shelves.MAX_LINES).isPresent();
            case YES_NO -> value.equals("true") || value.equals("false");
            case TIME -> time(value).isPresent();
            case SPAN -> time(value).filter(Duration::isPositive).isPresent();
            case TIMES -> times(value).isPresent();
            case SIZE -> size(value).filter(bytes -> bytes > 0).isPresent();
            case PAGES -> List.of("never", "needed", "always").contains(value);
            case NAMES -> List.of("off", "subjects", "all").contains(value);
            case DATABASE -> value.isEmpty() || isDatabase(value);
            case ZONE -> zone(value).isPresent();
        };
    }

    static Optional<URI> address(String value) {
        try {
            URI uri = URI.create(value.replaceFirst("/$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A web address, or a mailto one (RFC 6068) with somebody to write to. */
    static Optional<URI> contact(String value) {
        try {
            URI uri = new URI(value);
            boolean isMail = "mailto".equals(uri.getScheme())
                    && uri.getRawSchemeSpecificPart().matches("[^@?]{1,200}@[^@]{1,300}");
            return isMail ? Optional.of(uri) : address(value);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The site's own links begin at the root of its host. */
    private static boolean isWholeSite(URI address) {
        return address.getRawPath().isEmpty() && address.getRawQuery() == null && address.getRawFragment() == null;
    }

    static Optional<Listen> listen(String value) {
        Matcher form = LISTEN.matcher(value);
        if (!form.matches() || Integer.parseInt(form.group(2)) > MAX_PORT) {
            return Optional.empty();
        }
        return Optional.of(new Listen(form.group(1), Integer.parseInt(form.group(2))));
    }

    /** A user's name or password in it would be shown wherever the address is. */
    static boolean isDatabase(String value) {
        return DATABASE.matcher(value).matches()
                && !value.contains("@")
                && !value.toLowerCase(Locale.ROOT).contains("password=");
    }

    static Optional<Integer> number(String value) {
        try {
            return Optional.of(Integer.parseInt(value)).filter(number -> number >= 1 && number <= MAX_NUMBER);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Zero to {@link #LONGEST_TIME}. */
    static Optional<Duration> time(String value) {
        Matcher form = TIME.matcher(value);
        return form.matches()
                ? Optional.of(UNITS.get(form.group(2)).multipliedBy(Long.parseLong(form.group(1))))
                        .filter(time -> time.compareTo(LONGEST_TIME) <= 0)
                : Optional.empty();
    }

    /** Comma-separated, each more than nothing; empty for more than {@link #MOST_TIMES} or another form. */
    static Optional<List<Duration>> times(String value) {
        List<String> parts = hosts(value);
        List<Duration> times = parts.stream()
                .flatMap(part -> time(part).filter(Duration::isPositive).stream())
                .toList();
        return times.size() == parts.size() && times.size() <= MOST_TIMES ? Optional.of(times) : Optional.empty();
    }

    /** In bytes. */
    static Optional<Long> size(String value) {
        Matcher form = SIZE.matcher(value);
        return form.matches()
                ? Optional.of(Long.parseLong(form.group(1)) * BYTES.get(form.group(2)))
                : Optional.empty();
    }

    static Optional<ZoneId> zone(String value) {
        try {
            return Optional.of(ZoneId.of(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Comma-separated. */
    static List<String> hosts(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
    }
}
