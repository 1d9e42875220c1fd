package dateline.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The feed is damaged as {@code expected.tsv} has it, and the pages are whole. */
class DamagesTest {

    record Expected(String damage, String path, String headline, String startOnPage, String endOnPage) {}

    static List<Expected> expected() {
        try (var in = DamagesTest.class.getResourceAsStream("/dateline/demo/expected.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Expected(cells[0], cells[1], cells[2], cells[7], cells[9]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void thePageHasTheWholeText(Expected row) throws Exception {
        try (var outlets = DemoOutlets.start(Instant::now);
                var visitor = new Visitor()) {
            var page = Jsoup.parse(visitor.text(outlets.homes().getFirst().resolve(row.path())));
            String text = page.select(".article-body").text();
            assertThat(page.select("h1").text()).isEqualTo(row.headline());
            assertThat(text).contains(row.startOnPage(), row.endOnPage()).doesNotContain("[…]", "CDATA");
            assertThat(text.length()).isGreaterThan(1500);
        }
    }

    @Test
    void theFeedShowsAllSixDamages() throws Exception {
        try (var outlets = DemoOutlets.start(Instant::now);
                var visitor = new Visitor()) {
            var feed = Jsoup.parse(visitor.text(outlets.feeds().getFirst()), Parser.xmlParser());
            var shown = feed.select("item").stream()
                    .map(item -> Jsoup.parse(item.select("description").text())
                            .body()
                            .wholeText())
                    .toList();
            assertThat(feed.select("item > title").first().text()).startsWith("London, UK: ");
            assertThat(shown.get(1)).endsWith("midwife.");
            assertThat(shown.get(2))
                    .startsWith("<!–[CDATA[ Ilse Marrant | Lantern Desk\u00a0A grand")
                    .endsWith("[…]");
            assertThat(shown.get(3))
                    .startsWith("Valparaíso, Chile\u00a0| Lantern Desk\u00a0After")
                    .endsWith("[…]");
            assertThat(shown.get(4))
                    .startsWith("Lantern Desk\u00a0 “In a winter")
                    .endsWith("[…]");
            assertThat(shown.get(4).chars().filter(c -> c == '“').count()).isEqualTo(2);
            assertThat(shown.get(4).chars().filter(c -> c == '”').count()).isEqualTo(1);
            assertThat(shown.get(5)).startsWith("Lantern Desk. Because of").endsWith("[…]");
        }
    }
}
