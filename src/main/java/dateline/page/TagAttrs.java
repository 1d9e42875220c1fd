package dateline.page;

import java.util.ArrayList;
import java.util.List;

/** The attributes of one tame start tag, read in one pass; one object serves all tags of a fragment. */
final class TagAttrs implements Attrs {

    private static final int MAX = 40;

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final StringBuilder scratch = new StringBuilder();
    private boolean selfClosing;

    boolean selfClosing() {
        return selfClosing;
    }

    @Override
    public String get(String name) {
        int index = names.indexOf(name);
        return index < 0 ? "" : values.get(index);
    }

    /** @return the index after the closing {@code >}; -1 when the tag is not tame */
    int read(String html, int from) {
        names.clear();
        values.clear();
        selfClosing = false;
        int at = from;
        while (at < html.length() && names.size() < MAX) {
            int next = skipSpace(html, at);
            if (next >= html.length()) {
                return -1;
            }
            char c = html.charAt(next);
            if (c == '>') {
                return next + 1;
            }
            if (c == '/') {
                selfClosing = true;
                return next + 1 < html.length() && html.charAt(next + 1) == '>' ? next + 2 : -1;
            }
            at = next == at ? -1 : attribute(html, next);
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int skipSpace(String html, int from) {
        int at = from;
        while (at < html.length() && (html.charAt(at) == ' ' || html.charAt(at) == '\n' || html.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int attribute(String html, int from) {
        int at = from;
        while (at < html.length() && isNameChar(html.charAt(at))) {
            at++;
        }
        if (at == from || at + 1 >= html.length()) {
            return -1;
        }
        if (html.charAt(at) != '=') {
            return add(html.substring(from, at), "", at);
        }
        char quote = html.charAt(at + 1);
        int end = quote == '"' || quote == '\'' ? html.indexOf(quote, at + 2) : -1;
        return end < 0 ? -1 : quoted(html, from, at, end);
    }

    private int quoted(String html, int from, int nameEnd, int end) {
        int start = nameEnd + 2;
        int reference = html.indexOf('&', start, end);
        if (reference < 0) {
            return add(html.substring(from, nameEnd), html.substring(start, end), end + 1);
        }
        scratch.setLength(0);
        int at = start;
        while (reference >= 0) {
            scratch.append(html, at, reference);
            at = References.resolve(html, reference, end, scratch);
            if (at < 0) {
                return -1;
            }
            reference = html.indexOf('&', at, end);
        }
        scratch.append(html, at, end);
        return add(html.substring(from, nameEnd), scratch.toString(), end + 1);
    }

    /** The first of two equal names counts. */
    private int add(String name, String value, int next) {
        if (value.indexOf('\0') >= 0) {
            return -1;
        }
        if (!names.contains(name)) {
            names.add(name);
            values.add(value);
        }
        return next;
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c == '-' || c >= '0' && c <= '9';
    }
}
