package dateline.archive;

import dateline.model.ArticleId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A fetch that is still to be done.
 *
 * @param tries how often it has failed so far
 * @param trouble what happened the last time
 */
public record Owed(Kind kind, URI at, ArticleId article, Instant due, int tries, Optional<String> trouble) {

    public enum Kind {
        PAGE,
        PICTURE
    }
}
