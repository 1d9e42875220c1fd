package dateline.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hears whether a name in Chinese characters and a name in Latin letters can be one: by every common way of spelling
 * Chinese, Japanese, Korean and Vietnamese names, and by the sounds that characters stand for in foreign names. Knows no
 * person. Thread-safe; its tables are six megabytes and are read when
 * it is made, in some 300 milliseconds.
 */
public final class NameMatcher {

    private final Voices voices = new Voices();

    /** A name made ready to be compared with many. */
    public final class Prepared {

        private final List<Reading> readings;

        private Prepared(HanName name) {
            this.readings = new HanReadings(voices).of(name);
        }

        /** Empty when one of the names has nothing to compare. */
        public Optional<NameMatch> with(Latin latin) {
            return readings.stream()
                    .flatMap(reading ->
                            reading
                                    .match(reading.voice() == Voice.TRANSCRIPTION ? latin.heard : latin.spelled)
                                    .stream())
                    .max(Comparator.comparingDouble(NameMatch::score));
        }
    }

    /** A name in Latin letters made ready. Not to be shared between threads. */
    public static final class Latin {

        private final LatinName spelled;
        private final LatinName heard;

        public Latin(String name) {
            this.spelled = LatinName.of(name);
            this.heard = LatinName.heard(name);
        }
    }

    Voices voices() {
        return voices;
    }

    public Prepared prepare(String han) {
        return new Prepared(HanName.of(han, voices.readings()));
    }

    /** Empty when the first has no Chinese characters, the second no Latin letters, or nothing in them goes together. */
    public Optional<NameMatch> match(String han, String latin) {
        return prepare(han).with(new Latin(latin));
    }

    /** The candidates from the likeliest to the least; those that cannot be stand last, in their own order. */
    public List<String> rank(String han, List<String> candidates) {
        record Scored(String name, double score) {}
        Prepared prepared = prepare(han);
        List<Scored> scored = new ArrayList<>();
        for (String candidate : candidates) {
            scored.add(new Scored(
                    candidate,
                    prepared.with(new Latin(candidate)).map(NameMatch::score).orElse(Double.NEGATIVE_INFINITY)));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream().map(Scored::name).toList();
    }

    /** Whether a form has Chinese characters. */
    static boolean isHan(String form) {
        return form.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Whether a form has Latin letters and no Chinese characters. */
    static boolean isLatin(String form) {
        return !isHan(form)
                && form.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /** Equal for forms that differ in case, accents, hyphens, order of words, or simplified and traditional alone. */
    String key(String form) {
        if (isHan(form)) {
            HanName name = HanName.of(form, voices.readings());
            return name.text(0, name.size());
        }
        if (!isLatin(form)) {
            return form.toLowerCase(Locale.ROOT);
        }
        return Stream.of(Letters.fold(form).replace("-", "").split(" ", -1))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
