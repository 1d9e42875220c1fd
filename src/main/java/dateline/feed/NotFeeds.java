package dateline.feed;

import dateline.model.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says what stands where a feed should be. */
final class NotFeeds {

    private static final int LOOK = 4_096;

    private NotFeeds() {}

    static FeedAnswer.NotAFeed explain(String text, Headers headers, URI address) {
        String start = Names.lower(text.substring(0, Math.min(text.length(), LOOK)));
        if (start.contains("<!doctype html") || start.contains("<html") || start.contains("<head")) {
            Optional<URI> hint = Discovery.announced(text.getBytes(StandardCharsets.UTF_8), headers, address);
            return new FeedAnswer.NotAFeed("an HTML page stands where the feed should be", hint);
        }
        if (start.contains("<urlset") || start.contains("<sitemapindex")) {
            return new FeedAnswer.NotAFeed("a sitemap stands where the feed should be", Optional.empty());
        }
        if (start.contains("<opml")) {
            return new FeedAnswer.NotAFeed("a list of feeds (OPML) stands where the feed should be", Optional.empty());
        }
        return start.startsWith("{") || start.startsWith("[")
                ? new FeedAnswer.NotAFeed("JSON that is no JSON Feed", Optional.empty())
                : new FeedAnswer.NotAFeed("no feed in it that we know", Optional.empty());
    }
}
