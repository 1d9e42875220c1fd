package dateline.pipeline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a file in UTF-8, each of bounded length. Belongs to one thread. */
final class Lines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private long number;
    private long offset;

    /**
     * @param number from 1
     * @param offset of its first byte
     * @param text without the line's end and without a byte order mark
     * @param cut whether it was longer; the rest is passed over
     */
    record Line(long number, long offset, String text, boolean cut) {}

    /** @param longest bytes of a line */
    Lines(Path file, int longest) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        this.longest = longest;
    }

    /** Empty at the end of the file. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long start = offset;
        int next = read();
        if (next < 0) {
            return Optional.empty();
        }
        boolean cut = false;
        while (next >= 0 && next != '\n') {
            if (bytes.size() < longest) {
                bytes.write(next);
            } else {
                cut = true;
            }
            next = read();
        }
        number++;
        return Optional.of(new Line(number, start, plain(bytes.toString(StandardCharsets.UTF_8)), cut));
    }

    private String plain(String line) {
        String body = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
        return body.endsWith("\r") ? body.substring(0, body.length() - 1) : body;
    }

    private int read() throws IOException {
        int next = in.read();
        offset += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
