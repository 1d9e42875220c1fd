package dateline.names;

import dateline.model.Mention;
import dateline.model.NameKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that an archive knows already, found in a text of any language by their exact form. Immutable. */
public final class KnownNames {

    /** Forms of fewer characters are not looked for; one Han or Hangul character counts as two. */
    public static final int SHORTEST = 4;

    private static final int KEY = 2;

    private final Map<String, List<Form>> byStart = new HashMap<>();

    private record Form(String text, NameKind kind) {}

    /** @param forms as they are written, each with what it names */
    public KnownNames(Map<String, NameKind> forms) {
        forms.forEach((text, kind) -> {
            if (weight(text) >= SHORTEST) {
                byStart.computeIfAbsent(text.substring(0, KEY), _ -> new ArrayList<>())
                        .add(new Form(text, kind));
            }
        });
        byStart.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Form form) -> form.text().length())
                                .reversed()));
    }

    public static KnownNames none() {
        return new KnownNames(Map.of());
    }

    private static int weight(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || isHangul(c) ? 2 : 1)
                .sum();
    }

    private static boolean isHangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    /** In the order of the text, the longest at each place. */
    List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i + KEY <= text.length(); ) {
            int end = i;
            for (Form form : byStart.getOrDefault(text.substring(i, i + KEY), List.of())) {
                if (text.startsWith(form.text(), i)
                        && isWhole(text, i, i + form.text().length())) {
                    end = i + form.text().length();
                    found.add(new Mention(form.kind(), form.text(), i, end, "names:known"));
                    break;
                }
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /** No word of letters goes on before or behind, in scripts that part words. */
    private static boolean isWhole(String text, int start, int end) {
        return !(start > 0 && goesOn(text.charAt(start - 1), text.charAt(start)))
                && !(end < text.length() && goesOn(text.charAt(end - 1), text.charAt(end)));
    }

    private static boolean goesOn(char one, char other) {
        return Character.isLetter(one) && Character.isLetter(other) && !isJoined(one) && !isJoined(other);
    }

    /** Korean puts its particles behind a name without a gap, Chinese, Japanese and Thai everything. */
    private static boolean isJoined(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
