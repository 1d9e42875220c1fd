package dateline.feed;

/**
 * How much a body looks like UTF-8.
 *
 * @param sequences characters of two bytes and more that fit
 * @param broken bytes that fit nowhere; one character cut at the very end is not counted
 */
record Utf8Shape(int sequences, int broken) {

    boolean isAscii() {
        return sequences == 0 && broken == 0;
    }

    static Utf8Shape of(byte[] body) {
        int sequences = 0;
        int broken = 0;
        int i = 0;
        while (i < body.length) {
            if (body[i] >= 0) {
                i++;
                continue;
            }
            int length = length(body, i);
            if (length < 0) {
                break;
            }
            sequences += length > 0 ? 1 : 0;
            broken += length > 0 ? 0 : 1;
            i += Math.max(length, 1);
        }
        return new Utf8Shape(sequences, broken);
    }

    /** Bytes of the character at an index; 0 when it is none, -1 when the body ends inside of it. */
    private static int length(byte[] body, int at) {
        int lead = body[at] & 0xff;
        int length = lead >= 0xc2 && lead <= 0xdf
                ? 2
                : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
        for (int k = 1; k < length; k++) {
            if (at + k >= body.length) {
                return -1;
            }
            if ((body[at + k] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length > 2 && isForbidden(lead, body[at + 1] & 0xff) ? 0 : length;
    }

    /** Overlong forms, surrogates and what lies beyond the last plane. */
    private static boolean isForbidden(int lead, int next) {
        return lead == 0xe0 && next < 0xa0
                || lead == 0xed && next > 0x9f
                || lead == 0xf0 && next < 0x90
                || lead == 0xf4 && next > 0x8f;
    }
}
