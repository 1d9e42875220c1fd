package dateline.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How each Chinese character is read, from Unihan and from what names do with it. */
final class Readings {

    private static final int FOLD_COLUMNS = 2;

    private final Map<Integer, String[]> readings = new HashMap<>();
    private final Map<Integer, Integer> simplified = new HashMap<>();
    private final Map<String, List<String>> japanese = new HashMap<>();
    private final Map<Integer, List<String>> vietnamese = new HashMap<>();

    Readings() {
        for (String[] columns : Lines.columns("readings.tsv")) {
            if (columns.length == FOLD_COLUMNS) {
                simplified.put(columns[0].codePointAt(0), columns[1].codePointAt(0));
            } else {
                readings.put(columns[0].codePointAt(0), columns);
            }
        }
        Lines.columns("hanviet.tsv")
                .forEach(columns -> vietnamese.put(columns[0].codePointAt(0), Lines.parts(columns[1])));
        Lines.columns("nanori.tsv").forEach(columns -> japanese.put(columns[0], Lines.parts(columns[1])));
    }

    private enum Column {
        CHARACTER,
        PINYIN,
        CANTONESE,
        JAPANESE,
        KOREAN,
        VIETNAMESE
    }

    int simplify(int character) {
        return simplified.getOrDefault(character, character);
    }

    List<String> pinyin(int character) {
        return column(character, Column.PINYIN);
    }

    /** Every syllable that some character is read as. */
    Set<String> allPinyin() {
        return readings.values().stream()
                .flatMap(columns -> Lines.parts(columns[Column.PINYIN.ordinal()]).stream())
                .collect(Collectors.toSet());
    }

    List<String> cantonese(int character) {
        return column(character, Column.CANTONESE);
    }

    List<String> japanese(int character) {
        return column(character, Column.JAPANESE);
    }

    /** Syllables of Hangul. */
    List<String> korean(int character) {
        return column(character, Column.KOREAN);
    }

    List<String> vietnamese(int character) {
        List<String> byHand = vietnamese.get(character);
        return byHand == null ? column(character, Column.VIETNAMESE) : byHand;
    }

    /** What Japanese names read that dictionaries do not; of one character or several. */
    List<String> nanori(String characters) {
        return japanese.getOrDefault(characters, List.of());
    }

    private List<String> column(int character, Column column) {
        String[] columns = readings.get(character);
        return columns == null || columns.length <= column.ordinal()
                ? List.of()
                : Lines.parts(columns[column.ordinal()]);
    }
}
