package dateline.names;

import dateline.text.WordFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which characters are Chinese surnames, and how common. */
final class HanSurnames {

    private static final int COMMON = 0;
    private static final int RARE = 1;
    private static final double COSTS_RARE = 1.0;
    private static final double COSTS_UNKNOWN = 4.0;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final WordSet japanese = WordSet.line("hansurnames.txt", 3);

    HanSurnames() {
        List<String> lines = WordFile.lines(HanSurnames.class, "hansurnames.txt");
        lines.get(0).codePoints().forEach(c -> ranks.putIfAbsent(Character.toString(c), COMMON));
        lines.get(1).codePoints().forEach(c -> ranks.putIfAbsent(Character.toString(c), RARE));
        String doubles = lines.get(2);
        for (int i = 0; i + 1 < doubles.length(); i += 2) {
            ranks.putIfAbsent(doubles.substring(i, i + 2), RARE);
        }
    }

    /** Whether one or two simplified characters are a surname. */
    boolean has(String characters) {
        return ranks.containsKey(characters);
    }

    /** Whether the characters are a Japanese surname of two or three characters. */
    boolean isJapanese(String characters) {
        return japanese.has(characters);
    }

    boolean isCommon(String characters) {
        return ranks.getOrDefault(characters, RARE) == COMMON;
    }

    /** What it costs to take the characters for a surname, in nats. */
    double rarity(String characters) {
        Integer rank = ranks.get(characters);
        return rank == null ? COSTS_UNKNOWN : rank == COMMON ? 0 : COSTS_RARE;
    }
}
