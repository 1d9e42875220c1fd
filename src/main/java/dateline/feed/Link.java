package dateline.feed;

/**
 * An address that a feed or an entry names; unknown parts are empty.
 *
 * @param rel as RFC 4287 names it, {@code "alternate"} when not said
 * @param href resolved where a base was known
 * @param length bytes, as written
 */
public record Link(String rel, String href, String type, String title, String hreflang, String length) {

    static Link alternate(String href) {
        return new Link("alternate", href, "text/html", "", "", "");
    }

    boolean isHtml() {
        return type.isEmpty() || type.equals("text/html") || type.equals("application/xhtml+xml");
    }
}
