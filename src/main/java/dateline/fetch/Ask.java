package dateline.fetch;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * One thing wanted from an outlet.
 *
 * @param at absolute; a fragment is ignored
 * @param etag the {@code ETag} of the copy at hand, as it came, quotes and all
 * @param lastModified the {@code Last-Modified} of the copy at hand, as it came
 * @param sent what is sent with it; empty for all that is only read
 */
public record Ask(URI at, Kind kind, Optional<String> etag, Optional<String> lastModified, byte[] sent) {

    private static final byte[] NOTHING = {};

    /** What is wanted; decides the size limit, the {@code Accept} header and whether robots.txt is asked. */
    public enum Kind {
        /** Named by a user: robots.txt is not asked. */
        FEED,
        PAGE,
        IMAGE,
        /** A robots.txt itself; longer ones are cut, not refused. */
        ROBOTS,
        /** A time-stamp (RFC 3161): what is sent is a request for one. Not archived; robots.txt is not asked. */
        STAMP
    }

    public Ask(URI at, Kind kind, Optional<String> etag, Optional<String> lastModified) {
        this(at, kind, etag, lastModified, NOTHING);
    }

    /** @param request in DER (RFC 3161 2.4.1) */
    public static Ask stamp(URI authority, byte[] request) {
        return new Ask(authority, Kind.STAMP, Optional.empty(), Optional.empty(), request);
    }

    public static Ask feed(URI at) {
        return new Ask(at, Kind.FEED, Optional.empty(), Optional.empty());
    }

    public static Ask page(URI at) {
        return new Ask(at, Kind.PAGE, Optional.empty(), Optional.empty());
    }

    public static Ask image(URI at) {
        return new Ask(at, Kind.IMAGE, Optional.empty(), Optional.empty());
    }

    /** The same, but only if it changed since the copy with these validators. */
    public Ask unless(Optional<String> etag, Optional<String> lastModified) {
        return new Ask(at, kind, etag, lastModified, sent);
    }

    boolean isConditional() {
        return etag.isPresent() || lastModified.isPresent();
    }

    Ask moved(URI to) {
        return new Ask(to, kind, etag, lastModified, sent);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ask ask
                && at.equals(ask.at)
                && kind == ask.kind
                && etag.equals(ask.etag)
                && lastModified.equals(ask.lastModified)
                && Arrays.equals(sent, ask.sent);
    }

    @Override
    public int hashCode() {
        return at.hashCode();
    }
}
