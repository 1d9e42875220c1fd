package dateline.archive;

import static dateline.archive.Samples.HARBOUR;
import static dateline.archive.Samples.NOON;
import static dateline.archive.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.model.Article;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresArchiveTest extends SqlArchiveContract {

    /** Made once, since Flyway takes its time; each test has a copy. */
    private static Location.Server template;

    private final Location.Server database = PostgresServer.copyOf(template);

    @BeforeAll
    static void makeTemplate() {
        template = PostgresServer.database();
        Stores.make(template).close();
    }

    @Override
    Location where() {
        return database;
    }

    @Test
    void anEmptyDatabaseIsNoArchive() {
        Location.Server empty = PostgresServer.database();

        assertThatThrownBy(() -> Stores.open(empty))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("there is no archive in " + empty.shown());
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeSo() {
        Location nowhere = new Location.Server("postgresql://127.0.0.1:1/dateline", Optional.of("x"), Optional.empty());

        assertThatThrownBy(() -> Stores.open(nowhere))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("127.0.0.1:1")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void anAddressThatIsNoneIsSaidToBeSo() {
        Location wrong = new Location.Server("postgresql://127.0.0.1:port/x", Optional.empty(), Optional.of("secret"));

        assertThatThrownBy(() -> Stores.open(wrong))
                .isInstanceOf(ArchiveException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @Test
    void aDatabaseThatSortsWordsItsOwnWayIsRefused() {
        PostgresServer.execute("create database english template template0 encoding 'UTF8' locale_provider icu"
                + " icu_locale 'en-US' locale 'C'");

        assertThatThrownBy(() -> Stores.make(PostgresServer.location("english")))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("locale 'C'");
    }

    @Test
    void aServerThatIsLostLosesNoCommitAndComesBack() {
        Article before = plain(HARBOUR, 1, NOON, "Before");
        Article after = plain(HARBOUR, 2, NOON, "After");
        archive.commit(List.of(new Change.Stored(before, NOON)));
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);

        PostgresServer.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        untilItAnswers(() -> archive.commit(List.of(new Change.Stored(after, NOON))));

        assertThat(untilItAnswers(() -> archive.article(before.id()))).contains(before);
        assertThat(untilItAnswers(() -> archive.article(after.id()))).contains(after);
        assertThat(archive.touched(0, 10)).extracting(Archive.Touched::mark).doesNotHaveDuplicates();
    }

    /** A connection that was lost is found out by whoever uses it first. */
    private static <T> T untilItAnswers(Supplier<T> use) {
        for (int i = 0; i < Pools.READERS; i++) {
            try {
                return use.get();
            } catch (ArchiveException lost) {
                assertThat(lost.getMessage().lines()).hasSize(1);
            }
        }
        return use.get();
    }
}
