package dateline.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words and what stands between them (Unicode UAX 29, with ICU's dictionaries for scripts that write
 * words together: Chinese, Japanese, Thai, Lao, Khmer, Burmese). Bounded: behind {@link #MAX_CHARS} all is one piece.
 */
public final class Words {

    /** UTF-16 units that are cut. */
    static final int MAX_CHARS = 100_000;

    private Words() {}

    /** Pieces that together are the text; spaces and marks are pieces too. Empty for an empty text. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String cut = text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(cut);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(cut.substring(from, to));
            from = to;
        }
        if (cut.length() < text.length()) {
            words.add(text.substring(cut.length()));
        }
        return words;
    }

    /** Whether a piece has a letter or a digit. */
    static boolean isWord(String piece) {
        return piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
