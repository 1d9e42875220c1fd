package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A front page or a list")
class ListingTest {

    private static final String TEASER = "The ferry to the outer islands will run every ten minutes from Monday on, "
            + "says the harbour office; a return ticket costs three crowns, and children travel free.";

    private static String cards(String pattern, int count) {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < count; i++) {
            cards.append(pattern.formatted(i, "Ferry number " + i + " leaves earlier", TEASER + " Line " + i + "."));
        }
        return cards.toString();
    }

    private static String front(String cards) {
        return "<html lang='en'><head><title>The Lowtide Courier</title></head><body><main>" + cards
                + "</main></body></html>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><h2><a href='/s/%d'>%s</a></h2><p>%s</p></article>",
                "<div class='row'><h3><a href='/s/%d'>%s</a></h3><p>%s</p><p>3 May 2026</p></div>",
                "<li><h4><a href='/s/%d'>%s</a></h4>%s</li>"
            })
    void isNoArticle(String pattern) {
        assertThat(Written.answer(front(cards(pattern, 9))))
                .isInstanceOfSatisfying(PageAnswer.NotAnArticle.class, none -> {
                    assertThat(none.why()).isEqualTo("a list of links to articles");
                    assertThat(none.page().orElseThrow().body()).isEmpty();
                });
    }

    @Test
    void mayStandUnderAnArticle() {
        String list = cards("<h3><a href='/s/%d'>%s</a></h3><p>%s</p>", 6);
        String page = Written.page("en", "", "<p>" + Written.PROSE.repeat(4) + "</p>", list);
        assertThat(BlockText.plain(Written.article(page).body())).startsWith("The council");
    }

    @Test
    void isNotABlogThatShowsItsPostsWhole() {
        String posts = cards(
                "<article><h2><a href='/s/%d'>%s</a></h2><p>" + Written.PROSE.repeat(5) + "</p><p>%s</p></article>", 5);
        assertThat(Written.answer(front(posts))).isInstanceOf(PageAnswer.Read.class);
    }

    @Test
    void isNotAnArticleThatItsDataCallsOne() {
        String head = Written.data("{'@type':'NewsArticle','headline':'Ten ferries','datePublished':'2026-05-03'}");
        String cards = cards("<h3><a href='/s/%d'>%s</a></h3><p>%s</p>", 10);
        assertThat(Written.answer(front(cards).replace("</title>", "</title>" + head)))
                .isInstanceOf(PageAnswer.Read.class);
    }
}
