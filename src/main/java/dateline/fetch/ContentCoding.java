package dateline.fetch;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dateline.model.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Takes {@code Content-Encoding} off a body (RFC 9110 8.4): gzip, deflate (with or without its zlib wrapper), br and
 * zstd, at most {@link #MOST_LAYERS} one in another. A body that calls itself gzip and is not is taken as it is.
 */
public final class ContentCoding {

    static final int MOST_LAYERS = 2;

    /** Text of the web packs to a tenth, tables of zeros to a hundredth; what goes further is a bomb. */
    static final int MOST_RATIO = 250;

    /** Below this many bytes no ratio is looked at. */
    static final int RATIO_FROM = 1 << 20;

    /** RFC 9659: no more than 8 MB of window. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private static final boolean BROTLI = Brotli4jLoader.isAvailable();

    private ContentCoding() {}

    /** What can be taken off on this machine, for {@code Accept-Encoding}. */
    static String accepted() {
        return BROTLI ? "gzip, deflate, br, zstd" : "gzip, deflate, zstd";
    }

    /**
     * The body without its codings; the same array when it has none.
     *
     * @param limit most bytes of the result
     */
    public static Decoded decode(Headers headers, byte[] body, int limit) {
        List<String> layers = layers(headers);
        if (layers.isEmpty() || body.length == 0) {
            return body.length <= limit ? new Decoded.Plain(body) : tooLarge(limit);
        }
        if (layers.size() > MOST_LAYERS) {
            return new Decoded.Damaged("is encoded " + layers.size() + " times over");
        }
        Decoded inner = new Decoded.Plain(body);
        for (String layer : layers.reversed()) {
            if (inner instanceof Decoded.Plain(byte[] bytes)) {
                inner = unpack(layer, bytes, limit);
            }
        }
        return inner;
    }

    private static List<String> layers(Headers headers) {
        List<String> layers = new ArrayList<>();
        for (String value : headers.all("Content-Encoding")) {
            for (String coding : value.split(",", -1)) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    layers.add(name);
                }
            }
        }
        return layers;
    }

    private static Decoded unpack(String coding, byte[] packed, int limit) {
        if (isGzip(coding) && !looksGzip(packed)) {
            return new Decoded.Plain(packed);
        }
        try (InputStream plain = open(coding, packed)) {
            return read(plain, packed.length, limit);
        } catch (IOException | RuntimeException damaged) {
            return new Decoded.Damaged("does not unpack as " + printable(coding));
        }
    }

    private static InputStream open(String coding, byte[] packed) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, buffer(packed));
            case "deflate" -> inflate(in, packed);
            case "br" -> brotli(in);
            case "zstd" -> new ZstdInputStreamNoFinalizer(in).setLongMax(ZSTD_WINDOW_LOG);
            default -> throw new IOException("unknown");
        };
    }

    private static InputStream inflate(InputStream in, byte[] packed) {
        Inflater inflater = new Inflater(!looksZlib(packed));
        return new InflaterInputStream(in, inflater, buffer(packed)) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private static InputStream brotli(InputStream in) throws IOException {
        if (!BROTLI) {
            throw new IOException("no brotli on this machine");
        }
        return new BrotliInputStream(in);
    }

    private static int buffer(byte[] packed) {
        return Math.clamp(packed.length, 512, 1 << 15);
    }

    private static Decoded read(InputStream plain, int packed, int limit) throws IOException {
        long most = Math.min(limit, Math.max(RATIO_FROM, (long) packed * MOST_RATIO));
        Growing out = new Growing((int) Math.min(most, Math.max(1 << 12, packed * 4L)));
        if (out.fill(plain, (int) most) || plain.read() < 0) {
            return new Decoded.Plain(out.bytes());
        }
        return most < limit ? new Decoded.TooLarge("is packed more than " + MOST_RATIO + " to 1") : tooLarge(limit);
    }

    private static Decoded tooLarge(int limit) {
        return new Decoded.TooLarge("is longer than " + Sizes.show(limit));
    }

    private static boolean isGzip(String coding) {
        return coding.equals("gzip") || coding.equals("x-gzip");
    }

    private static boolean looksGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static boolean looksZlib(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0x0f) == 8 && ((bytes[0] & 0xff) * 256 + (bytes[1] & 0xff)) % 31 == 0;
    }

    private static String printable(String coding) {
        return coding.replaceAll("[^a-z0-9._-]", "?").substring(0, Math.min(coding.length(), 20));
    }
}
