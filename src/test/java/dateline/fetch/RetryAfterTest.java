package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "120 | PT2M",
                "' 120 ' | PT2M",
                "0 | PT0S",
                "86400 | PT24H",
                "86401 | PT24H",
                "99999999999999999999 | PT24H",
                "Mon, 23 Nov 2026 08:01:00 GMT | PT1M",
                "Mon, 23 Nov 2026 07:00:00 GMT | PT0S",
                "Fri, 31 Dec 9999 23:59:59 GMT | PT24H",
                "-5 | none",
                "1.5 | none",
                "soon | none",
                "'' | none",
                "٣ | none",
                "Mon, 99 Nov 2026 08:01:00 GMT | none"
            })
    void is_read(String value, Duration wanted) {
        assertThat(RetryAfter.read(Headers.of(Map.of("retry-after", value)), NOW))
                .isEqualTo(Optional.ofNullable(wanted));
    }
}
