package dateline.site;

import dateline.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/**
 * An answer as it is sent: both encodings, with its validators.
 *
 * @param gzip empty when the bytes do not get smaller
 * @param etag weak, over the content (RFC 9110 8.8.3), so it survives restarts and changes elsewhere
 * @param modified when this content was first made
 */
record Ready(Answer.Whole answer, byte[] gzip, String etag, Instant modified) {

    private static final int SMALL = 600;

    static Ready of(Answer.Whole answer, Instant now) {
        byte[] bytes = answer.bytes();
        return new Ready(
                answer,
                isCompressible(answer) ? gzip(bytes) : new byte[0],
                "W/\"" + Sha256.hex(bytes).substring(0, 20) + "\"",
                now);
    }

    /** The same content keeps the date it had. */
    Ready since(Ready before) {
        return etag.equals(before.etag) ? before : this;
    }

    int weight() {
        return answer.bytes().length + gzip.length;
    }

    private static boolean isCompressible(Answer.Whole answer) {
        return answer.bytes().length > SMALL && !answer.mediaType().equals("image/x-icon");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
