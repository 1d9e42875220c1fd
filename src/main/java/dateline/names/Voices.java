package dateline.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives for a character and a voice what it can be spelled like. Heavy: one for a whole program. */
final class Voices {

    private static final double OTHER_READING = 1.0;
    private static final double OF_STEM = 2.0;
    private static final double OF_MIXING = 0.7;
    private static final int SHORTEST_STEM = 2;

    private final Readings readings = new Readings();
    private final Spellings spellings = new Spellings();
    private final ForeignSounds foreign = new ForeignSounds();
    private final Map<String, List<String>> surnames = new HashMap<>();
    private final HanSurnames families = new HanSurnames();
    private final ChineseSyllables syllables = new ChineseSyllables(readings, spellings);

    Voices() {
        Lines.columns("surnames.tsv").forEach(columns -> surnames.put(columns[0], Lines.parts(columns[1])));
    }

    Readings readings() {
        return readings;
    }

    HanSurnames families() {
        return families;
    }

    ChineseSyllables syllables() {
        return syllables;
    }

    /** What the character can be as part of a given name, or of any name where the voice makes no difference. */
    Hearer given(Voice voice, int character) {
        return voice == Voice.TRANSCRIPTION
                ? foreign.of(character, readings.pinyin(character))
                : costs(voice, character);
    }

    /** What one or two characters can be as a surname. */
    Hearer surname(Voice voice, String characters) {
        Costs costs = new Costs();
        if (characters.codePointCount(0, characters.length()) == 1) {
            costs.addAll(costs(voice, characters.codePointAt(0)), 0);
        }
        if (voice == Voice.MIXED || voice == Voice.KOREAN || voice == Voice.VIETNAMESE || voice == Voice.CANTONESE) {
            Spellings.each(surnames.getOrDefault(characters, List.of()), costs::add);
        }
        if (voice == Voice.JAPANESE) {
            Spellings.each(readings.nanori(characters), costs::add);
        }
        return costs;
    }

    private Costs costs(Voice voice, int character) {
        Costs costs = new Costs();
        switch (voice) {
            case PINYIN -> plain(readings.pinyin(character), costs);
            case WADE_GILES -> spelled("wadegiles", readings.pinyin(character), costs);
            case CANTONESE -> spelled("cantonese", readings.cantonese(character), costs);
            case MIXED -> mixed(character, costs);
            case JAPANESE -> japanese(character, costs);
            case KOREAN -> korean(readings.korean(character), costs);
            case VIETNAMESE -> plain(readings.vietnamese(character), costs);
            case TRANSCRIPTION -> {}
        }
        return costs;
    }

    private static double of(int reading) {
        return Math.min(reading, 2) * OTHER_READING;
    }

    private static void plain(List<String> syllables, Costs costs) {
        for (int i = 0; i < syllables.size(); i++) {
            String syllable = syllables.get(i);
            costs.add(syllable, of(i));
            if (syllable.indexOf('v') >= 0) {
                costs.add(syllable.replace('v', 'u'), of(i));
                costs.add(syllable.replace("v", "yu"), of(i));
            }
        }
    }

    private void spelled(String system, List<String> syllables, Costs costs) {
        for (int i = 0; i < syllables.size(); i++) {
            double cost = of(i);
            spellings.of(system, syllables.get(i), (spelling, more) -> costs.add(spelling, cost + more));
        }
    }

    private void korean(List<String> syllables, Costs costs) {
        for (int i = 0; i < syllables.size(); i++) {
            double cost = of(i);
            spellings.ofHangul(syllables.get(i), (spelling, more) -> costs.add(spelling, cost + more));
        }
    }

    private void mixed(int character, Costs costs) {
        for (Voice voice : List.of(Voice.PINYIN, Voice.WADE_GILES, Voice.CANTONESE)) {
            costs.addAll(costs(voice, character), OF_MIXING);
        }
    }

    private void japanese(int character, Costs costs) {
        List<String> found = readings.japanese(character);
        for (String reading : found) {
            String spelling = shortVowels(reading);
            costs.add(spelling, OTHER_READING);
            for (int end = SHORTEST_STEM; end < spelling.length(); end++) {
                costs.add(spelling.substring(0, end), OTHER_READING + OF_STEM);
            }
        }
        readings.nanori(Character.toString(character)).forEach(reading -> costs.add(shortVowels(reading), 0));
    }

    /** As Latin letters without macrons give them: Shou and Shō as sho. */
    static String shortVowels(String romaji) {
        return romaji.replace("ou", "o").replace("oo", "o").replace("uu", "u");
    }
}
