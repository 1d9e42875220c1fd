package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.OutletId;
import dateline.pipeline.Event;
import dateline.pipeline.Tally;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final OutletId OUTLET = new OutletId("harbour-news");
    private static final URI AT = URI.create("http://outlet.invalid/a");

    private static List<String> plain(Event... events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Progress progress = Progress.plain(new PrintStream(out, true, StandardCharsets.UTF_8))) {
            Stream.of(events).forEach(progress);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void inAPipeThereIsALineForNewsAndTroubleAndNoneForTheRest() {
        assertThat(plain(
                        new Event.FeedRead(OUTLET, AT, 0, 0),
                        new Event.FeedRead(OUTLET, AT, 3, 0),
                        new Event.FeedRead(OUTLET, AT, 0, 2),
                        new Event.FeedTrouble(OUTLET, AT, "it is gone (HTTP 410)"),
                        new Event.PageRead(OUTLET, AT, false),
                        new Event.PageRead(OUTLET, AT, true),
                        new Event.PageTrouble(OUTLET, AT, "no running text"),
                        new Event.PictureKept(OUTLET, AT)))
                .containsExactly(
                        "harbour-news: 3 new",
                        "harbour-news: 0 new, 2 changed",
                        "harbour-news: http://outlet.invalid/a: it is gone (HTTP 410)",
                        "harbour-news: a new version of http://outlet.invalid/a",
                        "harbour-news: http://outlet.invalid/a: no running text");
    }

    @Test
    void theSummaryCountsAll() {
        assertThat(Progress.summary(new Tally.Sums(3, 1, 28, 1, 12, 30, 1)))
                .isEqualTo("3 feeds, 28 pages, 12 pictures; 30 new articles, 1 new version, 2 troubles");
    }
}
