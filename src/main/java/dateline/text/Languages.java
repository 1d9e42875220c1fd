package dateline.text;

import com.ibm.icu.lang.UScript;
import java.util.Optional;

/**
 * Tells the language of a text: by its script where that decides (a few microseconds), else by a model of letter groups
 * that is loaded at the first text that needs it. Thread-safe.
 */
public final class Languages {

    /** Characters at the start of a text that are looked at. */
    public static final int MAX_SAMPLE = 300;

    private static final int MIN_LETTERS = 8;

    /**
     * The BCP 47 tag, as short as it can be: {@code en}, {@code zh-Hans}, {@code zh-Hant}. Empty when the text has
     * fewer than {@value #MIN_LETTERS} letters in a script that many languages share, or when the model cannot decide.
     */
    public Optional<String> of(String text) {
        String sample = first(Clean.line(first(text, 2 * MAX_SAMPLE)), MAX_SAMPLE);
        ScriptCount count = ScriptCount.of(sample);
        if (count.isCjk()) {
            return count.cjk(sample);
        }
        return switch (count.main()) {
            case UScript.ARABIC -> Optional.of(ArabicLetters.language(sample));
            case UScript.DEVANAGARI -> Devanagari.language(sample).or(() -> guess(sample, count));
            case UScript.LATIN, UScript.CYRILLIC -> guess(sample, count);
            default -> count.ownLanguage();
        };
    }

    private static String first(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static Optional<String> guess(String sample, ScriptCount count) {
        return count.letters() < MIN_LETTERS ? Optional.empty() : LanguageModel.guess(sample);
    }
}
