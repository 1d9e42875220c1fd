package dateline.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Months, days of the week, halves of the day and zones by their names in many languages. */
final class DateWords {

    private static final int LEAST_PREFIX = 3;
    private static final Map<String, Meaning> WORDS = words();
    private static final Map<String, ZoneOffset> ZONES = zones();

    private DateWords() {}

    /**
     * What a word may mean, for some words several things.
     *
     * @param month 0 when none
     * @param weekday Monday is 1, 0 when none
     * @param half hours to add: 0 before noon, 12 after, -1 when it says neither
     * @param country hours east of Greenwich where the word is used in one country only, else 0
     */
    record Meaning(int month, int weekday, int half, int country) {

        static final Meaning NONE = new Meaning(0, 0, -1, 0);

        /** Both; where they disagree the other counts. */
        Meaning and(Meaning other) {
            return new Meaning(
                    other.month > 0 ? other.month : month,
                    other.weekday > 0 ? other.weekday : weekday,
                    other.half >= 0 ? other.half : half,
                    other.country > 0 ? other.country : country);
        }

        private static Meaning of(String kind, int value) {
            return switch (kind) {
                case "month" -> new Meaning(value, 0, -1, 0);
                case "weekday" -> new Meaning(0, value, -1, 0);
                case "half" -> new Meaning(0, 0, value, 0);
                default -> new Meaning(0, 0, -1, value);
            };
        }
    }

    /** A listed word's, or that of the listed words that begin so when they all mean the same. */
    static Meaning meaning(String word) {
        Meaning listed = WORDS.get(word);
        if (listed != null || word.length() < LEAST_PREFIX) {
            return listed == null ? Meaning.NONE : listed;
        }
        Meaning found = Meaning.NONE;
        for (Map.Entry<String, Meaning> entry : WORDS.entrySet()) {
            if (entry.getKey().startsWith(word) && !entry.getValue().equals(found)) {
                if (!found.equals(Meaning.NONE)) {
                    return Meaning.NONE;
                }
                found = entry.getValue();
            }
        }
        return found;
    }

    static int half(String word) {
        return WORDS.getOrDefault(word, Meaning.NONE).half();
    }

    /** By abbreviation, or by the region's name in the tz database. */
    static Optional<ZoneId> zone(String written) {
        ZoneOffset offset = ZONES.get(Names.lower(written));
        if (offset != null || written.indexOf('/') < 0) {
            return Optional.ofNullable(offset);
        }
        try {
            return Optional.of(ZoneId.of(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Meaning> words() {
        Map<String, Meaning> words = new HashMap<>();
        for (String line : Words.lines("date-words.tsv")) {
            int kindEnd = line.indexOf('\t');
            int valueEnd = line.indexOf('\t', kindEnd + 1);
            String kind = line.substring(0, kindEnd);
            int value = Integer.parseInt(line.substring(kindEnd + 1, valueEnd));
            for (String written : line.substring(valueEnd + 1).split(" ", -1)) {
                String word = DateText.word(written);
                words.put(word, Meaning.of(kind, value).and(words.getOrDefault(word, Meaning.NONE)));
            }
        }
        return Map.copyOf(words);
    }

    private static Map<String, ZoneOffset> zones() {
        Map<String, ZoneOffset> zones = new HashMap<>();
        for (String line : Words.lines("date-zones.tsv")) {
            int tab = line.indexOf('\t');
            for (String name : line.substring(tab + 1).split(" ", -1)) {
                zones.put(Names.lower(name), ZoneOffset.of(line.substring(0, tab)));
            }
        }
        return Map.copyOf(zones);
    }
}
