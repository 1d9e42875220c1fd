package dateline.page;

/** The bounds that keep any page cheap. */
final class PageBounds {

    /** Bytes of a page that are looked at. */
    static final int MAX_BYTES = 8 << 20;

    /** Elements deeper than this lie flat in the tree. */
    static final int MAX_DEPTH = 300;

    /** Tags of a page that are looked at; a long article has a few thousand. */
    static final int MAX_TAGS = 150_000;

    /** Characters. */
    private static final int SHORTEST_TAG = 3;

    private PageBounds() {}

    /** The text up to the tag after the {@value #MAX_TAGS}th. */
    static String cutTags(String html) {
        if (html.length() < MAX_TAGS * SHORTEST_TAG) {
            return html;
        }
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (++tags > MAX_TAGS) {
                return html.substring(0, at);
            }
        }
        return html;
    }

    private static int tags(byte[] html) {
        int tags = 0;
        for (byte each : html) {
            tags += each == '<' ? 1 : 0;
        }
        return tags;
    }

    /** The same for bytes in ASCII or UTF-8: the index up to which they are looked at. */
    static int tagsEnd(byte[] html) {
        if (html.length < MAX_TAGS * SHORTEST_TAG || tags(html) <= MAX_TAGS) {
            return html.length;
        }
        int at = 0;
        for (int tags = html[0] == '<' ? 1 : 0; tags <= MAX_TAGS; tags += html[at] == '<' ? 1 : 0) {
            at++;
        }
        return at;
    }
}
