package dateline.story;

import dateline.text.WordFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that say nothing of the subject, each with the languages (as bits) that it says nothing in. */
final class StopWords {

    private static final int MOST_LANGUAGES = Long.SIZE;

    private static final long EVERY = -1;

    private static final Long NONE = 0L;

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

    /** Whether these are the languages of the name of a month or a day of the week. */
    static boolean isDate(long languages) {
        return languages == EVERY;
    }

    /** The languages, as bits, that a folded word says nothing in; 0 for a word that says something in all. */
    long languagesOf(String word) {
        return languages.getOrDefault(word, NONE);
    }

    /** The languages, as bits, of which there are most empty words; all of them when no word is empty in any. */
    static long likeliest(long[] languagesOfWords) {
        int[] counts = new int[MOST_LANGUAGES];
        int most = 0;
        for (long languages : languagesOfWords) {
            for (long left = isDate(languages) ? 0 : languages; left != 0; left &= left - 1) {
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
