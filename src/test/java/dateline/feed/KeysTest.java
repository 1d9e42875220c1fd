package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static List<String> keys(String items) {
        return Reading.read(Reading.rss(items)).entries().stream()
                .map(Entry::key)
                .toList();
    }

    @Test
    void theLinkNamesTheEntryWhateverItsGuidAndScheme() {
        String before = "<item><link>http://news.example/a?utm_medium=rss</link><guid>1</guid></item>";
        String after = "<item><link>https://news.example/a#x</link><guid>2</guid><title>Edited</title></item>";
        assertThat(keys(before)).isEqualTo(keys(after)).containsExactly("link:news.example/a");
    }

    @Test
    void aLinkThatManyShareNamesNobody() {
        String item =
                "<item><title>%s</title><link>https://news.example/live</link><guid isPermaLink='false'>%s</guid></item>";
        assertThat(keys(item.formatted("A", "g1") + item.formatted("B", "g2"))).containsExactly("id:g1", "id:g2");
    }

    @Test
    void theSitesOwnAddressNamesNoEntry() {
        assertThat(keys("<item><link>https://news.example/</link><guid isPermaLink='false'>g1</guid></item>"))
                .containsExactly("id:g1");
    }

    @Test
    void repeatedGuidsFallBackToTheLink() {
        assertThat(keys("<item><link>/1</link><guid>same</guid></item><item><link>/2</link><guid>same</guid></item>"))
                .containsExactly("link:news.example/1", "link:news.example/2");
    }

    @Test
    void withoutBothTheTextNamesTheEntryAndKeepsDoing() {
        String items = "<item><title>A</title></item><item><title>B</title><description>x</description></item>";
        assertThat(keys(items)).isEqualTo(keys(items)).doesNotHaveDuplicates().allMatch(key -> key.startsWith("text:"));
        assertThat(keys("<item><title>New</title></item>" + items))
                .endsWith(keys(items).toArray(String[]::new));
    }
}
