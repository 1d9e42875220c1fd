package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NeutralModelTest {

    private static JsonNode written(String document) {
        return new JsonMapper().readTree(NeutralModel.write(Reading.answer(document)));
    }

    @Test
    void whatIsNotSaidIsLeftOut() {
        JsonNode json = written(
                Reading.rss("<item><title>A &amp;amp; b</title><link>/1</link><pubDate>2026-11-23</pubDate></item>"));
        assertThat(json.has("error")).isFalse();
        assertThat(json.path("version").asString()).isEqualTo("rss20");
        assertThat(json.path("encoding").asString()).isEqualTo("utf-8");
        assertThat(json.path("feed").propertyNames())
                .containsExactlyInAnyOrder("title", "title_detail", "link", "links");
        JsonNode entry = json.path("entries").path(0);
        assertThat(entry.propertyNames())
                .containsExactlyInAnyOrder("key", "title", "title_detail", "link", "links", "published");
        assertThat(entry.path("title").asString()).isEqualTo("A &amp; b");
        assertThat(entry.path("published").asString()).isEqualTo("2026-11-23T00:00:00Z");
    }

    @Test
    void whatIsNoFeedIsAnError() {
        JsonNode json = written("<html>x</html>");
        assertThat(json.path("error").asString()).contains("HTML page");
        assertThat(json.path("entries").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<georss:point>48.2 16.3</georss:point>                                      | Point      | [16.3,48.2]",
                "<georss:line>1 2 3 4</georss:line>                                          | LineString | [[2.0,1.0],[4.0,3.0]]",
                "<georss:box>1,2 3,4</georss:box>                                            | Box        | [[2.0,1.0],[4.0,3.0]]",
                "<geo:lat>1</geo:lat><geo:long>2</geo:long>                                  | Point      | [2.0,1.0]",
                "<georss:where><gml:Point><gml:pos>1 2</gml:pos></gml:Point></georss:where>  | Point      | [2.0,1.0]",
                "<georss:where><gml:Envelope><gml:lowerCorner>1 2</gml:lowerCorner><gml:upperCorner>3 4</gml:upperCorner></gml:Envelope></georss:where> | Box | [[2.0,1.0],[4.0,3.0]]",
                "<georss:point>nowhere</georss:point>                                        | ''         | ''",
                "<georss:point>91 0</georss:point>                                           | ''         | ''",
                "<georss:polygon>1 2 3 4</georss:polygon>                                    | ''         | ''",
            })
    void placesAreWrittenAsGeoJson(String item, String type, String coordinates) {
        JsonNode where = written(Reading.rss("<item>" + item + "</item>"))
                .path("entries")
                .path(0)
                .path("where");
        assertThat(where.path("type").asString("")).isEqualTo(type);
        assertThat(where.isMissingNode() ? "" : where.path("coordinates").toString())
                .isEqualTo(coordinates);
    }
}
