package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A text that only scripts would show")
class HiddenTextTest {

    private static final String FIRST = "<p>" + Written.PROSE.repeat(4).strip() + "</p>";
    private static final String SECOND = "<p>" + Written.PROSE.repeat(3).strip() + "</p>";
    private static final String HTML = FIRST + SECOND;

    private static String shell(String scripts) {
        return "<html lang='en'><head><title>A bridge of sighs</title></head><body><div id='app'></div>" + scripts
                + "</body></html>";
    }

    private static String script(String code) {
        return "<script>" + code + "</script>";
    }

    private static String escaped(String json) {
        return json.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    static Stream<Arguments> states() {
        String article =
                "{\"article\":{\"title\":\"A bridge of sighs\",\"body\":\"" + HTML.replace("</", "<\\/") + "\"}}";
        String parts = "{\"headlines\":{\"basic\":\"A bridge of"
                + " sighs\"},\"content_elements\":[{\"type\":\"text\",\"content\":\""
                + FIRST.replace("</", "<\\/")
                + "\"},{\"type\":\"image\",\"url\":\"/a.jpg\"},{\"type\":\"text\",\"content\":\""
                + SECOND.replace("</", "<\\/") + "\"}]}";
        return Stream.of(
                Arguments.of("an assigned state", script("window.__INITIAL_STATE__ = " + article + ";")),
                Arguments.of(
                        "parts of a list", script("var Fusion=window.Fusion||{};Fusion.globalContent=" + parts + ";")),
                Arguments.of(
                        "a function's result",
                        script("window.__NUXT__=(function(a,b){return {data:[{story:{title:\"A bridge of"
                                + " sighs\",lead:a,content:\""
                                + HTML.replace("</", "<\\/") + "\",open:b}}]}}(null,true));")),
                Arguments.of(
                        "a string to parse",
                        script("window.__APOLLO_STATE__ = JSON.parse(\"" + escaped(article) + "\");")),
                Arguments.of(
                        "a pushed string",
                        script("self.__next_f.push([1,\"5:" + escaped("[" + article + "]") + "\"])")),
                Arguments.of("a JSON block", "<script type='application/json'>" + article + "</script>"),
                Arguments.of(
                        "an attribute",
                        "<div data-react-props=\""
                                + article.replace("&", "&amp;").replace("\"", "&quot;") + "\"></div>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void isFoundIn(String where, String scripts) {
        PageArticle article = Written.article(shell(scripts));
        assertThat(article.body()).as(where).hasSize(2);
        assertThat(BlockText.plain(article.body())).startsWith("The council of the little town");
    }

    @Test
    void isTheOneUnderThePagesTitle() {
        String other = "{\"title\":\"Ferry fares rise\",\"body\":\""
                + "Another story altogether, and a long one. ".repeat(60) + "\"}";
        String own = "{\"title\":\"A bridge of sighs\",\"body\":\"" + HTML.replace("</", "<\\/") + "\"}";
        String state = script("window.state = {\"stories\":[" + other + "," + own + "," + other + "]};");
        assertThat(BlockText.plain(Written.article(shell(state)).body())).startsWith("The council");
    }

    @Test
    void isNotMadeOfCode() {
        String code = "var pages = {text: \"" + "if (a) { b.call(function() { return 1. }); } ".repeat(40) + "\"};";
        assertThat(Written.answer(shell(script(code)))).isInstanceOf(PageAnswer.Stub.class);
    }

    @Test
    void isNotMadeOfOtherStoriesTeasers() {
        String teasers = "{\"description\":\"" + Written.PROSE.strip() + "\"},";
        assertThat(Written.answer(shell(script("window.state = {\"latest\":[" + teasers.repeat(12) + "{}]};"))))
                .isInstanceOf(PageAnswer.Stub.class);
    }

    @Test
    void isLeftWhereThePageShowsItsOwn() {
        String other = script(
                "window.state = {\"body\":\"" + "Another story altogether, and a long one. ".repeat(60) + "\"};");
        assertThat(BlockText.plain(Written.article(Written.page(other, FIRST)).body()))
                .startsWith("The council")
                .doesNotContain("Another story");
    }
}
