package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpmlTest {

    private static List<Outline> read(String opml) {
        return Opml.read(opml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void foldersAndFeeds() {
        List<Outline> list = read("""
                <opml version="1.0"><head><title>x</title></head><body>
                <outline text="Coast &amp; sea"><outline title="Herald" type="rss" xmlUrl="https://h.example/rss?a=1&b=2"
                  htmlUrl="https://h.example/"/><outline text="Deep"><outline text="G" xmlUrl="feed://g.example/f"></outline></outline></outline>
                <outline text="Bad" xmlUrl="file:///etc/passwd"/></body></opml>""");
        assertThat(list).extracting(Outline::title).containsExactly("Coast & sea", "Bad");
        assertThat(list.getLast().feed()).isEmpty();
        assertThat(Opml.feeds(list))
                .containsExactly(
                        Map.entry(URI.create("https://h.example/rss?a=1&b=2"), List.of("Coast & sea")),
                        Map.entry(URI.create("http://g.example/f"), List.of("Coast & sea", "Deep")));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        List<Outline> list = List.of(
                new Outline(
                        "A \"quoted\" <folder> & more",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                Outline.feed(
                                        "中文報",
                                        URI.create("https://z.example/feed?a=1&b=2"),
                                        Optional.of(URI.create("https://z.example/"))),
                                new Outline("Empty", Optional.empty(), Optional.empty(), List.of()))),
                Outline.feed("Plain", URI.create("https://p.example/rss"), Optional.empty()));
        assertThat(Opml.read(Opml.write("Mine & yours", list))).isEqualTo(list);
    }

    @Test
    void brokenListsAreReadAsFarAsTheyGo() {
        assertThat(read("")).isEmpty();
        assertThat(read("no list")).isEmpty();
        assertThat(read("</outline></outline><outline text='a' xmlUrl='https://a.example/'"))
                .hasSizeLessThan(2);
        assertThat(read("<outline text='a'><outline text='b'>")).hasSize(1);
        assertThat(Opml.feeds(read("<outline text='x'>".repeat(100_000) + "<outline xmlUrl='https://a.example/'/>")))
                .hasSizeLessThan(2);
    }
}
