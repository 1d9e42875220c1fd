package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.ChannelState;
import dateline.archive.ChannelState.Moving;
import dateline.fetch.Redirect;
import dateline.model.Headers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatesTest {

    private static final URI FEED = Samples.HOME.resolve("/feed.xml");
    private static final URI NEW = Samples.HOME.resolve("/news.xml");
    private static final URI OTHER = Samples.HOME.resolve("/other.xml");
    private static final Instant NOW = Rig.START;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Headers TAGGED = Headers.of(Map.of("ETag", "\"1\"", "Last-Modified", "yesterday"));

    private static ChannelState fresh() {
        return ChannelState.fresh(FEED, Samples.OUTLET, NOW.minus(HOUR), HOUR);
    }

    private static ChannelState read(ChannelState before, Redirect... redirects) {
        return States.read(before, NOW, TAGGED, List.of(redirects), HOUR, Optional.empty());
    }

    private static Redirect to(URI to, int status) {
        return new Redirect(FEED, status, to);
    }

    @Test
    void aReadFeedIsWell() {
        ChannelState state = read(States.failed(fresh(), NOW, "trouble", HOUR, Optional.empty()));
        assertThat(state.failures()).isZero();
        assertThat(state.trouble()).isEmpty();
        assertThat(state.answered()).contains(NOW);
        assertThat(state.etag()).contains("\"1\"");
        assertThat(state.lastModified()).contains("yesterday");
        assertThat(state.interval()).isEqualTo(HOUR);
        assertThat(state.due()).isBetween(NOW.plus(HOUR), NOW.plus(Duration.ofMinutes(66)));
    }

    @Test
    void validatorsAreThoseOfTheNewestWholeAnswer() {
        ChannelState tagged = read(fresh());
        assertThat(States.unchanged(tagged, NOW, List.of(), HOUR).etag()).contains("\"1\"");
        assertThat(States.failed(tagged, NOW, "trouble", HOUR, Optional.empty()).etag())
                .contains("\"1\"");
        assertThat(States.read(tagged, NOW, Headers.none(), List.of(), HOUR, Optional.empty())
                        .etag())
                .isEmpty();
    }

    @Test
    void whatWasReadBeforeAndIsSentAnewHasNewValidatorsAndOldFlaws() {
        ChannelState mended = States.read(fresh(), NOW, TAGGED, List.of(), HOUR, Optional.of("mended: it"));
        Headers other = Headers.of(Map.of("ETag", "\"2\""));
        ChannelState again = States.again(mended, NOW.plus(HOUR), other, List.of(), HOUR);
        assertThat(again.etag()).contains("\"2\"");
        assertThat(again.lastModified()).isEmpty();
        assertThat(again.trouble()).contains("mended: it");
        assertThat(again.answered()).contains(NOW.plus(HOUR));
    }

    @Test
    void whatWasMendedStaysSaidUntilTheFeedIsRightOrFails() {
        ChannelState mended = States.read(fresh(), NOW, TAGGED, List.of(), HOUR, Optional.of("mended: it"));
        assertThat(mended.trouble()).contains("mended: it");
        assertThat(mended.failures()).isZero();
        assertThat(States.unchanged(mended, NOW, List.of(), HOUR).trouble()).contains("mended: it");
        assertThat(read(mended).trouble()).isEmpty();
        ChannelState failed = States.failed(mended, NOW, "gone", HOUR, Optional.empty());
        assertThat(States.unchanged(failed, NOW, List.of(), HOUR).trouble()).isEmpty();
    }

    @Test
    void failuresBackOffAndSayWhy() {
        ChannelState state = fresh();
        for (int round = 1; round <= 3; round++) {
            state = States.failed(state, NOW, "it is gone (HTTP 410)", HOUR, Optional.empty());
            assertThat(state.failures()).isEqualTo(round);
            assertThat(state.due()).isEqualTo(NOW.plus(HOUR.multipliedBy(1L << (round - 1))));
        }
        assertThat(state.trouble()).contains("it is gone (HTTP 410)");
        assertThat(state.interval()).as("what holds when it is well again").isEqualTo(HOUR);
        assertThat(state.answered()).isEmpty();
    }

    @Test
    void anOutletMayAskForMoreTime() {
        assertThat(States.failed(fresh(), NOW, "wait", HOUR, Optional.of(Duration.ofHours(9)))
                        .due())
                .isEqualTo(NOW.plus(Duration.ofHours(9)));
        assertThat(States.failed(fresh(), NOW, "wait", HOUR, Optional.of(Duration.ofSeconds(1)))
                        .due())
                .isEqualTo(NOW.plus(HOUR));
    }

    @Test
    void aPermanentRedirectMovesTheFeedWhenItRepeats() {
        ChannelState once = read(fresh(), to(NEW, 301));
        assertThat(once.asked()).isEqualTo(FEED);
        assertThat(once.moving()).contains(new Moving(NEW, 1));
        ChannelState twice = read(once, to(NEW, 308));
        assertThat(twice.asked()).isEqualTo(NEW);
        assertThat(twice.at()).as("the identity stays").isEqualTo(FEED);
        assertThat(twice.moving()).isEmpty();
        assertThat(read(twice).asked()).as("asked there, no redirect any more").isEqualTo(NEW);
    }

    @Test
    void a304CountsAsARoundToo() {
        ChannelState once = States.unchanged(fresh(), NOW, List.of(to(NEW, 301)), HOUR);
        assertThat(States.unchanged(once, NOW, List.of(to(NEW, 301)), HOUR).asked())
                .isEqualTo(NEW);
    }

    @Test
    void onlyAnUnbrokenRowOfPermanentRedirectsToOnePlaceMoves() {
        ChannelState once = read(fresh(), to(NEW, 301));
        assertThat(read(once).moving()).as("answered in place").isEmpty();
        assertThat(read(once, to(NEW, 302)).moving()).as("only for now").isEmpty();
        assertThat(read(once, to(OTHER, 301)).moving()).as("elsewhere").contains(new Moving(OTHER, 1));
        assertThat(read(fresh(), to(OTHER, 301), new Redirect(OTHER, 302, NEW)).moving())
                .as("a temporary step in the chain")
                .isEmpty();
        assertThat(read(fresh(), to(OTHER, 301), new Redirect(OTHER, 308, NEW)).moving())
                .as("the chain's end")
                .contains(new Moving(NEW, 1));
        ChannelState failed = States.failed(once, NOW, "no answer", HOUR, Optional.empty());
        assertThat(failed.moving()).as("a failure tells nothing of it").contains(new Moving(NEW, 1));
        assertThat(failed.asked()).isEqualTo(FEED);
    }

    @Test
    void theSpreadIsTheSameEachTimeForAChannel() {
        assertThat(read(fresh()).due()).isEqualTo(read(fresh()).due());
    }
}
