package dateline.text;

import java.util.Arrays;

/** A cleaned text that remembers where each of its characters stood. */
public final class Cleaned {

    private final String text;
    private final int[] origins;
    private final int length;
    private final boolean leaked;

    /** @param origins one index per character of the text, or none at all when nothing was changed */
    Cleaned(String text, int[] origins, int length, boolean leaked) {
        this.text = text;
        this.origins = Arrays.copyOf(origins, Math.min(origins.length, text.length()));
        this.length = length;
        this.leaked = leaked;
    }

    public String text() {
        return text;
    }

    /** Whether markup had leaked into the text and was taken out. */
    public boolean leaked() {
        return leaked;
    }

    /**
     * The index in the uncleaned text of the character that stands at an index of the clean one; for the clean text's
     * length or more, the uncleaned text's length.
     */
    public int origin(int index) {
        if (index >= text.length()) {
            return length;
        }
        return origins.length == 0 ? index : origins[index];
    }
}
