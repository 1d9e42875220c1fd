package dateline.feed;

/**
 * A title, summary or body as a feed gave it, made safe.
 *
 * @param kind how {@code value} is to be read
 * @param value literal characters for {@link Kind#PLAIN}, else sanitised HTML with absolute addresses
 * @param language BCP 47 tag in force where it stood; empty when none
 * @param base the address that relative ones were resolved against; empty when none
 */
public record FeedText(Kind kind, String value, String language, String base) {

    public enum Kind {
        PLAIN("text/plain"),
        HTML("text/html"),
        XHTML("application/xhtml+xml");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    static FeedText plain(String value) {
        return new FeedText(Kind.PLAIN, value, "", "");
    }

    /** One line without markup: white space folded, entities undone, no-break spaces folded where they are noise. */
    public String plain() {
        return kind == Kind.PLAIN ? PlainText.fold(value) : PlainText.of(value);
    }

    /** Sanitised HTML: plain text comes escaped. */
    public String html() {
        return kind == Kind.PLAIN ? Escapes.text(value) : value;
    }

    public boolean isBlank() {
        return value.isBlank();
    }
}
