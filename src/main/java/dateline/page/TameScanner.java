package dateline.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads well-formed fragments in one pass, straight into the weaver. Whatever HTML's rules of repair would touch (open
 * ends, misnesting, paragraphs in paragraphs, rare tags, rare references) is not tame; the caller then throws the
 * weaver away and parses in full.
 */
final class TameScanner {

    private static final int MAX_DEPTH = 100;

    private final String html;
    private final Weaver weaver;
    private final List<String> open = new ArrayList<>();
    private final TagAttrs attrs = new TagAttrs();
    private final StringBuilder scratch = new StringBuilder();
    private int at;
    private int nextReference = -1;
    private int paragraphs;
    private int links;
    private int headings;

    private TameScanner(String html, Weaver weaver) {
        this.html = html;
        this.weaver = weaver;
    }

    /** Whether all of the fragment was tame and is now with the weaver. */
    static boolean feed(String html, Weaver weaver) {
        return html.indexOf('\0') < 0 && new TameScanner(html, weaver).run();
    }

    private boolean run() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (end > at && !text(end)) {
                return false;
            }
            at = end;
            if (tag >= 0 && !tag()) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private boolean text(int end) {
        if (isTablePart() && !isBlank(end) || isIn("pre") && html.charAt(at) == '\n') {
            return false;
        }
        while (nextReference() < end) {
            int reference = nextReference;
            weaver.text(html, at, reference);
            scratch.setLength(0);
            int next = References.resolve(html, reference, end, scratch);
            if (next < 0) {
                return false;
            }
            weaver.text(scratch, 0, scratch.length());
            at = next;
        }
        weaver.text(html, at, end);
        return true;
    }

    /** Where the next reference starts; the end when there is none. Looked for once each. */
    private int nextReference() {
        if (nextReference < at) {
            int found = html.indexOf('&', at);
            nextReference = found < 0 ? html.length() : found;
        }
        return nextReference;
    }

    private boolean isBlank(int end) {
        for (int i = at; i < end; i++) {
            if (html.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean tag() {
        if (at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        if (next == '/') {
            return endTag();
        }
        return next == '!' ? comment() : startTag();
    }

    private boolean comment() {
        if (!html.startsWith("<!--", at) || html.startsWith(">", at + 4) || html.startsWith("->", at + 4)) {
            return false;
        }
        int end = html.indexOf("--", at + 4);
        if (end < 0 || !html.startsWith("-->", end)) {
            return false;
        }
        at = end + 3;
        return true;
    }

    private boolean endTag() {
        int nameEnd = nameEnd(at + 2);
        if (nameEnd >= html.length() || html.charAt(nameEnd) != '>' || open.isEmpty()) {
            return false;
        }
        String name = open.getLast();
        if (nameEnd - at - 2 != name.length() || !html.startsWith(name, at + 2)) {
            return false;
        }
        open.removeLast();
        count(name, -1);
        weaver.close(Kind.of(name));
        at = nameEnd + 1;
        return true;
    }

    private boolean startTag() {
        int nameEnd = nameEnd(at + 1);
        String name = TameTags.name(html, at + 1, nameEnd);
        if (name.isEmpty() || !mayOpen(name)) {
            return false;
        }
        int end = attrs.read(html, nameEnd);
        if (end < 0) {
            return false;
        }
        boolean isVoid = TameTags.isVoid(name);
        if (attrs.selfClosing() && !isVoid || open.size() >= MAX_DEPTH) {
            return false;
        }
        at = end;
        Kind kind = Kind.of(name);
        weaver.open(kind, name, attrs);
        if (isVoid) {
            weaver.close(kind);
        } else {
            open.add(name);
            count(name, 1);
        }
        return true;
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < html.length() && isNameChar(html.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= '1' && c <= '6';
    }

    /** Whether HTML's tree rules would put the element right here and close nothing for it. */
    private boolean mayOpen(String name) {
        String parent = open.isEmpty() ? "" : open.getLast();
        return switch (name) {
            case "a" -> links == 0 && !isTablePart();
            case "li" -> "ul".equals(parent) || "ol".equals(parent);
            case "tr" -> "tbody".equals(parent) || "thead".equals(parent) || "table".equals(parent);
            case "tbody", "thead" -> "table".equals(parent);
            case "td", "th" -> "tr".equals(parent);
            case "h2", "h3", "h4", "h5", "h6" -> headings == 0 && paragraphs == 0 && !isTablePart();
            case "p", "div", "ul", "ol", "blockquote", "pre", "figure", "figcaption", "section", "hr", "table" ->
                paragraphs == 0 && !isTablePart();
            default -> !isTablePart();
        };
    }

    private boolean isTablePart() {
        if (open.isEmpty()) {
            return false;
        }
        String parent = open.getLast();
        return "table".equals(parent) || "tr".equals(parent) || "tbody".equals(parent) || "thead".equals(parent);
    }

    private boolean isIn(String name) {
        return !open.isEmpty() && open.getLast().equals(name);
    }

    private void count(String name, int by) {
        switch (name) {
            case "p" -> paragraphs += by;
            case "a" -> links += by;
            case "h2", "h3", "h4", "h5", "h6" -> headings += by;
            default -> {}
        }
    }
}
