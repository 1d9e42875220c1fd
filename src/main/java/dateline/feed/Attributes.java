package dateline.feed;

import java.util.function.BiConsumer;

/**
 * What stands in a start tag after its name, read when asked. Names are lower case, values decoded; quotes may be
 * missing; the first of a repeated name counts.
 *
 * @param from index after the element's name
 * @param to index of what closes the tag
 */
record Attributes(String source, int from, int to) {

    static final int MAX_ATTRIBUTES = 100;

    /** The value, stripped; empty when there is none. */
    String value(String name) {
        int at = from;
        for (int n = 0; n < MAX_ATTRIBUTES; n++) {
            int start = skip(at);
            int end = nameEnd(start);
            if (end == start) {
                return "";
            }
            Value value = valueAt(end);
            if (is(name, start, end)) {
                return value.text(source).strip();
            }
            at = value.after();
        }
        return "";
    }

    boolean has(String name) {
        int at = from;
        for (int n = 0; n < MAX_ATTRIBUTES; n++) {
            int start = skip(at);
            int end = nameEnd(start);
            if (end == start) {
                return false;
            }
            if (is(name, start, end)) {
                return true;
            }
            at = valueAt(end).after();
        }
        return false;
    }

    void forEach(BiConsumer<String, String> action) {
        int at = from;
        for (int n = 0; n < MAX_ATTRIBUTES; n++) {
            int start = skip(at);
            int end = nameEnd(start);
            if (end == start) {
                return;
            }
            Value value = valueAt(end);
            action.accept(
                    Names.lower(source.substring(start, end)),
                    value.text(source).strip());
            at = value.after();
        }
    }

    /** Whether the tag says anything that changes how what is inside is to be read: namespace, base, language. */
    boolean changesScope() {
        int found = source.indexOf("xml", from, to);
        return found >= 0;
    }

    private boolean is(String name, int start, int end) {
        return end - start == name.length() && source.regionMatches(true, start, name, 0, name.length());
    }

    private int skip(int at) {
        int i = at;
        while (i < to && (Names.isSpace(source.charAt(i)) || isStray(source.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isStray(char c) {
        return c == '/' || c == '"' || c == '\'' || c == '=' || c == '<';
    }

    private int nameEnd(int start) {
        return Math.min(Names.endOfName(source, start, to), to);
    }

    private Value valueAt(int nameEnd) {
        int equals = Names.skipSpace(source, nameEnd, to);
        if (equals >= to || source.charAt(equals) != '=') {
            return new Value(nameEnd, nameEnd, nameEnd);
        }
        int start = Names.skipSpace(source, equals + 1, to);
        if (start < to && (source.charAt(start) == '"' || source.charAt(start) == '\'')) {
            int close = source.indexOf(source.charAt(start), start + 1, to);
            int end = close < 0 ? to : close;
            return new Value(start + 1, end, Math.min(end + 1, to));
        }
        int end = start;
        while (end < to && !Names.isSpace(source.charAt(end))) {
            end++;
        }
        return new Value(start, end, end);
    }

    private record Value(int from, int to, int after) {
        String text(String source) {
            return XmlText.references(source, from, to);
        }
    }
}
