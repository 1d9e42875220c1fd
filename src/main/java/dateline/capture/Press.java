package dateline.capture;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes gzip members (RFC 1952), one after another into one buffer that is used again. Belongs to one thread. */
final class Press {

    /** The fastest that still packs: text to a third. */
    private static final int LEVEL = Deflater.BEST_SPEED;

    private static final int FIRST_BUFFER = 1 << 16;
    private static final int LARGEST_KEPT_BUFFER = 1 << 20;
    private static final int ROOM = 1 << 12;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 crc = new CRC32();
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int length;

    /** Begins with an empty buffer. */
    void clear() {
        length = 0;
        if (buffer.length > LARGEST_KEPT_BUFFER) {
            buffer = new byte[FIRST_BUFFER];
        }
    }

    /**
     * Adds a member.
     *
     * @param packed whether the parts are packed already and are stored as they are
     * @return its length in bytes
     */
    int add(boolean packed, byte[]... parts) {
        int start = length;
        room(HEADER.length);
        System.arraycopy(HEADER, 0, buffer, length, HEADER.length);
        length += HEADER.length;
        deflate(packed ? Deflater.NO_COMPRESSION : LEVEL, parts);
        return length - start;
    }

    private void deflate(int level, byte[]... parts) {
        deflater.reset();
        deflater.setLevel(level);
        crc.reset();
        long size = 0;
        for (byte[] part : parts) {
            crc.update(part);
            size += part.length;
            deflater.setInput(part);
            while (!deflater.needsInput()) {
                drain();
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            drain();
        }
        putInt((int) crc.getValue());
        putInt((int) size);
    }

    private void drain() {
        room(ROOM);
        length += deflater.deflate(buffer, length, buffer.length - length);
    }

    private void putInt(int value) {
        room(Integer.BYTES);
        for (int i = 0; i < Integer.BYTES; i++) {
            buffer[length++] = (byte) (value >>> (Byte.SIZE * i));
        }
    }

    private void room(int bytes) {
        if (buffer.length - length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
        }
    }

    /** The members added so far stand in its first {@link #length} bytes. */
    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    /** Frees native memory. */
    void end() {
        deflater.end();
    }
}
