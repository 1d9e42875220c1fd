package dateline.archive;

import dateline.model.ArticleId;
import java.time.Instant;
import java.util.Optional;

/** A place in a list: right after the named article. Written {@code millis-id} in addresses. */
public record Cursor(Instant order, ArticleId id) {

    private static final int MAX_DIGITS = 15;

    /** Empty when the text is not what {@link #toString} gives. */
    public static Optional<Cursor> parse(String text) {
        int dash = text.lastIndexOf('-');
        if (dash < 1 || dash > MAX_DIGITS) {
            return Optional.empty();
        }
        try {
            Instant order = Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash)));
            return ArticleId.parse(text.substring(dash + 1)).map(id -> new Cursor(order, id));
        } catch (NumberFormatException notDigits) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return order.toEpochMilli() + "-" + id;
    }
}
