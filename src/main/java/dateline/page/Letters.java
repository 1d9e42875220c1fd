package dateline.page;

import java.nio.charset.StandardCharsets;

/** Texts reduced to what must agree when two of them are the same. */
final class Letters {

    private static final int ASCII = 128;

    /** What is left of an ASCII character: the letter or digit in lower case, or 0. */
    private static final byte[] LOWER = lower();

    private Letters() {}

    /** Letters and digits only, lower case, at most so many. */
    static String only(String text, int max) {
        byte[] kept = new byte[Math.min(text.length(), max)];
        int length = 0;
        for (int i = 0; i < text.length() && length < max; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return ofAnyScript(text, max);
            }
            if (LOWER[c] != 0) {
                kept[length++] = LOWER[c];
            }
        }
        return new String(kept, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static byte[] lower() {
        byte[] lower = new byte[ASCII];
        for (char c = 0; c < ASCII; c++) {
            lower[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
        }
        return lower;
    }

    private static String ofAnyScript(String text, int max) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), max));
        for (int i = 0; i < text.length() && out.length() < max; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** How many letters and digits there are, at most so many. */
    static int count(String text, int max) {
        int count = 0;
        for (int i = 0; i < text.length() && count < max; i++) {
            count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** Whether both have the same letters and digits, case aside. */
    static boolean same(String a, String b) {
        int i = next(a, 0);
        int j = next(b, 0);
        while (i < a.length() && j < b.length()) {
            if (Character.toLowerCase(a.charAt(i)) != Character.toLowerCase(b.charAt(j))) {
                return false;
            }
            i = next(a, i + 1);
            j = next(b, j + 1);
        }
        return i == a.length() && j == b.length();
    }

    /** Whether the text holds the part, case aside, signs and all. */
    static boolean contains(String text, String part) {
        for (int i = 0; i + part.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    private static int next(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static String only(String text) {
        return only(text, Integer.MAX_VALUE);
    }
}
