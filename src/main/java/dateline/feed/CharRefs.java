package dateline.feed;

import org.jsoup.nodes.Entities;

/**
 * Character references, read as HTML 5 names them, since feeds use its names without declaring them. References to
 * characters that XML forbids give nothing; 128 to 159 are left for {@link Mojibake} to mend.
 */
final class CharRefs {

    private static final int MAX_NAME = 33;
    private static final int MAX_DIGITS = 8;
    private static final String WINDOWS_1252 = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160"
            + "\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a"
            + "\u0153\u009d\u017e\u0178";

    private CharRefs() {}

    /**
     * Reads the reference that starts with the ampersand at {@code at} and appends what it stands for.
     *
     * @return the index after the reference, or {@code at} when there is none
     */
    static int read(String source, int at, int end, StringBuilder out) {
        if (at + 1 >= end) {
            return at;
        }
        return source.charAt(at + 1) == '#' ? numeric(source, at, end, out) : named(source, at, end, out);
    }

    /** What Windows-1252 has where Latin-1 has a control character; other characters stay. */
    static char mendControl(char c) {
        return c >= 0x80 && c <= 0x9f ? WINDOWS_1252.charAt(c - 0x80) : c;
    }

    /** Whether a text may hold it: XML's characters, less the private controls. */
    static boolean allowed(int c) {
        return c >= 0x20 ? c < 0xd800 || c > 0xdfff && c != 0xfffe && c != 0xffff && c <= 0x10ffff : isSpace(c);
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    private static int numeric(String source, int at, int end, StringBuilder out) {
        boolean hex = at + 2 < end && (source.charAt(at + 2) | 0x20) == 'x';
        int from = at + (hex ? 3 : 2);
        int i = from;
        long value = 0;
        while (i < end && i - from < MAX_DIGITS && Character.digit(source.charAt(i), hex ? 16 : 10) >= 0) {
            value = value * (hex ? 16 : 10) + Character.digit(source.charAt(i), hex ? 16 : 10);
            i++;
        }
        if (i == from) {
            return at;
        }
        append((int) Math.min(value, Integer.MAX_VALUE), out);
        return i < end && source.charAt(i) == ';' ? i + 1 : i;
    }

    private static void append(int value, StringBuilder out) {
        if (allowed(value)) {
            out.appendCodePoint(value);
        }
    }

    private static int named(String source, int at, int end, StringBuilder out) {
        if (at + 3 < end && source.charAt(at + 2) == 't' && source.charAt(at + 3) == ';') {
            char c = source.charAt(at + 1);
            if (c == 'l' || c == 'g') {
                out.append(c == 'l' ? '<' : '>');
                return at + 4;
            }
        }
        int i = at + 1;
        while (i < end && i - at < MAX_NAME && isNameChar(source.charAt(i))) {
            i++;
        }
        if (i >= end || source.charAt(i) != ';' || i == at + 1) {
            return at;
        }
        String value = value(source.substring(at + 1, i));
        out.append(value);
        return value.isEmpty() ? at : i + 1;
    }

    private static String value(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00a0";
            default -> Entities.getByName(name);
        };
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
