package dateline.page;

import java.util.Arrays;

/** Finds words in class names in one pass: whole words, starts of words, or anywhere. Filled once, then only read. */
final class WordTrie {

    private static final int LETTERS = 26;

    private int[] next = new int[LETTERS * 1024];
    private int[] whole = new int[1024];
    private int[] start = new int[1024];
    private int[] anywhere = new int[1024];
    private int nodes = 1;

    /** @param word {@code "word"}, {@code "word*"} or {@code "*word*"}; other characters than a to z are left out */
    void add(String word, int bits) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - 'a';
            if (letter >= 0 && letter < LETTERS) {
                node = child(node, letter);
            }
        }
        if (node > 0) {
            int[] kind = !word.endsWith("*") ? whole : word.startsWith("*") ? anywhere : start;
            kind[node] |= bits;
        }
    }

    private int child(int node, int letter) {
        int at = node * LETTERS + letter;
        if (next[at] == 0) {
            next[at] = nodes++;
            if (nodes == whole.length) {
                grow();
            }
        }
        return next[at];
    }

    private void grow() {
        next = Arrays.copyOf(next, next.length * 2);
        whole = Arrays.copyOf(whole, whole.length * 2);
        start = Arrays.copyOf(start, start.length * 2);
        anywhere = Arrays.copyOf(anywhere, anywhere.length * 2);
    }

    int bits(String name) {
        byte[] letters = new byte[name.length()];
        boolean[] starts = new boolean[name.length() + 1];
        fold(name, letters, starts);
        int bits = 0;
        for (int i = 0; i < letters.length; i++) {
            bits |= letters[i] < 0 ? 0 : from(i, letters, starts);
        }
        return bits;
    }

    /** Counts the words of a text, by the bits they were added with. */
    void count(String text, int[] counts) {
        int i = 0;
        while (i < text.length()) {
            int letter = letter(text.charAt(i));
            if (letter < 0) {
                i++;
                continue;
            }
            int node = 0;
            int bits = 0;
            boolean walking = true;
            for (; letter >= 0; letter = ++i < text.length() ? letter(text.charAt(i)) : -1) {
                node = walking ? next[node * LETTERS + letter] : 0;
                walking = node != 0;
                bits |= start[node];
            }
            tally(bits | whole[node], counts);
        }
    }

    private static void tally(int bits, int[] counts) {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            counts[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    private static int letter(char c) {
        char lower = (char) (c | 0x20);
        return c < 0x7f && lower >= 'a' && lower <= 'z' ? lower - 'a' : -1;
    }

    private static void fold(String name, byte[] letters, boolean[] starts) {
        boolean wasLower = false;
        boolean wasLetter = false;
        for (int i = 0; i < letters.length; i++) {
            char c = name.charAt(i);
            boolean lower = c >= 'a' && c <= 'z';
            boolean upper = c >= 'A' && c <= 'Z';
            starts[i] = !wasLetter || upper && wasLower;
            letters[i] = (byte) (lower ? c - 'a' : upper ? c - 'A' : -1);
            wasLower = lower;
            wasLetter = lower || upper;
        }
        starts[letters.length] = true;
    }

    private int from(int at, byte[] letters, boolean[] starts) {
        int bits = 0;
        int node = 0;
        for (int i = at; i < letters.length && letters[i] >= 0; i++) {
            node = next[node * LETTERS + letters[i]];
            if (node == 0) {
                return bits;
            }
            bits |= anywhere[node];
            if (starts[at]) {
                boolean ends = starts[i + 1] || letters[i + 1] < 0;
                bits |= start[node] | (ends ? whole[node] : 0);
            }
        }
        return bits;
    }
}
