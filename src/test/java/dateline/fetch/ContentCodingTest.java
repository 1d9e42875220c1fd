package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Header;
import dateline.model.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ContentCodingTest {

    private static final int LIMIT = 10 << 20;
    private static final byte[] TEXT = text(50_000);

    private static byte[] text(int size) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
            text.append("word").append(random.nextInt(500)).append(' ');
        }
        return text.substring(0, size).getBytes(StandardCharsets.UTF_8);
    }

    private static Headers coding(String... values) {
        return new Headers(Arrays.stream(values)
                .map(value -> new Header("Content-Encoding", value))
                .toList());
    }

    private static Decoded decode(String coding, byte[] body) {
        return ContentCoding.decode(coding(coding), body, LIMIT);
    }

    private static byte[] plain(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Plain.class);
        return ((Decoded.Plain) decoded).bytes();
    }

    @Test
    void each_coding_comes_off() {
        Coded.all(TEXT)
                .forEach((coding, body) ->
                        assertThat(plain(decode(coding, body))).as(coding).isEqualTo(TEXT));
        assertThat(plain(decode("deflate", Coded.rawDeflate(TEXT)))).isEqualTo(TEXT);
        assertThat(plain(decode(" GZip ", Coded.gzip(TEXT)))).isEqualTo(TEXT);
        assertThat(plain(decode("", TEXT))).isEqualTo(TEXT);
        assertThat(plain(ContentCoding.decode(Headers.none(), TEXT, LIMIT))).isSameAs(TEXT);
    }

    @Test
    void two_layers_come_off_in_order_and_three_do_not() {
        byte[] both = Coded.brotli(Coded.gzip(TEXT));
        assertThat(plain(decode("gzip, br", both))).isEqualTo(TEXT);
        assertThat(plain(ContentCoding.decode(coding("gzip", "br"), both, LIMIT)))
                .isEqualTo(TEXT);
        assertThat(decode("gzip, gzip, gzip", Coded.gzip(Coded.gzip(Coded.gzip(TEXT)))))
                .isInstanceOf(Decoded.Damaged.class);
    }

    @Test
    void a_body_that_only_says_it_is_gzip_is_taken_as_it_is() {
        assertThat(plain(decode("gzip", TEXT))).isEqualTo(TEXT);
        assertThat(plain(decode("gzip", new byte[0]))).isEmpty();
    }

    @Test
    void several_gzip_members_are_one_body_and_rubbish_after_them_is_left() {
        byte[] one = Coded.gzip("one ".getBytes(StandardCharsets.US_ASCII));
        byte[] two = Coded.gzip("two".getBytes(StandardCharsets.US_ASCII));
        byte[] both = Arrays.copyOf(one, one.length + two.length + 5);
        System.arraycopy(two, 0, both, one.length, two.length);
        assertThat(plain(decode("gzip", both))).asString().isEqualTo("one two");
    }

    @Test
    void unknown_codings_and_damage_are_told() {
        assertThat(decode("compress", TEXT)).isEqualTo(new Decoded.Damaged("does not unpack as compress"));
        assertThat(decode("\u0000evil\n", TEXT)).isEqualTo(new Decoded.Damaged("does not unpack as ?evil"));
        for (String coding : List.of("gzip", "deflate", "br", "zstd")) {
            byte[] body = Coded.all(TEXT).get(coding);
            assertThat(decode(coding, Arrays.copyOf(body, body.length / 2)))
                    .as(coding)
                    .isInstanceOf(Decoded.Damaged.class);
        }
    }

    @Test
    void the_limit_is_exact() {
        for (String coding : List.of("gzip", "deflate", "br", "zstd", "identity")) {
            byte[] body = Coded.all(TEXT).get(coding);
            assertThat(plain(ContentCoding.decode(coding(coding), body, TEXT.length)))
                    .hasSize(TEXT.length);
            assertThat(ContentCoding.decode(coding(coding), body, TEXT.length - 1))
                    .as(coding)
                    .isInstanceOf(Decoded.TooLarge.class);
        }
    }

    @Test
    void bombs_stop_early() {
        byte[] zeros = new byte[32 << 20];
        for (String coding : List.of("gzip", "deflate", "br", "zstd")) {
            assertThat(decode(coding, Coded.all(zeros).get(coding))).as(coding).isInstanceOf(Decoded.TooLarge.class);
        }
        assertThat(decode("gzip, gzip", Coded.gzip(Coded.gzip(zeros)))).isInstanceOf(Decoded.TooLarge.class);
        assertThat(decode("br", Coded.brotli(zeros))).isEqualTo(new Decoded.TooLarge("is packed more than 250 to 1"));
    }

    @Test
    void a_window_too_large_for_the_web_is_refused() {
        byte[] wide = new com.github.luben.zstd.ZstdCompressCtx()
                .setLevel(3)
                .setWindowLog(27)
                .compress(text(20 << 20));
        assertThat(ContentCoding.decode(coding("zstd"), wide, 64 << 20)).isInstanceOf(Decoded.Damaged.class);
    }

    @Test
    void random_bytes_never_throw() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            byte[] body = new byte[random.nextInt(200)];
            random.nextBytes(body);
            if (body.length > 3 && random.nextBoolean()) {
                body[0] = 0x1f;
                body[1] = (byte) 0x8b;
                body[2] = 8;
            }
            for (String coding : List.of("gzip", "deflate", "br", "zstd", "br, gzip")) {
                assertThat(decode(coding, body)).isNotNull();
            }
        }
    }
}
