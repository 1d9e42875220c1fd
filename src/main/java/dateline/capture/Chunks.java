package dateline.capture;

import dateline.model.Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Takes {@code Transfer-Encoding: chunked} off a body (RFC 9112 7.1). Archives of others keep bodies as they travelled. */
final class Chunks {

    private static final int LONGEST_SIZE_LINE = 1024;

    private Chunks() {}

    /** The body without chunking; the same where it says that it has none, or is not what it says. */
    static byte[] without(Headers headers, byte[] body) {
        boolean chunked = headers.first("Transfer-Encoding")
                .filter(coding -> coding.strip().equalsIgnoreCase("chunked"))
                .isPresent();
        return chunked ? joined(body).orElse(body) : body;
    }

    /** Empty when the bytes are no chunks; what is cut within a chunk is given as far as it goes. */
    private static Optional<byte[]> joined(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int end = newline(body, at);
            long size = end < 0 ? -1 : size(body, at, end);
            if (size < 0) {
                return Optional.empty();
            }
            if (size == 0) {
                return Optional.of(out.toByteArray());
            }
            int from = end + 1;
            int to = (int) Math.min(body.length, from + size);
            out.write(body, from, to - from);
            at = to == body.length ? to : newline(body, to) + 1;
            if (at == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(out.toByteArray());
    }

    private static int newline(byte[] body, int from) {
        for (int i = from; i < Math.min(body.length, from + LONGEST_SIZE_LINE); i++) {
            if (body[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** The hex number at the line's start; -1 when there is none. */
    private static long size(byte[] body, int from, int to) {
        int end = from;
        while (end < to && Character.digit(body[end], 16) >= 0) {
            end++;
        }
        boolean fits = end > from && end - from <= 8;
        return fits
                ? Long.parseLong(new String(Arrays.copyOfRange(body, from, end), StandardCharsets.US_ASCII), 16)
                : -1;
    }
}
