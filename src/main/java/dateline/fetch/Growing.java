package dateline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes as they come, in an array that grows with them. What came before an exception stays. */
final class Growing {

    private static final int SMALLEST = 1 << 12;

    private byte[] bytes;
    private int length;

    /** @param expected how many bytes are likely; room is made for so many at once */
    Growing(int expected) {
        this.bytes = new byte[expected];
    }

    /**
     * Reads until there are so many bytes or the stream ends.
     *
     * @return whether the stream ended; when not, there may still be nothing more to come
     */
    boolean fill(InputStream in, int upTo) throws IOException {
        while (length < upTo) {
            if (length == bytes.length) {
                int next = in.read();
                if (next < 0) {
                    return true;
                }
                bytes = Arrays.copyOf(bytes, (int) Math.min(upTo, Math.max(length * 2L, SMALLEST)));
                bytes[length++] = (byte) next;
                continue;
            }
            int read = in.read(bytes, length, Math.min(bytes.length, upTo) - length);
            if (read < 0) {
                return true;
            }
            length += read;
        }
        return false;
    }

    /** The array itself where it fits. */
    byte[] bytes() {
        return bytes(length);
    }

    /** At most so many of the first. */
    byte[] bytes(int most) {
        int wanted = Math.min(most, length);
        return wanted == bytes.length ? bytes : Arrays.copyOf(bytes, wanted);
    }
}
