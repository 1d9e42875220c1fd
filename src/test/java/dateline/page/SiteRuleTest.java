package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Headers;
import dateline.model.Moment;
import dateline.model.Person;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A site's rule is followed")
class SiteRuleTest {

    private static final String RULE = """
            hosts = ["lowtide.example"]
            keep = [".article-body > p", "blockquote"]
            drop = [".newsletter-box"]
            [fields]
            headline = "meta[property=og:site_name]@content"
            author = ".byline a"
            published = "time@datetime"
            standfirst = "figcaption"
            """;

    private static PageArticle read(URI address) {
        SiteRule rule = ((SiteRule.Parsed.Sound) SiteRule.parse(RULE)).rule();
        PageReader reader = new PageReader(List.of(rule));
        PageAnswer answer = reader.read(Fixtures.bytes("article.html"), Headers.none(), address);
        return ((PageAnswer.Read) answer).article();
    }

    @Test
    void fieldsAndBodyAreTakenFromWhereItSays() {
        PageArticle article = read(URI.create("https://www.lowtide.example/a"));
        assertThat(article.headline().get()).contains("The Lowtide Courier");
        assertThat(article.headline().source()).contains("site:lowtide.example");
        assertThat(article.credit().get().orElseThrow().people()).containsExactly(Person.author("Ann Tidewell"));
        assertThat(article.published().get().map(Moment::iso)).contains("2026-03-14T07:30:00Z");
        assertThat(article.standfirst().get().orElseThrow()).startsWith("The bridge carries");
        assertThat(BlockText.plain(article.body()))
                .startsWith("The harbour bridge")
                .doesNotContain("Single ticket", "Ferries every ten minutes");
    }

    @Test
    void otherSitesAreReadAsEver() {
        assertThat(read(URI.create("https://other.example/a")).headline().get())
                .contains("Harbour bridge closes for a year of repairs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hosts = [",
                "keep = ['p']",
                "hosts = ['a.example']\nkeep = ['p[']",
                "hosts = 3",
                "hosts = ['a.example']\n[fields]\nmood = 'p'"
            })
    void aBrokenRuleIsSaidToBeOne(String toml) {
        assertThat(SiteRule.parse(toml)).isInstanceOf(SiteRule.Parsed.Broken.class);
    }
}
