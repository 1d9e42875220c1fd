package dateline.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a name in Latin letters sounds in texts of other alphabets, where nothing tells what is a name: by the consonants of
 * two neighbouring words. "Ines Varga" is found in "Инеса Варгу" and in "إينيس فارغا". Chinese characters are left to
 * {@link NameMatcher}. Not for use by several threads at once.
 */
public final class Sounds {

    /** UTF-16 units of a text that are listened to. */
    public static final int MOST_TEXT = 6_000;

    /** Consonants that two words need together: fewer in writings whose capitals tell names. */
    private static final int LEAST_WITH_CAPITALS = 4;

    private static final int LEAST = 5;
    private static final int LONGEST_WORD = 40;

    private final Transliterator latin = Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove");

    /** The sounds of a name; none of one that is a single word, or not in Latin letters. */
    public static Set<String> ofName(String form) {
        if (!NameMatcher.isLatin(form)) {
            return Set.of();
        }
        List<String> words = List.of(Letters.fold(form).replace('-', ' ').split(" ", -1));
        Set<String> sounds = new LinkedHashSet<>();
        for (int i = 1; i < words.size(); i++) {
            join(consonants(words.get(i - 1)), consonants(words.get(i)), LEAST_WITH_CAPITALS)
                    .ifPresent(sounds::add);
        }
        return sounds;
    }

    /** Whether names are listened for in a text: most of its letters are of another alphabet than Latin, and not Chinese. */
    private static boolean isListened(String text) {
        Map<Boolean, Integer> letters = new HashMap<>();
        text.codePoints()
                .limit(MOST_TEXT)
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(isOther(c), 1, Integer::sum));
        return letters.getOrDefault(true, 0) > letters.getOrDefault(false, 0);
    }

    private static boolean isOther(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script != UnicodeScript.LATIN && script != UnicodeScript.HAN && script != UnicodeScript.COMMON;
    }

    /** Each sound of two neighbouring words with how they are written; none of a text that is not listened to. */
    public Map<String, String> ofText(String text) {
        String head = text.substring(0, Math.min(text.length(), MOST_TEXT));
        return isListened(head) ? heard(LatinText.words(head)) : Map.of();
    }

    private Map<String, String> heard(List<LatinText.Word> words) {
        List<String> consonants = new ArrayList<>();
        words.forEach(word -> consonants.add(isNameless(word) ? "" : consonants(letters(word.form()))));
        Map<String, String> sounds = new LinkedHashMap<>();
        for (int i = 1; i < words.size(); i++) {
            LatinText.Word before = words.get(i - 1);
            LatinText.Word word = words.get(i);
            int least = word.capital() ? LEAST_WITH_CAPITALS : LEAST;
            Optional<String> sound =
                    word.joined() ? join(consonants.get(i - 1), consonants.get(i), least) : Optional.empty();
            sound.ifPresent(heard -> sounds.putIfAbsent(heard, before.form() + " " + word.form()));
        }
        return sounds;
    }

    /** A small letter begins it, in a writing that has capitals. */
    private static boolean isNameless(LatinText.Word word) {
        return Character.isLowerCase(word.form().codePointAt(0)) || word.form().length() > LONGEST_WORD;
    }

    private String letters(String word) {
        boolean isCyrillic = UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.CYRILLIC;
        String letters = Letters.fold(latin.transliterate(word.toLowerCase(Locale.ROOT)));
        return isCyrillic ? letters.replace("j", "y") : letters; // й is a glide, ж comes as z
    }

    private static Optional<String> join(String one, String other, int least) {
        return one.isEmpty() || other.isEmpty() || one.length() + other.length() < least
                ? Optional.empty()
                : Optional.of(one + " " + other);
    }

    /** Kinds of consonants; h, j's glide and what some writings lack are no consonants here. */
    static String consonants(String letters) {
        StringBuilder out = new StringBuilder(letters.length());
        String alike = letters.replace("x", "ks")
                .replace("ph", "f")
                .replace("tsch", "s")
                .replace("tch", "s");
        boolean gap = true;
        for (int i = 0; i < alike.length(); i++) {
            char kind = kind(alike, i);
            if (kind == ' ') {
                gap |= "aeiouwy".indexOf(alike.charAt(i)) >= 0;
            } else if (gap || out.isEmpty() || out.charAt(out.length() - 1) != kind) {
                out.append(kind);
                gap = false;
            }
        }
        return out.toString();
    }

    private static char kind(String letters, int at) {
        char c = letters.charAt(at);
        char next = at + 1 < letters.length() ? letters.charAt(at + 1) : ' ';
        return switch (c) {
            case 'b', 'p' -> 'b';
            case 'f', 'v' -> 'f';
            case 'w' -> at == 0 ? 'f' : ' ';
            case 'd', 't' -> next == 's' || next == 'z' ? ' ' : 't';
            case 'g' -> next == ' ' && at > 0 && letters.charAt(at - 1) == 'n' ? ' ' : 'k';
            case 'k' -> next == 'h' ? ' ' : 'k';
            case 'q' -> 'k';
            case 'c' -> next == 'h' || next == 'e' || next == 'i' || next == 'z' ? 's' : 'k';
            case 's', 'z', 'j' -> 's';
            case 'l' -> 'l';
            case 'r' -> 'r';
            case 'm' -> 'm';
            case 'n' -> 'n';
            default -> ' ';
        };
    }
}
