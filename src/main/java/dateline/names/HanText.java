package dateline.names;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** A text for recognising Chinese names: in simplified characters, as long as the original, with its words' edges. */
final class HanText {

    private final String simple;
    private final boolean[] edges;

    private HanText(String simple, boolean[] edges) {
        this.simple = simple;
        this.edges = edges;
    }

    static HanText of(String text, Readings readings) {
        StringBuilder simple = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int plain = readings.simplify(c);
            simple.append(plain <= Character.MAX_VALUE ? (char) plain : c);
        }
        return new HanText(simple.toString(), edges(simple.toString()));
    }

    private static boolean[] edges(String text) {
        boolean[] edges = new boolean[text.length() + 1];
        BreakIterator words = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
        words.setText(text);
        for (int i = words.first(); i != BreakIterator.DONE; i = words.next()) {
            edges[i] = true;
        }
        return edges;
    }

    String text() {
        return simple;
    }

    int length() {
        return simple.length();
    }

    char at(int index) {
        return index >= 0 && index < simple.length() ? simple.charAt(index) : '。';
    }

    boolean isHan(int index) {
        return Character.isIdeographic(at(index));
    }

    /** Whether the dictionary has a word end and another begin here. */
    boolean isEdge(int index) {
        return edges[index];
    }

    /** Whether the dictionary takes exactly this run for one word. */
    boolean isWord(int start, int end) {
        if (!edges[start] || !edges[end]) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (edges[i]) {
                return false;
            }
        }
        return true;
    }

    String run(int start, int end) {
        return simple.substring(start, end);
    }
}
