package dateline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the press writes for a sound: the parts of each romanisation and how they are put together. */
final class Spellings {

    private static final double STEP = 0.35;
    private static final int HANGUL_FIRST = 0xAC00;
    private static final int HANGUL_LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int LASTS = 28;
    private static final String HANGUL_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String HANGUL_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String HANGUL_LASTS = "-ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㅂㄹㄹㅂㄹㅁㅂㅂㅅㅅㅇㄷㄷㄱㄷㅂㄷ";

    private final Map<String, List<String>> parts = new HashMap<>();

    Spellings() {
        for (String[] columns : Lines.columns("spellings.tsv")) {
            parts.put(
                    key(columns[0], columns[1], columns[2]),
                    Lines.parts(columns[3]).stream()
                            .map(part -> part.equals("-") ? "" : part)
                            .toList());
        }
    }

    private static String key(String system, String part, String sound) {
        return system + ' ' + part + ' ' + sound;
    }

    private List<String> part(String system, String part, String sound) {
        return parts.getOrDefault(key(system, part, sound), List.of());
    }

    /** Gives every spelling of a syllable of pinyin or Jyutping with its cost; none of a syllable that is unknown. */
    void of(String system, String syllable, BiConsumer<String, Double> spelling) {
        each(part(system, "syllable", syllable), 0, spelling);
        for (int cut = Math.min(2, syllable.length() - 1); cut >= 0; cut--) {
            List<String> initials = cut == 0 ? List.of("") : part(system, "initial", syllable.substring(0, cut));
            List<String> finals = part(system, "final", syllable.substring(cut));
            if (!initials.isEmpty() && !finals.isEmpty()) {
                join(initials, finals, List.of(""), spelling);
                return;
            }
        }
        spelling.accept(syllable, STEP);
    }

    /** The spellings of a syllable of Hangul. */
    void ofHangul(String syllable, BiConsumer<String, Double> spelling) {
        int code = syllable.charAt(0);
        if (code < HANGUL_FIRST || code > HANGUL_LAST) {
            return;
        }
        int index = code - HANGUL_FIRST;
        String last = HANGUL_LASTS.substring(index % LASTS, index % LASTS + 1);
        join(
                part("korean", "initial", letter(HANGUL_INITIALS, index / LASTS / VOWELS)),
                part("korean", "vowel", letter(HANGUL_VOWELS, index / LASTS % VOWELS)),
                last.equals("-") ? List.of("") : part("korean", "last", last),
                spelling);
    }

    private static String letter(String letters, int at) {
        return letters.substring(at, at + 1);
    }

    private static void join(
            List<String> firsts, List<String> seconds, List<String> thirds, BiConsumer<String, Double> spelling) {
        for (int i = 0; i < firsts.size(); i++) {
            for (int j = 0; j < seconds.size(); j++) {
                for (int k = 0; k < thirds.size(); k++) {
                    spelling.accept(firsts.get(i) + seconds.get(j) + thirds.get(k), STEP * (i + j + k));
                }
            }
        }
    }

    private static void each(List<String> spellings, double cost, BiConsumer<String, Double> spelling) {
        for (int i = 0; i < spellings.size(); i++) {
            spelling.accept(spellings.get(i), cost + STEP * i);
        }
    }

    /** Spellings of one list, the commonest first. */
    static void each(List<String> spellings, BiConsumer<String, Double> spelling) {
        each(new ArrayList<>(spellings), 0, spelling);
    }
}
