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

    /** How far behind a second opening the end of the first is looked for. */
    private static final int LOOK_BEYOND = 1_024;

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
            int end = endOf(source, "<?", "?>", lt, to);
            return end < 0 ? lt + 1 : end;
        }
        return Names.startsName(c) || c == '/' ? afterTag(source, lt, to) : lt + 1;
    }

    private static int skipDeclaration(String source, int lt, int to) {
        if (source.startsWith(CDATA, lt)) {
            int end = source.indexOf("]]>", Math.min(lt + CDATA.length(), to), to);
            return end < 0 ? to : end + 3;
        }
        if (source.startsWith("<!--", lt)) {
            int end = endOfComment(source, lt, to);
            return end < 0 ? Math.min(lt + 4, to) : end;
        }
        int next = source.indexOf('<', lt + 1, to);
        int near = next < 0 ? to : next;
        int gt = source.indexOf('>', lt, near);
        int subset = source.indexOf('[', lt, gt < 0 ? near : gt);
        boolean doctype = subset >= 0 && source.regionMatches(true, lt, "<!doctype", 0, 9);
        int end = doctype ? endOf(source, "<!DOCTYPE", "]>", lt, to) : -1;
        return end >= 0 ? end : gt < 0 ? lt + 1 : gt + 1;
    }

    /** The next {@code >}, which may stand a little behind the next {@code <}; -1 when there is none. */
    static int endOfBroken(String source, int lt) {
        int next = source.indexOf('<', lt + 1);
        int limit = next < 0 ? source.length() : Math.min(source.length(), next + LOOK_BEYOND);
        return source.indexOf('>', lt, limit);
    }

    /** The index after a comment; -1 when it has no end. */
    static int endOfComment(String source, int lt, int to) {
        return endOf(source, "<!--", "-->", lt, to);
    }

    /**
     * The index after the closing mark of what opens at {@code lt}. It is looked for up to where the same opens again
     * and a little further, so that many that never close cost no more than their length.
     */
    private static int endOf(String source, String open, String close, int lt, int to) {
        int from = Math.min(lt + open.length(), to);
        int again = source.indexOf(open, from, to);
        int limit = again < 0 ? to : Math.min(to, Math.max(again, from + LOOK_BEYOND));
        int at = source.indexOf(close, Math.min(lt + 2, limit), limit);
        return at < 0 ? -1 : at + close.length();
    }

    private static int afterTag(String source, int lt, int to) {
        return Tag.at(source, lt, to).after();
    }
}
