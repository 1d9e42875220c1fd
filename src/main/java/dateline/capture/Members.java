package dateline.capture;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks the gzip members of a file. Belongs to one thread. */
final class Members implements AutoCloseable {

    /** Enough for all headers of a record. */
    static final int HEAD = 4 << 20;

    private static final int WINDOW = 1 << 16;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CRC = 2;

    sealed interface Member {

        /**
         * One that inflates to its end with the right sums.
         *
         * @param head the first bytes of its content
         * @param size of its whole content
         */
        record Whole(long offset, long length, byte[] head, long size) implements Member {}

        /** What begins here is no whole member. */
        record Damaged(long offset) implements Member {}
    }

    private final RandomAccessFile file;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] window = new byte[WINDOW];
    private final byte[] content = new byte[WINDOW];
    private final int most;
    private long windowStart;
    private int windowLength;
    private int at;
    private long size;

    /** @param most so many bytes of each member's content are given */
    Members(Path path, long start, int most) throws IOException {
        this.most = most;
        this.file = new RandomAccessFile(path.toFile(), "r");
        this.windowStart = start;
    }

    long position() {
        return windowStart + at;
    }

    void position(long position) {
        windowStart = position;
        windowLength = 0;
        at = 0;
    }

    /** The member at the position, which then stands behind it; empty at the end of the file. */
    Optional<Member> next() throws IOException {
        long offset = position();
        try {
            return begin() ? Optional.of(inflate(offset)) : Optional.empty();
        } catch (EOFException | DataFormatException damaged) {
            return Optional.of(new Member.Damaged(offset));
        }
    }

    /** Moves on to the next place where a member may begin; false when there is none. */
    boolean seek() throws IOException {
        for (int b = peek(); b >= 0; b = peek()) {
            if (b == 0x1f) {
                long here = position();
                at++;
                if (peek() == 0x8b) {
                    position(here);
                    return true;
                }
            } else {
                at++;
            }
        }
        return false;
    }

    private void header() throws IOException, DataFormatException {
        if (read() != 0x1f || read() != 0x8b || read() != 8) {
            throw new DataFormatException("no gzip member");
        }
        int flags = read();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(read() | read() << Byte.SIZE);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
    }

    /**
     * Begins the member at the position; {@link #pour} gives its content. False at the end of the file.
     *
     * @throws DataFormatException also as {@link EOFException} when none begins there
     */
    boolean begin() throws IOException, DataFormatException {
        if (peek() < 0) {
            return false;
        }
        header();
        inflater.reset();
        crc.reset();
        size = 0;
        return true;
    }

    /** The next bytes of the begun member's content, perhaps none yet; -1 once it has ended with the right sums. */
    int pour(byte[] into) throws IOException, DataFormatException {
        if (inflater.finished()) {
            end();
            return -1;
        }
        if (inflater.needsInput()) {
            feed();
        }
        int count = inflater.inflate(into);
        if (count == 0 && inflater.needsDictionary()) {
            throw new DataFormatException("wants a dictionary");
        }
        crc.update(into, 0, count);
        size += count;
        return count;
    }

    private void end() throws IOException, DataFormatException {
        at = windowLength - inflater.getRemaining();
        if (readInt() != (int) crc.getValue() || readInt() != (int) size) {
            throw new DataFormatException("sums differ");
        }
    }

    private Member inflate(long offset) throws IOException, DataFormatException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(WINDOW);
        for (int count = pour(content); count >= 0; count = pour(content)) {
            head.write(content, 0, Math.min(count, most - head.size()));
        }
        return new Member.Whole(offset, position() - offset, head.toByteArray(), size);
    }

    private void feed() throws IOException {
        if (peek() < 0) {
            throw new EOFException();
        }
        inflater.setInput(window, at, windowLength - at);
        at = windowLength;
    }

    private int readInt() throws IOException {
        return read() | read() << 8 | read() << 16 | read() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            read();
        }
    }

    private void skipText() throws IOException {
        while (read() != 0) {
            // the text itself is of no use
        }
    }

    private int read() throws IOException {
        int b = peek();
        if (b < 0) {
            throw new EOFException();
        }
        at++;
        return b;
    }

    /** The byte at the position, or -1 at the end. */
    private int peek() throws IOException {
        if (at == windowLength) {
            windowStart += windowLength;
            at = 0;
            file.seek(windowStart);
            windowLength = Math.max(0, file.read(window));
        }
        return at < windowLength ? window[at] & 0xff : -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
