package dateline.page;

/** Tells a text from a picture, an archive or noise that a server calls a page. */
final class Plausible {

    /** Bytes at the start that are looked at. */
    private static final int SAMPLE = 4_096;

    /** Of a hundred bytes so many may be control characters, as a broken export strews them. */
    private static final int MOST_CONTROLS = 4;

    /** Of a hundred bytes more zeros than this are a sign of characters of two bytes. */
    private static final int WIDE_ZEROS = 10;

    private static final int SPACE = 0x20;
    private static final int ESCAPE = 0x1B;

    private Plausible() {}

    /**
     * Empty is text. So is whatever is full of zero bytes, as UTF-16 is, whose Cyrillic half looks like control
     * characters; ISO 2022's escape counts for nothing.
     */
    static boolean isText(byte[] body) {
        int length = Math.min(body.length, SAMPLE);
        int controls = 0;
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            controls += isControl(body[i]) ? 1 : 0;
            zeros += body[i] == 0 ? 1 : 0;
        }
        return controls * 100 <= length * MOST_CONTROLS || zeros * 100 > length * WIDE_ZEROS;
    }

    private static boolean isControl(byte b) {
        boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
        return b > 0 && b < SPACE && b != ESCAPE && !space;
    }
}
