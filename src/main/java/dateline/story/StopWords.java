package dateline.story;

import dateline.text.WordFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that say nothing of the subject, each with the languages (as bits) that it says nothing in. */
final class StopWords {

    private static final int MOST_LANGUAGES = Long.SIZE;

    private static final long EVERY = -1;

    private final Map<String, Long> languages = new HashMap<>();

    StopWords() {
        List<String> lines = WordFile.lines(StopWords.class, "stopwords.tsv");
        for (int language = 0; language < Math.min(MOST_LANGUAGES, lines.size()); language++) {
            String[] parts = lines.get(language).split("\t", 2);
            for (String word : parts[1].split(" ", -1)) {
                languages.merge(Folding.fold(word), 1L << language, (a, b) -> a | b);
            }
        }
        for (String word : WordFile.lines(StopWords.class, "datewords.txt")) {
            languages.put(Folding.fold(word), EVERY);
        }
    }

    /** Whether a folded word names a month or a day of the week. */
    boolean isDate(String word) {
        return languagesOf(word) == EVERY;
    }

    /** The languages, as bits, that a folded word says nothing in; 0 for a word that says something in all. */
    long languagesOf(String word) {
        return languages.getOrDefault(word, 0L);
    }

    /** The languages, as bits, whose empty words these are most; all of them when none is empty in any. */
    long likeliest(Iterable<String> words) {
        int[] counts = new int[MOST_LANGUAGES];
        int most = 0;
        for (String word : words) {
            for (long left = isDate(word) ? 0 : languagesOf(word); left != 0; left &= left - 1) {
                most = Math.max(most, ++counts[Long.numberOfTrailingZeros(left)]);
            }
        }
        long likeliest = 0;
        for (int language = 0; language < MOST_LANGUAGES; language++) {
            likeliest |= counts[language] == most ? 1L << language : 0;
        }
        return likeliest;
    }
}
