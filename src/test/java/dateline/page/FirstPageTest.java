package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Block;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page that is read first")
class FirstPageTest {

    @Test
    void hasSomethingForEveryPartOfTheReader() {
        assertThat(FirstPage.ANSWER).isInstanceOfSatisfying(PageAnswer.Read.class, read -> {
            PageArticle article = read.article();
            assertThat(article.headline().orElse("")).isEqualTo("The ferry comes back to the old quay");
            assertThat(article.standfirst().isKnown()).isTrue();
            assertThat(article.credit().get().orElseThrow().people().getFirst().name())
                    .isEqualTo("Ann Tidewell");
            assertThat(article.published().isKnown()).isTrue();
            assertThat(article.updated().isKnown()).isTrue();
            assertThat(article.tags()).isNotEmpty();
            assertThat(article.lead().isKnown()).isTrue();
            assertThat(article.body())
                    .hasAtLeastOneElementOfType(Block.Items.class)
                    .hasAtLeastOneElementOfType(Block.Quotation.class)
                    .hasAtLeastOneElementOfType(Block.Table.class)
                    .hasAtLeastOneElementOfType(Block.Heading.class);
        });
    }
}
