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

    static String only(String text) {
        return only(text, Integer.MAX_VALUE);
    }
}
