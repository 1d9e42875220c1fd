package dateline.copy;

/**
 * What stands between two parts of a head, or between the head and the text.
 *
 * @param kind the firmest mark of a run of marks
 * @param end behind the run and the blanks after it
 */
record Gap(Kind kind, int end) {

    /** From the loosest to the firmest. */
    enum Kind {
        GLUED,
        BLANK,
        COMMA,
        SLASH,
        PERIOD,
        BREAK,
        COLON,
        PIPE,
        DASH;

        boolean isFirm() {
            return compareTo(PERIOD) >= 0;
        }
    }

    private static final int MAX_MARKS = 8;

    /** The gap that begins behind a part of a head. */
    static Gap after(String text, int from) {
        Kind kind = Kind.GLUED;
        int i = from;
        for (int marks = 0; i < text.length() && marks < MAX_MARKS; marks++) {
            int blanks = Chars.skipBlanks(text, i);
            Kind mark = mark(text, blanks, blanks > i || i > from && Chars.isBlank(text, i - 1));
            kind = blanks > i ? firmer(kind, Kind.BLANK) : kind;
            i = blanks;
            if (mark == Kind.GLUED) {
                break;
            }
            kind = firmer(kind, mark);
            i++;
        }
        return new Gap(kind, Chars.skipSpace(text, i));
    }

    private static Kind firmer(Kind a, Kind b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Kind mark(String text, int at, boolean blankBefore) {
        if (at >= text.length()) {
            return Kind.GLUED;
        }
        char c = text.charAt(at);
        return switch (c) {
            case '\n' -> Kind.BREAK;
            case ',', '،', '、' -> Kind.COMMA;
            case '.', '。', '।', '։', '۔' -> Kind.PERIOD;
            case ':', '：' -> Kind.COLON;
            case '|', '•', '·', '｜', '»', '►', '>' -> Kind.PIPE;
            case '=', '＝' -> Kind.DASH;
            case '_' -> blankBefore || Chars.isBlank(text, at + 1) ? Kind.DASH : Kind.GLUED;
            case '/', '／' -> opensTag(text, at, blankBefore) ? Kind.GLUED : Kind.SLASH;
            case '"', '\u0093', '\u0094' -> Chars.isBlank(text, at + 1) && blankBefore ? Kind.DASH : Kind.GLUED;
            default -> isDash(text, at, blankBefore) ? Kind.DASH : Kind.GLUED;
        };
    }

    /** "София /БТА/": a slash behind a blank and close to a word. */
    private static boolean opensTag(String text, int at, boolean blankBefore) {
        return blankBefore && Chars.inWord(text, at + 1);
    }

    /** A hyphen counts only with a blank or a mark beside it; longer dashes always. */
    private static boolean isDash(String text, int at, boolean blankBefore) {
        char c = text.charAt(at);
        return Chars.isDash(c)
                && (c != '-' || blankBefore || !Chars.inWord(text, at + 1) || !Chars.inWord(text, at - 1));
    }
}
