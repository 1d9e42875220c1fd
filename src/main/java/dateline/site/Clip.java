package dateline.site;

import java.text.BreakIterator;
import java.util.Locale;

/** Cuts text that is too long for a list. */
final class Clip {

    private static final char ELLIPSIS = '…';

    private Clip() {}

    /** At most that many UTF-16 units and one ellipsis, cut between words where there are any. */
    static String words(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text.substring(0, Math.min(text.length(), max + 1)));
        int cut = words.preceding(max + 1);
        int safe = cut > max / 2 ? cut : max - (Character.isHighSurrogate(text.charAt(max - 1)) ? 1 : 0);
        return text.substring(0, safe).stripTrailing() + ELLIPSIS;
    }
}
