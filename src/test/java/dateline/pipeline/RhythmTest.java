package dateline.pipeline;

import static dateline.pipeline.Rhythm.LONGEST;
import static dateline.pipeline.Rhythm.LONGEST_WAIT;
import static dateline.pipeline.Rhythm.SHORTEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RhythmTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    /** So many articles, the newest so long ago, each so long after the one before. */
    private static List<Instant> every(int count, Duration age, Duration gap) {
        return LongStream.range(0, count)
                .mapToObj(i -> NOW.minus(age).minus(gap.multipliedBy(i)))
                .toList();
    }

    static Stream<Arguments> rhythms() {
        return Stream.of(
                Arguments.of("half the gap", every(10, Duration.ZERO, HOUR), Duration.ofMinutes(30)),
                Arguments.of("a tenth of the silence", every(10, Duration.ofHours(20), HOUR), Duration.ofHours(2)),
                Arguments.of("not under the shortest", every(30, Duration.ZERO, Duration.ofMinutes(1)), SHORTEST),
                Arguments.of("not over the longest", every(3, Duration.ofDays(90), Duration.ofDays(30)), LONGEST),
                Arguments.of(
                        "the median, not the outlier",
                        Stream.concat(
                                        every(9, Duration.ZERO, HOUR).stream(),
                                        Stream.of(NOW.minus(Duration.ofDays(900))))
                                .toList(),
                        Duration.ofMinutes(30)),
                Arguments.of(
                        "the newest alone",
                        Stream.concat(
                                        every(21, Duration.ZERO, HOUR).stream(),
                                        every(200, Duration.ofDays(300), Duration.ofDays(30)).stream())
                                .toList(),
                        Duration.ofMinutes(30)),
                Arguments.of(
                        "what lies ahead tells nothing",
                        List.of(NOW.plus(HOUR), NOW.plus(Duration.ofDays(365)), NOW.plus(HOUR.multipliedBy(3))),
                        Duration.ofMinutes(42)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rhythms")
    void theIntervalFollowsTheFeed(String name, List<Instant> published, Duration expected) {
        assertThat(Rhythm.interval(published, NOW, HOUR, true)).as(name).isEqualTo(expected);
    }

    @Test
    void withoutDatesItShrinksWithNewsAndGrowsWithout() {
        assertThat(Rhythm.interval(List.of(), NOW, HOUR, true)).isEqualTo(Duration.ofMinutes(42));
        assertThat(Rhythm.interval(List.of(), NOW, HOUR, false)).isEqualTo(Duration.ofMinutes(78));
        assertThat(Rhythm.interval(List.of(NOW, NOW, NOW, NOW), NOW, HOUR, false))
                .as("one moment tells no rhythm")
                .isEqualTo(Duration.ofMinutes(78));
    }

    @Test
    void whateverAFeedSaysItIsWithinBounds() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<Instant> published = IntStream.range(0, random.nextInt(30))
                    .mapToObj(_ -> Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L)))
                    .toList();
            assertThat(Rhythm.interval(published, NOW, Duration.ofMinutes(random.nextInt(5_000)), random.nextBoolean()))
                    .isBetween(SHORTEST, LONGEST);
        }
    }

    @Test
    void failuresDoubleTheWaitUpToADay() {
        assertThat(IntStream.range(1, 9)
                        .mapToObj(failures -> Rhythm.backOff(HOUR, failures).toHours()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 24L, 24L, 24L);
        assertThat(Rhythm.backOff(LONGEST, Integer.MAX_VALUE)).isEqualTo(LONGEST);
        assertThat(Rhythm.backOff(Duration.ZERO, -1)).isEqualTo(SHORTEST);
    }

    @Test
    void anOutletsWishIsKeptUnlessOursIsLonger() {
        assertThat(Rhythm.respecting(HOUR, Duration.ofMinutes(5))).isEqualTo(HOUR);
        assertThat(Rhythm.respecting(HOUR, Duration.ofHours(5))).isEqualTo(Duration.ofHours(5));
        assertThat(Rhythm.respecting(HOUR, Duration.ofDays(400))).isEqualTo(LONGEST_WAIT);
    }
}
