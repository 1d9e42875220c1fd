package dateline.names;

import dateline.text.WordFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words of a table, looked for at places in a text. */
final class WordSet {

    private final Set<String> words;
    private final int longest;

    WordSet(Collection<String> words) {
        this.words = new HashSet<>(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** One of a file's lines that are no comment, words apart by blanks. */
    static WordSet line(String file, int line) {
        return new WordSet(List.of(WordFile.lines(WordSet.class, file).get(line).split(" ", -1)));
    }

    /** All characters of a file, each for itself. */
    static WordSet characters(String file) {
        return new WordSet(WordFile.lines(WordSet.class, file).stream()
                .flatMap(line -> line.codePoints().mapToObj(Character::toString))
                .toList());
    }

    boolean has(String word) {
        return words.contains(word);
    }

    boolean has(char character) {
        return words.contains(String.valueOf(character));
    }

    /** Behind the longest word that begins at an index; -1 when none does. */
    int longestAt(String text, int from) {
        for (int end = Math.min(text.length(), from + longest); end > from; end--) {
            if (words.contains(text.substring(from, end))) {
                return end;
            }
        }
        return -1;
    }

    /** Where the longest word begins that ends at an index; -1 when none does. */
    int longestBefore(String text, int end) {
        for (int from = Math.max(0, end - longest); from < end; from++) {
            if (words.contains(text.substring(from, end))) {
                return from;
            }
        }
        return -1;
    }
}
