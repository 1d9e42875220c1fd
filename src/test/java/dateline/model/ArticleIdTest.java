package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {

    private static final OutletId OUTLET = new OutletId("harbour-post");

    @Test
    void sameOutletAndAddressGiveTheSameName() {
        URI at = URI.create("https://harbour.example/a/1");

        assertThat(ArticleId.of(OUTLET, at)).isEqualTo(ArticleId.of(OUTLET, at));
        assertThat(ArticleId.of(OUTLET, at)).isNotEqualTo(ArticleId.of(new OutletId("hill-gazette"), at));
    }

    @Test
    void everyValueReadsBackFromItsText() {
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            ArticleId id = new ArticleId(random.nextLong());
            assertThat(ArticleId.parse(id.toString())).contains(id);
        }
        assertThat(ArticleId.parse(new ArticleId(-1).toString())).contains(new ArticleId(-1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "000000000000U", "g000000000000", "00000000000000", "000000000000A", "../etc/passwd"})
    void otherTextIsNoName(String text) {
        assertThat(ArticleId.parse(text)).isEmpty();
    }
}
