package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"0s, PT0S", "500ms, PT0.5S", "30s, PT30S", "5m, PT5M", "1h, PT1H", "31d, PT744H"})
    void times(String written, Duration time) {
        assertThat(Values.time(written)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "5 s", "-5s", "1.5h", "5S", "1w", "32d", "9999999s", "5s\n"})
    void noTimes(String written) {
        assertThat(Values.time(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1B, 1", "500KB, 512000", "10MB, 10485760", "1GB, 1073741824", "999999GB, 1073740750258176"})
    void sizes(String written, long bytes) {
        assertThat(Values.size(written)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "MB", "10 MB", "10mb", "10M", "1TB", "-1KB"})
    void noSizes(String written) {
        assertThat(Values.size(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, 127.0.0.1, 8080",
        "localhost:0, localhost, 0",
        "[::1]:443, [::1], 443",
        "0.0.0.0:65535, 0.0.0.0, 65535"
    })
    void placesToListen(String written, String host, int port) {
        assertThat(Values.listen(written)).contains(new Values.Listen(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":80", "host", "host:", "host:65536", "ho st:80", "::1:80", "host:80/x"})
    void noPlacesToListen(String written) {
        assertThat(Values.listen(written)).isEmpty();
    }

    @Test
    void addresses() {
        assertThat(Values.address("https://archive.example/")).contains(URI.create("https://archive.example"));
        assertThat(Values.address("http://archive.example/press")).contains(URI.create("http://archive.example/press"));
        assertThat(Values.address("ftp://archive.example")).isEmpty();
        assertThat(Values.address("archive.example")).isEmpty();
        assertThat(Values.address("http://")).isEmpty();
        assertThat(Values.address("")).isEmpty();
    }

    @Test
    void numbersAndHosts() {
        assertThat(Values.number("100000")).contains(100_000);
        assertThat(Values.number("100001")).isEmpty();
        assertThat(Values.number("0")).isEmpty();
        assertThat(Values.number("one")).isEmpty();
        assertThat(Values.hosts(" a.local ,, b:81")).containsExactly("a.local", "b:81");
        assertThat(Values.hosts("")).isEmpty();
        assertThat(new Values.Listen("127.0.0.1", 0).url(4711)).isEqualTo("http://127.0.0.1:4711/");
    }

    @ParameterizedTest
    @EnumSource(Setting.Kind.class)
    void noValueMakesAReaderThrow(Setting.Kind kind) {
        Random random = new Random(3);
        String letters = "0159smhdKMGB:/.-[]{}%\\ \nZ用";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder value = new StringBuilder();
            random.ints(random.nextInt(12), 0, letters.length()).forEach(at -> value.append(letters.charAt(at)));
            assertThat(Values.fits(kind, value.toString())).isIn(true, false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, abd, 1",
        "abc, '', 3",
        "delay, dely, 1",
        "kitten, sitting, 3",
        "ab, ba, 2"
    })
    void likeness(String one, String other, int distance) {
        assertThat(Likeness.distance(one, other)).isEqualTo(distance);
        assertThat(Likeness.distance(other, one)).isEqualTo(distance);
    }
}
