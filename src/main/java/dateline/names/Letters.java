package dateline.names;

import java.text.Normalizer;

/** Latin letters as they are compared: small, without accents. */
final class Letters {

    private static final String SPECIAL = "øßđłıæœþðə";
    private static final String[] PLAIN = {"o", "ss", "d", "l", "i", "ae", "oe", "th", "d", "e"};

    /** The same table as in bench/train-names, which learns what it makes. */
    private static final String[] SOUNDS = {
        "sch", "sh", "tsch", "ch", "tch", "ch", "x", "ks", "ph", "f", "ck", "k", "tz", "ts", "qu", "kw", "q", "k", "bh",
        "b", "dh", "d", "rh", "r", "ough", "o"
    };

    private Letters() {}

    /** Letters a to z; hyphens stay, everything else that parts words is one blank; apostrophes leave no gap. */
    static String fold(String text) {
        String open = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(open.length());
        for (int i = 0; i < open.length(); i++) {
            add(out, Character.toLowerCase(open.charAt(i)));
        }
        return out.toString().strip();
    }

    private static void add(StringBuilder out, char c) {
        int special = SPECIAL.indexOf(c);
        if (c >= 'a' && c <= 'z') {
            out.append(c);
        } else if (special >= 0) {
            out.append(PLAIN[special]);
        } else if (!isSilent(c) && !out.isEmpty() && out.charAt(out.length() - 1) >= 'a') {
            out.append(c == '-' || c == '‐' || c == '‑' ? '-' : ' ');
        }
    }

    private static boolean isSilent(char c) {
        return "'’‘ʻʼʿʾ`´".indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The same for spellings that differ by habit only: "Soong" and "Sung", "Lee" and "Li", "Kwok" and "Kuok". */
    static String sloppy(String letters) {
        StringBuilder out = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
            char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            char plain = plain(c, next);
            if (c == 'h' && (next == ' ' && i > 0 && isVowel(last)) || plain == last || plain == '-') {
                continue;
            }
            out.append(plain);
        }
        return out.toString();
    }

    private static char plain(char c, char next) {
        return switch (c) {
            case 'y' -> 'i';
            case 'w' -> 'u';
            case 'o' -> next == 'o' || next == 'u' || next == 'w' ? 'u' : 'o';
            case 'e' -> next == 'e' || next == 'a' ? 'i' : next == 'u' ? '-' : 'e';
            case 'c' -> next == 'h' ? 'c' : next == 'k' ? '-' : next == 'e' || next == 'i' ? 's' : 'k';
            case 'q' -> 'k';
            case 'z' -> 's';
            case 'p' -> next == 'h' ? 'f' : 'p';
            default -> c;
        };
    }

    /** Spellings of one sound alike, as foreign names are heard: "Nixon" as "nikson", double letters single but n and m, which sound twice. */
    static String heard(String letters) {
        String alike = letters;
        for (int i = 0; i < SOUNDS.length; i += 2) {
            alike = alike.replace(SOUNDS[i], SOUNDS[i + 1]);
        }
        StringBuilder out = new StringBuilder(alike.length());
        for (int i = 0; i < alike.length(); i++) {
            if (isSilentH(alike, i)) {
                continue;
            }
            boolean doubled = i > 0 && alike.charAt(i) == alike.charAt(i - 1);
            if (!doubled || alike.charAt(i) == 'n' || alike.charAt(i) == 'm') {
                out.append(alike.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isSilentH(String letters, int i) {
        return letters.charAt(i) == 'h'
                && i > 0
                && isVowel(letters.charAt(i - 1))
                && (i + 1 == letters.length() || !isVowel(letters.charAt(i + 1)) && letters.charAt(i + 1) != 'y');
    }

    /** The consonants alone, in kinds: what two ways of hearing one name have in common. */
    static String skeleton(String letters) {
        StringBuilder out = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char kind = kind(letters.charAt(i));
            if (kind != ' ' && (out.isEmpty() || out.charAt(out.length() - 1) != kind)) {
                out.append(kind);
            } else if (kind == ' ' && i == 0) {
                out.append('a');
            }
        }
        return out.toString();
    }

    private static char kind(char letter) {
        return switch (letter) {
            case 'b', 'p' -> 'b';
            case 'f', 'v' -> 'f';
            case 'd', 't' -> 't';
            case 'g', 'k', 'q', 'c' -> 'k';
            case 's', 'z' -> 's';
            case 'l', 'r' -> 'r';
            case 'm', 'n' -> 'n';
            case 'j' -> 'j';
            default -> ' ';
        };
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
