package dateline.archive;

import dateline.model.OutletId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with one channel.
 *
 * @param at the channel's identity: the address it was followed by
 * @param asked the address that is asked now; another than {@code at} once a permanent redirect has repeated
 * @param etag validator of the newest whole answer
 * @param due when it is to be asked again
 * @param interval between two rounds while all is well
 * @param failures rounds in a row that brought nothing; 0 while all is well
 * @param trouble one line for the operator; empty while all is well
 * @param answered when the newest good answer came (200 or 304)
 * @param body SHA-256 of the body that was read last and kept, as its capture has it
 * @param moving where a permanent redirect points, and how many rounds in a row it has
 */
public record ChannelState(
        URI at,
        OutletId outlet,
        URI asked,
        Optional<String> etag,
        Optional<String> lastModified,
        Instant due,
        Duration interval,
        int failures,
        Optional<String> trouble,
        Optional<Instant> answered,
        Optional<String> body,
        Optional<Moving> moving) {

    public record Moving(URI to, int rounds) {}

    /** The same, after this body was read. */
    public ChannelState withBody(String sha256) {
        return new ChannelState(
                at,
                outlet,
                asked,
                etag,
                lastModified,
                due,
                interval,
                failures,
                trouble,
                answered,
                Optional.of(sha256),
                moving);
    }

    /** A channel that was never asked: due at once. */
    public static ChannelState fresh(URI at, OutletId outlet, Instant now, Duration interval) {
        return new ChannelState(
                at,
                outlet,
                at,
                Optional.empty(),
                Optional.empty(),
                now,
                interval,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
