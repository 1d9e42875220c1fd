package dateline.copy;

import dateline.model.Person.Role;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that open a byline, in many languages. */
final class ByWords {

    /**
     * @param end behind the word and a colon after it
     * @param sure whether a name behind it is enough to make a byline
     */
    record Match(int end, Role role, boolean sure) {}

    private record Meaning(Role role, boolean sure) {}

    private final Lexicon exact;
    private final Lexicon any;
    private final Map<String, Meaning> meanings = new HashMap<>();

    ByWords() {
        List<String> written = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        for (String line : WordFile.lines(ByWords.class, "bylines.txt")) {
            String[] columns = line.split("\t", 3);
            boolean exactly = columns[0].startsWith("^");
            String word = exactly ? columns[0].substring(1) : columns[0];
            (exactly ? written : folded).add(word);
            meanings.putIfAbsent(
                    exactly ? word : word.toLowerCase(Locale.ROOT),
                    new Meaning(role(columns[1]), columns[2].equals("=")));
        }
        exact = Lexicon.of(written);
        any = Lexicon.of(folded);
    }

    private static Role role(String letter) {
        return switch (letter) {
            case "P" -> Role.PHOTOGRAPHER;
            case "E" -> Role.EDITOR;
            case "T" -> Role.TRANSLATOR;
            case "C" -> Role.CONTRIBUTOR;
            default -> Role.AUTHOR;
        };
    }

    Optional<Match> read(String text, int at) {
        int word = Math.max(exact.match(text, at), any.match(text, at));
        if (word < 0) {
            return Optional.empty();
        }
        String written = text.substring(at, word);
        Meaning meaning = meanings.getOrDefault(written, meanings.get(written.toLowerCase(Locale.ROOT)));
        if (meaning == null) {
            return Optional.empty();
        }
        int mark = Chars.skipBlanks(text, word);
        boolean marked = mark > 0 && mark < text.length() && ":：/／|｜-–—".indexOf(text.charAt(mark)) >= 0;
        int end = Chars.skipSpace(text, marked ? mark + 1 : word);
        return end == word && !marked
                ? Optional.empty()
                : Optional.of(new Match(end, meaning.role(), meaning.sure() || marked));
    }
}
