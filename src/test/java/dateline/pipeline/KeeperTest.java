package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.ArchiveException;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.capture.CaptureSettings;
import dateline.capture.Captures;
import dateline.capture.Stored;
import dateline.fetch.Decoded;
import dateline.fetch.Exchange;
import dateline.model.Capture;
import dateline.model.Headers;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.search.Finder.Wish;
import dateline.search.Index;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class KeeperTest {

    private static final Instant NOW = Rig.START;
    private static final Duration SOON = Duration.ofMillis(5);

    @TempDir
    private Path folder;

    private final Archive archive = Stores.memory();
    private final List<List<Change>> commits = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private Captures captures;
    private Index index;

    @BeforeEach
    void open() {
        captures = new Captures(CaptureSettings.defaults(folder.resolve("warc")), archive::latest, () -> NOW);
        index = Index.open(folder.resolve("index"), archive).index();
    }

    @AfterEach
    void close() {
        index.close();
        captures.close();
    }

    private Keeper keeper(Consumer<List<Change>> before) {
        Archive watched = Meddling.with(archive, "commit", arguments -> {
            List<Change> changes = Meddling.changes(arguments);
            before.accept(changes);
            commits.add(changes);
        });
        return new Keeper(captures, watched, index, _ -> List.of(), () -> {}, SOON, Duration.ofSeconds(10));
    }

    private static Exchange exchange(String path) {
        return new Exchange(
                URI.create("http://outlet.invalid" + path),
                NOW,
                "GET " + path + " HTTP/1.1",
                Headers.of(Map.of("Host", "outlet.invalid")),
                "HTTP/1.1",
                200,
                "OK",
                Headers.of(Map.of("Content-Type", "text/plain")),
                ("what stands at " + path).getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty());
    }

    private static Change met(String name) {
        return new Change.Met(new Outlet(
                new OutletId(name), name, URI.create("http://" + name + ".invalid/"), Optional.empty(), List.of()));
    }

    private Work work(String name) {
        return new Work(
                List.of(met(name)),
                () -> told.add(name),
                defect -> new Work(
                        List.of(met(name + "-failed")),
                        () -> told.add(name + " failed: " + defect.getMessage()),
                        _ -> Work.none()));
    }

    private List<String> outlets() {
        return archive.outlets().stream().map(outlet -> outlet.id().value()).toList();
    }

    @Test
    void capturesAreWholeOnDiskBeforeTheRowsThatNameThem() throws InterruptedException {
        List<String> read = new ArrayList<>();
        Consumer<List<Change>> reads = changes -> changes.forEach(change -> {
            if (change instanceof Change.Captured captured) {
                read.add(plain(captured.capture()));
            }
        });
        Capture capture;
        try (Keeper keeper = keeper(reads)) {
            capture = keeper.saw(exchange("/1"));
            keeper.keep(work("a"));
        }
        assertThat(read).containsExactly("what stands at /1");
        assertThat(archive.capture(capture.id())).contains(capture);
        assertThat(commits.getFirst().getFirst()).isInstanceOf(Change.Captured.class);
        assertThat(told).containsExactly("a");
    }

    private String plain(Capture capture) {
        return captures.open(capture.where())
                .map(stored -> stored instanceof Stored.Whole whole && whole.body() instanceof Decoded.Plain plain
                        ? new String(plain.bytes(), StandardCharsets.UTF_8)
                        : "")
                .orElse("");
    }

    @Test
    void capturesWithoutWorkAreRegisteredToo() {
        Capture capture;
        try (Keeper keeper = keeper(_ -> {})) {
            capture = keeper.saw(exchange("/robots.txt"));
        }
        assertThat(archive.capture(capture.id())).contains(capture);
    }

    @Test
    void workThatWaitsTogetherIsOneTransactionInItsOrder() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Keeper keeper = keeper(_ -> {
            begun.countDown();
            await(goOn);
        })) {
            keeper.keep(work("first"));
            begun.await();
            for (String name : List.of("a", "b", "c")) {
                keeper.keep(work(name));
            }
            goOn.countDown();
        }
        assertThat(commits).hasSize(2);
        assertThat(commits.get(1)).containsExactly(met("a"), met("b"), met("c"));
        assertThat(told).containsExactly("first", "a", "b", "c");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses so many times. */
    private static final class Refusing implements Consumer<List<Change>> {
        private int left;

        Refusing(int times) {
            left = times;
        }

        @Override
        public void accept(List<Change> changes) {
            if (left-- > 0) {
                throw new ArchiveException("the disk is full", new IOException("no space"));
            }
        }
    }

    @Test
    void aDiskThatRefusesMakesAllWaitAndLosesNothing() throws InterruptedException {
        CountDownLatch mended = new CountDownLatch(1);
        Keeper keeper = keeper(_ -> {
            if (mended.getCount() > 0) {
                throw new ArchiveException("the disk is full", new IOException("no space"));
            }
        });
        Capture capture = keeper.saw(exchange("/1"));
        keeper.keep(work("a"));
        Waiting.until(() -> !keeper.trouble().isEmpty());
        assertThat(keeper.trouble()).isEqualTo("the disk is full");
        keeper.keep(work("b"));
        assertThat(told).isEmpty();
        mended.countDown();
        Waiting.until(() -> told.size() == 2);
        assertThat(keeper.trouble()).isEmpty();
        keeper.close();
        assertThat(told).containsExactly("a", "b");
        assertThat(outlets()).containsExactly("a", "b");
        assertThat(archive.capture(capture.id())).contains(capture);
    }

    @Test
    void stoppingWhileTheDiskRefusesEndsAndTellsNothing() throws InterruptedException {
        Keeper keeper = keeper(new Refusing(Integer.MAX_VALUE));
        keeper.keep(work("a"));
        Waiting.until(() -> !keeper.trouble().isEmpty());
        keeper.close();
        assertThat(told).isEmpty();
        assertThat(outlets()).isEmpty();
    }

    @Test
    void oneWorkThatCannotBeKeptCostsItselfAlone() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Keeper keeper = keeper(changes -> {
            begun.countDown();
            await(goOn);
            if (changes.contains(met("poison"))) {
                throw new IllegalStateException("on purpose");
            }
        })) {
            keeper.keep(work("first"));
            begun.await();
            keeper.saw(exchange("/1"));
            keeper.keep(work("a"));
            keeper.keep(work("poison"));
            keeper.keep(work("b"));
            goOn.countDown();
        }
        assertThat(told).containsExactly("first", "a", "poison failed: on purpose", "b");
        assertThat(outlets()).containsExactly("a", "b", "first", "poison-failed");
        assertThat(archive.contents().captures()).isEqualTo(1);
    }

    @Test
    void aListenerThatBreaksStopsNothing() throws InterruptedException {
        try (Keeper keeper = keeper(_ -> {})) {
            keeper.keep(new Work(
                    List.of(met("a")),
                    () -> {
                        throw new IllegalStateException("on purpose");
                    },
                    _ -> Work.none()));
            keeper.keep(work("b"));
        }
        assertThat(outlets()).containsExactly("a", "b");
        assertThat(told).containsExactly("b");
    }

    @Test
    void anIndexThatBreaksKeepsNothingFromBeingArchived() throws InterruptedException {
        index.close();
        try (Keeper keeper = keeper(_ -> {})) {
            keeper.keep(new Work(
                    List.of(new Change.Stored(Samples.article("a"), NOW)), () -> told.add("a"), _ -> Work.none()));
            keeper.keep(new Work(
                    List.of(new Change.Stored(Samples.article("b"), NOW)), () -> told.add("b"), _ -> Work.none()));
        }
        assertThat(told).containsExactly("a", "b");
        assertThat(archive.contents().articles()).isEqualTo(2);
        index = Index.open(folder.resolve("index"), archive).index();
        assertThat(index.find(Wish.words("headline"), 0, 10).total()).isEqualTo(2);
    }

    @Test
    void anIndexThatBreaksIsMendedAtRest() throws InterruptedException {
        index.close();
        Wish wish = Wish.words("headline");
        try (Keeper keeper = new Keeper(captures, archive, index, _ -> List.of(), () -> {}, SOON, SOON)) {
            keeper.keep(new Work(
                    List.of(new Change.Stored(Samples.article("a"), NOW)), () -> told.add("a"), _ -> Work.none()));
            Waiting.until(() -> !told.isEmpty() && keeper.indexTrouble().isEmpty());
            assertThat(index.find(wish, 0, 10).total()).isEqualTo(1);
            keeper.keep(new Work(
                    List.of(new Change.Stored(Samples.article("b"), NOW)), () -> told.add("b"), _ -> Work.none()));
            Waiting.until(() -> told.size() == 2);
        }
        index.refresh();
        assertThat(index.find(wish, 0, 10).total()).isEqualTo(2);
    }

    @Test
    void closingKeepsWhatWaits() throws InterruptedException {
        try (Keeper keeper = keeper(_ -> {})) {
            for (int i = 0; i < 200; i++) {
                keeper.keep(work("outlet-" + i));
            }
        }
        assertThat(told).hasSize(200);
        assertThat(outlets()).hasSize(200);
    }
}
