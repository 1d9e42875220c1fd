package dateline.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * One thing wanted from an outlet.
 *
 * @param at absolute; a fragment is ignored
 * @param etag the {@code ETag} of the copy at hand, as it came, quotes and all
 * @param lastModified the {@code Last-Modified} of the copy at hand, as it came
 */
public record Ask(URI at, Kind kind, Optional<String> etag, Optional<String> lastModified) {

    /** What is wanted; decides the size limit, the {@code Accept} header and whether robots.txt is asked. */
    public enum Kind {
        /** Named by a user: robots.txt is not asked. */
        FEED,
        PAGE,
        IMAGE,
        /** A robots.txt itself; longer ones are cut, not refused. */
        ROBOTS
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
        return new Ask(at, kind, etag, lastModified);
    }

    boolean isConditional() {
        return etag.isPresent() || lastModified.isPresent();
    }

    Ask moved(URI to) {
        return new Ask(to, kind, etag, lastModified);
    }
}
