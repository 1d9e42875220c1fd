package dateline.archive;

import static dateline.archive.Samples.FEED;
import static dateline.archive.Samples.NOON;
import static dateline.archive.Samples.capture;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Capture;
import dateline.model.CaptureId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store promises of captures. */
interface CapturesContract {

    Archive archive();

    @Test
    default void capturesAndPicturesAreFound() {
        Capture first = capture(1, "a.warc.gz", 100);
        Capture second = capture(2, "a.warc.gz", 900);
        archive()
                .commit(List.of(
                        new Change.Captured(first), new Change.Captured(second), new Change.Pictured(FEED, second)));

        assertThat(archive().capture(first.id())).contains(first);
        assertThat(archive().capture(new CaptureId(new UUID(0, 0)))).isEmpty();
        assertThat(archive().latest(first.uri())).contains(first);
        assertThat(archive().latest(FEED)).isEmpty();
        assertThat(archive().pictures(List.of(FEED, first.uri()))).isEqualTo(Map.of(FEED, second));
        assertThat(archive().warcEnds()).isEqualTo(Map.of("a.warc.gz", 950L));
    }

    @Test
    default void recoveryBeginsBeforeWhatMayBeUnregistered() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i <= Archive.MAX_UNREGISTERED; i++) {
            changes.add(new Change.Captured(capture(i, "long.warc.gz", 1000 + 50L * i)));
        }
        changes.add(new Change.Captured(capture(9999, "short.warc.gz", 700)));
        archive().commit(changes);

        assertThat(archive().warcResume()).isEqualTo(Map.of("long.warc.gz", 1000L, "short.warc.gz", 0L));
    }

    @Test
    default void aCapturesNumberInTheCustodyLogIsKeptAndNotForgotten() {
        Capture capture = capture("https://harbour.example/1", NOON);
        archive().commit(List.of(new Change.Captured(capture)));
        assertThat(archive().leaf(capture.id())).isEmpty();
        archive().commit(List.of(new Change.Captured(capture, OptionalLong.of(7))));
        archive().commit(List.of(new Change.Captured(capture)));
        assertThat(archive().leaf(capture.id())).hasValue(7);
        assertThat(archive().capture(capture.id())).contains(capture);
        assertThat(archive().leaf(new CaptureId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void capturesCanBeWalkedAndAskedByAddress() {
        List<Capture> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(capture("https://harbour.example/" + i % 2, NOON.plusSeconds(i)));
        }
        archive().commit(all.stream().<Change>map(Change.Captured::new).toList());
        List<Capture> walked = new ArrayList<>();
        Optional<CaptureId> last = Optional.empty();
        for (List<Capture> some = archive().captures(last, 10);
                !some.isEmpty();
                some = archive().captures(last, 10)) {
            walked.addAll(some);
            last = Optional.of(some.getLast().id());
        }
        assertThat(walked).containsExactlyInAnyOrderElementsOf(all);
        assertThat(archive().captures(URI.create("https://harbour.example/1"), 5))
                .containsExactly(all.get(1), all.get(3), all.get(5), all.get(7), all.get(9));
    }
}
