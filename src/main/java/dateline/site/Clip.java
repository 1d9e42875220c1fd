package dateline.site;

import java.text.BreakIterator;
import java.util.Locale;

/** Cuts text that is too long for a list. */
final class Clip {

    private static final char ELLIPSIS = '…';

    /** What has to be seen beyond the cut to know whether a line may break there. */
    private static final int LOOK_AHEAD = 32;

    private Clip() {}

    /** At most that many UTF-16 units and one ellipsis, cut between words where there are any. */
    static String words(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text.substring(0, Math.min(text.length(), max + LOOK_AHEAD)));
        boolean endsAWord = Character.isWhitespace(text.charAt(max));
        int cut = endsAWord ? max : words.preceding(max + 1);
        int safe = cut > max / 2 ? cut : max - (Character.isHighSurrogate(text.charAt(max - 1)) ? 1 : 0);
        return text.substring(0, safe).stripTrailing() + ELLIPSIS;
    }
}
