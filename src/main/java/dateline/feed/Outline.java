package dateline.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One line of an OPML list: a feed, or a folder of more lines.
 *
 * @param title may be empty
 * @param feed absent for a folder
 * @param home the site's page
 * @param inner in document order; empty for most feeds
 */
public record Outline(String title, Optional<URI> feed, Optional<URI> home, List<Outline> inner) {

    public Outline {
        inner = List.copyOf(inner);
    }

    /** A feed with its site. */
    public static Outline feed(String title, URI feed, Optional<URI> home) {
        return new Outline(title, Optional.of(feed), home, List.of());
    }
}
