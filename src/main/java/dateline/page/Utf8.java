package dateline.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8 in bytes: whether they are that at all, and the characters in them; each broken byte is one U+FFFD. */
final class Utf8 {

    static final char REPLACEMENT = '\ufffd';

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /** A character and the number of bytes it takes are one number. */
    private static final int LENGTH_BITS = 3;

    private static final int BROKEN = pack(REPLACEMENT, 1);

    private Utf8() {}

    /** Whether these bytes are another charset's: a page in UTF-8 may have a few broken characters, not as many. */
    static boolean isForeign(byte[] bytes) {
        int broken = 0;
        int sound = 0;
        int at = asciiEnd(bytes, 0, bytes.length);
        while (at < bytes.length) {
            int found = character(bytes, at);
            broken += length(found) == 1 ? 1 : 0;
            sound += length(found) == 1 ? 0 : 1;
            at = asciiEnd(bytes, at + length(found), bytes.length);
        }
        return broken > sound / 10 + bytes.length / 100_000;
    }

    /** The first index from there on whose byte is not ASCII; the end when all are. */
    static int asciiEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at + 4 * Long.BYTES <= end
                && (eight(bytes, at, 0) | eight(bytes, at, 1) | eight(bytes, at, 2) | eight(bytes, at, 3)) == 0) {
            at += 4 * Long.BYTES;
        }
        while (at + Long.BYTES <= end) {
            long high = eight(bytes, at, 0);
            if (high != 0) {
                return at + Long.numberOfTrailingZeros(high) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private static long eight(byte[] bytes, int at, int further) {
        return (long) EIGHT.get(bytes, at + further * Long.BYTES) & HIGH_BITS;
    }

    /** The character that begins at the index, which is not ASCII; to be taken apart by the two methods below. */
    static int character(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        if (lead >= 0xc2 && lead < 0xe0 && hasTails(bytes, at, 1)) {
            return pack((lead & 0x1f) << 6 | bits(bytes, at + 1), 2);
        }
        if (lead >= 0xe0 && lead < 0xf0 && hasTails(bytes, at, 2)) {
            int code = (lead & 0x0f) << 12 | bits(bytes, at + 1) << 6 | bits(bytes, at + 2);
            return code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? pack(code, 3) : BROKEN;
        }
        if (lead >= 0xf0 && lead < 0xf5 && hasTails(bytes, at, 3)) {
            int high = (lead & 0x07) << 18 | bits(bytes, at + 1) << 12;
            int code = high | bits(bytes, at + 2) << 6 | bits(bytes, at + 3);
            return code >= 0x10000 && code <= Character.MAX_CODE_POINT ? pack(code, 4) : BROKEN;
        }
        return BROKEN;
    }

    static int code(int character) {
        return character >>> LENGTH_BITS;
    }

    /** Bytes; 1 for what is broken. */
    static int length(int character) {
        return character & (1 << LENGTH_BITS) - 1;
    }

    private static int pack(int code, int length) {
        return code << LENGTH_BITS | length;
    }

    private static boolean hasTails(byte[] bytes, int at, int count) {
        if (at + count >= bytes.length) {
            return false;
        }
        for (int i = 1; i <= count; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int bits(byte[] bytes, int at) {
        return bytes[at] & 0x3f;
    }
}
