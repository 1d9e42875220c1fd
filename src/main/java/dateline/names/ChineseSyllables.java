package dateline.names;

import java.util.HashSet;
import java.util.Set;

/** The syllables of Mandarin as pinyin and Wade-Giles spell them: what a Chinese given name in Latin letters looks like. */
final class ChineseSyllables {

    private static final int LONGEST = 6;
    private static final double COMMON_SPELLING = 0.2;

    private final Set<String> spellings = new HashSet<>();

    ChineseSyllables(Readings readings, Spellings table) {
        for (String syllable : readings.allPinyin()) {
            spellings.add(syllable.replace('v', 'u'));
            table.of("wadegiles", syllable, (spelling, cost) -> {
                if (cost < COMMON_SPELLING) {
                    spellings.add(spelling);
                }
            });
        }
    }

    /** Whether letters are one or two syllables and nothing else. */
    boolean areIn(String letters) {
        if (letters.length() > 2 * LONGEST) {
            return false;
        }
        for (int cut = 2; cut < letters.length(); cut++) {
            if (spellings.contains(letters.substring(0, cut)) && spellings.contains(letters.substring(cut))) {
                return true;
            }
        }
        return letters.length() > 1 && spellings.contains(letters);
    }
}
