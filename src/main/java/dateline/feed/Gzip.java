package dateline.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Bodies that are gzip although nobody said so. */
final class Gzip {

    private static final int BUFFER = 16_384;

    private Gzip() {}

    static boolean is(byte[] body) {
        return body.length > 18 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b && body[2] == 8;
    }

    /** As far as it can be unpacked, and no further than {@code most} bytes. */
    static byte[] unpack(byte[] body, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length * 4);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] buffer = new byte[BUFFER];
            int read = in.read(buffer);
            while (read > 0 && out.size() < most) {
                out.write(buffer, 0, Math.min(read, most - out.size()));
                read = in.read(buffer);
            }
        } catch (IOException e) {
            return out.size() == 0 ? body : out.toByteArray();
        }
        return out.toByteArray();
    }
}
