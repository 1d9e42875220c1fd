package dateline.page;

/** Text with each run of white space as one space, none at the ends, and no characters of zero width. */
final class FoldedText {

    private FoldedText() {}

    /** The text folded and cut at the bound; itself where it is so already. */
    static String of(String text, int maxChars, StringBuilder scratch) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        int end = Math.min(text.length(), start + maxChars);
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (isFolded(text, start, end)) {
            return text.substring(start, end);
        }
        scratch.setLength(0);
        append(text, maxChars, scratch);
        return trimmed(scratch);
    }

    private static boolean isFolded(String text, int start, int end) {
        boolean space = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                if (c != ' ' || space) {
                    return false;
                }
                space = true;
            } else if (c >= '\u00a0' && (isWhite(c) || isNothing(c))) {
                return false;
            } else {
                space = false;
            }
        }
        return true;
    }

    /** Goes on where the text so far ends. */
    static void append(String text, int maxChars, StringBuilder out) {
        boolean space = out.isEmpty() || out.charAt(out.length() - 1) == ' ';
        for (int i = 0; i < text.length() && out.length() < maxChars; i++) {
            char c = text.charAt(i);
            boolean white = isWhite(c);
            if (!white && !isNothing(c)) {
                out.append(c);
                space = false;
            } else if (white && !space) {
                out.append(' ');
                space = true;
            }
        }
    }

    /** The text without white space at its end. */
    static String trimmed(StringBuilder folded) {
        int end = folded.length();
        while (end > 0 && folded.charAt(end - 1) <= ' ') {
            end--;
        }
        return folded.substring(0, end);
    }

    private static boolean isWhite(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u202f';
    }

    private static boolean isNothing(char c) {
        return c == '\u200b' || c == '\ufeff';
    }
}
