package dateline.copy;

import dateline.text.WordFile;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that open sentences, and so neither names nor places. */
final class Starters {

    private final Set<String> words =
            WordFile.lines(Starters.class, "starters.txt").stream().collect(Collectors.toUnmodifiableSet());

    /** Whether the word at this place is one of them; capitals matter. */
    boolean stands(String text, int at) {
        return words.contains(text.substring(at, Agencies.wordEnd(text, at)));
    }
}
