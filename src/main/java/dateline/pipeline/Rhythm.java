package dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * When to ask again. A channel is asked about twice in the time between two of its articles; one that has gone quiet is
 * asked less and less.
 */
final class Rhythm {

    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofDays(1);

    /** While nothing is known of a channel. */
    static final Duration FIRST = Duration.ofHours(1);

    /** An outlet may ask to be left alone for no longer than this. */
    static final Duration LONGEST_WAIT = Duration.ofDays(7);

    /** Newest articles that tell the rhythm. */
    private static final int SAMPLE = 20;

    private static final int QUIET_SHARE = 10;
    private static final int MOST_DOUBLINGS = 10;
    private static final double FASTER = 0.7;
    private static final double SLOWER = 1.3;

    private Rhythm() {}

    /**
     * From the publication times of a feed's entries: half the median gap of the newest, but at least a tenth of the time
     * since the newest.
     *
     * @param before the interval so far: what holds when fewer than three entries say their time
     * @param changed whether this round brought anything; then an interval without dates shrinks, else it grows
     */
    static Duration interval(List<Instant> published, Instant now, Duration before, boolean changed) {
        List<Instant> newest = published.stream()
                .filter(at -> !at.isAfter(now))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(SAMPLE)
                .toList();
        if (newest.size() < 3) {
            return bounded(Duration.ofMillis((long) (before.toMillis() * (changed ? FASTER : SLOWER))));
        }
        long[] gaps = new long[newest.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = Duration.between(newest.get(i + 1), newest.get(i)).toMillis();
        }
        Arrays.sort(gaps);
        Duration half = Duration.ofMillis(gaps[gaps.length / 2] / 2);
        Duration quiet = Duration.between(newest.getFirst(), now).dividedBy(QUIET_SHARE);
        return bounded(half.compareTo(quiet) > 0 ? half : quiet);
    }

    /** After failures in a row the wait doubles each time, from what holds after the first to a day. */
    static Duration backOff(Duration first, int failures) {
        return bounded(first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS)));
    }

    /** The later of our own plan and what the outlet asks for. */
    static Duration respecting(Duration plan, Duration asked) {
        Duration wait = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        return wait.compareTo(plan) > 0 ? wait : plan;
    }

    private static Duration bounded(Duration interval) {
        if (interval.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
    }
}
