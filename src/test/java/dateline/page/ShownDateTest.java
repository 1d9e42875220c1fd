package dateline.page;

import static dateline.page.Written.data;
import static dateline.page.Written.page;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Found;
import dateline.model.Moment;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The date of publication")
class ShownDateTest {

    private static String iso(Found<Moment> moment) {
        return moment.get().map(Moment::iso).orElse("");
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("en", "<p>Posted on 3 February 2026</p>"),
                Arguments.of("en", "<p>February 3rd, 2026</p>"),
                Arguments.of("de", "<p>Veröffentlicht am 3. Februar 2026</p>"),
                Arguments.of("de", "<p>Letzte Änderung: 05.03.2026 - 14:49<br>Erschienen am: 03.02.2026</p>"),
                Arguments.of("de", "<p>Letzte Änderung: 05.03.2026 - Erschienen am: 03.02.2026</p>"),
                Arguments.of("de", "<table><tr><td>03 | 02 | 2026</td></tr></table>"),
                Arguments.of("fr", "<p>Publié le 3 février 2026 à 10h</p>"),
                Arguments.of("es", "<p>3 de febrero de 2026</p>"),
                Arguments.of("pl", "<p>Opublikowano: 3 lutego 2026</p>"),
                Arguments.of("ru", "<p>3 февраля 2026</p>"),
                Arguments.of("zh", "<p>发布：2026年2月3日</p>"),
                Arguments.of("ja", "<p>2026/2/3 公開</p>"),
                Arguments.of("en", "<div class='items-center'><time datetime='2026-02-03'>today</time></div>"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lines")
    void isReadFromTheLineByTheHeadline(String language, String line) {
        assertThat(iso(Written.article(page(language, "", line, "")).published()))
                .isEqualTo("2026-02-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside><time datetime='2026-02-03'>3 Feb</time></aside>",
                "<article><h2>Ferry fares rise</h2><span class='post-date'>03/02/2026</span></article>",
                "<ul class='related'><li>Ferry fares rise <span class='date'>3 February 2026</span></li></ul>",
                "<div class='comments'><p class='date'>3 February 2026</p></div>"
            })
    void thatOtherThingsHaveIsNone(String thing) {
        String far = "<p>" + Written.PROSE + "</p>";
        String html = page("en", "", "<p>Posted on 9 January 2026</p>", far.repeat(3) + thing);
        assertThat(iso(Written.article(html).published())).isEqualTo("2026-01-09");
    }

    @Test
    void isNotTheDayThatASentenceTellsOf() {
        String told = "<p>Since the storm of 15 January 2026 the bridge of the little town has been closed to all who "
                + "would cross it, and nobody knows when it will open.</p>";
        String html = page("en", "", "<time datetime='2026-02-03'>3 Feb</time>" + told, "");
        assertThat(iso(Written.article(html).published())).isEqualTo("2026-02-03");
    }

    @Test
    void isNeverARelativeOne() {
        assertThat(Written.article(page("", "<p class='date'>3 hours ago</p>"))
                        .published()
                        .isKnown())
                .isFalse();
        assertThat(Written.article(page("", "<p class='date'>vor 2 Tagen</p>"))
                        .published()
                        .isKnown())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/2026/02/03/bridge,2026-02-03",
        "/news/2026-02-03-bridge,2026-02-03",
        "/20260203/bridge,2026-02-03",
        "/2026/feb/03/bridge,2026-02-03",
        "/news/03-02-2026,2026-02-03",
        "/2026/jan21/bridge,''",
        "/2026/bridge,''",
        "/03.02.2026/bridge,''",
        "/1026-02-03-bridge,''"
    })
    void standsInTheAddress(String path, String day) {
        URI address = URI.create("https://lowtide.example" + path);
        assertThat(iso(Written.article(page("", ""), address).published())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10T09:00:00Z,2026-02-10T09:00:00Z",
        "2026-08-10T09:00:00Z,2026-02-03",
        "2026-02-04T02:11:00Z,2026-02-03T21:11:00-05:00",
        "2026-02-02T23:11:00Z,2026-02-03T00:11:00+01:00"
    })
    void isWeighedAgainstTheAddress(String told, String iso) {
        String head = data("{'@type':'NewsArticle','headline':'A bridge of sighs','datePublished':'" + told + "'}");
        URI address = URI.create("https://lowtide.example/2026/02/03/bridge");
        assertThat(iso(Written.article(page(head, ""), address).published())).isEqualTo(iso);
    }

    @Test
    void isTheDayThatReadersSawWhereTheInstantIsInUtc() {
        String head =
                data("{'@type':'NewsArticle','headline':'A bridge of sighs','datePublished':'2026-02-04T02:11:00Z'}");
        assertThat(iso(Written.article(page(head, "<time datetime='2026-02-03'>Feb 3</time>"))
                        .published()))
                .isEqualTo("2026-02-03T21:11:00-05:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span property='schema:datePublished' content='2026-02-03'>3 Feb</span><b"
                        + " property='schema:dateModified'>2026-02-05</b>",
                "<span itemprop='datePublished'>2026-02-03</span><meta itemprop='dateModified' content='2026-02-05'>",
                "<span property='http://schema.org/datePublished'>3 Feb 2026</span><i"
                        + " property='dcterms:modified'>2026-02-05</i>"
            })
    void andTheLastChangeAreReadFromMicrodataAndRdfa(String body) {
        PageArticle article = Written.article(page("", body));
        assertThat(iso(article.published())).isEqualTo("2026-02-03");
        assertThat(iso(article.updated())).isEqualTo("2026-02-05");
    }

    @Test
    void isShownRatherThanTheContentSystemsOwn() {
        String head = "<meta name='dcterms.date' content='2026-01-21T09:43+01:00'>";
        assertThat(iso(Written.article(page(head, "<time datetime='2026-02-03'>3.2.2026</time>"))
                        .published()))
                .isEqualTo("2026-02-03");
        assertThat(iso(Written.article(page(head, "")).published())).isEqualTo("2026-01-21T09:43:00+01:00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p class='date'>5 March 2026</p>                              | ''                     | 2026-03-05",
                "<p class='date'>Updated on 5 March 2026</p>                   | ''                     | 2026-02-03",
                "<p class='date'>6 March 2026</p>                              | ''                     | 2026-02-03",
                "<p class='date'>5 March 2026</p>                              | 2026-02-03             | 2026-03-05",
                "<time datetime='2026-03-05'>5.3.</time>                       | ''                     | 2026-03-05",
                "<time datetime='2026-03-05'>5.3.</time>                       | 2026-02-03             | 2026-02-03"
            })
    void isThatOfAnArticlePublishedAnewWhereReadersSeeIt(String shown, String again, String iso) {
        String head = data("{'@type':'NewsArticle','headline':'A bridge of sighs','datePublished':'2026-02-03',"
                        + "'dateModified':'2026-03-05'}")
                + "<meta name='date' content='" + again + "'>";
        assertThat(iso(Written.article(page(head, shown)).published())).isEqualTo(iso);
    }

    @ParameterizedTest(name = "tag {0}, changed {1}")
    @CsvSource({
        "2026-03-04T10:30:00+01:00, 2026-03-05, 2026-03-04T10:30:00+01:00",
        "2026-03-05, 2026-03-05, 2026-03-05",
        "2026-03-06, 2026-03-05, 2026-02-03",
        "2026-01-30, 2026-03-05, 2026-02-03",
        "2026-03-05, '', 2026-02-03"
    })
    void isThatOfItsTagWhereTheArticleWasPublishedAnew(String tag, String changed, String iso) {
        String head = data("{'@type':'NewsArticle','headline':'A bridge of sighs','datePublished':'2026-02-03',"
                        + "'dateModified':'" + changed + "'}")
                + "<meta name='date' content='" + tag + "'>";
        assertThat(iso(Written.article(page(head, "")).published())).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "title=Bridge&diff=12&oldid=11, 2026-03-05",
        "diff=12, 2026-03-05",
        "title=Bridge, 2006-02-03",
        "indiff=12, 2006-02-03"
    })
    void ofWhatAVersionChangedIsTheDayOfTheVersion(String query, String iso) {
        String head = data("{'@type':'Article','headline':'A bridge of sighs','datePublished':'2006-02-03',"
                + "'dateModified':'2026-03-05'}");
        URI address = URI.create("https://wiki.example/index.php?" + query);
        assertThat(iso(Written.article(page(head, ""), address).published())).isEqualTo(iso);
    }

    @Test
    void getsNoTimeFromAnotherArticle() {
        String teaser =
                "<article><h2>Ferry fares rise</h2><time datetime='2026-02-03T07:30:00Z'>07:30</time></article>";
        String html = page("en", "", "<p>Posted on 3 February 2026</p>", teaser);
        assertThat(iso(Written.article(html).published())).isEqualTo("2026-02-03");
    }
}
