package dateline.feed;

import java.util.Map;

/**
 * What a WordPress export says of its site.
 *
 * @param feed title, link, language and the like, as any RSS channel says them
 * @param version of the format: {@code "1.2"}; empty when it says none
 * @param authors the names that readers see, by login; logins without one are left out
 * @param encoding of the file, for its items
 * @param root the start tag of the whole, which items are read inside of
 */
public record WxrSite(Feed feed, String version, Map<String, String> authors, String encoding, String root) {

    public WxrSite {
        authors = Map.copyOf(authors);
    }
}
