package dateline.page;

/** What a character counts as in a unit of text. */
final class Signs {

    static final int OTHER = 0;
    static final int SPACE = 1;
    static final int UPPER = 2;
    static final int DIGIT = 3;
    static final int COMMA = 4;
    static final int STOP = 5;

    /** Characters below this one have their kind in a table. */
    static final int ASCII = 128;

    private static final byte[] TABLE = table();

    private Signs() {}

    /** @param c below {@link #ASCII} */
    static int of(char c) {
        return TABLE[c];
    }

    /** @param c {@link #ASCII} or above; of digits and spaces only the no-break space counts */
    static int ofWide(char c) {
        return switch (c) {
            case '\u00a0' -> SPACE;
            case '\uff0c', '\u3001', '\u060c', '\uff1b' -> COMMA;
            case '\u3002', '\uff01', '\uff1f', '\u061f', '\u0964', '\u2026' -> STOP;
            default -> Character.isUpperCase(c) ? UPPER : OTHER;
        };
    }

    private static byte[] table() {
        byte[] table = new byte[ASCII];
        for (char c = 0; c < ASCII; c++) {
            boolean upper = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            table[c] = (byte) (c <= ' ' ? SPACE : upper ? UPPER : digit ? DIGIT : sign(c));
        }
        return table;
    }

    private static int sign(char c) {
        return switch (c) {
            case ',', ';' -> COMMA;
            case '.', '!', '?' -> STOP;
            default -> OTHER;
        };
    }
}
