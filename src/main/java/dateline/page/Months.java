package dateline.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Month names of many languages. */
final class Months {

    private static final Map<String, Integer> BY_NAME = load();

    private Months() {}

    /** 1 to 12; 0 for a word that is no month. @param word lower case, without a full stop */
    static int of(String word) {
        return BY_NAME.getOrDefault(word, 0);
    }

    private static Map<String, Integer> load() {
        Map<String, Integer> months = new HashMap<>();
        List<String> lines = WordFiles.lines("months.txt");
        for (int i = 0; i < lines.size(); i++) {
            for (String name : lines.get(i).split(",", -1)) {
                months.put(name, i + 1);
            }
        }
        return Collections.unmodifiableMap(months);
    }
}
