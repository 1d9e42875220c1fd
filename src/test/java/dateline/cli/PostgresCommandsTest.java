package dateline.cli;

import static dateline.cli.Typed.dateline;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Location;
import dateline.archive.PostgresServer;
import dateline.pipeline.Newsstand;
import dateline.pipeline.Wording.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on an archive whose tables are on a PostgreSQL server. */
class PostgresCommandsTest {

    @TempDir
    private Path temp;

    private Path folder;
    private Newsstand stand;

    @BeforeEach
    void open() {
        folder = temp.resolve("my-archive");
        stand = new Newsstand();
        stand.feed(
                "/feed.xml",
                rss(
                        "Harbour News",
                        Item.of("Ferry stays", stand.at("/ferry"), whole("ferry")),
                        Item.of("Bridge opens", stand.at("/bridge"), whole("bridge"))));
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Typed in(Object... words) {
        return Typed.at(folder, words);
    }

    private void set(String from, String to) throws IOException {
        Typed.set(folder, from, to);
    }

    private void allow() throws IOException {
        set("allow = []", "allow = [\"" + stand.host() + "\"]");
        set("delay = \"2s\"", "delay = \"0s\"");
    }

    @Test
    void anArchiveLivesOnAServer() throws IOException {
        Location.Server server = PostgresServer.database();
        Files.writeString(temp.resolve("password"), "any word\n");
        assertThat(dateline(
                                "init",
                                folder,
                                "--database",
                                server.url(),
                                "--user",
                                "postgres",
                                "--password-file",
                                "../password")
                        .err())
                .isEmpty();
        allow();

        assertThat(in("follow", stand.at("/feed.xml")).exit()).isZero();
        assertThat(in("fetch").exit()).isZero();
        assertThat(in("fetch").exit()).isZero();

        assertThat(in("status").lines()).first().asString().startsWith("2 articles of 1 outlet;");
        assertThat(in("outlets").out()).contains("Harbour News");
        assertThat(in("doctor").exit()).isZero();
        assertThat(folder.resolve(Settings.DATABASE)).doesNotExist();
    }

    @Test
    void anArchiveMovesToAServerAndBack() throws IOException {
        Location.Server server = PostgresServer.database();
        assertThat(dateline("init", folder).exit()).isZero();
        allow();
        set("user = \"\"", "user = \"postgres\"");
        in("follow", stand.at("/feed.xml"));
        in("fetch");
        List<String> before = in("status").lines();

        Typed there = in("migrate", "--to", server.url());
        assertThat(there.exit()).as(there.err()).isZero();
        assertThat(there.out()).contains("article: 2 rows, digest ").contains("archive.url = \"" + server.url() + "\"");
        set("\nurl = \"\"", "\nurl = \"" + server.url() + "\"");
        assertThat(in("status").lines()).isEqualTo(before);

        assertThat(in("migrate", "--to", "archive.db").complaints())
                .containsExactly("dateline: the target is not empty: it has rows in article");
        Files.move(folder.resolve("archive.db"), temp.resolve("old.db"));
        Typed back = in("migrate", "--to", "archive.db");
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.lines().subList(0, back.lines().size() - 1))
                .isEqualTo(there.lines().subList(0, there.lines().size() - 1));
        set("\nurl = \"" + server.url() + "\"", "\nurl = \"\"");
        assertThat(in("status").lines()).isEqualTo(before);
        assertThat(in("fetch").exit()).isZero();
    }

    @Test
    void wrongPlacesAreSaidInOneLine() throws IOException {
        assertThat(dateline("init", folder).exit()).isZero();

        says("there is no archive in postgresql://", "migrate", "--to", "x.db", "--from", nobodys());
        says("archive.db already", "migrate", "--to", "archive.db");
        says("without a password", "migrate", "--to", "postgresql://user:word@db.example/x");
        says("cannot be opened", "migrate", "--to", "postgresql://127.0.0.1:1/x");
        assertThat(dateline("init", temp.resolve("other"), "--database", "mysql://x/y")
                        .exit())
                .isEqualTo(2);
        set("\nurl = \"\"", "\nurl = \"postgresql://127.0.0.1:1/x\"");
        says("cannot be opened", "status");
        set("password-file = \"\"", "password-file = \"nothing\"");
        says("there is no file", "status");
    }

    private String nobodys() throws IOException {
        set("user = \"\"", "user = \"postgres\"");
        return PostgresServer.database().url();
    }

    private void says(String what, Object... command) {
        Typed typed = in(command);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.complaints()).singleElement().asString().contains(what);
        assertThat(typed.err()).doesNotContain("\tat ");
    }
}
