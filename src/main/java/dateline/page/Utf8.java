package dateline.page;

/**
 * Decodes UTF-8 in one pass and counts what was broken, each broken byte being one U+FFFD. Pages are mostly ASCII with
 * a few other characters, for which this is twice as fast as the JDK's way.
 */
final class Utf8 {

    private static final char REPLACEMENT = '\ufffd';

    private final byte[] bytes;
    private final char[] chars;
    private int at;
    private int length;
    private int broken;
    private int sound;

    private Utf8(byte[] bytes) {
        this.bytes = bytes;
        this.chars = new char[bytes.length];
    }

    static Utf8 decode(byte[] bytes) {
        Utf8 text = new Utf8(bytes);
        text.run();
        return text;
    }

    private void run() {
        int end = bytes.length;
        while (at < end) {
            int i = at;
            int o = length;
            while (i < end && bytes[i] >= 0) {
                chars[o++] = (char) bytes[i++];
            }
            at = i;
            length = o;
            if (i < end) {
                wide(bytes[i] & 0xff);
            }
        }
    }

    private void wide(int lead) {
        if (lead >= 0xc2 && lead < 0xe0 && tail(1)) {
            put((lead & 0x1f) << 6 | bits(1), 2);
        } else if (lead >= 0xe0 && lead < 0xf0 && tail(1) && tail(2)) {
            three((lead & 0x0f) << 12 | bits(1) << 6 | bits(2));
        } else if (lead >= 0xf0 && lead < 0xf5 && tail(1) && tail(2) && tail(3)) {
            four((lead & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3));
        } else {
            put(REPLACEMENT, 1);
        }
    }

    private void three(int code) {
        boolean valid = code >= 0x800 && (code < 0xd800 || code > 0xdfff);
        put(valid ? code : REPLACEMENT, valid ? 3 : 1);
    }

    private void four(int code) {
        if (code < 0x10000 || code > Character.MAX_CODE_POINT) {
            put(REPLACEMENT, 1);
        } else {
            chars[length++] = Character.highSurrogate(code);
            chars[length++] = Character.lowSurrogate(code);
            at += 4;
            sound++;
        }
    }

    private void put(int code, int used) {
        chars[length++] = (char) code;
        at += used;
        broken += used == 1 ? 1 : 0;
        sound += used == 1 ? 0 : 1;
    }

    private boolean tail(int offset) {
        return at + offset < bytes.length && (bytes[at + offset] & 0xc0) == 0x80;
    }

    private int bits(int offset) {
        return bytes[at + offset] & 0x3f;
    }

    String text() {
        return new String(chars, 0, length);
    }

    /** Whether these bytes are another charset's: a page in UTF-8 may have a few broken characters, not as many. */
    boolean isForeign() {
        return broken > sound / 10 + bytes.length / 100_000;
    }
}
