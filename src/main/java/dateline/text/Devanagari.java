package dateline.text;

import java.util.List;
import java.util.Optional;

/** Tells the languages in Devanagari apart by their short words. */
final class Devanagari {

    private static final List<List<String>> WORDS = WordFile.lines(Devanagari.class, "devanagari.txt").stream()
            .map(line -> List.of(line.split(" ", 0)))
            .toList();

    private Devanagari() {}

    /** The language most of whose words the text has; empty when it has none. */
    static Optional<String> language(String text) {
        List<String> words = List.of(text.split(" ", 0));
        String best = "";
        long most = 0;
        for (List<String> line : WORDS) {
            long count = words.stream()
                    .filter(line.subList(1, line.size())::contains)
                    .count();
            if (count > most) {
                best = line.getFirst();
                most = count;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
