package dateline.fetch;

import dateline.model.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** {@code Retry-After}: seconds or an HTTP date (RFC 9110 10.2.3), never more than {@link #MOST}. */
final class RetryAfter {

    static final Duration MOST = Duration.ofDays(1);
    private static final int LONGEST_VALUE = 64;
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    static Optional<Duration> read(Headers headers, Instant now) {
        return headers.first("Retry-After")
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
                .flatMap(value -> isDigits(value) ? Optional.of(seconds(value)) : until(value, now))
                .map(RetryAfter::bounded);
    }

    private static boolean isDigits(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Duration seconds(String digits) {
        return digits.length() > MOST_DIGITS ? MOST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            return Optional.of(Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration time) {
        if (time.isNegative()) {
            return Duration.ZERO;
        }
        return time.compareTo(MOST) > 0 ? MOST : time;
    }
}
