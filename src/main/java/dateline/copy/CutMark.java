package dateline.copy;

/**
 * How feeds mark that they cut a text: "[…]", "[...]", "(...)", "…", "... Read more".
 *
 * @param start where the mark begins, blanks before it included; the text's length when there is none
 * @param isCut whether there is one
 */
record CutMark(int start, boolean isCut) {

    private static final String BRACKETS = "[](){}";

    static CutMark of(String text) {
        int end = text.length();
        int i = end;
        boolean dots = false;
        while (i > 0 && isPart(text.charAt(i - 1))) {
            i--;
            dots |= text.charAt(i) == '…'
                    || text.charAt(i) == '⋯'
                    || (text.charAt(i) == '.' && i > 1 && text.charAt(i - 1) == '.');
        }
        if (!dots) {
            return new CutMark(end, false);
        }
        while (i < end && isOfSentence(text, i)) {
            i++;
        }
        return new CutMark(i, true);
    }

    /** A bracket that closes, or a full stop alone, belongs to the sentence before the mark. */
    private static boolean isOfSentence(String text, int at) {
        char c = text.charAt(at);
        return "])}".indexOf(c) >= 0 || c == '.' && Chars.is(text, at + 1, ' ');
    }

    private static boolean isPart(char c) {
        return c == '.' || c == '…' || c == '⋯' || c == ' ' || BRACKETS.indexOf(c) >= 0;
    }
}
