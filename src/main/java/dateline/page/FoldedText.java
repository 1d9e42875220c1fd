package dateline.page;

/**
 * Text with each run of white space as one space, none at the ends, and no characters of zero width. One object serves
 * many texts.
 */
final class FoldedText {

    private final char[] part = new char[256];
    private char[] out = new char[512];
    private int length;
    private int max;
    private boolean space;

    /** The text folded and cut at the bound; itself where it is so already. */
    String of(String text, int maxChars) {
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
        return start(maxChars).append(text).take();
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

    /** An empty text that takes so many characters. */
    FoldedText start(int most) {
        length = 0;
        max = most;
        space = true;
        out = out.length < most ? new char[Math.max(most, 2 * out.length)] : out;
        return this;
    }

    /** Goes on where the text so far ends. */
    FoldedText append(String text) {
        for (int from = 0; from < text.length() && length < max; from += part.length) {
            int count = Math.min(part.length, text.length() - from);
            text.getChars(from, from + count, part, 0);
            append(count);
        }
        return this;
    }

    private void append(int count) {
        int to = length;
        boolean after = space;
        for (int i = 0; i < count && to < max; i++) {
            char c = part[i];
            boolean white = isWhite(c);
            if (!white && !isNothing(c)) {
                out[to++] = c;
                after = false;
            } else if (white && !after) {
                out[to++] = ' ';
                after = true;
            }
        }
        length = to;
        space = after;
    }

    void space() {
        if (!space && length < max) {
            out[length++] = ' ';
            space = true;
        }
    }

    boolean isFull() {
        return length >= max;
    }

    /** The text so far, without white space at its end. */
    String take() {
        int end = length;
        while (end > 0 && out[end - 1] <= ' ') {
            end--;
        }
        return new String(out, 0, end);
    }

    private static boolean isWhite(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u202f';
    }

    private static boolean isNothing(char c) {
        return c == '\u200b' || c == '\ufeff';
    }
}
