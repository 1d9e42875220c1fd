package dateline.copy;

import java.text.Normalizer;

/**
 * Folds names so that spellings of one name meet: case, accents and punctuation gone, hyphens and runs of white space
 * one blank. Folding a folded name changes nothing.
 */
final class Fold {

    private Fold() {}

    static String fold(String name) {
        String plain = isAscii(name) ? name : decompose(name);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            add(folded, plain.charAt(i));
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** East Asian scripts lose nothing that matters by decomposition but grow threefold. */
    private static String decompose(String name) {
        boolean eastAsian = name.chars().anyMatch(c -> c >= 0x3000 && c <= 0xd7ff);
        return Normalizer.normalize(name, eastAsian ? Normalizer.Form.NFKC : Normalizer.Form.NFKD);
    }

    private static void add(StringBuilder folded, char c) {
        if (Character.isSpaceChar(c) || c <= ' ' || c == '-' || (c >= '\u2010' && c <= '\u2015')) {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        } else if (!isDropped(c)) {
            append(folded, Character.toLowerCase(c));
        }
    }

    /** Accents of Latin, Greek and Cyrillic, Arabic vowel signs and hamzas, joiners, and punctuation. */
    private static boolean isDropped(char c) {
        boolean accent = (c >= '\u0300' && c <= '\u036f') || (c >= '\u064b' && c <= '\u0655') || c == '\u0640';
        return accent || c == '\u200c' || c == '\u200d' || c == '\u200e' || c == '\u200f' || isPunctuation(c);
    }

    private static boolean isPunctuation(char c) {
        return c == '.' || c == '\'' || c == '’' || c == '‘' || c == '`' || c == 'ʼ' || c == 'ʻ' || c == '"'
                || c == '·';
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ى', 'ی', 'ے' -> folded.append('ي');
            case 'ہ', 'ھ' -> folded.append('ه');
            case 'ک' -> folded.append('ك');
            default -> folded.append(c);
        }
    }
}
