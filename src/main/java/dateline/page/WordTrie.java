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

    private final Nodes words = new Nodes();
    private final Nodes anywhere = new Nodes();

    /** Letters to nodes, with what they mean. */
    private static final class Nodes {
        char[] next = new char[LETTERS * 64];
        int[] whole = new int[64];
        int[] start = new int[64];
        int count = 1;

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
        return this;
    }

    /** The bits of all words in a name; its words begin and end at other signs than letters, and where case rises. */
    int bits(String name) {
        int bits = 0;
        int inside = 0;
        boolean between = true;
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int letter = letter(c);
            boolean wasUpper = upper;
            upper = isUpper(c);
            if (letter < 0) {
                inside = 0;
            } else {
                inside = anywhere.next[inside * LETTERS + letter];
                bits |= anywhere.start[inside];
                bits |= between || upper && !wasUpper ? from(i, name) : 0;
            }
            between = letter < 0;
        }
        return bits;
    }

    private int from(int at, String name) {
        int bits = 0;
        int node = 0;
        for (int i = at; i < name.length(); i++) {
            int letter = letter(name.charAt(i));
            node = letter < 0 ? 0 : words.next[node * LETTERS + letter];
            if (node == 0) {
                return bits;
            }
            boolean ends = i + 1 == name.length() || letter(name.charAt(i + 1)) < 0 || starts(name, i + 1);
            bits |= words.start[node] | (ends ? words.whole[node] : 0);
        }
        return bits;
    }

    private static boolean starts(String name, int at) {
        return at == 0 || letter(name.charAt(at - 1)) < 0 || isUpper(name.charAt(at)) && !isUpper(name.charAt(at - 1));
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Counts the words of a text, by the bits they were added with. */
    void count(String text, int[] counts) {
        int at = 0;
        while (at < text.length()) {
            if (letter(text.charAt(at)) < 0) {
                at++;
            } else {
                at = word(text, at, counts);
            }
        }
    }

    /** Counts the word that begins at the index; the index after it. */
    private int word(String text, int from, int[] counts) {
        int at = from;
        int node = 0;
        int bits = 0;
        int letter = letter(text.charAt(at));
        do {
            node = words.next[node * LETTERS + letter];
            bits |= words.start[node];
            letter = ++at < text.length() ? letter(text.charAt(at)) : -1;
        } while (letter >= 0 && node > 0);
        tally(bits | words.whole[letter < 0 ? node : 0], counts);
        while (letter >= 0) {
            letter = ++at < text.length() ? letter(text.charAt(at)) : -1;
        }
        return at;
    }

    private static void tally(int bits, int[] counts) {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            counts[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    private static int letter(char c) {
        int lower = (c | 0x20) - 'a';
        return c < 0x7f && lower >= 0 && lower < LETTERS ? lower : -1;
    }
}
