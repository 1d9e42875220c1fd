package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("JSON is read as publishers write it")
class LooseJsonTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("{\"a\":\"x\"}", "x"),
                Arguments.of("{\"b\":1 \"a\":\"x\"}", "x"),
                Arguments.of("{\"b\":1,,\"a\":\"x\",}", "x"),
                Arguments.of("{\"b\":[1,2,],\"a\":\"x\"}", "x"),
                Arguments.of("/* c */ {\"a\": // d\n \"x\"}", "x"),
                Arguments.of("<![CDATA[{\"a\":\"x\"}]]>", "x"),
                Arguments.of("{\"a\":\"say \"yes\" now\"}", "say \"yes\" now"),
                Arguments.of("{\"a\":\"line\nbreak\"}", "line\nbreak"),
                Arguments.of("{\"a\":\"\\u00fc \\/ \\q\"}", "\u00fc / q"),
                Arguments.of("{\"a\":\"cut", "cut"),
                Arguments.of("{a:'x'}", "x"),
                Arguments.of("{\"a\":null}", ""),
                Arguments.of("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void memberIsRead(String text, String value) {
        String read = LooseJson.read(text).stream()
                .findFirst()
                .map(json -> json.at("a").text())
                .orElse("");
        assertThat(read).isEqualTo(value);
    }

    @Test
    void severalValuesStandInARow() {
        assertThat(LooseJson.read("{\"a\":1}{\"a\":2}")).hasSize(2);
    }
}
