package dateline.names;

import dateline.copy.Gazetteer;
import dateline.copy.Place;
import dateline.model.Mention;
import dateline.model.NameKind;
import dateline.names.LatinText.Word;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names by their capitals, and by what the words in and before them are. */
final class LatinRecogniser {

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "del", "della", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "du",
            "of");
    private static final Set<String> LOCATIVES = Set.of(
            "in", "at", "from", "near", "to", "through", "across", "outside", "around", "dans", "à", "en", "nach");
    private static final int MOST_WORDS = 7;
    private static final int MOST_OF_PERSON = 5;
    private static final long LARGE = 500_000;

    private final Gazetteer gazetteer;
    private final Set<String> organisationWords = new HashSet<>();
    private final Set<String> organisations = new HashSet<>();
    private final Set<String> titles = words("latintitles.txt");
    private final Set<String> common = words("latincommon.txt");

    LatinRecogniser(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        boolean names = false;
        for (String line : WordFile.lines(LatinRecogniser.class, "latinorganisations.txt")) {
            if (line.startsWith("---")) {
                names = true;
            } else if (names) {
                organisations.add(line);
            } else {
                organisationWords.addAll(List.of(line.split(" ", -1)));
            }
        }
    }

    private static Set<String> words(String file) {
        return WordFile.lines(LatinRecogniser.class, file).stream()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param plainCapitals whether capitals mark names alone, as in English but not in German */
    List<Mention> read(String text, boolean plainCapitals) {
        List<Word> words = LatinText.words(text);
        List<Mention> mentions = new ArrayList<>();
        Set<String> surnames = new HashSet<>();
        for (int i = 0; i < words.size(); ) {
            int end = end(words, i);
            if (end > i) {
                add(text, words, i, end, plainCapitals, surnames, mentions);
            }
            i = Math.max(end, i + 1);
        }
        return mentions;
    }

    /** Behind the run of capitalised words, with particles between them, that begins here. */
    private int end(List<Word> words, int from) {
        int end = from;
        for (int i = from; i < Math.min(words.size(), from + MOST_WORDS); i++) {
            Word word = words.get(i);
            boolean joined = i == from || word.joined() && !word.first();
            if (!joined || !word.capital() && (i == from || !PARTICLES.contains(word.small()))) {
                break;
            }
            if (word.capital()) {
                end = i + 1;
            }
        }
        return end;
    }

    private void add(
            String text,
            List<Word> words,
            int from,
            int to,
            boolean plainCapitals,
            Set<String> surnames,
            List<Mention> mentions) {
        int start = from;
        boolean titled = from > 0 && titles.contains(words.get(from - 1).small());
        while (start < to
                && (common.contains(words.get(start).small())
                        || titles.contains(words.get(start).small()))) {
            titled = titles.contains(words.get(start).small());
            start++;
        }
        if (start == to) {
            return;
        }
        String before = start > 0 ? words.get(start - 1).small() : "";
        classify(text, words.subList(start, to), before, titled, plainCapitals, surnames, mentions);
    }

    private void classify(
            String text,
            List<Word> run,
            String before,
            boolean titled,
            boolean plainCapitals,
            Set<String> surnames,
            List<Mention> mentions) {
        String form = text.substring(run.getFirst().start(), run.getLast().end());
        String last = run.getLast().small();
        if (organisations.contains(form)) {
            mentions.add(mention(NameKind.ORGANISATION, form, run, "names:known-organisation"));
        } else if (run.size() > 1 && run.stream().anyMatch(word -> organisationWords.contains(word.small()))) {
            mentions.add(mention(NameKind.ORGANISATION, form, run, "names:organisation-word"));
        } else if (titled && run.size() <= MOST_OF_PERSON) {
            remember(run, surnames);
            mentions.add(mention(NameKind.PERSON, form, run, "names:title"));
        } else if (isPlace(form, before, run.size())) {
            mentions.add(mention(NameKind.PLACE, form, run, "names:gazetteer"));
        } else if (run.size() == 1 && surnames.contains(last)) {
            mentions.add(mention(NameKind.PERSON, form, run, "names:named-before"));
        } else if (plainCapitals && isPerson(run)) {
            remember(run, surnames);
            mentions.add(mention(NameKind.PERSON, form, run, "names:capitals"));
        }
    }

    /** The last word may be the surname, and in Chinese order the first. */
    private static void remember(List<Word> run, Set<String> surnames) {
        surnames.add(run.getFirst().small());
        surnames.add(run.getLast().small());
    }

    private static Mention mention(NameKind kind, String form, List<Word> run, String reason) {
        return new Mention(kind, form, run.getFirst().start(), run.getLast().end(), reason);
    }

    private boolean isPlace(String form, String before, int words) {
        boolean cued = LOCATIVES.contains(before);
        return gazetteer
                .resolve(form)
                .filter(place -> cued || isLarge(place) || words == 1 && place.people() * 2 >= LARGE)
                .isPresent();
    }

    private static boolean isLarge(Place place) {
        return place.isCountry() || place.people() >= LARGE;
    }

    private boolean isPerson(List<Word> run) {
        return run.size() >= 2
                && run.size() <= MOST_OF_PERSON
                && run.stream().noneMatch(word -> word.small().equals("of") || isCommon(word))
                && run.stream().anyMatch(word -> word.form().length() > 2 && !isShouted(word.form()));
    }

    /** A word of two letters with a capital within a sentence is no pronoun: Geng He. */
    private boolean isCommon(Word word) {
        return common.contains(word.small()) && (word.first() || word.form().length() > 2);
    }

    private static boolean isShouted(String form) {
        return form.length() > 1 && form.chars().noneMatch(Character::isLowerCase);
    }
}
