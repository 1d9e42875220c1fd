package dateline.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Months, days of the week, halves of the day and zones by their names in many languages. */
final class DateWords {

    private static final int LEAST_PREFIX = 3;
    private static final Map<String, Map<String, Integer>> WORDS = words();
    private static final Map<String, String> ZONES = zones();

    private DateWords() {}

    static OptionalInt month(String word) {
        return find("month", word);
    }

    /** Monday is 1. */
    static OptionalInt weekday(String word) {
        return find("weekday", word);
    }

    /** 0 before noon, 12 after. */
    static OptionalInt half(String word) {
        return exactly("half", word);
    }

    /** Hours east of Greenwich where the word is used in one country only. */
    static OptionalInt country(String word) {
        return exactly("country", word);
    }

    /** By abbreviation, or by the region's name in the tz database. */
    static Optional<ZoneId> zone(String written) {
        String offset = ZONES.get(Names.lower(written));
        if (offset != null) {
            return Optional.of(ZoneOffset.of(offset));
        }
        if (written.indexOf('/') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt exactly(String kind, String word) {
        Integer value = WORDS.getOrDefault(kind, Map.of()).get(word);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** A listed word, or the beginning of listed words that all mean the same. */
    private static OptionalInt find(String kind, String word) {
        OptionalInt listed = exactly(kind, word);
        if (listed.isPresent() || word.length() < LEAST_PREFIX) {
            return listed;
        }
        int value = -1;
        for (Map.Entry<String, Integer> entry : WORDS.getOrDefault(kind, Map.of()).entrySet()) {
            if (entry.getKey().startsWith(word)) {
                if (value >= 0 && value != entry.getValue()) {
                    return OptionalInt.empty();
                }
                value = entry.getValue();
            }
        }
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Map<String, Map<String, Integer>> words() {
        Map<String, Map<String, Integer>> words = new HashMap<>();
        for (String line : Words.lines("date-words.tsv")) {
            String[] parts = line.split("\t", 3);
            Map<String, Integer> kind = words.computeIfAbsent(parts[0], _ -> new HashMap<>());
            for (String word : parts[2].split(" ", -1)) {
                kind.putIfAbsent(DateText.word(word), Integer.valueOf(parts[1]));
            }
        }
        return words;
    }

    private static Map<String, String> zones() {
        Map<String, String> zones = new HashMap<>();
        for (String line : Words.lines("date-zones.tsv")) {
            int tab = line.indexOf('\t');
            for (String name : line.substring(tab + 1).split(" ", -1)) {
                zones.put(Names.lower(name), line.substring(0, tab));
            }
        }
        return Map.copyOf(zones);
    }
}
