package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Owed;
import dateline.archive.Stores;
import dateline.capture.Captures;
import dateline.capture.Ledger;
import dateline.capture.Recovered;
import dateline.custody.Findings;
import dateline.custody.Verification;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.pipeline.Wording.Item;
import dateline.search.Finder.Wish;
import dateline.search.Index;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at any moment of a round, then start again: no article lost, none doubled, no evidence unregistered. */
class KillTest {

    private static final int FEEDS = 20;
    private static final int ENTRIES = 20;
    private static final int KILLS = 8;
    private static final int MOST_VISITS = 60;
    private static final long SEED = 20_260_301;

    /** No more kills after so long; on a busy machine there are fewer. */
    private static final Duration KILLING = Duration.ofSeconds(12);

    @TempDir
    private Path folder;

    private final Newsstand stand = new Newsstand();
    private List<URI> feeds = List.of();

    @BeforeEach
    void print() {
        feeds = IntStream.range(0, FEEDS)
                .mapToObj(i -> stand.at("/" + i + ".xml"))
                .toList();
        for (int feed = 0; feed < FEEDS; feed++) {
            List<Item> items = new ArrayList<>();
            for (int entry = 0; entry < ENTRIES; entry++) {
                items.add(Item.of(headline(feed, entry), at(feed, entry), body(feed, entry)));
                stand.page(path(feed, entry), Wording.page(headline(feed, entry), "", "ferry"));
            }
            stand.feed("/" + feed + ".xml", Wording.rss("Outlet " + feed, items));
        }
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private static String path(int feed, int entry) {
        return "/" + feed + "/" + entry;
    }

    private URI at(int feed, int entry) {
        return stand.at(path(feed, entry));
    }

    private static boolean wantsPage(int entry) {
        return entry % 2 == 1;
    }

    private static String body(int feed, int entry) {
        return wantsPage(entry) ? "<p>Short of " + word(feed, entry) + ".</p>" : Wording.whole("ferry");
    }

    private static String headline(int feed, int entry) {
        return "Notice of " + word(feed, entry);
    }

    /** A word of its own for each entry. */
    private static String word(int feed, int entry) {
        return "zor" + (char) ('a' + feed) + "mip" + (char) ('a' + entry) + "gul";
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void nothingIsLostAndNothingDoubled() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        long end = System.nanoTime() + KILLING.toNanos();
        int kills = 0;
        while (kills < KILLS && System.nanoTime() < end) {
            // The first ones while the feeds come, the others among the pages.
            boolean early = kills < KILLS / 2;
            killed(1 + random.nextInt(early ? FEEDS : MOST_VISITS), random.nextInt(early ? 5 : 30));
            kills++;
        }
        KilledRun.round(folder, feeds);
        check();
    }

    /** Runs until the outlets have been visited so often, and a little longer. */
    private void killed(int visits, int millis) throws IOException, InterruptedException {
        int before = stand.visits();
        Process child = child();
        try {
            while (child.isAlive() && stand.visits() < before + visits) {
                LockSupport.parkNanos(1_000_000);
            }
            child.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private Process child() throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledRun.class.getName(),
                                folder.toString()),
                        feeds.stream().map(URI::toString))
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void check() {
        try (Archive archive = Stores.sqlite(folder.resolve("archive.db"));
                Index index = Index.open(folder.resolve("index"), archive).index()) {
            assertThat(archive.contents().articles()).isEqualTo(FEEDS * ENTRIES);
            assertThat(archive.owedCount(Owed.Kind.PAGE)).isZero();
            assertThat(index.find(Wish.words("ferry"), 0, 1).total()).isEqualTo(FEEDS * ENTRIES);
            for (int feed = 0; feed < FEEDS; feed++) {
                for (int entry = 0; entry < ENTRIES; entry++) {
                    check(archive, index, feed, entry);
                }
            }
            checkEvidence(archive);
            checkCustody(archive);
        }
    }

    /** Every capture has its entry in the custody log, once, and every head that was signed between the kills holds. */
    private void checkCustody(Archive archive) {
        List<String> faults = new ArrayList<>();
        Verification.Seen seen = new Verification(
                        folder.resolve("warc"), folder.resolve("custody"), Optional.of(archive), new Findings() {
                            @Override
                            public void fault(String where, String what) {
                                faults.add(where + ": " + what);
                            }

                            @Override
                            public void note(String what) {
                                faults.add(what);
                            }

                            @Override
                            public void progress(String file, long at, long size) {}
                        })
                .run(new Verification.Trust(List.of(), List.of(), List.of()));
        assertThat(faults).isEmpty();
        assertThat(seen.entries()).isEqualTo(archive.contents().captures()).isEqualTo(seen.captures());
        assertThat(seen.heads()).isPositive();
    }

    private void check(Archive archive, Index index, int feed, int entry) {
        ArticleId id = ArticleId.of(KilledRun.outlet(feed), at(feed, entry));
        Article article = archive.article(id).orElseThrow();
        assertThat(article.title()).isEqualTo(headline(feed, entry));
        assertThat(article.source()).isEqualTo(wantsPage(entry) ? new Source.Page() : new Source.Feed());
        assertThat(archive.versions(id)).hasSize(1);
        assertThat(archive.capture(article.evidence())).isPresent();
        assertThat(index.find(Wish.words(word(feed, entry)), 0, 5).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.article()).isEqualTo(id));
    }

    /** Every record of the files is registered, and everything registered stands in the files. */
    private void checkEvidence(Archive archive) {
        try (Captures captures = KilledRun.captures(folder, archive, Ledger.none())) {
            Recovered all = captures.recover(Map.of());
            assertThat(all.reports()).isEmpty();
            assertThat(all.captures()).hasSize((int) archive.contents().captures());
            assertThat(all.captures())
                    .allSatisfy(
                            capture -> assertThat(archive.capture(capture.id())).contains(capture))
                    .allSatisfy(capture ->
                            assertThat(captures.open(capture.where())).isPresent());
        }
    }
}
