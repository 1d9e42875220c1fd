package dateline.copy;

import java.util.BitSet;

/** Knows for every index of a text whether the quotation marks and brackets before it are all closed. */
final class Balance {

    private static final String OPENING = "“„«‹「『(（[【《〔〈»";
    private static final String[] CLOSING = {"”", "“”", "»", "›", "」", "』", ")", "）", "]", "】", "》", "〕", "〉", "«"};
    private static final String ONLY_CLOSING = "”」』)）]】》〕〉";
    private static final int MAX_DEPTH = 64;

    private final BitSet open;
    private final boolean knows;
    private final int length;

    private Balance(BitSet open, boolean knows, int length) {
        this.open = open;
        this.knows = knows;
        this.length = length;
    }

    /** Everything counts as balanced. */
    static Balance none() {
        return new Balance(new BitSet(), false, 0);
    }

    static Balance of(String text) {
        BitSet open = new BitSet(text.length() + 1);
        int[] stack = new int[MAX_DEPTH];
        int depth = 0;
        boolean straight = false;
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                straight = !straight;
            } else if (depth > 0 && CLOSING[stack[depth - 1]].indexOf(c) >= 0) {
                depth--;
            } else if (OPENING.indexOf(c) >= 0) {
                stack[Math.min(depth, MAX_DEPTH - 1)] = OPENING.indexOf(c);
                depth = Math.min(depth + 1, MAX_DEPTH);
            } else if (ONLY_CLOSING.indexOf(c) >= 0) {
                broken = true;
            }
            open.set(i + 1, depth > 0 || straight || broken);
        }
        return new Balance(open, true, text.length());
    }

    boolean isBalanced(int end) {
        return !knows || !open.get(end);
    }

    /** Whether a quotation or bracket that opens at or after this index never closes. */
    boolean unclosedAfter(int end) {
        return knows && end < length && open.get(length);
    }
}
