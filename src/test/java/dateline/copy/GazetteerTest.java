package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = new Gazetteer();

    record Row(String written, String id, String name, String country, Optional<String> language) {}

    static Stream<Row> places() {
        try (InputStream in = GazetteerTest.class.getResourceAsStream("places-meant.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(f -> new Row(f[0], f[1], f[2], f[3], f.length > 4 ? Optional.of(f[4]) : Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void datelinesPlaceIsFound(Row row) {
        assertThat(GAZETTEER.resolve(row.written(), row.language()))
                .hasValueSatisfying(place -> assertThat(place.id() + " " + place.name() + " " + place.country())
                        .isEqualTo(row.id() + " " + row.name() + " " + row.country()));
    }

    @Test
    void whatIsNotInTheNamedRegionIsNowhere() {
        assertThat(GAZETTEER.resolve("MUNICH, Texas")).isEmpty();
        assertThat(GAZETTEER.resolve("Nowhereville")).isEmpty();
        assertThat(GAZETTEER.resolve("")).isEmpty();
        assertThat(GAZETTEER.resolve(", /")).isEmpty();
    }

    @Test
    void coordinatesAreThePlaces() {
        assertThat(GAZETTEER.resolve("Taipei")).hasValueSatisfying(taipei -> {
            assertThat(taipei.latitude()).isBetween(25.0, 25.1);
            assertThat(taipei.longitude()).isBetween(121.5, 121.6);
        });
    }

    @Test
    void nothingMakesItThrow() {
        Random random = new Random(9);
        for (int n = 0; n < 5_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                text.append(new String[] {"Paris", ",", "/", "(", " ", "台", "\ud83d", "Tex.", "\t", "|"}
                        [random.nextInt(10)]);
            }
            assertThat(GAZETTEER.resolve(text.toString())).isNotNull();
        }
    }
}
