package dateline.site;

import java.time.Instant;
import java.util.List;

/**
 * A list as a feed tells it. All addresses are absolute.
 *
 * @param id the same for ever, an IRI
 * @param language BCP 47; empty when the items' languages differ
 * @param updated of the newest item
 */
record FeedView(
        String id,
        String title,
        String description,
        String home,
        String self,
        String language,
        Instant updated,
        List<Item> items) {

    FeedView {
        items = List.copyOf(items);
    }

    /**
     * @param id the same for ever, an IRI
     * @param original at the outlet; empty when it is no web address
     * @param published ISO 8601 as exactly as the outlet gave it; empty when it gave none
     * @param order what lists are ordered by
     */
    record Item(
            String id,
            String link,
            String original,
            String title,
            String summary,
            List<String> authors,
            String place,
            String outlet,
            String outletLink,
            String language,
            String published,
            Instant order) {

        Item {
            authors = List.copyOf(authors);
        }
    }
}
