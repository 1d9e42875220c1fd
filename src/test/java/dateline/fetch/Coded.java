package dateline.fetch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies in every content-coding. */
final class Coded {

    private Coded() {}

    static Map<String, byte[]> all(byte[] plain) {
        Map<String, byte[]> coded = new LinkedHashMap<>();
        coded.put("gzip", gzip(plain));
        coded.put("x-gzip", gzip(plain));
        coded.put("deflate", deflate(plain));
        coded.put("zstd", Zstd.compress(plain));
        coded.put("br", brotli(plain));
        coded.put("identity", plain);
        return coded;
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] deflate(byte[] plain) {
        return deflate(plain, new Deflater());
    }

    static byte[] rawDeflate(byte[] plain) {
        return deflate(plain, new Deflater(6, true));
    }

    private static byte[] deflate(byte[] plain, Deflater deflater) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] brotli(byte[] plain) {
        Brotli4jLoader.ensureAvailability();
        try {
            return Encoder.compress(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
