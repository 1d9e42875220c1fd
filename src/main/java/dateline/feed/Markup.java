package dateline.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tags and their ends in markup that may be broken in any way. Looks forward only, never recursively; a search
 * that would cost more than the document's {@link Budget} finds nothing.
 */
final class Markup {

    /** Children of one element beyond this many are not read. */
    static final int MAX_CHILDREN = 5_000;

    private static final String CDATA = "<![CDATA[";

    private Markup() {}

    /** The elements directly between two indexes. */
    static List<Element> children(Document document, Scope scope, int from, int to) {
        List<Element> children = new ArrayList<>();
        int at = from;
        while (children.size() < MAX_CHILDREN) {
            int lt = nextTag(document.source(), at, to);
            if (lt < 0) {
                return children;
            }
            Tag tag = Tag.at(document.source(), lt, to);
            if (tag.isEnd()) {
                at = tag.after();
            } else {
                Window window = window(document, tag, to);
                children.add(element(document, scope, tag, window));
                at = window.after();
            }
        }
        return children;
    }

    static Element element(Document document, Scope outer, Tag tag, Window window) {
        Scope scope = outer.inside(tag.attributes());
        return new Element(
                document,
                scope.namespaces().key(tag.name()),
                scope,
                tag.attributes(),
                tag.after(),
                window.to(),
                window.cut());
    }

    /** What is between a start tag and its end, and where to go on. */
    record Window(int to, int after, boolean cut) {}

    /** Up to the end tag of that name; an element without one ends at the next tag. */
    static Window window(Document document, Tag tag, int limit) {
        if (tag.isEmpty()) {
            return new Window(tag.after(), tag.after(), false);
        }
        String source = document.source();
        int end = endOf(document, tag, limit);
        if (end >= 0) {
            return new Window(end, afterTag(source, end, limit), false);
        }
        int next = nextTag(source, tag.after(), limit);
        int to = next < 0 ? limit : next;
        return new Window(to, to, to == source.length());
    }

    /** The index of the end tag that closes {@code tag}, inner ones of the same name counted; -1 when there is none. */
    private static int endOf(Document document, Tag tag, int limit) {
        String source = document.source();
        int depth = 0;
        int at = tag.after();
        while (!document.budget().isSpent()) {
            int lt = source.indexOf('<', at, limit);
            document.budget().spend((lt < 0 ? limit : lt) - at + 1);
            if (lt < 0 || lt + 1 >= limit) {
                return -1;
            }
            char c = source.charAt(lt + 1);
            if (c == '/' && tag.isNamed(source, lt + 2, limit)) {
                if (depth-- == 0) {
                    return lt;
                }
            } else if (c != '/' && c != '!' && tag.isNamed(source, lt + 1, limit)) {
                depth += Tag.at(source, lt, limit).isEmpty() ? 0 : 1;
            }
            at = c == '!' ? skipSpecial(source, lt, limit) : lt + 2;
        }
        return -1;
    }

    /** The next start or end tag; CDATA, comments and declarations are passed over. -1 when there is none. */
    static int nextTag(String source, int from, int to) {
        int at = from;
        while (true) {
            int lt = source.indexOf('<', at, to);
            if (lt < 0 || lt + 1 >= to) {
                return -1;
            }
            char c = source.charAt(lt + 1);
            if (Names.startsName(c) || c == '/') {
                return lt;
            }
            at = skipSpecial(source, lt, to);
        }
    }

    /** The index after the CDATA, comment, declaration, instruction or tag that starts at {@code lt}. */
    static int skipSpecial(String source, int lt, int to) {
        if (lt + 1 >= to) {
            return to;
        }
        char c = source.charAt(lt + 1);
        if (c == '!') {
            return skipDeclaration(source, lt, to);
        }
        if (c == '?') {
            return after(source, "?>", lt + 2, to, lt + 1);
        }
        return Names.startsName(c) || c == '/' ? afterTag(source, lt, to) : lt + 1;
    }

    private static int skipDeclaration(String source, int lt, int to) {
        if (source.startsWith(CDATA, lt)) {
            return after(source, "]]>", Math.min(lt + CDATA.length(), to), to, to);
        }
        if (source.startsWith("<!--", lt)) {
            return after(source, "-->", Math.min(lt + 2, to), to, Math.min(lt + 4, to));
        }
        int gt = source.indexOf('>', lt, to);
        int subset = source.indexOf('[', lt, gt < 0 ? to : gt);
        boolean doctype = source.regionMatches(true, lt, "<!doctype", 0, 9);
        int end = doctype && subset >= 0 ? after(source, "]>", subset, to, -1) : -1;
        return end >= 0 ? end : gt < 0 ? lt + 1 : gt + 1;
    }

    private static int after(String source, String what, int from, int to, int otherwise) {
        int at = source.indexOf(what, from, to);
        return at < 0 ? otherwise : at + what.length();
    }

    private static int afterTag(String source, int lt, int to) {
        return Tag.closing(source, lt, to).after();
    }
}
