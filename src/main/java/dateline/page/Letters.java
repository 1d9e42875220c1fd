package dateline.page;

/** Texts reduced to what must agree when two of them are the same. */
final class Letters {

    private Letters() {}

    /** Letters and digits only, lower case, at most so many. */
    static String only(String text, int max) {
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
