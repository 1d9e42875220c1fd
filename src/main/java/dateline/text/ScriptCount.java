package dateline.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many letters of which script a text has.
 *
 * @param main the script of most letters, {@link UScript#COMMON} when there is none
 * @param letters in all scripts
 */
record ScriptCount(int main, int letters, int han, int kana, int hangul) {

    private static final Map<Integer, String> ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UScript.GREEK, "el"),
            Map.entry(UScript.HEBREW, "he"),
            Map.entry(UScript.THAI, "th"),
            Map.entry(UScript.LAO, "lo"),
            Map.entry(UScript.KHMER, "km"),
            Map.entry(UScript.MYANMAR, "my"),
            Map.entry(UScript.GEORGIAN, "ka"),
            Map.entry(UScript.ARMENIAN, "hy"),
            Map.entry(UScript.ETHIOPIC, "am"),
            Map.entry(UScript.BENGALI, "bn"),
            Map.entry(UScript.GUJARATI, "gu"),
            Map.entry(UScript.GURMUKHI, "pa"),
            Map.entry(UScript.TAMIL, "ta"),
            Map.entry(UScript.TELUGU, "te"),
            Map.entry(UScript.KANNADA, "kn"),
            Map.entry(UScript.MALAYALAM, "ml"),
            Map.entry(UScript.SINHALA, "si"),
            Map.entry(UScript.ORIYA, "or"),
            Map.entry(UScript.TIBETAN, "bo"),
            Map.entry(UScript.MONGOLIAN, "mn"),
            Map.entry(UScript.THAANA, "dv"));

    static ScriptCount of(String text) {
        int[] byScript = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                byScript[c < 0x250 ? UScript.LATIN : UScript.getScript(c)]++;
                letters++;
            }
        }
        int kana = byScript[UScript.HIRAGANA] + byScript[UScript.KATAKANA];
        return new ScriptCount(most(byScript), letters, byScript[UScript.HAN], kana, byScript[UScript.HANGUL]);
    }

    private static int most(int[] byScript) {
        int best = UScript.COMMON;
        for (int script = 0; script < byScript.length; script++) {
            best = byScript[script] > byScript[best] ? script : best;
        }
        return best;
    }

    /** Han and its neighbours say more a letter than an alphabet does, so a third of the letters is enough. */
    boolean isCjk() {
        return 3 * (han + kana + hangul) >= letters && letters > 0;
    }

    Optional<String> cjk(String text) {
        if (hangul > han + kana) {
            return Optional.of("ko");
        }
        return kana * 8 > han ? Optional.of("ja") : Optional.of(traditionalLead(text) > 0 ? "zh-Hant" : "zh-Hans");
    }

    private static int traditionalLead(String text) {
        int lead = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lead += HanForms.TRADITIONAL.contains(c) ? 1 : HanForms.SIMPLIFIED.contains(c) ? -1 : 0;
        }
        return lead;
    }

    /** The language of a script that only one language of the press uses. */
    Optional<String> ownLanguage() {
        return Optional.ofNullable(ONE_LANGUAGE.get(main));
    }

    /** Read at the first Chinese text. */
    private static final class HanForms {

        static final CharSet TRADITIONAL;
        static final CharSet SIMPLIFIED;

        static {
            List<String> lines = WordFile.lines(ScriptCount.class, "han.txt");
            TRADITIONAL = CharSet.of(lines.get(0));
            SIMPLIFIED = CharSet.of(lines.get(1));
        }
    }
}
