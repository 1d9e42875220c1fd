package dateline.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Reads WARC files of others, 0.17 to 1.1, plain or gzipped, by record or as a whole. What is broken is told and passed
 * over; memory is bounded by {@link #LONGEST_BLOCK}. Belongs to one thread.
 */
public final class ForeignWarc implements AutoCloseable {

    /** Of a record that is read; longer ones are passed over. */
    public static final int LONGEST_BLOCK = 32 << 20;

    static final int LONGEST_HEADER = 1 << 16;

    private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final Unpacked in;
    private boolean versionRead;

    /** What stands next in the file. */
    public sealed interface Next {

        record Usable(Foreign record) implements Next {}

        /** Nothing that can be an article or its picture: requests, metadata, records about the file. */
        record Other() implements Next {}

        /** @param why one line */
        record Broken(long offset, String why) implements Next {}
    }

    public ForeignWarc(Path file) throws IOException {
        this.in = new Unpacked(file);
    }

    /** Empty at the end of the file. */
    public Optional<Next> next() throws IOException {
        try {
            if (!versionRead) {
                blankLines();
            }
            return in.peek() < 0 ? Optional.empty() : Optional.of(record());
        } catch (Unpacked.Damage damage) {
            Next.Broken broken = new Next.Broken(in.offset(), "the compressed bytes are damaged");
            in.resume();
            return Optional.of(broken);
        }
    }

    private void blankLines() throws IOException {
        while (in.peek() == '\r' || in.peek() == '\n') {
            in.read();
        }
    }

    private Next record() throws IOException {
        boolean alone = in.isAtStart();
        long offset = in.offset();
        Optional<MessageHeaders> headers = header();
        Optional<Long> length = headers.flatMap(ForeignWarc::length);
        if (headers.isEmpty() || length.isEmpty()) {
            seek();
            return new Next.Broken(offset, "no WARC record begins here");
        }
        return block(headers.get(), length.get(), alone, offset);
    }

    private Next block(MessageHeaders headers, long length, boolean alone, long offset) throws IOException {
        boolean wanted = Foreigners.isWanted(headers);
        if (!wanted || length > LONGEST_BLOCK) {
            boolean whole = in.skip(length) == length;
            return wanted && whole
                    ? new Next.Broken(offset, "the record is longer than " + (LONGEST_BLOCK >> 20) + " MB")
                    : whole ? new Next.Other() : cut(offset);
        }
        byte[] block = new byte[(int) length];
        int read = in.read(block, 0, block.length);
        if (read < block.length) {
            return cut(offset);
        }
        if (alone && in.offset() != offset) {
            return new Next.Broken(offset, "the record is shorter than it says");
        }
        blankLines(); // up to the sums at the member's end
        return Foreigners.read(headers, block, offset);
    }

    private static Next cut(long offset) {
        return new Next.Broken(offset, "the file ends inside of the record");
    }

    private static Optional<Long> length(MessageHeaders headers) {
        try {
            return headers.first("Content-Length").map(Long::valueOf).filter(length -> length >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Empty when no header stands here. */
    private Optional<MessageHeaders> header() throws IOException {
        for (int i = versionRead ? VERSION.length : 0; i < VERSION.length; i++) {
            if (in.peek() != VERSION[i]) {
                return Optional.empty();
            }
            in.read();
        }
        versionRead = false;
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1024);
        int newlines = 0;
        while (newlines < 2 && lines.size() < LONGEST_HEADER) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            lines.write(next);
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
        return newlines < 2 ? Optional.empty() : parse(lines.toString(StandardCharsets.UTF_8));
    }

    private static Optional<MessageHeaders> parse(String lines) {
        String fields =
                lines.substring(lines.indexOf('\n') + 1).replace("\r\n", "\n").replace("\n", "\r\n");
        try {
            return Optional.of(MessageHeaders.parse(new ByteChannel(fields.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException | RuntimeException noFields) {
            return Optional.empty();
        }
    }

    /** Goes on behind the next words that a record begins with, where they begin a line. */
    private void seek() throws IOException {
        int matched = 0;
        boolean lineStart = in.isAtStart();
        while (in.peek() >= 0 && matched < VERSION.length) {
            int next = in.read();
            boolean fits = (matched > 0 || lineStart) && next == VERSION[matched];
            matched = fits ? matched + 1 : 0;
            lineStart = next == '\n' || in.isAtStart();
        }
        versionRead = matched == VERSION.length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
