package dateline.feed;

import java.util.Locale;

/** Names of elements and attributes: which characters make them, and their lower case. */
final class Names {

    private Names() {}

    static boolean startsName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 0x7f;
    }

    /** Whether the character ends an element's name in a tag. */
    static boolean endsName(char c) {
        return c <= ' ' || c == '>' || c == '/' || c == '<' || c == '=';
    }

    static int endOfName(String source, int from, int end) {
        int i = from;
        while (i < end && !endsName(source.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    static int skipSpace(String source, int from, int end) {
        int i = from;
        while (i < end && isSpace(source.charAt(i))) {
            i++;
        }
        return i;
    }

    static String lower(String name) {
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 0x7f) {
                return name.toLowerCase(Locale.ROOT);
            }
            upper |= c >= 'A' && c <= 'Z';
        }
        return upper ? lowerAscii(name) : name;
    }

    private static String lowerAscii(String name) {
        char[] lower = name.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            char c = lower[i];
            lower[i] = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        return new String(lower);
    }
}
