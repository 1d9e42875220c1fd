package dateline.names;

import dateline.copy.Gazetteer;
import dateline.model.Mention;
import dateline.model.NameKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds people, places and organisations in a text: in Chinese by surnames, sounds, cues and endings, in English and its
 * like by capitals and cues, in every language by the gazetteer and by names that are known. Thread-safe. It adds
 * little to the tables of its matcher and to the gazetteer's, which are read when it is made.
 */
public final class Recogniser {

    /** Characters beyond are not looked at. */
    public static final int MAX_TEXT = 200_000;

    private static final String ALL_NOUNS_CAPITAL = "de";
    private static final long LARGE = 100_000;
    private static final int SHORTEST_PLACE = 3;

    private final Gazetteer gazetteer = new Gazetteer();
    private final HanRecogniser han;
    private final LatinRecogniser latin = new LatinRecogniser(gazetteer);

    /** @param matcher whose tables are used */
    public Recogniser(NameMatcher matcher) {
        this.han =
                new HanRecogniser(matcher.voices().readings(), matcher.voices().families(), gazetteer);
    }

    /**
     * The names in the order of the text; none lies over another. A name that is known is found before one that is only
     * guessed.
     *
     * @param language BCP 47, where it is known
     */
    public List<Mention> read(String text, Optional<String> language, KnownNames known) {
        String bounded = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        List<Mention> all = new ArrayList<>(known.in(bounded));
        boolean japanese = bounded.codePoints().anyMatch(Recogniser::isKana) || isIn(language, "ja");
        if (!japanese && bounded.codePoints().anyMatch(Character::isIdeographic)) {
            addNew(han.read(bounded), all);
        }
        addNew(
                latin.read(bounded, !isIn(language, ALL_NOUNS_CAPITAL)).stream()
                        .filter(mention -> isLatin(mention.form().charAt(0)))
                        .toList(),
                all);
        addNew(places(bounded), all);
        all.sort(Comparator.comparingInt(Mention::start));
        return List.copyOf(all);
    }

    private static boolean isIn(Optional<String> language, String main) {
        return language.filter(tag -> tag.equals(main) || tag.startsWith(main + "-"))
                .isPresent();
    }

    private static boolean isKana(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** Countries and cities by their names in scripts that are neither Latin nor Han. */
    private List<Mention> places(String text) {
        List<Mention> places = new ArrayList<>();
        for (LatinText.Word word : LatinText.words(text)) {
            char first = word.form().charAt(0);
            if (!isLatin(first)
                    && !Character.isIdeographic(first)
                    && word.form().length() >= SHORTEST_PLACE) {
                gazetteer
                        .resolve(word.form())
                        .filter(place -> place.isCountry() || place.people() >= LARGE)
                        .ifPresent(_ -> places.add(
                                new Mention(NameKind.PLACE, word.form(), word.start(), word.end(), "names:gazetteer")));
            }
        }
        return places;
    }

    /** Adds what lies over nothing that is there. Both lists are small beside the text. */
    private static void addNew(List<Mention> more, List<Mention> all) {
        boolean[] taken = new boolean[all.stream().mapToInt(Mention::end).max().orElse(0)];
        for (Mention mention : all) {
            for (int i = mention.start(); i < mention.end(); i++) {
                taken[i] = true;
            }
        }
        for (Mention mention : more) {
            boolean free = true;
            for (int i = mention.start(); i < Math.min(mention.end(), taken.length); i++) {
                free &= !taken[i];
            }
            if (free) {
                all.add(mention);
            }
        }
    }
}
