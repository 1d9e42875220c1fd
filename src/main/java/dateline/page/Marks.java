package dateline.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;

/**
 * Places of a page that its mark-up, its class names or its addresses give to the author or the date, in document
 * order; gathered in one pass.
 *
 * @param authors microdata's and RDFa's {@code author} and {@code creator}
 * @param relAuthors {@code rel=author}
 * @param bylines named for the author
 * @param published microdata's and RDFa's publication date
 * @param modified microdata's and RDFa's date of the last change
 * @param dated {@code time} elements and elements named for the date
 */
record Marks(
        List<Integer> authors,
        List<Integer> relAuthors,
        List<Integer> bylines,
        List<Integer> published,
        List<Integer> modified,
        List<Integer> dated) {

    Marks() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** @param names {@link Box} bits of the element's own names */
    void name(int i, String tag, int names) {
        if (Box.BYLINE.isIn(names)) {
            bylines.add(i);
        }
        if (Box.DATE.isIn(names) || tag.equals("time")) {
            dated.add(i);
        }
    }

    void terms(int i, Attributes attributes) {
        term(i, attributes.get("itemprop"));
        term(i, attributes.get("property"));
        if (Vocabulary.has(attributes.get("rel"), "author")) {
            relAuthors.add(i);
        }
    }

    private void term(int i, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (Vocabulary.has(value, "author") || Vocabulary.has(value, "creator")) {
            authors.add(i);
        }
        if (Vocabulary.has(value, "datePublished") || Vocabulary.has(value, "issued")) {
            published.add(i);
        }
        if (Vocabulary.has(value, "dateModified") || Vocabulary.has(value, "modified")) {
            modified.add(i);
        }
    }
}
