package dateline.copy;

import java.util.BitSet;

/**
 * Knows for every index of a text whether the quotation marks and brackets before it are all closed.
 *
 * @param open the indexes before which one is open, or closes without having been opened
 * @param leavesQuotationOpen whether a quotation is open at the end of the text; brackets do not count
 */
record Balance(BitSet open, boolean leavesQuotationOpen) {

    private static final String OPENING = "“„«‹「『(（[【《〔〈»";
    private static final String[] CLOSING = {"”", "“”", "»", "›", "」", "』", ")", "）", "]", "】", "》", "〕", "〉", "«"};
    private static final String ONLY_CLOSING = "”」』)）]】》〕〉";
    private static final String QUOTATIONS = "“„«‹「『»";
    private static final int MAX_DEPTH = 64;

    /** Everything counts as balanced. */
    static Balance none() {
        return new Balance(new BitSet(), false);
    }

    static Balance of(String text) {
        BitSet open = new BitSet();
        StringBuilder stack = new StringBuilder();
        boolean straight = false;
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                straight = !straight;
            } else if (isMark(c)) {
                broken |= !take(c, stack);
            }
            open.set(i + 1, !stack.isEmpty() || straight || broken);
        }
        boolean quotation = stack.chars().anyMatch(c -> QUOTATIONS.indexOf(c) >= 0);
        return new Balance(open, straight || quotation);
    }

    private static boolean isMark(char c) {
        return c >= 0x80 || c == '(' || c == ')' || c == '[' || c == ']';
    }

    /** False for a mark that closes what was never opened. */
    private static boolean take(char c, StringBuilder stack) {
        int top = stack.length() - 1;
        if (top >= 0 && CLOSING[OPENING.indexOf(stack.charAt(top))].indexOf(c) >= 0) {
            stack.setLength(top);
            return true;
        }
        if (OPENING.indexOf(c) >= 0 && top < MAX_DEPTH) {
            stack.append(c);
        }
        return ONLY_CLOSING.indexOf(c) < 0;
    }

    boolean isBalanced(int end) {
        return !open.get(end);
    }
}
