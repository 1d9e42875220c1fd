package dateline.pipeline;

import static dateline.pipeline.Newsstand.status;
import static dateline.pipeline.Newsstand.untagged;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Sha256;
import dateline.model.WarcPosition;
import dateline.pipeline.Wording.Item;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of servers that know no 304 and send the same bytes at each round. */
class SentAnewTest {

    private static final String OUTLET = "Harbour News";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Newsstand stand;
    private URI feed;
    private Rig rig;

    /** Entries are looked up once in each reading of a feed. */
    private final AtomicInteger readings = new AtomicInteger();

    @BeforeEach
    void open() {
        stand = new Newsstand();
        feed = stand.at("/feed.xml");
        Archive archive = Meddling.with(Stores.memory(), "entered", _ -> readings.incrementAndGet());
        rig = new Rig(folder, PipelineSettings.defaults(), Rig.fetching(), archive);
        rig.follow(OUTLET, feed);
    }

    @AfterEach
    void close() {
        rig.close();
        stand.close();
    }

    private String serve(String title) {
        String text = text(title);
        stand.on("/feed.xml", untagged("application/rss+xml", text));
        return text;
    }

    private String text(String title) {
        return rss(OUTLET, Item.of(title, stand.at("/ferry"), whole("ferry")).at(Rig.START.minus(HOUR)));
    }

    private void round() throws InterruptedException {
        rig.later(HOUR).round();
    }

    @Test
    void theSameBytesAreReadOnce() throws InterruptedException {
        serve("Ferry stays");
        round();
        round();
        round();
        assertThat(readings).hasValue(1);
        assertThat(stand.asked("/feed.xml")).isEqualTo(3);
        assertThat(rig.state(feed).answered()).contains(rig.now());
        assertThat(rig.articles()).isEqualTo(1);
    }

    @Test
    void otherBytesAreReadAndTheFormerOnesAgainAfterThem() throws InterruptedException {
        serve("Ferry stays");
        round();
        serve("Ferry goes");
        round();
        serve("Ferry stays");
        round();
        assertThat(readings).hasValue(3);
        assertThat(rig.versions(rig.article(OUTLET, stand.at("/ferry")))).isEqualTo(3);
    }

    @Test
    void afterTroubleTheyAreReadAgain() throws InterruptedException {
        serve("Ferry stays");
        round();
        stand.on("/feed.xml", status(500));
        round();
        serve("Ferry stays");
        round();
        assertThat(readings).hasValue(2);
        assertThat(rig.state(feed).trouble()).isEmpty();
    }

    @Test
    void whatWasCapturedButNotKeptBeforeAnEndIsRead() throws InterruptedException {
        serve("Ferry stays");
        round();
        byte[] next = serve("Ferry goes").getBytes(StandardCharsets.UTF_8);
        rig.later(HOUR).archive.commit(List.of(new Change.Captured(captured(next))));
        round();
        assertThat(readings).hasValue(2);
        assertThat(rig.article(OUTLET, stand.at("/ferry")).title()).isEqualTo("Ferry goes");
    }

    @Test
    void a304InBetweenMakesNothingReadThatWasNot() throws InterruptedException {
        stand.feed("/feed.xml", text("Ferry stays"));
        round();
        byte[] next = text("Ferry goes").getBytes(StandardCharsets.UTF_8);
        rig.later(HOUR).archive.commit(List.of(new Change.Captured(captured(next))));
        round();
        assertThat(readings).as("the second round is answered 304").hasValue(1);
        serve("Ferry goes");
        round();
        round();
        assertThat(readings).hasValue(2);
        assertThat(rig.article(OUTLET, stand.at("/ferry")).title()).isEqualTo("Ferry goes");
    }

    private Capture captured(byte[] body) {
        String sha256 = HexFormat.of().formatHex(Sha256.fresh().digest(body));
        CaptureId id = new CaptureId(UUID.nameUUIDFromBytes(body));
        return new Capture(
                id, feed, rig.now(), 200, sha256, "application/rss+xml", new WarcPosition("lost.warc.gz", 0, 9));
    }
}
