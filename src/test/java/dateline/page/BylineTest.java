package dateline.page;

import static dateline.page.Written.data;
import static dateline.page.Written.page;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Credit;
import dateline.model.Found;
import dateline.model.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The byline")
class BylineTest {

    private static List<String> names(Found<Credit> credit) {
        return credit.get().map(Credit::people).orElse(List.of()).stream()
                .map(Person::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ann Tidewell; Ann Tidewell",
                "Von Anna Gezeit und Bernd Flut; Anna Gezeit+Bernd Flut",
                "Par Anne Marée, correspondante; Anne Marée+correspondante",
                "Ann Tidewell, Bo Quayle & Cy Wharf; Ann Tidewell+Bo Quayle+Cy Wharf",
                "Ann Tidewell @anntide; Ann Tidewell",
                "Ann Tidewell (at); Ann Tidewell",
                "海安、潮生; 海安+潮生",
                "記者 海安，潮生; 海安+潮生",
                "J. R. Quayle; J. R. Quayle"
            })
    void namesAreTakenOutOfIt(String byline, String names) {
        assertThat(Bylines.told(byline)).containsExactly(names.split("\\+", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "No Author",
                "11",
                "3 May 2026",
                "https://lowtide.example/ann",
                "Redaktion: ",
                "x@lowtide.example"
            })
    void whatIsNoNameIsLeftOut(String byline) {
        assertThat(Bylines.names(byline)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Tidewell,true", "Anna von der Flut,true", "Seán O'Wharf,true", "Jean-Luc Marée,true", "Ann,false",
        "the long tide,false", "Ann Tidewell 3,false", "March Tidewell,false", "A B C D E,false", "Ann  Tidewell,false"
    })
    void aPersonalNameIsTwoToFourNameWords(String text, boolean personal) {
        assertThat(Bylines.isPersonal(text)).isEqualTo(personal);
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("<div><span>By</span><span><a href='/q'>Ann Tidewell</a></span></div>", "html:text"),
                Arguments.of("<h5>Autorin: </h5>Ann Tidewell", "html:text"),
                Arguments.of("<div><b>Von:</b><br><br>Ann Tidewell</div>", "html:text"),
                Arguments.of("<p>03.05.2026 - Ann Tidewell</p>", "html:date-line"),
                Arguments.of("<p>Ann Tidewell | 3 May 2026, 10:15</p>", "html:date-line"),
                Arguments.of("<p><a href='/writers/ann'>Ann Tidewell</a></p>", "html:author-link"),
                Arguments.of(
                        "<p vocab='http://schema.org/'>by <i property='author'>Ann Tidewell</i></p>",
                        "microdata:author"),
                Arguments.of(
                        "<p><i property='schema:author' typeof='schema:Person'><b property='schema:name'>Ann"
                                + " Tidewell</b>, Kent</i></p>",
                        "microdata:author"),
                Arguments.of(
                        "<div class='article-authors'><span>Ann Tidewell</span> <span>Bo Quayle</span></div>",
                        "html:byline"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void itIsFoundWherePagesPutIt(String byline, String source) {
        Found<Credit> credit = Written.article(page("", byline)).credit();
        assertThat(names(credit)).startsWith("Ann Tidewell").doesNotContain("Kent");
        assertThat(credit.source()).contains(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>03.05.2026 - Zwei neue Fähren für den Hafen</p>",
                "<p><a href='/harbour-news'>Harbour News</a> | 3 May 2026</p>",
                "<p>3 May 2026</p>",
                "<p>by <a href='https://commons.example/licenses/by/4.0/'>its licence</a></p>"
            })
    void otherLinesAreNone(String line) {
        assertThat(Written.article(page("", line)).credit().isKnown()).isFalse();
    }

    @Test
    void aNameUnderTheTextSignsIt() {
        Found<Credit> signed = Written.article(page("en", "", "", "<p><b><i>Ann Tidewell</i></b></p>"))
                .credit();
        assertThat(signed.source()).contains("html:signature");
        assertThat(names(signed)).containsExactly("Ann Tidewell");
    }

    @Test
    void theShownNameCountsWhereTheDataNamesOnlyTheHouse() {
        String head = data("{'@type':'NewsArticle','headline':'A bridge of sighs','author':{'name':'Low Tide'}}");
        assertThat(names(Written.article(page(head, "<p>By Ann Tidewell</p>")).credit()))
                .containsExactly("Ann Tidewell");
        assertThat(names(Written.article(page(head, "")).credit())).containsExactly("Low Tide");
    }

    @ParameterizedTest
    @CsvSource({
        "anntidewell,Ann Tidewell",
        "ann.tidewell,Ann Tidewell",
        "Ann,Ann Tidewell",
        "Bo,Bo",
        "Ann Tidewell,Ann Tidewell"
    })
    void logInNamesAreSpelledAsThePageSpellsThem(String told, String name) {
        String head = data("{'@type':'NewsArticle','headline':'A bridge of sighs','author':'" + told + "'}");
        assertThat(names(Written.article(page(head, "<p>By Ann Tidewell</p>")).credit()))
                .containsExactly(name);
    }

    @Test
    void referencesWithinTheDataAreFollowed() {
        String head = data(
                "{'@graph':[{'@type':'Person','@id':'#a','name':'Ann Tidewell'},{'@type':'NewsArticle','headline':'A"
                        + " bridge of sighs','author':[{'@id':'#a'},{'name':'Bo Quayle'}]}]}");
        assertThat(names(Written.article(page(head, "")).credit())).containsExactly("Ann Tidewell", "Bo Quayle");
    }

    @Test
    void writersOfCommentsAndOtherStoriesAreNone() {
        String end = "<div class='comments'><p itemprop='author'>Cy Wharf</p></div>"
                + "<div class='related'><p class='byline'>By Dee Harbour</p></div>";
        assertThat(Written.article(page("en", "", "", end)).credit().isKnown()).isFalse();
    }
}
