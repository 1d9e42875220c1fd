package dateline.names;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in Chinese characters, simplified.
 *
 * @param characters of all parts
 * @param starts the indexes among the characters where parts begin that a middle dot or a blank sets apart
 */
record HanName(List<Integer> characters, List<Integer> starts) {

    /** Characters beyond are not looked at. */
    static final int MAX_CHARACTERS = 16;

    static HanName of(String name, Readings readings) {
        List<Integer> characters = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        boolean apart = true;
        for (int i = 0; i < name.length() && characters.size() < MAX_CHARACTERS; ) {
            int c = name.codePointAt(i);
            if (Character.isIdeographic(c)) {
                if (apart) {
                    starts.add(characters.size());
                }
                characters.add(readings.simplify(c));
                apart = false;
            } else {
                apart = true;
            }
            i += Character.charCount(c);
        }
        return new HanName(List.copyOf(characters), List.copyOf(starts));
    }

    int size() {
        return characters.size();
    }

    boolean isInParts() {
        return starts.size() > 1;
    }

    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        characters.subList(from, to).forEach(text::appendCodePoint);
        return text.toString();
    }
}
