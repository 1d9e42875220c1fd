package dateline.model;

import java.net.URI;
import java.util.List;

/** A piece of an article's body, in the order of the page. */
public sealed interface Block {

    record Paragraph(Prose prose) implements Block {}

    /** @param level 2 to 6; the headline alone is 1 */
    record Heading(int level, Prose prose) implements Block {}

    /** @param parts paragraphs and lists of the quotation; never a quotation again */
    record Quotation(List<Block> parts) implements Block {
        public Quotation {
            parts = List.copyOf(parts);
        }
    }

    /** @param items each an item's text; an inner list's items follow their parent */
    record Items(boolean ordered, List<Prose> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** @param header whether the first row is a header */
    record Table(boolean header, List<List<Prose>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Text whose line breaks and spaces matter. */
    record Preformatted(String text) implements Block {}

    record Figure(Image image) implements Block {}

    /** A video, post or frame of somebody else's: kept as a link. */
    record Embed(URI at, String label) implements Block {}
}
