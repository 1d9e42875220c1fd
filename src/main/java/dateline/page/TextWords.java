package dateline.page;

import java.util.ArrayList;
import java.util.List;

/** Counts, in one text, the words that speak of consent boxes, accounts, advertising and other furniture. */
final class TextWords {

    /** Characters of a text that are looked at. */
    static final int WINDOW = 300;

    private static final List<String> LINES = WordFiles.lines("text-words.txt");
    static final int SUBJECTS = LINES.size();
    private static final WordTrie TRIE = load();

    private TextWords() {}

    private static WordTrie load() {
        WordTrie trie = new WordTrie();
        for (int i = 0; i < LINES.size(); i++) {
            String line = LINES.get(i);
            for (String word : new ArrayList<>(
                    List.of(line.substring(line.indexOf(':') + 2).split(" ", -1)))) {
                trie.add(word, 1 << i);
            }
        }
        return trie.done();
    }

    /**
     * Adds to each subject's count.
     *
     * @param window room for {@link #WINDOW} characters
     */
    static void count(String text, char[] window, int[] counts) {
        int length = Math.min(text.length(), WINDOW);
        text.getChars(0, length, window, 0);
        TRIE.count(window, length, counts);
    }
}
