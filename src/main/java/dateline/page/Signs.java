package dateline.page;

/**
 * What characters count as in a unit of text. Counts of all kinds are one number of several fields, so that a text is counted
 * by adding one number a character.
 */
final class Signs {

    /** Characters after which a field may be full. */
    static final int ROOM = 4095;

    /** What white space counts. */
    static final long SPACE = 0;

    /** What any other character counts; the field has four bits more than those of its kinds. */
    static final long SHOWN = 1;

    private static final int UPPERS = 16;
    private static final int DIGITS = 28;
    private static final int COMMAS = 40;
    private static final int STOPS = 52;

    private static final long UPPER = SHOWN | 1L << UPPERS;
    private static final long DIGIT = SHOWN | 1L << DIGITS;
    private static final long COMMA = SHOWN | 1L << COMMAS;
    private static final long STOP = SHOWN | 1L << STOPS;

    private static final int ASCII = 128;
    private static final long[] TABLE = table();

    private Signs() {}

    /** What the character counts. */
    static long of(char c) {
        return c < ASCII ? TABLE[c] : ofWide(c);
    }

    static int shown(long counts) {
        return (int) counts & 0xffff;
    }

    static int uppers(long counts) {
        return field(counts, UPPERS);
    }

    static int digits(long counts) {
        return field(counts, DIGITS);
    }

    static int commas(long counts) {
        return field(counts, COMMAS);
    }

    static int stops(long counts) {
        return field(counts, STOPS);
    }

    private static int field(long counts, int at) {
        return (int) (counts >>> at) & ROOM;
    }

    /** Of digits and spaces beyond ASCII only the no-break space counts. */
    private static long ofWide(char c) {
        return switch (c) {
            case '\u00a0' -> SPACE;
            case '\uff0c', '\u3001', '\u060c', '\uff1b' -> COMMA;
            case '\u3002', '\uff01', '\uff1f', '\u061f', '\u0964', '\u2026' -> STOP;
            default -> Character.isUpperCase(c) ? UPPER : SHOWN;
        };
    }

    private static long[] table() {
        long[] table = new long[ASCII];
        for (char c = 0; c < ASCII; c++) {
            boolean upper = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            table[c] = c <= ' ' ? SPACE : upper ? UPPER : digit ? DIGIT : sign(c);
        }
        return table;
    }

    private static long sign(char c) {
        return switch (c) {
            case ',', ';' -> COMMA;
            case '.', '!', '?' -> STOP;
            default -> SHOWN;
        };
    }
}
