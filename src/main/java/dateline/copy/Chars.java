package dateline.copy;

/** Questions about characters and about places in a text. Indexes behind the text's end are fine and answer no. */
final class Chars {

    private static final String OPENING_QUOTES = "\"“„«»'‘‚‹「『《";

    private Chars() {}

    static boolean is(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }

    static boolean isBlank(String text, int at) {
        return at >= 0 && at < text.length() && isBlank(text.charAt(at));
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\u00a0' || c == '\u3000';
    }

    /** Behind blanks; line breaks are none. */
    static int skipBlanks(String text, int at) {
        int i = Math.max(at, 0);
        while (i < text.length() && isBlank(text.charAt(i)) && text.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    /** Behind blanks and line breaks. */
    static int skipSpace(String text, int at) {
        int i = at;
        while (isBlank(text, i)) {
            i++;
        }
        return i;
    }

    static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    static boolean isUpper(String text, int at) {
        return at >= 0 && at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    static boolean isLower(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    /** A letter of a script without capitals, or a capital. */
    static boolean startsName(String text, int at) {
        return isLetter(text, at) && !isLower(text, at);
    }

    /** Whether a letter or combining mark stands here, so that a word goes on. */
    static boolean inWord(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    static boolean isMark(char c) {
        if (c < '\u0300') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u200c'
                || c == '\u200d';
    }

    static boolean isHan(char c) {
        return (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff') || c == '々' || c == '〇';
    }

    static boolean isKana(char c) {
        return c >= '\u3041' && c <= '\u30ff';
    }

    static boolean isHangul(char c) {
        return c >= '\uac00' && c <= '\ud7a3';
    }

    /** A letter of a script that writes without blanks between words or without capitals. */
    static boolean isEastAsian(char c) {
        return isHan(c) || isKana(c) || isHangul(c);
    }

    static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uff0d';
    }

    static boolean isDash(String text, int at) {
        return at >= 0 && at < text.length() && isDash(text.charAt(at));
    }

    static boolean isOpeningQuote(char c) {
        return OPENING_QUOTES.indexOf(c) >= 0;
    }

    static int endOfLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
