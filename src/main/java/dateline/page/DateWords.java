package dateline.page;

import java.util.List;

/** Words that stand in and beside dates, by their use. */
final class DateWords {

    private static final List<String> LINES = WordFiles.lines("date-words.txt");

    private DateWords() {}

    /** Lower case; none for a use that the file does not name. */
    static List<String> of(String use) {
        for (String line : LINES) {
            if (line.startsWith(use + ": ")) {
                return List.of(line.substring(use.length() + 2).split(", ", -1));
            }
        }
        return List.of();
    }
}
