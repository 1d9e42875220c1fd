package dateline.site;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** Reads the headers with which a reader says what it has and what it takes. Nothing there makes it throw. */
final class Conditions {

    private static final int MAX_TAGS = 50;
    private static final int MAX_CODINGS = 20;

    private Conditions() {}

    /** Whether the reader's copy still holds (RFC 9110 13.1.2 and 13.1.3): a tag, if there is one, decides alone. */
    static boolean holds(
            Optional<String> ifNoneMatch, Optional<String> ifModifiedSince, String etag, Instant modified) {
        return ifNoneMatch
                .map(tags -> matches(tags, etag))
                .orElseGet(() -> ifModifiedSince
                        .flatMap(Conditions::date)
                        .map(since -> !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                        .orElse(false));
    }

    /** Whether gzip may be sent (RFC 9110 12.5.3). */
    static boolean takesGzip(Optional<String> acceptEncoding) {
        return acceptEncoding
                .map(codings -> Arrays.stream(codings.split(",", MAX_CODINGS)).anyMatch(Conditions::isGzip))
                .orElse(false);
    }

    private static boolean isGzip(String coding) {
        String[] parts = coding.split(";", 2);
        boolean named =
                parts[0].strip().equalsIgnoreCase("gzip") || parts[0].strip().equals("*");
        return named && (parts.length == 1 || !isZero(parts[1].strip()));
    }

    private static boolean isZero(String weight) {
        return weight.startsWith("q=0") && weight.chars().skip(3).allMatch(c -> c == '0' || c == '.');
    }

    private static boolean matches(String tags, String etag) {
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(",", MAX_TAGS))
                        .anyMatch(tag -> opaque(tag.strip()).equals(opaque(etag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
