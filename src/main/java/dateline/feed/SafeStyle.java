package dateline.feed;

import java.util.Map;
import java.util.Set;

/** Style attributes, property by property: what moves, covers, loads or runs is left out. */
final class SafeStyle {

    static final int MAX_LENGTH = 4_000;

    private static final Map<String, Set<String>> LISTS = SafeList.groups("css.txt");
    private static final Set<String> PROPERTIES = LISTS.getOrDefault("property", Set.of());
    private static final Set<String> FAMILIES = LISTS.getOrDefault("family", Set.of());
    private static final Set<String> KEYWORDS = LISTS.getOrDefault("keyword", Set.of());
    private static final Set<String> UNITS = LISTS.getOrDefault("unit", Set.of());

    private SafeStyle() {}

    /** {@code "name: value;"} pairs with a blank between; empty when nothing may stay. */
    static String of(String style) {
        if (style.length() > MAX_LENGTH) {
            return "";
        }
        StringBuilder out = new StringBuilder(style.length());
        int from = 0;
        while (from < style.length()) {
            int to = endOfDeclaration(style, from);
            declaration(style.substring(from, to), out);
            from = to + 1;
        }
        return out.toString();
    }

    private static int endOfDeclaration(String style, int from) {
        int depth = 0;
        for (int i = from; i < style.length(); i++) {
            char c = style.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (c == ';' && depth == 0) {
                return i;
            }
        }
        return style.length();
    }

    private static void declaration(String text, StringBuilder out) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return;
        }
        String name = text.substring(0, colon).strip();
        String value = text.substring(colon + 1).strip();
        if (!value.isEmpty() && isTame(value) && isAllowed(Names.lower(name), value)) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(name)
                    .append(": ")
                    .append(value)
                    .append(';');
        }
    }

    private static boolean isAllowed(String name, String value) {
        if (PROPERTIES.contains(name)) {
            return true;
        }
        int dash = name.indexOf('-');
        return FAMILIES.contains(dash < 0 ? name : name.substring(0, dash)) && isName(name) && areAllKnown(value);
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** Nothing that could escape, call, load or comment: letters, digits, a few signs, numbers in brackets. */
    private static boolean isTame(String value) {
        boolean inside = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean number = c >= '0' && c <= '9' || c == ',' || c == '.' || c == '%' || Names.isSpace(c);
            boolean sign = c == '#' || c == '!' || c == '-' || c == '\'' || c == '"';
            if (c == '(' && !inside && endsWithColour(value, i) || c == ')' && inside) {
                inside = c == '(';
            } else if (!number && (inside || !letter && !sign)) {
                return false;
            }
        }
        return !inside;
    }

    private static boolean endsWithColour(String value, int bracket) {
        return isColour(value, bracket, "rgb") || isColour(value, bracket, "rgba") || isColour(value, bracket, "hsl");
    }

    private static boolean isColour(String value, int bracket, String name) {
        int from = bracket - name.length();
        return from >= 0
                && value.regionMatches(true, from, name, 0, name.length())
                && (from == 0 || !Character.isLetter(value.charAt(from - 1)));
    }

    private static boolean areAllKnown(String value) {
        int from = 0;
        while (from < value.length()) {
            int start = Names.skipSpace(value, from, value.length());
            int end = start;
            while (end < value.length() && !Names.isSpace(value.charAt(end))) {
                end++;
            }
            if (end > start && !isKnown(Names.lower(value.substring(start, end)))) {
                return false;
            }
            from = end;
        }
        return true;
    }

    private static boolean isKnown(String word) {
        return KEYWORDS.contains(word) || word.startsWith("#") || word.startsWith("rgb(") || isSize(word);
    }

    /** A number of at most two digits on each side of the point, with a unit or none. */
    private static boolean isSize(String word) {
        int whole = digits(word, 0);
        int end = whole;
        if (end < word.length() && word.charAt(end) == '.') {
            int fraction = digits(word, end + 1);
            if (fraction - end - 1 > 2) {
                return false;
            }
            end = fraction;
        }
        String unit = word.substring(end);
        return whole <= 2 && end > 0 && (unit.isEmpty() || UNITS.contains(unit));
    }

    private static int digits(String word, int from) {
        int i = from;
        while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
