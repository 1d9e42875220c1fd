package dateline.page;

import dateline.model.Found;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the byline that readers see: marked-up authors first, then boxes named for them, then how the text begins. */
final class BylineBox {

    private static final int MAX_BYLINE = 120;
    private static final int ELSEWHERE =
            Box.COMMENT.bit() | Box.RELATED.bit() | Box.NAV.bit() | Box.FOOTER.bit() | Box.CAPTION.bit();
    private static final int ELSEWHERE_REGIONS = Region.FIGURE.bit() | Region.CAPTION.bit() | Region.NAV.bit();

    private static final Phrases FURNITURE = Phrases.load("furniture.txt");

    private final Page page;
    private final Tree tree;

    private BylineBox(Page page) {
        this.page = page;
        this.tree = page.tree;
    }

    /** Names, at least one. */
    static Found<List<String>> find(Page page) {
        BylineBox box = new BylineBox(page);
        return box.marked("itemprop", "author", "microdata:author")
                .or(() -> box.marked("rel", "author", "html:rel=author"))
                .or(() -> box.named("html:byline"))
                .or(() -> box.linked())
                .or(() -> box.opening());
    }

    /** A name inside a date line. */
    static Found<List<String>> inner(Page page) {
        return new BylineBox(page).inner();
    }

    /** Names that the mark-up itself calls authors. */
    static Found<List<String>> marked(Page page) {
        BylineBox box = new BylineBox(page);
        return box.marked("itemprop", "author", "microdata:author")
                .or(() -> box.marked("rel", "author", "html:rel=author"));
    }

    /** Elements whose attribute holds the word. */
    private Found<List<String>> marked(String attribute, String word, String source) {
        Set<String> names = new LinkedHashSet<>();
        int end = tree.size();
        for (int i = 0; i < end; i++) {
            if (isOpenElement(i) && hasWord(tree.element(i).attributes().get(attribute), word) && !isElsewhere(i)) {
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

    private boolean isOpenElement(int i) {
        return tree.isElement(i) && tree.kind(i) != Kind.DROP && tree.element(i).attributesSize() > 0;
    }

    private static boolean hasWord(String value, String word) {
        return value.equals(word)
                || !value.isEmpty() && value.contains(word) && (" " + value + " ").contains(" " + word + " ");
    }

    /** The element's content attribute, the name inside it, or its text. */
    private String name(int i) {
        String content = tree.element(i).attr("content");
        if (!content.isBlank()) {
            return content.strip();
        }
        for (int j = i + 1; j < tree.end(i); j++) {
            if (tree.isElement(j)
                    && tree.element(j).attributesSize() > 0
                    && tree.element(j).attributes().get("itemprop").equals("name")) {
                String inner = tree.element(j).attr("content");
                return inner.isBlank() ? tree.foldedTextOf(j, MAX_BYLINE) : inner.strip();
            }
        }
        return tree.foldedTextOf(i, MAX_BYLINE * 2);
    }

    private boolean isElsewhere(int i) {
        int names = page.boxes.isInWhole(i) ? ELSEWHERE & ~Box.FOOTER.bit() : ELSEWHERE;
        for (int node = i; node > 0 && !Region.isWhole(page.boxes.region[node]); node = tree.parent(node)) {
            boolean holdsMain = page.boxes.main > 0 && page.boxes.holds(node, page.boxes.main);
            boolean named = (page.boxes.own[node] & names) != 0;
            if (!holdsMain && (named || (page.boxes.region[node] & ELSEWHERE_REGIONS) != 0)) {
                return true;
            }
        }
        return false;
    }

    /** The first short box that is named for the author. */
    private Found<List<String>> named(String source) {
        for (int i = 0; i < tree.size(); i++) {
            if (isOpenElement(i) && Box.BYLINE.isIn(page.boxes.words.of(tree.element(i))) && !isElsewhere(i)) {
                List<String> names = plausible(inBox(i));
                if (!names.isEmpty()) {
                    return Found.known(names, source);
                }
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
        return linked.isEmpty() ? Bylines.names(cut(text)) : List.copyOf(linked);
    }

    /** The byline up to the first digit: dates and times follow names. */
    private static String cut(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) || text.charAt(i) == '|') {
                return text.substring(0, i);
            }
        }
        return text;
    }

    /** A link to an author's page. */
    private Found<List<String>> linked() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tree.size() && names.isEmpty(); i++) {
            if (tree.kind(i) == Kind.LINK && isAuthorPage(tree.element(i)) && !isElsewhere(i)) {
                names.addAll(Bylines.names(tree.foldedTextOf(i, MAX_BYLINE)));
            }
        }
        return names.isEmpty() ? Found.missing() : Found.known(List.copyOf(names), "html:author-link");
    }

    private static boolean isAuthorPage(Element link) {
        String href = link.attr("href");
        return href.contains("/author/")
                || href.contains("/autor/")
                || href.contains("/authors/")
                || href.contains("/autoren/");
    }

    /** A short text that begins as bylines do: {@code By …}, {@code Von …}. */
    private Found<List<String>> opening() {
        for (Unit unit : page.units) {
            if (unit.chars <= MAX_BYLINE / 2 && unit.words >= 2 && unit.words <= 12) {
                String text = tree.foldedText(unit.from, unit.to, MAX_BYLINE);
                List<String> names =
                        Bylines.opens(text) && !isElsewhere(unit.box) ? capital(Bylines.names(cut(text))) : List.of();
                if (!names.isEmpty()) {
                    return Found.known(names, "html:text");
                }
            }
        }
        return Found.missing();
    }

    /** Names that begin as names do and are no furniture. */
    private static List<String> plausible(List<String> names) {
        return names.stream()
                .filter(name -> !Character.isLowerCase(name.charAt(0)) || name.indexOf(' ') < 0)
                .filter(name -> FURNITURE.match(name) == 0)
                .toList();
    }

    private Found<List<String>> inner() {
        for (Unit unit : page.units) {
            if (unit.chars <= MAX_BYLINE && unit.words >= 2 && unit.words <= 20) {
                List<String> names = Bylines.inner(tree.foldedText(unit.from, unit.to, MAX_BYLINE));
                if (!names.isEmpty() && !isElsewhere(unit.box)) {
                    return Found.known(names, "html:date-line");
                }
            }
        }
        return Found.missing();
    }

    /** Names when each word of them begins as names do. */
    private static List<String> capital(List<String> names) {
        boolean all = names.stream()
                .allMatch(name -> name.indexOf(' ') > 0
                        && Character.isUpperCase(name.charAt(0))
                        && Character.isUpperCase(name.charAt(name.lastIndexOf(' ') + 1)));
        return all ? names : List.of();
    }
}
