package dateline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Places of a page that its mark-up, its class names or its addresses give to the author or the date, in document
 * order; gathered in one pass.
 *
 * @param authors microdata's and RDFa's {@code author} and {@code creator}
 * @param relAuthors {@code rel=author}
 * @param bylines named for the author
 * @param links to an author's own page
 * @param published microdata's and RDFa's publication date
 * @param modified microdata's and RDFa's date of the last change
 * @param dated {@code time} elements and elements named for the date
 */
record Marks(
        List<Integer> authors,
        List<Integer> relAuthors,
        List<Integer> bylines,
        List<Integer> links,
        List<Integer> published,
        List<Integer> modified,
        List<Integer> dated) {

    private static final List<String> AUTHOR_PATHS = WordFiles.lines("author-paths.txt");

    private Marks() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    static Marks of(Tree tree, BoxWords words) {
        Marks marks = new Marks();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.isElement(i) && mayBe(tree.kind(i))) {
                Element element = tree.element(i);
                if (element.attributesSize() > 0) {
                    marks.see(i, tree, element.attributes(), words.of(element));
                }
            }
        }
        return marks;
    }

    private static boolean mayBe(Kind kind) {
        return kind != Kind.DROP && kind != Kind.IMAGE && kind != Kind.BREAK;
    }

    private void see(int i, Tree tree, Attributes attributes, int names) {
        boolean time = tree.name(i).equals("time");
        if (Box.BYLINE.isIn(names)) {
            bylines.add(i);
        }
        if (time || Box.DATE.isIn(names)) {
            dated.add(i);
        }
        if (tree.kind(i) == Kind.LINK && isAuthorPage(attributes.get("href"))) {
            links.add(i);
        }
        if (attributes.size() > 1 || names == 0) {
            term(i, attributes.get("itemprop"));
            term(i, attributes.get("property"));
            if (Vocabulary.has(attributes.get("rel"), "author")) {
                relAuthors.add(i);
            }
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

    static boolean isAuthorPage(String address) {
        if (address.length() < 3 || address.indexOf('/') < 0) {
            return false;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        return AUTHOR_PATHS.stream().anyMatch(lower::contains);
    }
}
