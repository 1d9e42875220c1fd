package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("UTF-8 is decoded as the JDK does")
class Utf8Test {

    /** Asked for in pieces of any length. */
    private static String text(byte[] bytes, Random random) {
        Utf8Reader reader = new Utf8Reader(bytes, 0, bytes.length);
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[16];
        int from = random.nextInt(8);
        int count = reader.read(buffer, from, 1 + random.nextInt(8));
        while (count >= 0) {
            text.append(buffer, from, count);
            from = random.nextInt(8);
            count = reader.read(buffer, from, 1 + random.nextInt(8));
        }
        return text.toString();
    }

    @Test
    void soundTextComesBack() {
        Random random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(40); k > 0; k--) {
                int code = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x300);
                text.appendCodePoint(code >= 0xd800 && code <= 0xdfff ? 'x' : code);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(text(bytes, random)).isEqualTo(text.toString());
            assertThat(Utf8.isForeign(bytes)).isFalse();
        }
    }

    @Test
    void brokenBytesAreReplaced() {
        Random random = new Random(6);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = new byte[random.nextInt(30)];
            random.nextBytes(bytes);
            String text = text(bytes, random);
            assertThat(text.replace("\ufffd", ""))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8).replace("\ufffd", ""));
        }
    }

    @Test
    void latinTextIsForeign() {
        assertThat(Utf8.isForeign("süß und müde".getBytes(StandardCharsets.ISO_8859_1)))
                .isTrue();
    }
}
