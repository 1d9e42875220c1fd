package dateline.archive;

import dateline.model.ArticleId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A fetch that is still to be done.
 *
 * @param tries how often it has failed so far
 * @param trouble what happened the last time
 */
public record Owed(Kind kind, URI at, ArticleId article, Instant due, int tries, Optional<String> trouble) {

    /** The host and port it goes to, lower case; empty for an address without one. */
    public String host() {
        return host(at);
    }

    static String host(URI at) {
        return Optional.ofNullable(at.getRawAuthority()).orElse("").toLowerCase(Locale.ROOT);
    }

    public enum Kind {
        PAGE,
        PICTURE
    }
}
