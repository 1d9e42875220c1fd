package dateline.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells from class names and ids what a box is for, as a set of {@link Box} bits. One object a page; it remembers. */
final class BoxWords {

    /** Characters of a class name that are looked at. */
    private static final int MAX_NAME = 200;

    private static final int LIKELY_NAMES = 300;

    private static final WordTrie TRIE = load();

    private final Map<String, Integer> seen = HashMap.newHashMap(LIKELY_NAMES);
    private final byte[] letters = new byte[MAX_NAME];

    int of(String classes, String id) {
        return (classes.isEmpty() ? 0 : remembered(classes)) | (id.isEmpty() ? 0 : remembered(id));
    }

    private int remembered(String name) {
        Integer known = seen.get(name);
        if (known == null) {
            known = TRIE.bits(name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name, letters);
            seen.put(name, known);
        }
        return known;
    }

    private static WordTrie load() {
        WordTrie trie = new WordTrie();
        for (String line : WordFiles.lines("box-words.txt")) {
            int colon = line.indexOf(':');
            Box box = Box.valueOf(line.substring(0, colon).toUpperCase(java.util.Locale.ROOT));
            for (String word : List.of(line.substring(colon + 1).strip().split(" ", -1))) {
                trie.add(word, box.bit());
            }
        }
        return trie.done();
    }
}
