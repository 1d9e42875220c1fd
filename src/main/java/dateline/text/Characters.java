package dateline.text;

/** Classes of characters that matter to cleaning. */
final class Characters {

    private Characters() {}

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000b';
    }

    /** Any white space: also no-break, thin and ideographic spaces. */
    static boolean isBlank(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c >= '\u0085' && (c == '\u0085' || Character.isSpaceChar(c));
    }

    /**
     * Controls, soft hyphens, zero-width spaces, byte order marks and directional embeddings. Joiners stay (Persian and
     * Indic words need them), as do the plain left-to-right and right-to-left marks.
     */
    static boolean isInvisible(char c) {
        if (c < ' ' || (c >= '\u007f' && c <= '\u009f')) {
            return true;
        }
        return switch (c) {
            case '\u00ad', '\u200b', '\u2060', '\ufeff', '\ufffe', '\uffff' -> true;
            default -> (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        };
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isNameChar(char c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9');
    }
}
