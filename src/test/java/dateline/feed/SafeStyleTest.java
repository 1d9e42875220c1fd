package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeStyleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "color:red                          | color: red;",
                "COLOR : #fff ; width:50%           | COLOR: #fff; width: 50%;",
                "font-family: 'A B', serif          | font-family: 'A B', serif;",
                "color: rgb(1, 2, 3)                | color: rgb(1, 2, 3);",
                "border: 1px solid rgb(0, 0, 0)     | border: 1px solid rgb(0, 0, 0);",
                "margin: 0 auto; padding-left: 2em  | margin: 0 auto; padding-left: 2em;",
                "margin: -999px                     | ''",
                "margin: 12345px                    | ''",
                "color: red; position: absolute     | color: red;",
                "top: 0; left: 0; z-index: 9        | ''",
                "text-align: center; float: left    | text-align: center; float: left;",
                "display                            | ''",
                "display:                           | ''",
                "; ; ;                              | ''",
            })
    void tamePropertiesStay(String style, String expected) {
        assertThat(SafeStyle.of(style)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "background: url(https://x.example/a.png)",
                "background-image: url('x')",
                "color: expression(alert(1))",
                "width: expr/**/ession(1)",
                "color: \\72 ed",
                "behavior: url(x)",
                "-moz-binding: url(x)",
                "font: url(x)",
                "color: red} body{x:y",
                "color: red; @import 'x'",
                "color: <!--",
                "color: calc(1px)",
                "color: var(--x)",
                "color: rgb(1",
                "color: u/**/rl(x)",
                "background: image-set('x')",
                "content: 'x'",
                "filter: x",
                "color: xrgb(1)",
                "list-style: url(x)",
                "cursor: url(x), auto",
            })
    void whatLoadsOrRunsGoes(String style) {
        assertThat(SafeStyle.of(style))
                .doesNotContain("url", "(1", "@", "{", "\\", "/*", "<", "calc", "var", "image", "content", "filter");
    }

    @ParameterizedTest
    @ValueSource(ints = {4_001, 100_000})
    void longStylesAreNotRead(int length) {
        assertThat(SafeStyle.of("color: red;" + " ".repeat(length))).isEmpty();
    }
}
