package dateline.pipeline;

import dateline.archive.ChannelState;
import dateline.archive.ChannelState.Moving;
import dateline.fetch.Redirect;
import dateline.model.Headers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a channel stands after a round. Pure. */
final class States {

    /** A permanent redirect moves the feed when it was met in this many rounds in a row. */
    static final int ROUNDS_TO_MOVE = 2;

    private States() {}

    /**
     * A feed was read.
     *
     * @param mended one line on what is wrong with the feed although it could be read
     */
    static ChannelState read(
            ChannelState before,
            Instant now,
            Headers headers,
            List<Redirect> redirects,
            Duration interval,
            Optional<String> mended) {
        return well(before, now, redirects, interval, headers.first("ETag"), headers.first("Last-Modified"), mended);
    }

    /** A 304: what was wrong with the feed still is. */
    static ChannelState unchanged(ChannelState before, Instant now, List<Redirect> redirects, Duration interval) {
        return well(before, now, redirects, interval, before.etag(), before.lastModified(), mended(before));
    }

    private static Optional<String> mended(ChannelState before) {
        return before.trouble().filter(_ -> before.failures() == 0);
    }

    /** What was read before, sent anew: what was wrong with the feed still is. */
    static ChannelState again(
            ChannelState before, Instant now, Headers headers, List<Redirect> redirects, Duration interval) {
        return read(before, now, headers, redirects, interval, mended(before));
    }

    private static ChannelState well(
            ChannelState before,
            Instant now,
            List<Redirect> redirects,
            Duration interval,
            Optional<String> etag,
            Optional<String> lastModified,
            Optional<String> mended) {
        Optional<Moving> moving = moving(before, redirects);
        boolean moves = moving.filter(each -> each.rounds() >= ROUNDS_TO_MOVE).isPresent();
        return new ChannelState(
                before.at(),
                before.outlet(),
                moves ? moving.get().to() : before.asked(),
                etag,
                lastModified,
                now.plus(spread(before.at(), interval)),
                interval,
                0,
                mended,
                Optional.of(now),
                before.body(),
                moves ? Optional.empty() : moving);
    }

    /** Only an unbroken chain of permanent redirects tells of a move. */
    private static Optional<Moving> moving(ChannelState before, List<Redirect> redirects) {
        if (redirects.isEmpty() || !redirects.stream().allMatch(Redirect::isPermanent)) {
            return Optional.empty();
        }
        URI to = redirects.getLast().to();
        int rounds = before.moving()
                .filter(moving -> moving.to().equals(to))
                .map(Moving::rounds)
                .orElse(0);
        return Optional.of(new Moving(to, rounds + 1));
    }

    /**
     * A round that brought nothing.
     *
     * @param first the wait after the first such round
     * @param atLeast how long the outlet wants to be left alone
     */
    static ChannelState failed(
            ChannelState before, Instant now, String trouble, Duration first, Optional<Duration> atLeast) {
        int failures = before.failures() + 1;
        Duration wait = Rhythm.backOff(first, failures);
        return new ChannelState(
                before.at(),
                before.outlet(),
                before.asked(),
                before.etag(),
                before.lastModified(),
                now.plus(atLeast.map(asked -> Rhythm.respecting(wait, asked)).orElse(wait)),
                before.interval(),
                failures,
                Optional.of(trouble),
                before.answered(),
                before.body(),
                before.moving());
    }

    /** Up to a tenth later, the same for a channel each time, so that channels followed together do not stay together. */
    private static Duration spread(URI at, Duration interval) {
        return interval.plus(
                interval.multipliedBy(Math.floorMod(at.hashCode(), 100)).dividedBy(1000));
    }
}
