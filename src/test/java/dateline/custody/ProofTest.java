package dateline.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.CaptureId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof that others check with the record and the key alone. */
class ProofTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final int ENTRIES = 21;

    @TempDir
    private Path folder;

    private static byte[] header(int number) {
        return ("WARC/1.1\r\nX: " + number + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void it_holds_for_its_record_and_key_alone_and_comes_back_from_its_text() throws IOException {
        try (Custody custody = Custody.open(folder, () -> NOW)) {
            for (int i = 0; i < ENTRIES; i++) {
                custody.add(new CaptureId(new UUID(1, i)), header(i));
            }
            custody.keep(custody.taken());
            assertThat(custody.prove(0)).isEmpty();
            custody.seal();
            List<PublicKeyLine> keys = Keys.read(folder.resolve("key.pub"));
            List<PublicKeyLine> others = List.of(Keys.make(folder.resolve("other")));
            for (int i = 0; i < ENTRIES; i++) {
                Proof proof = custody.prove(i).orElseThrow();
                Proof read = Proof.parse(proof.text()).orElseThrow();
                assertThat(read.text()).isEqualTo(proof.text());
                assertThat(read.holds(header(i), keys)).isTrue();
                assertThat(read.holds(header(i + 1), keys)).isFalse();
                assertThat(read.holds(header(i), others)).isFalse();
            }
            assertThat(custody.prove(ENTRIES)).isEmpty();
            assertThat(custody.prove(-1)).isEmpty();
        }
    }

    @Test
    void no_text_throws_and_none_that_was_changed_holds() throws IOException {
        try (Custody custody = Custody.open(folder, () -> NOW)) {
            for (int i = 0; i < ENTRIES; i++) {
                custody.add(new CaptureId(new UUID(1, i)), header(i));
            }
            custody.keep(custody.taken());
            custody.seal();
            List<PublicKeyLine> keys = Keys.read(folder.resolve("key.pub"));
            String text = custody.prove(5).orElseThrow().text();
            Random random = new Random(20_260_301);
            for (int i = 0; i < 500; i++) {
                StringBuilder changed = new StringBuilder(text);
                int at = random.nextInt(changed.length());
                changed.setCharAt(at, (char) (32 + random.nextInt(95)));
                boolean isSame = changed.toString().equals(text);
                assertThat(Proof.parse(changed.toString())
                                .filter(proof -> proof.holds(header(5), keys))
                                .isPresent())
                        .as(changed.toString())
                        .isEqualTo(isSame);
                assertThat(Proof.parse(text.substring(0, at)).filter(proof -> proof.holds(header(5), keys)))
                        .isEmpty();
            }
        }
    }
}
