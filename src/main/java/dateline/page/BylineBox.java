package dateline.page;

import dateline.model.Found;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the byline that readers see: marked-up authors first, then boxes named for them, then how the text begins. */
final class BylineBox {

    private static final int MAX_BYLINE = 120;

    private final Page page;
    private final Tree tree;

    private BylineBox(Page page) {
        this.page = page;
        this.tree = page.tree;
    }

    /** Names, at least one, by mark-up or by the names of boxes. */
    static Found<List<String>> find(Page page) {
        BylineBox box = new BylineBox(page);
        return box.marked().or(box::named).or(box::linked);
    }

    /** Names that the mark-up itself calls authors. */
    static Found<List<String>> marked(Page page) {
        return new BylineBox(page).marked();
    }

    /** Names in boxes that are named for the author and stand by the headline. */
    static Found<List<String>> near(Page page) {
        BylineBox box = new BylineBox(page);
        List<Integer> near =
                page.marks.bylines().stream().filter(page.place::isNear).toList();
        return box.named(near);
    }

    private Found<List<String>> marked() {
        return marked(page.marks.authors(), "microdata:author")
                .or(() -> marked(page.marks.relAuthors(), "html:rel=author"));
    }

    private Found<List<String>> marked(List<Integer> places, String source) {
        Set<String> names = new LinkedHashSet<>();
        int end = tree.size();
        for (int i : places) {
            if (i < end && !isElsewhere(i)) {
                names.addAll(Bylines.names(name(i)));
                end = names.isEmpty() ? end : Math.min(end, groupEnd(i));
            }
        }
        return names.isEmpty() ? Found.missing() : Found.known(List.copyOf(names), source);
    }

    /** Where the list that an author stands in ends; other authors further down wrote other things. */
    private int groupEnd(int i) {
        int parent = Math.max(0, tree.parent(i));
        return tree.end(Math.max(0, tree.parent(parent)));
    }

    /** The element's content attribute, the name inside it, or its text. */
    private String name(int i) {
        String content = tree.element(i).attr("content");
        if (!content.isBlank()) {
            return content.strip();
        }
        for (int j = i + 1; j < tree.end(i); j++) {
            if (tree.isElement(j) && tree.element(j).attributesSize() > 0 && isName(tree.element(j))) {
                String inner = tree.element(j).attr("content");
                return inner.isBlank() ? tree.foldedTextOf(j, MAX_BYLINE) : inner.strip();
            }
        }
        return tree.foldedTextOf(i, MAX_BYLINE * 2);
    }

    private static boolean isName(Element element) {
        return Vocabulary.has(element.attributes().get("itemprop"), "name")
                || Vocabulary.has(element.attributes().get("property"), "name");
    }

    private boolean isElsewhere(int i) {
        return page.place.isElsewhere(i);
    }

    private Found<List<String>> named() {
        return named(page.marks.bylines());
    }

    /** The first short box that is named for the author. */
    private Found<List<String>> named(List<Integer> boxes) {
        for (int i : boxes) {
            List<String> names = isElsewhere(i) ? List.of() : Bylines.plausible(inBox(i));
            if (!names.isEmpty()) {
                return Found.known(names, "html:byline");
            }
        }
        return Found.missing();
    }

    private List<String> inBox(int i) {
        String text = tree.foldedTextOf(i, MAX_BYLINE * 2);
        if (text.length() > MAX_BYLINE || text.isEmpty()) {
            return List.of();
        }
        Set<String> linked = new LinkedHashSet<>();
        for (int j = i + 1; j < tree.end(i); j++) {
            if (tree.kind(j) == Kind.LINK) {
                linked.addAll(Bylines.names(tree.foldedTextOf(j, MAX_BYLINE)));
            }
        }
        return linked.isEmpty() ? apart(i, text) : List.copyOf(linked);
    }

    /** Names in elements of their own with nothing between them, else the names in the text. */
    private List<String> apart(int i, String text) {
        Set<String> names = new LinkedHashSet<>();
        for (int j = i + 1; j < tree.end(i); j++) {
            String part = tree.isElement(j) ? "" : tree.foldedText(j, j + 1, MAX_BYLINE);
            if (!part.isEmpty() && !Bylines.isPersonal(part)) {
                return Bylines.names(cut(text));
            }
            names.addAll(part.isEmpty() ? List.of() : List.of(part));
        }
        return names.size() < 2 ? Bylines.names(cut(text)) : List.copyOf(names);
    }

    /** The byline up to the first digit: dates and times follow names. */
    static String cut(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) || text.charAt(i) == '|') {
                return text.substring(0, i);
            }
        }
        return text;
    }

    /** The first link to an author's page, with those beside it. */
    private Found<List<String>> linked() {
        Set<String> names = new LinkedHashSet<>();
        int end = tree.size();
        for (int i : AuthorPages.links(tree)) {
            if (i < end && !isElsewhere(i)) {
                names.addAll(Bylines.names(tree.foldedTextOf(i, MAX_BYLINE)).stream()
                        .filter(Bylines::isPersonal)
                        .toList());
                end = names.isEmpty() ? end : Math.min(end, groupEnd(i));
            }
        }
        List<String> plausible = Bylines.plausible(List.copyOf(names));
        return plausible.isEmpty() ? Found.missing() : Found.known(plausible, "html:author-link");
    }
}
