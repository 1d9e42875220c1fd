package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationsTest {

    private static final URI BASE = URI.create("http://a.example/b/c/d?q");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://b.example/x | http://b.example/x",
                "//b.example/x | http://b.example/x",
                "/x | http://a.example/x",
                "x | http://a.example/b/c/x",
                "../x | http://a.example/b/x",
                "?y=1 | http://a.example/b/c/d?y=1",
                "/x y | http://a.example/x%20y",
                "/{x} | http://a.example/%7Bx%7D",
                "/%20ok | http://a.example/%20ok",
                "/\u00c3\u00a9 | http://a.example/%C3%A9",
                "' /x ' | http://a.example/x",
                "/x?u=http://c.example/?v | http://a.example/x?u=http://c.example/?v"
            })
    void are_read_as_browsers_do(String location, String to) {
        assertThat(Locations.resolve(BASE, location)).contains(URI.create(to));
    }

    @Test
    void a_query_on_an_address_without_path() {
        assertThat(Locations.resolve(URI.create("http://a.example"), "?x")).contains(URI.create("http://a.example/?x"));
        assertThat(Locations.resolve(URI.create("http://a.example"), "x")).contains(URI.create("http://a.example/x"));
    }

    @Test
    void what_cannot_be_read_is_nothing() {
        assertThat(Locations.resolve(BASE, "")).isEmpty();
        assertThat(Locations.resolve(BASE, "http://[")).isEmpty();
        assertThat(Locations.resolve(BASE, "%")).isEmpty();
        assertThat(Locations.resolve(BASE, "x".repeat(Target.LONGEST_ADDRESS + 1)))
                .isEmpty();
    }

    @Test
    void random_text_never_throws() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 256).forEach(c -> text.append((char) c));
            Locations.resolve(BASE, text.toString())
                    .ifPresent(to -> assertThat(Target.read(to)).isNotNull());
        }
    }
}
