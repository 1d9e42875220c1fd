package dateline.story;

import dateline.text.WordFile;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the numbers and the days of a text so that they are equal in every language: "212", "٢١٢" and "二百一十二" are
 * {@code 212}, "forty" is {@code 40}, "1.2萬" and "12 тысяч" are {@code 12000}, "20 November" and "11月20日" are {@code 11-20}. Small whole numbers
 * and years tell nothing and are left out. Thread-safe.
 */
public final class Figures {

    /** Of one text; the first ones. */
    public static final int MOST = 120;

    /** Whose words are held: those of ISO 639-1, for outlets may call a language what they like. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Smaller whole numbers stand in every text. */
    private static final int LEAST = 13;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_DIGITS = 15;

    private static final String ENGLISH = "en";

    /** Between a day and its month. */
    private static final Set<String> BETWEEN = Set.of("de", "of", "st", "nd", "rd", "th", "er");

    private final Map<String, BigDecimal> times = new HashMap<>();
    private final Map<String, Map<String, Integer>> months = new ConcurrentHashMap<>();
    private final Map<String, Spelled> spelled = new ConcurrentHashMap<>();

    /** Only these stand before the day too. */
    private final Map<String, Integer> english = named(ENGLISH);

    public Figures() {
        for (String line : WordFile.lines(Figures.class, "multipliers.tsv")) {
            List<String> columns = List.of(line.split("\t", 2));
            for (String word : columns.getLast().split(" ", -1)) {
                times.put(word, new BigDecimal(columns.getFirst()));
            }
        }
    }

    private record Figure(Optional<String> value, int start, int end) {}

    /**
     * Each figure with how it is written first.
     *
     * @param language of the text, for the names of its months; English ones are known in any
     */
    public Map<String, String> of(String text, Optional<String> language) {
        String main = language.map(Figures::main).filter(LANGUAGES::contains).orElse(ENGLISH);
        Map<String, Integer> names = months.computeIfAbsent(main, Figures::named);
        Spelled words = spelled.computeIfAbsent(main, Spelled::new);
        Map<String, String> figures = new LinkedHashMap<>();
        int i = 0;
        while (i < text.length() && figures.size() < MOST) {
            if (!isWord(text, i) && !Numeral.startsAt(text, i)) {
                i++;
                continue;
            }
            Figure figure = at(text, i, names, words);
            figure.value()
                    .ifPresent(value -> figures.putIfAbsent(
                            value, text.substring(figure.start(), figure.end()).strip()));
            i = figure.end();
        }
        return figures;
    }

    /** What stands there, or nothing and the next place. */
    private Figure at(String text, int start, Map<String, Integer> names, Spelled words) {
        if (Numeral.startsAt(text, start)) {
            return read(text, start, names);
        }
        return words.at(text, start)
                .map(found -> new Figure(Optional.of(found.value()), start, found.end()))
                .orElse(new Figure(Optional.empty(), start, start + 1));
    }

    private static boolean isWord(String text, int start) {
        return Character.isLetter(text.charAt(start)) && (start == 0 || !isLetter(text.charAt(start - 1)));
    }

    private Figure read(String text, int start, Map<String, Integer> names) {
        Numeral numeral = Numeral.read(text, start);
        Optional<Figure> day = day(text, start, numeral, names);
        if (day.isPresent()) {
            return day.get();
        }
        Glance next = word(text, numeral.end());
        Optional<BigDecimal> factor =
                Optional.ofNullable(times.get(next.word())).or(() -> Optional.ofNullable(times.get(next.first())));
        int end = factor.isEmpty()
                ? numeral.end()
                : times.containsKey(next.word())
                        ? next.end()
                        : next.start() + next.first().length();
        BigDecimal value = numeral.value().multiply(factor.orElse(BigDecimal.ONE));
        boolean tells = factor.isPresent() || !numeral.isPlain() || !isYear(value);
        return new Figure(
                Optional.of(value).filter(any -> tells && isTelling(any)).map(Figures::plain), start, end);
    }

    private static boolean isYear(BigDecimal value) {
        return value.scale() <= 0 && value.intValue() >= FIRST_YEAR && value.intValue() <= LAST_YEAR;
    }

    /** A fraction, or a number that is not small. */
    private static boolean isTelling(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.precision() <= MOST_DIGITS && (bare.scale() > 0 || bare.compareTo(BigDecimal.valueOf(LEAST)) >= 0);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private Optional<Figure> day(String text, int start, Numeral numeral, Map<String, Integer> names) {
        int number = numeral.isPlain() && numeral.value().scale() <= 0
                ? numeral.value().intValue()
                : 0;
        if (number < 1 || number > Month.JANUARY.maxLength()) {
            return Optional.empty();
        }
        Glance before = before(text, start);
        Glance next = word(text, numeral.end());
        return hanDay(text, start, number, numeral.end())
                .or(() -> dayOf(Optional.ofNullable(english.get(before.word())), number, before.start(), numeral.end()))
                .or(() -> dayOf(Optional.ofNullable(names.get(next.word())), number, start, next.end()));
    }

    /** 11月20日. */
    private static Optional<Figure> hanDay(String text, int start, int month, int end) {
        if (!isAt(text, end, "月月월") || month > Month.values().length || !Numeral.startsAt(text, skip(text, end + 1))) {
            return Optional.empty();
        }
        Numeral day = Numeral.read(text, skip(text, end + 1));
        return isAt(text, day.end(), "日号號일")
                ? dayOf(Optional.of(month), day.value().intValue(), start, day.end() + 1)
                : Optional.empty();
    }

    private static boolean isAt(String text, int at, String any) {
        return at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    }

    private static Optional<Figure> dayOf(Optional<Integer> month, int day, int start, int end) {
        return month.filter(_ -> day >= 1 && day <= Month.JANUARY.maxLength())
                .map(number -> new Figure(Optional.of("%02d-%02d".formatted(number, day)), start, end));
    }

    /** A word beside a number. @param first its first character, which alone may multiply */
    private record Glance(String word, String first, int start, int end) {}

    private static int skip(String text, int at) {
        int i = at;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0')) {
            i++;
        }
        return i;
    }

    /** The next word; "de" and the letters of an ordinal are passed over. */
    private static Glance word(String text, int at) {
        int start = skip(text, isAt(text, at, ".º°") ? at + 1 : at);
        Glance word = glance(text, start, end(text, start));
        for (int i = 0; i < 2 && BETWEEN.contains(word.word()); i++) {
            int next = skip(text, word.end());
            word = glance(text, next, end(text, next));
        }
        return word;
    }

    private static Glance glance(String text, int start, int end) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        return new Glance(word, word.isEmpty() ? "" : word.substring(0, 1), start, end);
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < MOST_DIGITS && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The word before a number: "Nov. 20". */
    private static Glance before(String text, int start) {
        int end = start;
        while (end > 0 && start - end < 2 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '.')) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < MOST_DIGITS && isLetter(text.charAt(from - 1))) {
            from--;
        }
        return glance(text, from, end);
    }

    private static String main(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static Map<String, Integer> named(String language) {
        Map<String, Integer> named = new HashMap<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of(language))) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
                    named.put(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, month.getValue());
                }
            }
        }
        return named;
    }
}
