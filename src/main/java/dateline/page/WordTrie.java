package dateline.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds words in class names in one pass: whole words, starts of words, or anywhere. Words that may stand anywhere are an
 * automaton after Aho and Corasick, so that each letter is looked at once. Filled once, then only read.
 */
final class WordTrie {

    private static final int LETTERS = 26;

    /** A letter's number; -1 for what is none. */
    private static final int LETTER = 0x1f;

    private static final byte BETWEEN = -1;
    private static final int UPPER = 0x20;

    private final Nodes words = new Nodes();
    private final Nodes anywhere = new Nodes();

    /** Letters to nodes, with what they mean. */
    private static final class Nodes {
        char[] next = new char[LETTERS * 64];
        int[] whole = new int[64];
        int[] start = new int[64];
        int count = 1;

        /** The node from which no letter leads to a word; 0 until there is one. */
        int dead;

        int add(String word) {
            int node = 0;
            for (int i = 0; i < word.length(); i++) {
                int letter = letter(word.charAt(i));
                node = letter < 0 ? node : child(node, letter);
            }
            return node;
        }

        private int child(int node, int letter) {
            int at = node * LETTERS + letter;
            if (next[at] == 0) {
                next[at] = (char) count++;
                if (count == whole.length) {
                    next = Arrays.copyOf(next, next.length * 2);
                    whole = Arrays.copyOf(whole, whole.length * 2);
                    start = Arrays.copyOf(start, start.length * 2);
                }
            }
            return next[at];
        }

        /** Gives every node a next one for each letter. */
        void close() {
            dead = count++;
            for (int at = 0; at < count * LETTERS; at++) {
                next[at] = next[at] == 0 ? (char) dead : next[at];
            }
        }

        /** Makes of the trie an automaton: where no letter goes on, the longest end that still is a beginning does. */
        void link() {
            int[] fallback = new int[count];
            List<Integer> queue = new ArrayList<>();
            queue.add(0);
            for (int k = 0; k < queue.size(); k++) {
                int node = queue.get(k);
                start[node] |= start[fallback[node]];
                for (int letter = 0; letter < LETTERS; letter++) {
                    int at = node * LETTERS + letter;
                    char other = node == 0 ? 0 : next[fallback[node] * LETTERS + letter];
                    if (next[at] == 0) {
                        next[at] = other;
                    } else {
                        fallback[next[at]] = other;
                        queue.add((int) next[at]);
                    }
                }
            }
        }
    }

    /** @param word {@code "word"}, {@code "word*"} or {@code "*word*"}; other characters than a to z are left out */
    void add(String word, int bits) {
        Nodes nodes = word.startsWith("*") ? anywhere : words;
        int node = nodes.add(word);
        int[] kind = word.endsWith("*") ? nodes.start : nodes.whole;
        if (node > 0) {
            kind[node] |= bits;
        }
    }

    /** Ends the filling. */
    WordTrie done() {
        anywhere.link();
        words.close();
        return this;
    }

    /**
     * The bits of all words in a name; its words begin and end at other signs than letters, and where case rises.
     *
     * @param letters room for as many as the name has characters
     */
    int bits(String name, byte[] letters) {
        int length = name.length();
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            int letter = letter(c);
            letters[i] = (byte) (letter < 0 || c >= 'a' ? letter : letter | UPPER);
        }
        int bits = 0;
        int inside = 0;
        byte before = BETWEEN;
        for (int i = 0; i < length; i++) {
            byte letter = letters[i];
            inside = letter < 0 ? 0 : anywhere.next[inside * LETTERS + (letter & LETTER)];
            bits |= letter < 0 ? 0 : anywhere.start[inside];
            if (isStart(before, letter)) {
                bits |= from(letters, i, length);
            }
            before = letter;
        }
        return bits;
    }

    private int from(byte[] letters, int at, int length) {
        int bits = 0;
        int node = 0;
        byte letter = letters[at];
        for (int i = at + 1; letter >= 0; i++) {
            node = words.next[node * LETTERS + (letter & LETTER)];
            if (node == words.dead) {
                return bits;
            }
            byte next = i < length ? letters[i] : BETWEEN;
            bits |= words.start[node] | (next < 0 || isStart(letter, next) ? words.whole[node] : 0);
            letter = next;
        }
        return bits;
    }

    private static boolean isStart(byte before, byte letter) {
        return letter >= 0 && (before < 0 || letter >= UPPER && before < UPPER);
    }

    /** Counts the words of so many characters, by the bits they were added with. */
    void count(char[] text, int length, int[] counts) {
        int node = 0;
        int bits = 0;
        for (int i = 0; i < length; i++) {
            int letter = letter(text[i]);
            if (letter >= 0) {
                node = words.next[node * LETTERS + letter];
                bits |= words.start[node];
            } else if (node > 0) {
                tally(bits | words.whole[node], counts);
                node = 0;
                bits = 0;
            }
        }
        tally(bits | words.whole[node], counts);
    }

    private static void tally(int bits, int[] counts) {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            counts[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    private static int letter(char c) {
        int lower = (c | 0x20) - 'a';
        return lower >= 0 && lower < LETTERS ? lower : -1;
    }
}
