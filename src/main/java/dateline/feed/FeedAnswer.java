package dateline.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What {@link FeedReader} made of a body. */
public sealed interface FeedAnswer {

    /**
     * @param entries in document order, at most {@link FeedReader#MAX_ENTRIES}; may be empty
     * @param format {@code "rss20"}, {@code "rss10"}, {@code "atom10"}, {@code "atom03"}, {@code "cdf"},
     *     {@code "json11"} ...
     * @param encoding name of the charset that was used, lower case
     * @param flaws what was mended, one line each, for the outlet's status; may be empty
     */
    record Read(Feed feed, List<Entry> entries, String format, String encoding, List<String> flaws)
            implements FeedAnswer {
        public Read {
            entries = List.copyOf(entries);
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * @param why one line for the outlet's status: {@code "an HTML page stands where the feed should be"}
     * @param hint where the page says its feed is
     */
    record NotAFeed(String why, Optional<URI> hint) implements FeedAnswer {}
}
