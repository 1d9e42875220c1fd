package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionsTest {

    static Stream<List<String>> passages() throws IOException {
        try (InputStream in = CorrectionsTest.class.getResourceAsStream("correction-passages.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> List.of(line.split("\t", 2)))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("passages")
    void aPassageIsANoteOrNot(List<String> row) {
        assertThat(Corrections.isNote(row.getLast())).isEqualTo(row.getFirst().equals("yes"));
    }

    @Test
    void anyTextIsAnsweredSoon() {
        Random random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("(correction ");
            random.ints(random.nextInt(400), 0, 0x3000).forEach(c -> text.append((char) c));
            Corrections.isNote(text.substring(random.nextInt(3)));
        }
        assertThat(Corrections.isNote("correction " + "(".repeat(100_000))).isFalse();
    }
}
