package dateline.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.DataFormatException;

/**
 * The bytes of a WARC file, plain or packed. Of a packed one the gzip members follow each other, each checked at its
 * end. Belongs to one thread.
 */
final class Unpacked implements AutoCloseable {

    private static final int WINDOW = 1 << 16;

    private final Optional<Members> members;
    private final RandomAccessFile plain;
    private final byte[] window = new byte[WINDOW];
    private int at;
    private int length;
    private long passed;
    private long start;
    private boolean inside;
    private boolean broken;

    /** The bytes cannot be unpacked from here to {@link #resume}. */
    static final class Damage extends IOException {

        private static final long serialVersionUID = 1L;

        Damage() {
            super("the compressed bytes are damaged");
        }
    }

    Unpacked(Path path) throws IOException {
        this.plain = new RandomAccessFile(path.toFile(), "r");
        boolean packed = plain.read() == 0x1f && plain.read() == 0x8b;
        plain.seek(0);
        this.members = packed ? Optional.of(new Members(path, 0, 0)) : Optional.empty();
    }

    /** Of the member that the next byte stands in, or of that byte in a plain file. */
    long offset() {
        return members.isPresent() ? start : passed - length + at;
    }

    /** Whether the next byte is the first of a member. False in a plain file. */
    boolean isAtStart() throws IOException {
        return peek() >= 0 && members.isPresent() && passed == length && at == 0;
    }

    /** The next byte, or -1 at the end. */
    int peek() throws IOException {
        return at < length || fill() ? window[at] & 0xff : -1;
    }

    int read() throws IOException {
        int next = peek();
        at += next < 0 ? 0 : 1;
        return next;
    }

    /** As many as are wanted, fewer only at the end. */
    int read(byte[] into, int from, int count) throws IOException {
        int read = 0;
        while (read < count && peek() >= 0) {
            int some = Math.min(count - read, length - at);
            System.arraycopy(window, at, into, from + read, some);
            at += some;
            read += some;
        }
        return read;
    }

    /** Gives how many were passed over. */
    long skip(long count) throws IOException {
        long left = count;
        while (left > 0 && peek() >= 0) {
            int some = (int) Math.min(left, length - at);
            at += some;
            left -= some;
        }
        return count - left;
    }

    private boolean fill() throws IOException {
        at = 0;
        length = 0;
        if (members.isEmpty()) {
            length = Math.max(0, plain.read(window));
            passed += length;
            return length > 0;
        }
        return pour(members.get());
    }

    private boolean pour(Members from) throws IOException {
        try {
            while (length == 0) {
                if (broken || (!inside && !begin(from))) {
                    return broken();
                }
                int count = from.pour(window);
                inside = count >= 0;
                length = Math.max(0, count);
                passed += length;
            }
            return true;
        } catch (EOFException | DataFormatException e) {
            broken = true;
            throw new Damage();
        }
    }

    private boolean broken() throws Damage {
        if (broken) {
            throw new Damage();
        }
        return false;
    }

    /** A member that does not begin well is found out with its first byte and not with the end of the one before. */
    private boolean begin(Members from) throws IOException {
        start = from.position();
        passed = 0;
        try {
            inside = from.begin();
        } catch (EOFException | DataFormatException e) {
            broken = true;
        }
        return inside;
    }

    /** Goes on at the next place where a member may begin; at the end of the file when there is none. */
    void resume() throws IOException {
        if (members.isPresent()) {
            Members from = members.get();
            at = 0;
            length = 0;
            from.position(start + 1);
            inside = false;
            broken = false;
            from.seek();
        }
    }

    @Override
    public void close() throws IOException {
        plain.close();
        if (members.isPresent()) {
            members.get().close();
        }
    }
}
