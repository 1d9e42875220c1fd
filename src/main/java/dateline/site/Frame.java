package dateline.site;

import java.util.List;

/**
 * What every page shares.
 *
 * @param title of the window
 * @param head what machines read in the page's head
 * @param isFront whether the masthead is this page's own headline
 * @param words of the search box
 * @param zone of the times of day in lists
 */
record Frame(
        String site,
        String title,
        Head head,
        Section section,
        boolean isFront,
        String words,
        String zone,
        String style) {

    enum Section {
        FRONT,
        CONTENTS,
        SEARCH,
        ABOUT,
        NONE
    }

    /**
     * @param canonical empty when the site's own address is not known
     * @param jsonLd empty for none; {@code <} never stands in it
     */
    record Head(
            String description,
            String canonical,
            boolean listed,
            List<FeedLink> feeds,
            List<Property> properties,
            String jsonLd) {

        Head {
            feeds = List.copyOf(feeds);
            properties = List.copyOf(properties);
        }
    }

    record FeedLink(String href, String mediaType, String title, String kind) {}

    /** An OpenGraph property. */
    record Property(String name, String content) {}
}
