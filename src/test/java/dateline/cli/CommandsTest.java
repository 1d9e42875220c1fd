package dateline.cli;

import static dateline.cli.Typed.dateline;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.pipeline.Newsstand;
import dateline.pipeline.Wording;
import dateline.pipeline.Wording.Item;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types, and what comes of it. */
class CommandsTest {

    @TempDir
    private Path temp;

    private Path folder;
    private Newsstand stand;

    @BeforeEach
    void open() {
        folder = temp.resolve("my-archive");
        stand = new Newsstand();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    /** An archive that may ask the newsstand. */
    private void init() throws IOException {
        Typed.init(folder, stand.host());
    }

    private Typed in(Object... words) {
        return Typed.at(folder, words);
    }

    private void serve() {
        stand.page(
                "/",
                "<html><head><title>Harbour News</title><link rel=\"alternate\" type=\"application/rss+xml\""
                        + " href=\"/feed.xml\"></head><body>Hello</body></html>");
        stand.feed(
                "/feed.xml",
                rss(
                        "Harbour News",
                        Item.of("Ferry stays", stand.at("/ferry"), whole("ferry")),
                        Item.of("Bridge opens", stand.at("/bridge"), whole("bridge"))));
    }

    // ---- wrong words ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate              | there is no command 'frobnicate'",
                "init                    | Missing required parameter: 'DIR'",
                "follow                  | Missing required parameter",
                "leave                   | Missing required parameter",
                "read                    | Missing required parameter",
                "backup                  | Missing required parameter: 'FILE'",
                "export                  | Missing required parameter: 'DIR|FILE'",
                "import                  | Missing required parameter",
                "restore x               | Missing required parameter: 'DIR'",
                "search                  | Missing required parameter: 'WORDS'",
                "search x --limit 0      | --limit must be from 1 to 2000",
                "search x --limit 2001   | --limit must be from 1 to 2000",
                "status --al             | Unknown option: '--al'",
                "read x --as poem        | Invalid value for option '--as'",
                "read x --format pdf     | Invalid value for option '--format'",
                "demo --port many        | Invalid value for option '--port'",
                "demo --port 99999       | --port must be from 0 to 65535",
                "demo --port -1          | --port must be from 0 to 65535",
                "subject frobnicate      | there is no command 'frobnicate'",
                "status everything       | is one word more than dateline status takes",
                "takedown x --undo --purge | --undo and --purge cannot go together",
            })
    void aCommandThatIsNotUnderstoodIsOneLineAndExitCode2(String words, String complaint) {
        Typed typed = dateline((Object[]) words.strip().split(" ", -1));
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(complaint));
        assertThat(typed.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"folow, follow", "statuss, status", "doktor, doctor", "outlet, outlets"})
    void aMisspeltCommandGetsTheNearest(String typed, String meant) {
        assertThat(dateline(typed).err()).contains("Did you mean").contains("dateline " + meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; init,follow,leave,outlets,run,fetch,read,status,doctor,migrate,demo,Exit codes",
                "init; DIR,dateline.toml",
                "follow; URL|OPML,--dir,--name",
                "leave; URL|OUTLET,--dir",
                "outlets; --dir",
                "run; --dir,Ctrl-C",
                "fetch; --dir,Exit code 1",
                "read; FILE|URL,--as,--format,--url,--allow",
                "search; WORDS,--dir,--newest,--limit,--json",
                "status; --dir,--all,Exit code 1",
                "doctor; --dir,Exit code 1",
                "demo; --dir,--port",
                "backup; FILE,--dir,--force",
                "restore; FILE,DIR",
                "export; DIR|FILE,--dir,--force",
                "import; FILE,--dir,--dry-run,--pages,Exit code 1",
                "subject; add,test,list,drop",
                "name; list,show,same,apart",
            })
    void everyCommandExplainsItselfAndItsOptions(String command, String named) {
        Typed help = command.isEmpty() ? dateline("--help") : dateline(command, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out().replaceAll("\\s+", " ")).contains(named.split(",", -1));
        assertThat(help.out()).contains("--help").contains("--version");
        assertThat(help.out()).as("what stands for a value has a name").doesNotContain("<");
        assertThat(help.out()).doesNotContainPattern("default: [A-Z]+\\)");
    }

    @Test
    void withoutWordsItExplainsItself() {
        assertThat(dateline().out()).isEqualTo(dateline("--help").out()).contains("dateline demo");
        assertThat(dateline("--version").out()).startsWith("dateline ");
    }

    // ---- an archive's folder ----

    @Test
    void initMakesAnArchiveOnce() throws IOException {
        Typed first = dateline("init", folder);
        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains(folder.toString()).contains("dateline follow");
        assertThat(Files.readString(folder.resolve(Settings.FILE)))
                .isEqualTo(Settings.standard().file());
        Typed second = dateline("init", folder);
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.complaints()).containsExactly("dateline: there is an archive in " + folder + " already");
    }

    @Test
    void initTouchesNothingThatIsThere() throws IOException {
        Files.createDirectories(folder);
        Path note = Files.writeString(folder.resolve("note.txt"), "mine");
        assertThat(dateline("init", folder).exit()).isZero();
        assertThat(note).hasContent("mine");
        assertThat(dateline("init", note).exit()).isEqualTo(1);
        assertThat(note).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "outlets",
                "doctor",
                "fetch",
                "run",
                "follow x.example",
                "leave x",
                "backup x",
                "export x",
                "import x",
                "search x"
            })
    void withoutAnArchiveThereIsOneLine(String words) {
        Typed typed = in((Object[]) words.split(" ", -1));
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.complaints())
                .containsExactly(
                        "dateline: there is no archive in " + folder + "; make one with: dateline init " + folder);
    }

    @Test
    void aWrongSettingStopsACommandWithFileAndLine() throws IOException {
        init();
        Files.writeString(folder.resolve(Settings.FILE), "[fetch]\ndely = \"2s\"\nper-host = 0\n");
        Typed typed = in("fetch");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.complaints())
                .containsExactly(
                        "dateline: " + folder.resolve(Settings.FILE)
                                + ":2: unknown key fetch.dely; did you mean fetch.delay?",
                        "dateline: " + folder.resolve(Settings.FILE)
                                + ":3: fetch.per-host must be a whole number from 1 to 100000");
    }

    @Test
    void aSettingsFileThatCannotBeReadIsOneLineThatNamesIt() throws IOException {
        init();
        Path file = folder.resolve(Settings.FILE);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(in("status").err())
                .isEqualToNormalizingNewlines("dateline: " + file + ": cannot be read: it is no text in UTF-8\n");
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(in("status").err())
                .isEqualToNormalizingNewlines(
                        "dateline: " + file + ": a folder stands where the settings file should\n");
    }

    @Test
    void aPortThatIsTakenIsOneLine() throws IOException {
        init();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path file = folder.resolve(Settings.FILE);
            Files.writeString(
                    file, Files.readString(file).replace("127.0.0.1:8080", "127.0.0.1:" + taken.getLocalPort()));
            Typed run = in("run");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("nothing can be served on 127.0.0.1:" + taken.getLocalPort() + " (site.listen)");
        }
    }

    @Test
    void aFileIsNoFolderForAnArchive() throws IOException {
        Path file = Files.writeString(temp.resolve("notes.txt"), "x");
        assertThat(dateline("init", file).complaints())
                .containsExactly("dateline: " + file + " is a file; an archive needs a folder");
        assertThat(file).hasContent("x");
    }

    @Test
    void aNewArchiveHasNothingToCheck() throws IOException {
        init();
        Typed verify = in("verify");
        assertThat(verify.exit()).as(verify.err()).isZero();
        assertThat(verify.lines()).containsExactly("ok     nothing is kept yet, so there is nothing to check");
    }

    @Test
    void aTakedownWithoutAReasonIsNotUnderstood() throws IOException {
        init();
        serve();
        in("follow", stand.at("/"));
        in("fetch");
        Typed typed = in("takedown", stand.at("/ferry"));
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.complaints()).containsExactly("dateline: say why: --reason TEXT");
    }

    @Test
    void aKeyThatIsNoneIsNamed() throws IOException {
        init();
        Path key = folder.resolve(House.CUSTODY).resolve("key");
        Files.write(key, new byte[] {(byte) 0xff, 0, 1});
        assertThat(in("fetch").complaints())
                .singleElement()
                .asString()
                .contains("the key " + key + " cannot be read; put it back from a copy");
    }

    @Test
    void aDatabaseThatCannotBeWrittenEndsAFetchAtOnce() throws IOException {
        init();
        Path database = folder.resolve(Settings.DATABASE);
        assertThat(database.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(database), "this user may write anywhere");
        String line = "no permission to write the database " + database;
        assertThat(in("fetch").complaints()).containsExactly("dateline: " + line);
        assertThat(wrong(in("doctor"))).containsExactly("wrong  database and names: " + line);
    }

    // ---- following ----

    @Test
    void aHomePageLeadsToItsFeedAndItsArticles() throws IOException {
        init();
        serve();
        assertThat(in("outlets").out()).contains("No outlet yet");
        Typed followed = in("follow", stand.at("/"));
        assertThat(followed.exit()).as(followed.err()).isZero();
        assertThat(followed.out())
                .isEqualToNormalizingNewlines(
                        "following Harbour News (harbour-news): " + stand.at("/feed.xml") + ", 2 entries now\n");
        assertThat(in("follow", stand.at("/feed.xml")).out()).startsWith("followed already: " + stand.at("/feed.xml"));

        Typed fetched = in("fetch");
        assertThat(fetched.exit()).as(fetched.err()).isZero();
        assertThat(fetched.out())
                .isEqualToNormalizingNewlines(
                        "1 feed, 0 pages, 0 pictures; 2 new articles, 0 new versions, 0 troubles\n");
        assertThat(in("outlets").lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("harbour-news ").endsWith("2  Harbour News"),
                        line -> assertThat(line).endsWith(stand.at("/feed.xml").toString()));
        Typed status = in("status");
        assertThat(status.exit()).isZero();
        assertThat(status.lines()).first().asString().startsWith("2 articles of 1 outlet; ");
        assertThat(status.lines())
                .last()
                .asString()
                .isEqualTo("1 feed followed, 0 in trouble; 0 pages and 0 pictures to fetch");
        assertThat(in("status", "--all").out()).contains("Harbour News: " + stand.at("/feed.xml") + ": well; next in ");

        assertThat(in("leave", "harbour-news").out()).contains("left " + stand.at("/feed.xml"));
        assertThat(in("status").out()).contains("2 articles").contains("0 feeds followed");
        assertThat(in("leave", "harbour-news").exit()).isEqualTo(1);
        assertThat(in("outlets").lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("harbour-news ").endsWith("2  Harbour News"),
                        line -> assertThat(line).endsWith("  not followed now, 2 articles kept"));
    }

    @Test
    void anOutletIsRenamedForGood() throws IOException {
        init();
        serve();
        in("follow", stand.at("/"));
        in("fetch");
        assertThat(in("rename", "harbour-news", " The Quay ").out())
                .isEqualToNormalizingNewlines("Harbour News is called The Quay (harbour-news)\n");
        in("fetch");
        assertThat(in("follow", stand.at("/feed.xml")).out()).endsWith("(harbour-news)\n");
        assertThat(in("outlets").lines().getFirst()).startsWith("harbour-news ").endsWith("2  The Quay");
        assertThat(in("rename", "the-quay", "X").complaints())
                .containsExactly("dateline: there is no outlet the-quay; `outlets` lists them");
        assertThat(in("rename", "harbour-news", " ").exit()).isEqualTo(2);
    }

    @Test
    void aNameOfOnesOwnIsTaken() throws IOException {
        init();
        serve();
        assertThat(in("follow", stand.at("/feed.xml"), "--name", "The Quay").out())
                .startsWith("following The Quay (the-quay): ");
    }

    @Test
    void aListOfSubscriptionsIsFollowedWithoutAsking() throws IOException {
        init();
        Path list = Files.writeString(temp.resolve("feeds.opml"), """
            <opml version="2.0"><body><outline text="Papers">
            <outline type="rss" text="Harbour News" xmlUrl="http://harbour.invalid/feed" htmlUrl="http://harbour.invalid/"/>
            <outline type="rss" text="Quay Times" xmlUrl="http://quay.invalid/feed"/>
            </outline></body></opml>
            """);
        assertThat(in("follow", list).out()).contains("following 2 new feeds of the 2 in " + list);
        assertThat(in("follow", list).out())
                .contains("following none anew, all are followed already: 2 feeds in " + list);
        assertThat(in("outlets").out()).contains("Harbour News").contains("Quay Times");
        assertThat(in("status", "--all").out()).contains("not asked yet; next now");
        assertThat(stand.visits()).isZero();
    }

    @Test
    void whatCannotBeFollowedKeepsNoneOfTheOthers() throws IOException {
        init();
        serve();
        stand.page("/plain", "<html><body>no feed here</body></html>");
        Path garbage = Files.writeString(temp.resolve("garbage.opml"), "once upon a time");
        Typed typed = in(
                "follow",
                "two words",
                garbage,
                stand.at("/plain"),
                "http://10.1.2.3/feed",
                stand.at("/none"),
                stand.at("/"));
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("following "),
                        line -> assertThat(line).startsWith("followed already: "));
        assertThat(typed.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("dateline: not followed: neither an address nor a file: two words"),
                        line -> assertThat(line)
                                .isEqualTo("dateline: not followed: " + garbage + " holds no subscriptions"),
                        line -> assertThat(line)
                                .startsWith("dateline: not followed: http://10.1.2.3/feed: ")
                                .contains("not on the public"),
                        line -> assertThat(line)
                                .isEqualTo("dateline: not followed: " + stand.at("/none")
                                        + ": nothing is there (HTTP 404)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nofile.opml",
                "Feeds.OPML",
                "feed.xml",
                "lists/feeds",
                "./outlet.example",
                "/tmp/no/list",
                "a\\b"
            })
    void aFileThatIsNotThereIsNoHost(String word) throws IOException {
        init();
        assertThat(in("follow", word).complaints()).containsExactly("dateline: not followed: there is no file " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3/feed.xml", "10.1.2.3", "http://10.1.2.3/feeds.opml", "127.0.0.1:8080/feed"})
    void aHostThatMustBeAllowedNamesTheSetting(String address) throws IOException {
        assertThat(dateline("init", folder).exit()).isZero();
        assertThat(in("follow", address).complaints())
                .singleElement()
                .asString()
                .endsWith("in fetch.allow");
    }

    @Test
    void aHomePageWithoutAFeedSaysSo() throws IOException {
        init();
        stand.page("/", "<html><body>no feed here</body></html>");
        Typed typed = in("follow", stand.at("/"));
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("no feed there: the page announces none, and none is at the usual paths");
    }

    // ---- trouble ----

    @Test
    void statusHasALineForEachTroubleWithTheOutletsName() throws IOException {
        init();
        serve();
        stand.feed(
                "/sport.xml",
                rss(
                        "Harbour Sport",
                        Item.of("Regatta", stand.at("/regatta"), "<p>Short.</p>"),
                        Item.of("Rowing", stand.at("/rowing"), "<p>Short.</p>")));
        stand.on("/regatta", Newsstand.status(503)).on("/rowing", Newsstand.status(410));
        assertThat(in("follow", stand.at("/feed.xml"), stand.at("/sport.xml")).exit())
                .isZero();
        stand.on("/feed.xml", Newsstand.status(500));

        Typed fetched = in("fetch");
        assertThat(fetched.exit()).isEqualTo(1);
        assertThat(fetched.err())
                .contains("harbour-news: " + stand.at("/feed.xml") + ": the outlet's server is in trouble");
        Typed status = in("status");
        assertThat(status.exit()).isEqualTo(1);
        assertThat(status.lines().subList(2, status.lines().size()))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("Harbour News: \\S+/feed.xml: the outlet's server is in trouble"
                                        + " \\(HTTP 500\\) \\(1 round\\); next in \\d+ (min|h)"),
                        line -> assertThat(line)
                                .matches("Harbour News: page \\S+/regatta: the outlet's server is in trouble"
                                        + " \\(HTTP 503\\) \\(1 try\\); next (now|in less than a minute)"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "Harbour News: 1 new article without the page: the page is gone (HTTP 410)"));
    }

    @Test
    void whatWasMendedIsToldAndIsNoTrouble() throws IOException {
        init();
        String whole = rss("Harbour News", Item.of("Ferry stays", stand.at("/ferry"), whole("ferry")));
        stand.feed("/feed.xml", whole.substring(0, whole.indexOf("</description>")));
        assertThat(in("follow", stand.at("/feed.xml")).exit()).isZero();
        assertThat(in("fetch").exit()).isZero();
        Typed status = in("status");
        assertThat(status.exit()).isZero();
        assertThat(status.out())
                .contains("0 in trouble")
                .contains(
                        "Harbour News: " + stand.at("/feed.xml") + ": mended: the document ends inside an entry; next");
    }

    // ---- doctor ----

    @Test
    void aHealthyFolderIsWell() throws IOException {
        init();
        serve();
        in("follow", stand.at("/"));
        in("fetch");
        Typed doctor = in("doctor");
        assertThat(doctor.exit()).as(doctor.out()).isZero();
        assertThat(doctor.lines()).hasSize(7).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void anotherKeyIsToldOfByWhoLooks() throws IOException {
        init();
        serve();
        in("follow", stand.at("/"));
        in("fetch");
        Path key = folder.resolve("custody/key");
        Files.delete(key);
        assertThat(wrong(in("doctor"))).singleElement().asString().contains("the key " + key + " is missing");
        assertThat(in("status").lines().get(2)).startsWith("custody: the key " + key + " is missing");
        assertThat(in("fetch").err()).contains("had no key", "put custody/key back from a backup");
        Typed doctor = in("doctor");
        assertThat(doctor.exit()).isZero();
        assertThat(doctor.lines())
                .filteredOn(line -> line.startsWith("note   key: the log's heads up to "))
                .hasSize(1);
        assertThat(in("status").lines().get(2)).startsWith("custody: the log's heads up to ");
        assertThat(in("verify").lines())
                .filteredOn(line -> line.startsWith("note   the log's heads up to "))
                .hasSize(1);
    }

    @Test
    void missingOrShortEvidenceIsFound() throws IOException {
        init();
        serve();
        in("follow", stand.at("/"));
        in("fetch");
        Path warc;
        try (Stream<Path> files = Files.list(folder.resolve("warc"))) {
            warc = files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(warc, new byte[10]);
        assertThat(wrong(in("doctor")))
                .containsExactly("wrong  evidence: the evidence file " + warc + " is shorter than what is kept in it");
        Files.delete(warc);
        assertThat(wrong(in("doctor"))).containsExactly("wrong  evidence: the evidence file " + warc + " is missing");
    }

    @Test
    void aDamagedOrMissingDatabaseIsFoundAndNotReplaced() throws IOException {
        init();
        Path database = folder.resolve("archive.db");
        Files.write(
                database,
                "this is no database, and it is long enough to be looked at"
                        .repeat(50)
                        .getBytes(StandardCharsets.UTF_8));
        Typed doctor = in("doctor");
        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(wrong(doctor)).isNotEmpty().allMatch(line -> line.contains("archive.db"));
        for (String command : List.of("status", "outlets", "fetch")) {
            Typed typed = in(command);
            assertThat(typed.exit()).as(command).isEqualTo(1);
            assertThat(typed.complaints())
                    .as(command)
                    .singleElement()
                    .asString()
                    .contains("archive.db");
            assertThat(typed.err()).as(command).doesNotContain("\tat ");
        }
        Files.delete(database);
        assertThat(wrong(in("doctor"))).isNotEmpty().allMatch(line -> line.contains("is missing"));
        assertThat(in("fetch").complaints()).singleElement().asString().contains("is missing");
        assertThat(database).doesNotExist();
    }

    private static List<String> wrong(Typed doctor) {
        assertThat(doctor.exit()).isEqualTo(1);
        return doctor.lines().stream().filter(line -> line.startsWith("wrong")).toList();
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLine() throws IOException {
        assertThat(dateline("init", "/proc/no-archive").complaints())
                .singleElement()
                .asString()
                .contains("the folder /proc/no-archive cannot be written");
        init();
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(folder), "this user may write anywhere");
            assertThat(wrong(in("doctor"))).anyMatch(line -> line.startsWith("wrong  folder: no permission for "));
            Typed fetch = in("fetch");
            assertThat(fetch.exit()).isEqualTo(1);
            assertThat(fetch.complaints()).hasSize(1);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    // ---- read ----

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    @Test
    void aPageIsShownInThreeFormats() throws IOException {
        Path page = file("page.html", Wording.page("Ferry stays", "Ines Okafor", "ferry"));
        Typed text = dateline("read", page, "--as", "page");
        assertThat(text.exit()).as(text.err()).isZero();
        assertThat(text.lines()).first().isEqualTo("Ferry stays");
        assertThat(text.out()).contains("headline: Ferry stays  [").contains("The ferry was the talk");
        assertThat(dateline("read", page, "--as", "page", "-f", "markdown").out())
                .startsWith("# Ferry stays\n");
        assertThat(dateline("read", page, "--as", "page", "-f", "json").out())
                .startsWith("{")
                .contains("\"Ferry stays\"");
    }

    @Test
    void aFeedIsShownInThreeFormats() throws IOException {
        Path feed = file(
                "feed.xml",
                rss(
                        "Harbour News",
                        Item.of("Ferry stays", "/ferry", "<p>It <b>stays</b> at *quay*.</p>"),
                        Item.of("Bridge", "/bridge", "x")));
        Typed text = dateline("read", feed, "--url", "http://outlet.invalid/feed.xml");
        assertThat(text.out())
                .startsWith("feed: Harbour News (rss20, utf-8), 2 entries")
                .contains("address: http://outlet.invalid/ferry");
        assertThat(dateline("read", feed, "--format", "MARKDOWN").out())
                .contains("# Ferry stays")
                .contains("It **stays** at \\*quay\\*.");
        assertThat(dateline("read", feed, "-f", "json").out()).startsWith("[{").contains("\"Bridge\"");
        assertThat(dateline("read", feed, "-f", "json", "--as", "feed").out())
                .startsWith("{")
                .contains("entries");
    }

    @Test
    void anAddressIsAskedAndNothingIsKept() throws IOException {
        serve();
        Typed typed = dateline("read", stand.at("/feed.xml"), "--allow", stand.host());
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out()).contains("Ferry stays");
        assertThat(dateline("read", stand.at("/feed.xml")).complaints())
                .singleElement()
                .asString()
                .contains("not on the public internet");
        assertThat(dateline("read", stand.at("/none"), "--allow", stand.host()).complaints())
                .containsExactly("dateline: " + stand.at("/none") + ": HTTP 404");
    }

    @Test
    void whatCannotBeReadIsOneLine() throws IOException {
        Path poem = file("poem.txt", "once upon a time");
        for (Object what : List.of(poem, temp.resolve("none"), temp, "http://two words/", "\0", "http://")) {
            Typed typed = dateline("read", what);
            assertThat(typed.exit()).as("%s", what).isEqualTo(1);
            assertThat(typed.complaints()).as("%s", what).hasSize(1);
            assertThat(typed.err().lines()).as("%s", what).hasSize(1);
        }
        assertThat(dateline("read", temp.resolve("none")).complaints())
                .containsExactly("dateline: not read: there is no file " + temp.resolve("none"));
    }

    // ---- subjects ----

    @Test
    void aSubjectIsTestedAddedListedAndDropped() throws IOException {
        serve();
        init();
        assertThat(in("follow", stand.at("/")).exit()).isZero();
        assertThat(in("fetch").exit()).isZero();

        Typed tested = in("subject", "test", "ferries", "--name", "Ferry");
        assertThat(tested.out())
                .contains("publish Ferry stays (the name Ferry in the headline")
                .contains("2 articles published");
        assertThat(in("subject", "list").out()).startsWith("No subject yet.");

        assertThat(in("subject", "add", "ferries", "--name", "Ferry", "--query", "boat OR ferry")
                        .out())
                .startsWith("following Ferry (ferries): 2 articles published");
        assertThat(in("subject", "list").out()).contains("ferries").contains("(boat OR ferry)");

        assertThat(in("subject", "add", "ferries", "--unlike", stand.at("/ferry"))
                        .out())
                .contains("0 articles published, 1 to ask the desk about, 1 left");
        assertThat(in("subject", "drop", "ferries").out()).startsWith("dropped ferries");
        assertThat(in("subject", "drop", "ferries").exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add Ferries --name x               | a subject's short name is made of",
                "add ferries                        | --name is missing",
                "add ferries --name x --query ...   | --query: up to 500 characters with a word",
                "add ferries --name x --publish 101 | thresholds must be",
                "add ferries --name x --ask 60      | thresholds must be",
                "add ferries --name x --like nobody | the archive has no article nobody",
            })
    void whatMakesNoSubjectIsOneLine(String words, String complaint) throws IOException {
        init();
        Typed typed =
                in(Stream.concat(Stream.of("subject"), Stream.of(words.strip().split(" +", -1)))
                        .toArray());
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(complaint));
    }
}
