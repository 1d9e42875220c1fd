package dateline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as publishers write it: missing and trailing commas, raw line breaks and stray quotation marks in strings,
 * comments, CDATA wrappers, several values in a row, a sudden end. Always gives something; one pass, bounded depth.
 */
final class LooseJson {

    /** Deeper values are skipped. */
    static final int MAX_DEPTH = 40;

    /** More values than this in one text are left out. */
    static final int MAX_VALUES = 100_000;

    private final String text;
    private int at;
    private int values;

    private LooseJson(String text) {
        this.text = text;
    }

    /** All values that stand in the text, in order. */
    static List<Json> read(String text) {
        LooseJson reader = new LooseJson(text);
        List<Json> all = new ArrayList<>();
        while (reader.toNextBracket()) {
            all.add(reader.value(0));
        }
        return all;
    }

    /** @param end the index after the value */
    record Part(Json value, int end) {}

    /** The one value that starts at the index, or the next thing after it. */
    static Part first(String text, int from) {
        LooseJson reader = new LooseJson(text);
        reader.at = from;
        Json value = reader.skipToToken() ? reader.value(0) : Json.NOTHING;
        return new Part(value, Math.min(reader.at, text.length()));
    }

    private boolean toNextBracket() {
        while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') {
            if (text.startsWith("<![CDATA[", at)) {
                at += "<![CDATA[".length();
            } else {
                at++;
            }
        }
        return at < text.length() && values < MAX_VALUES;
    }

    private Json value(int depth) {
        values++;
        char c = text.charAt(at);
        if (c == '{' || c == '[') {
            return depth > MAX_DEPTH ? skipped() : c == '{' ? members(depth) : elements(depth);
        }
        return new Json.Word(c == '"' || c == '\'' ? string(c, true) : bare());
    }

    /** Past a value that lies too deep. */
    private Json skipped() {
        int open = 0;
        do {
            char c = text.charAt(at++);
            open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        } while (open > 0 && at < text.length());
        return Json.NOTHING;
    }

    private Json members(int depth) {
        at++;
        Map<String, Json> map = new LinkedHashMap<>();
        while (skipToToken() && text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (c == ']') {
                return new Json.Members(map);
            }
            if (c == ':' || c == '{' || c == '[') {
                at++;
                continue;
            }
            String key = c == '"' || c == '\'' ? string(c, false) : bare();
            if (skipToToken() && text.charAt(at) == ':') {
                at++;
                member(map, key, depth);
            }
        }
        at++;
        return new Json.Members(map);
    }

    private void member(Map<String, Json> map, String key, int depth) {
        if (!skipToToken() || text.charAt(at) == '}') {
            return;
        }
        Json value = value(depth + 1);
        if (depth < MAX_DEPTH && values < MAX_VALUES) {
            map.putIfAbsent(key, value);
        }
    }

    private Json elements(int depth) {
        at++;
        List<Json> list = new ArrayList<>();
        while (skipToToken() && text.charAt(at) != ']') {
            char c = text.charAt(at);
            if (c == '}') {
                return new Json.Elements(list);
            }
            if (c == ':') {
                at++;
                continue;
            }
            Json value = value(depth + 1);
            if (depth < MAX_DEPTH && values < MAX_VALUES) {
                list.add(value);
            }
        }
        at++;
        return new Json.Elements(list);
    }

    /** Past white space, commas and comments; false at the end. */
    private boolean skipToToken() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (c == '/' && text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c <= ' ' || c == ',' || c == ';' || c == '\u00a0' || c == '\ufeff') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private String bare() {
        int start = at++;
        while (at < text.length() && ",:{}[]\"".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
            at++;
        }
        return text.substring(start, at);
    }

    private String string(char quote, boolean isValue) {
        int start = ++at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                return escaped(start, quote, isValue);
            }
            if (c == quote && isEnd(quote, isValue)) {
                return text.substring(start, at++);
            }
            at++;
        }
        return text.substring(start);
    }

    private String escaped(int start, char quote, boolean isValue) {
        StringBuilder out = new StringBuilder(text.length() > 4096 ? 4096 : 256).append(text, start, at);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == quote && isEnd(quote, isValue)) {
                break;
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                escape(out);
            } else {
                out.append(c);
            }
            at++;
        }
        at++;
        return out.toString();
    }

    private void escape(StringBuilder out) {
        char c = text.charAt(at);
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'b', 'f' -> out.append(' ');
            case 'u' -> unicode(out);
            default -> out.append(c);
        }
    }

    private void unicode(StringBuilder out) {
        if (at + 4 >= text.length()) {
            return;
        }
        int code = 0;
        for (int i = 1; i <= 4; i++) {
            int digit = Character.digit(text.charAt(at + i), 16);
            if (digit < 0) {
                return;
            }
            code = code << 4 | digit;
        }
        out.append((char) code);
        at += 4;
    }

    /** A quotation mark ends the string unless the text plainly goes on: a stray mark inside a value. */
    private boolean isEnd(char quote, boolean isValue) {
        if (!isValue) {
            return true;
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        if (c == ',') {
            return commaEnds(next + 1);
        }
        return c == '}' || c == ']' || c == quote || c == ':' || c == '/' || c == ';' || c == '<';
    }

    /** After a comma comes the next key or value, or else the comma was text. */
    private boolean commaEnds(int from) {
        int next = from;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        return next >= text.length() || !Character.isLetter(text.charAt(next)) || isWord(next);
    }

    private boolean isWord(int from) {
        return text.startsWith("true", from)
                || text.startsWith("false", from)
                || text.startsWith("null", from)
                || isBareKey(from);
    }

    private boolean isBareKey(int from) {
        int next = from;
        while (next < text.length() && (Character.isLetterOrDigit(text.charAt(next)) || text.charAt(next) == '_')) {
            next++;
        }
        return next < text.length() && text.charAt(next) == ':';
    }
}
