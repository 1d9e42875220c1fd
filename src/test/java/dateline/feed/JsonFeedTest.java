package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedTest {

    private static final String VERSION = "\"version\":\"https://jsonfeed.org/version/1\"";

    private static Entry item(String inside) {
        return Reading.read("{" + VERSION + ",\"home_page_url\":\"https://j.example/b/\",\"items\":[{" + inside + "}]}")
                .entries()
                .getFirst();
    }

    @Test
    void whatTheFeedSays() {
        Feed feed = Reading.read(
                        "{" + VERSION
                                + ",\"title\":\"T & <b>\",\"description\":\"D\",\"home_page_url\":\"https://j.example/?utm_source=x\","
                                + "\"feed_url\":\"https://j.example/f\",\"favicon\":\"/f.ico\",\"icon\":\"/i.png\",\"language\":\"pl\","
                                + "\"authors\":[{\"name\":\"A\",\"url\":\"javascript:x\"}],\"author\":{\"name\":\"B\"},\"items\":[]}")
                .feed();
        assertThat(feed.name()).isEqualTo("T & <b>");
        assertThat(feed.subtitle().orElseThrow().plain()).isEqualTo("D");
        assertThat(feed.link()).contains(URI.create("https://j.example/"));
        assertThat(feed.icon()).isEqualTo("https://news.example/f.ico");
        assertThat(feed.image().orElseThrow().href()).isEqualTo("https://news.example/i.png");
        assertThat(feed.language()).isEqualTo("pl");
        assertThat(feed.authors()).extracting(Contact::name).containsExactly("A", "B");
        assertThat(feed.authors().getFirst().href()).isEmpty();
    }

    @Test
    void linksAndDates() {
        assertThat(item("\"url\":\"x\",\"external_url\":\"https://o.example/\"").address())
                .isEqualTo("https://j.example/b/x");
        assertThat(item("\"external_url\":\"https://o.example/\"").address()).isEqualTo("https://o.example/");
        assertThat(item("\"id\":\"https://j.example/1\"").link()).isEmpty();
        Entry dated = item("\"date_published\":\"2026-11-23T08:00:00+01:00\",\"date_modified\":\"never\"");
        assertThat(dated.published().get().orElseThrow().iso()).isEqualTo("2026-11-23T08:00:00+01:00");
        assertThat(dated.updated().isKnown()).isFalse();
        assertThat(dated.dates())
                .extracting(WrittenDate::written)
                .containsExactly("2026-11-23T08:00:00+01:00", "never");
    }

    @Test
    void htmlGoesBeforePlainTextAndBothAreKept() {
        Entry entry = item(
                "\"content_text\":\"a < b\",\"content_html\":\"<p>long enough<img src=p.png onerror=x></p>\",\"summary\":\"s\"");
        assertThat(entry.content())
                .extracting(body -> body.text().kind())
                .containsExactly(FeedText.Kind.HTML, FeedText.Kind.PLAIN);
        assertThat(entry.html()).isEqualTo("<p>long enough<img src=\"https://j.example/b/p.png\"></p>");
        assertThat(entry.summary().orElseThrow().value()).isEqualTo("s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{%s,\"items\":[{\"id\":\"1\"},{\"id\":\"2\",\"title\":\"cut",
                "{%s,\"items\":[{\"id\":\"1\"},]}",
                "{%s,\"items\":[{\"id\":\"1\",\"title\":\"tab\there\"}]}",
                "{%s,\"items\":[{\"id\":\"1\"}]}} trailing",
                "\n\n  {%s,\"items\":[{\"id\":\"1\"},null,7,\"x\",[]]}",
                "{%s,\"title\":null,\"authors\":7,\"items\":[{\"id\":\"1\",\"tags\":{\"a\":1},\"attachments\":\"x\",\"url\":{}}]}",
            })
    void brokenJsonIsReadAsFarAsItGoes(String json) {
        assertThat(Reading.read(json.formatted(VERSION)).entries().getFirst().id())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"items\":{}}",
                "{\"version\":1}",
                "[]",
                "{\"a\":[[[[",
                "{\"title\":\"no feed\"}",
                "{'items':[]}"
            })
    void otherJsonIsNoFeed(String json) {
        assertThat(Reading.answer(json)).isInstanceOf(FeedAnswer.NotAFeed.class);
    }
}
