package dateline.feed;

import java.util.HashMap;
import java.util.Map;
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
        return find(name).text(source).strip();
    }

    boolean has(String name) {
        return find(name) != Value.NONE;
    }

    private Value find(String name) {
        int at = from;
        for (int n = 0; n < MAX_ATTRIBUTES; n++) {
            int start = skip(at);
            int end = nameEnd(start);
            if (end == start) {
                return Value.NONE;
            }
            Value value = valueAt(end);
            if (is(name, start, end)) {
                return value;
            }
            at = value.after();
        }
        return Value.NONE;
    }

    /** The value of the attribute of that local name under any prefix or none; else empty. */
    String localValue(String local) {
        String plain = value(local);
        if (!plain.isEmpty() || source.indexOf(local, from, to) < 0) {
            return plain;
        }
        Map<String, String> found = new HashMap<>();
        forEach((name, value) -> found.putIfAbsent(name.substring(name.indexOf(':') + 1), value));
        return found.getOrDefault(local, "");
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
        return source.indexOf("xml", from, to) >= 0;
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

        private static final Value NONE = new Value(0, 0, 0);

        String text(String source) {
            return XmlText.references(source, from, to);
        }
    }
}
