package dateline.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a ${x} b        | a &lt;i&gt; &amp; &quot;q&quot; b",
                "${x:raw}        | <i> & \"q\"",
                "{\"${x:json}\"} | {\"<i> & \\\"q\\\"\"}",
                "?x stands ${y}  | stands 2",
                "?none falls     | ''",
                "?empty falls    | ''"
            })
    void placesAreFilled(String template, String filled) {
        var values = Map.of("x", "<i> & \"q\"", "y", "2", "empty", "");
        assertThat(new Template(template).fill(values).strip()).isEqualTo(filled);
    }

    @Test
    void anUnknownPlaceIsABug() {
        assertThatIllegalStateException().isThrownBy(() -> new Template("${z}").fill(Map.of()));
    }

    @Test
    void aScriptCannotBeClosedFromAJsonString() {
        assertThat(new Template("${x:json}").fill(Map.of("x", "</script>\n\\"))).isEqualTo("<\\/script>\\n\\\\\n");
    }

    @Test
    void aSheetHasAHeadAndABody() {
        var sheet = Sheet.parse("title: One: two\nago: PT1H\n---\n<p>\n---\n");
        assertThat(sheet.need("title")).isEqualTo("One: two");
        assertThat(sheet.get("none", "else")).isEqualTo("else");
        assertThat(sheet.body()).isEqualTo("<p>\n---\n");
        assertThat(Sheet.parse("a: b").body()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> sheet.need("none"));
        assertThatIllegalStateException().isThrownBy(() -> Sheet.parse("no colon"));
    }
}
