package dateline.copy;

import dateline.text.WordFile;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of words, as they are written in a data file. */
final class Phrases {

    private final Set<String> words;

    private Phrases(Set<String> words) {
        this.words = words;
    }

    static Phrases load(String file) {
        return new Phrases(Set.copyOf(WordFile.lines(Phrases.class, file)));
    }

    /** Compared without case, accents and punctuation. */
    static Phrases loadFolded(String file) {
        return new Phrases(
                WordFile.lines(Phrases.class, file).stream().map(Fold::fold).collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether the word at this place is one of them. */
    boolean stands(String text, int at) {
        int end = Agencies.wordEnd(text, at);
        return end > at && words.contains(text.substring(at, end));
    }

    /** Behind up to two of these words and the blanks after them; the same index where none stands. */
    int skip(String text, int at) {
        int i = at;
        for (int n = 0; n < 2; n++) {
            int end = Agencies.wordEnd(text, i);
            if (!stands(text, i) || !Chars.isBlank(text, end) || text.charAt(end) == '\n') {
                break;
            }
            i = Chars.skipBlanks(text, end);
        }
        return i;
    }
}
