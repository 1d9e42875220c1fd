package dateline.story;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Numbers in the words of one language: all up to a hundred, then round ones. Immutable. */
final class Spelled {

    private static final int FIRST = 13;
    private static final int EACH_TO = 100;
    private static final int LAST = 20_000;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1_000;

    /** Words of the longest, "twenty thousand" and its like in other languages. */
    private static final int MOST_WORDS = 4;

    private final Map<String, String> numbers = new HashMap<>();

    /** @param language primary subtag; of one that Unicode's rules do not know, nothing is known */
    Spelled(String language) {
        RuleBasedNumberFormat rules = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
        boolean isKnown = rules.getLocale(ULocale.VALID_LOCALE).getLanguage().equals(language);
        IntStream.rangeClosed(FIRST, isKnown ? LAST : 0)
                .filter(Spelled::isSpelled)
                .forEach(number -> numbers.putIfAbsent(plain(rules.format(number)), Integer.toString(number)));
    }

    private static boolean isSpelled(int number) {
        return number <= EACH_TO || number <= THOUSAND && number % HUNDRED == 0 || number % THOUSAND == 0;
    }

    private static String plain(String words) {
        return words.replace("\u00ad", "").replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    /** @param end behind its last word */
    record Found(String value, int end) {}

    /** The longest number that begins with the word at a place; a word must begin there. */
    Optional<Found> at(String text, int start) {
        Optional<Found> found = Optional.empty();
        int end = start;
        for (int words = 0; words < MOST_WORDS; words++) {
            end = wordEnd(text, end);
            String number = numbers.getOrDefault(plain(text.substring(start, end)), "");
            if (!number.isEmpty()) {
                found = Optional.of(new Found(number, end));
            }
            if (end >= text.length() || text.charAt(end) != ' ' && text.charAt(end) != '-') {
                return found;
            }
            end++;
        }
        return found;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
