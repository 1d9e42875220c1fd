package dateline.pipeline;

import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.pipeline.Wording.Item;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A defect of ours in one answer costs that answer; the round goes on, and nothing is asked again and again. */
@Timeout(30)
class DefectsTest {

    @TempDir
    private Path folder;

    private final Newsstand stand = new Newsstand();
    private URI poison;
    private URI healthy;

    @BeforeEach
    void print() {
        poison = stand.at("/poison.xml");
        healthy = stand.at("/healthy.xml");
        stand.feed("/poison.xml", rss("Broken", Item.of("Poison", stand.at("/poison"), whole("poison"))));
        stand.feed("/healthy.xml", rss("Whole", Item.of("Ferry stays", stand.at("/ferry"), whole("ferry"))));
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Rig rig(Archive archive) {
        return new Rig(folder, PipelineSettings.defaults(), Rig.fetching(), archive)
                .follow("Broken", poison)
                .follow("Whole", healthy);
    }

    private void check(Rig rig, String line) throws InterruptedException {
        rig.round();
        assertThat(rig.articles()).isEqualTo(1);
        assertThat(rig.state(healthy).trouble()).isEmpty();
        assertThat(rig.state(poison).trouble()).contains(line);
        assertThat(rig.state(poison).failures()).isEqualTo(1);
        assertThat(rig.archive.due(rig.now())).isEmpty();
        assertThat(stand.asked("/poison.xml")).isEqualTo(1);
        assertThat(rig.pipeline.sums().feedTroubles()).isEqualTo(1);
        assertThat(rig.pipeline.atWork()).isZero();
    }

    @Test
    void whatCannotBeReadIsTroubleOfThatFeedAlone() throws InterruptedException {
        Archive archive = Meddling.with(Stores.memory(), "entered", arguments -> {
            if (arguments[0].equals(poison)) {
                throw new IllegalStateException("on purpose\nwith a second line");
            }
        });
        try (Rig rig = rig(archive)) {
            check(rig, "it could not be read: java.lang.IllegalStateException: on purpose");
        }
    }

    @Test
    void aStackThatOverflowsIsNoOtherThing() throws InterruptedException {
        Archive archive = Meddling.with(Stores.memory(), "entered", arguments -> {
            if (arguments[0].equals(poison)) {
                throw new StackOverflowError();
            }
        });
        try (Rig rig = rig(archive)) {
            check(rig, "it could not be read: java.lang.StackOverflowError");
        }
    }

    @Test
    void whatCannotBeKeptIsTroubleOfThatFeedAlone() throws InterruptedException {
        Archive archive = Meddling.with(Stores.memory(), "commit", arguments -> {
            if (Meddling.changes(arguments).stream().anyMatch(this::isPoison)) {
                throw new IllegalStateException("on purpose");
            }
        });
        try (Rig rig = rig(archive)) {
            check(rig, "it could not be kept: java.lang.IllegalStateException: on purpose");
        }
    }

    private boolean isPoison(Change change) {
        return change instanceof Change.Stored stored
                && stored.article().canonical().equals(stand.at("/poison"));
    }

    @Test
    void anArchiveThatCannotBeReadForAWhileStopsNoSchedule() {
        AtomicInteger failures = new AtomicInteger(2);
        Archive archive = Meddling.with(Stores.memory(), "due", _ -> {
            if (failures.getAndDecrement() > 0) {
                throw new ArchiveException("the archive cannot be read", new IOException("on purpose"));
            }
        });
        try (Rig rig = rig(archive)) {
            rig.pipeline.start();
            Waiting.until(() -> rig.articles() == 2);
            Waiting.until(() -> rig.pipeline.trouble().isEmpty());
        }
    }

    @Test
    void aRoundGivesUpWhileNothingIsTakenAndTheNextBringsAll() throws InterruptedException {
        AtomicBoolean refuses = new AtomicBoolean();
        Archive archive = Stores.memory();
        Archive full = Meddling.with(archive, "commit", _ -> {
            if (refuses.get()) {
                throw new ArchiveException("the archive cannot be written", new IOException("on purpose"));
            }
        });
        try (Rig rig = rig(full)) {
            refuses.set(true);
            assertThat(rig.pipeline.round(Pipeline.Stories.ALL)).isEqualTo(Pipeline.Left.UNKEPT);
            assertThat(rig.pipeline.trouble()).isEqualTo("the archive cannot be written");
        }
        refuses.set(false);
        try (Rig next = new Rig(folder, PipelineSettings.defaults(), Rig.fetching(), full)) {
            assertThat(archive.due(next.now())).as("due as before").hasSize(2);
            assertThat(next.pipeline.round(Pipeline.Stories.ALL)).isEqualTo(Pipeline.Left.NOTHING);
            assertThat(next.articles()).isEqualTo(2);
        }
    }
}
