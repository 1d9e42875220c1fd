package dateline.names;

import dateline.names.Aligner.Rules;
import dateline.names.Aligner.Step;
import java.util.ArrayList;
import java.util.List;

/** All the ways in which a name in Chinese characters may have come into Latin letters. */
final class HanReadings {

    private static final int LONGEST_NATIVE = 6;
    private static final double SURNAME_ALONE = 3.0;

    private final Voices voices;
    private final Rules nativeRules;
    private final Rules foreignRules;

    HanReadings(Voices voices) {
        this.voices = voices;
        this.foreignRules = new Rules(0.3f, 0.5f, 2f, true, 1.5f, voices.syllables()::areIn);
        this.nativeRules = new Rules(1.3f, 1.3f, 1.3f, false, 5f, voices.syllables()::areIn);
    }

    List<Reading> of(HanName name) {
        List<Reading> readings = new ArrayList<>();
        if (name.size() == 0) {
            return readings;
        }
        readings.add(foreign(name));
        if (name.size() <= LONGEST_NATIVE && name.size() > 1 && !name.isInParts()) {
            for (Voice voice : Voice.values()) {
                if (voice != Voice.TRANSCRIPTION) {
                    addNative(voice, name, readings);
                }
            }
        }
        return readings;
    }

    private Reading foreign(HanName name) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < name.size(); i++) {
            boolean ends = i + 1 == name.size() || name.starts().contains(i + 1);
            steps.add(new Step(
                    voices.given(Voice.TRANSCRIPTION, name.characters().get(i)),
                    name.starts().contains(i),
                    ends));
        }
        return new Reading(Voice.TRANSCRIPTION, steps, foreignRules, prior(Voice.TRANSCRIPTION), true, List.of());
    }

    private void addNative(Voice voice, HanName name, List<Reading> readings) {
        int longest = Math.min(name.size() - 1, voice == Voice.JAPANESE ? 3 : 2);
        for (int cut = 1; cut <= longest; cut++) {
            if (cut == 1 || voice == Voice.JAPANESE || voices.families().has(name.text(0, cut)) || name.size() == 4) {
                addCut(voice, name, cut, readings);
            }
        }
    }

    private void addCut(Voice voice, HanName name, int cut, List<Reading> readings) {
        List<Step> surname = surname(voice, name, cut);
        double prior =
                prior(voice) + (voice == Voice.JAPANESE ? 0 : voices.families().rarity(name.text(0, cut)));
        List<Step> given = given(voice, name, cut);
        readings.add(new Reading(voice, join(surname, given), nativeRules, prior, true, List.of()));
        readings.add(new Reading(voice, join(given, surname), nativeRules, prior + 0.3, true, List.of()));
        List<Hearer> left = given.stream().map(Step::hearer).toList();
        readings.add(new Reading(voice, surname, nativeRules, prior + SURNAME_ALONE, false, left));
    }

    private static List<Step> join(List<Step> first, List<Step> second) {
        List<Step> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private List<Step> surname(Voice voice, HanName name, int cut) {
        if (cut == 1 || voices.families().has(name.text(0, cut))) {
            return List.of(new Step(voices.surname(voice, name.text(0, cut)), true, true));
        }
        return steps(voice, name, 0, cut);
    }

    private List<Step> given(Voice voice, HanName name, int cut) {
        return steps(voice, name, cut, name.size());
    }

    private List<Step> steps(Voice voice, HanName name, int from, int to) {
        List<Step> steps = new ArrayList<>();
        for (int i = from; i < to; i++) {
            steps.add(new Step(voices.given(voice, name.characters().get(i)), i == from, i == to - 1));
        }
        return steps;
    }

    private static double prior(Voice voice) {
        return switch (voice) {
            case PINYIN -> 0;
            case WADE_GILES, CANTONESE, TRANSCRIPTION -> 1;
            case MIXED, JAPANESE, KOREAN -> 1.5;
            case VIETNAMESE -> 2;
        };
    }
}
