package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.model.Article;
import dateline.model.Channel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveTest {

    @TempDir
    Path folder;

    /** More than one batch of rows. */
    private static final int MANY = 1_234;

    @Test
    void anArchiveGoesToPostgresAndBackWhole() {
        Location.File first = new Location.File(folder.resolve("first.db"));
        Location.Server server = PostgresServer.database();
        Location.File second = new Location.File(folder.resolve("second.db"));
        fill(first);

        Moved there = Stores.move(first, server);
        Moved back = Stores.move(server, second);

        assertThat(there).isEqualTo(back).isInstanceOf(Moved.Whole.class);
        assertThat(((Moved.Whole) there).tables())
                .extracting(Moved.Table::name)
                .contains("article", "capture", "channel", "entry", "outlet", "owed", "picture", "version");
        assertThat(rowsOf(there, "article")).isEqualTo(MANY);
        try (Archive before = Stores.open(first);
                Archive moved = Stores.open(server);
                Archive after = Stores.open(second)) {
            assertThat(seen(moved)).isEqualTo(seen(before));
            assertThat(seen(after)).isEqualTo(seen(before));
        }
    }

    @Test
    void whatWasMovedGoesOnCounting() {
        Location.File first = new Location.File(folder.resolve("first.db"));
        Location.Server server = PostgresServer.database();
        fill(first);
        Stores.move(first, server);

        try (Archive moved = Stores.open(server)) {
            long before = moved.touched(0, MANY).getLast().mark();
            Channel sport = new Channel.Feed(URI.create("https://harbour.example/sport.xml"));
            moved.commit(List.of(
                    new Change.Followed(
                            sport,
                            ChannelState.fresh(
                                    sport.at(), Samples.HARBOUR, Samples.NOON, java.time.Duration.ofHours(1))),
                    new Change.Stored(article(MANY + 1), Samples.NOON)));

            assertThat(moved.channels()).hasSize(2);
            assertThat(moved.touched(before, 10)).hasSize(1);
        }
    }

    @Test
    void aStoreThatHoldsSomethingIsNotMovedInto() {
        Location.File first = new Location.File(folder.resolve("first.db"));
        Location.File full = new Location.File(folder.resolve("full.db"));
        fill(first);
        fill(full);

        assertThat(Stores.move(first, full))
                .isInstanceOfSatisfying(
                        Moved.Refused.class,
                        refused -> assertThat(refused.why()).contains("not empty"));
    }

    @Test
    void anArchiveThatIsNotThereIsNotMade() {
        Path nothing = folder.resolve("nothing.db");

        assertThatThrownBy(
                        () -> Stores.move(new Location.File(nothing), new Location.File(folder.resolve("second.db"))))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("nothing.db");
        assertThat(Files.exists(nothing)).isFalse();
    }

    @Test
    void aDigestKnowsRowsButNotTheirOrder() {
        assertThat(digest(new Object[] {"a", 1L}, new Object[] {"b", null}))
                .isEqualTo(digest(new Object[] {"b", null}, new Object[] {"a", 1}))
                .isNotEqualTo(digest(new Object[] {"a", 1L}, new Object[] {"b", ""}))
                .isNotEqualTo(digest(new Object[] {"a", 1L}))
                .isNotEqualTo(digest(new Object[] {"a", null}, new Object[] {"b", 1L}));
        assertThat(digest(new Object[] {"ab", "c"})).isNotEqualTo(digest(new Object[] {"a", "bc"}));
    }

    private static String digest(Object[]... rows) {
        RowsDigest digest = new RowsDigest();
        for (Object[] row : rows) {
            digest.add(row);
        }
        return digest.hex();
    }

    private static void fill(Location where) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Met(Samples.harbour()));
        changes.add(new Change.Followed(new Channel.Feed(Samples.FEED), Samples.fresh()));
        for (int i = 0; i < MANY; i++) {
            Article article = article(i);
            changes.add(new Change.Captured(Samples.capture(i, "a.warc.gz", 100L * i)));
            changes.add(new Change.Stored(article, Samples.NOON));
            changes.add(new Change.Noted(Samples.FEED, new Entered("größe 新聞 😀 " + i, -i, article.id())));
            changes.add(new Change.Wanted(Samples.owed(i, Samples.NOON)));
        }
        changes.add(new Change.Pictured(Samples.FEED, Samples.capture(1, "a.warc.gz", 100)));
        try (Archive archive = Stores.make(where)) {
            archive.commit(changes);
        }
    }

    private static Article article(int number) {
        return Samples.plain(Samples.HARBOUR, number, Samples.NOON, "No “" + number + "” 新聞 😀");
    }

    private static long rowsOf(Moved moved, String table) {
        return ((Moved.Whole) moved)
                .tables().stream()
                        .filter(each -> each.name().equals(table))
                        .mapToLong(Moved.Table::rows)
                        .sum();
    }

    /** What readers and the pipeline see of it. */
    private static List<Object> seen(Archive archive) {
        List<Archive.Touched> touched = archive.touched(0, 2 * MANY);
        return List.of(
                archive.outlets(),
                archive.channels(),
                archive.contents(),
                archive.counts(),
                touched,
                touched.stream().map(each -> archive.article(each.article())).collect(Collectors.toList()),
                archive.list(new Scope.Everything(), Optional.empty(), 200),
                archive.warcEnds(),
                archive.warcResume(),
                archive.pictures(List.of(Samples.FEED)),
                archive.owed(Samples.HOST, Samples.NOON, MANY));
    }
}
