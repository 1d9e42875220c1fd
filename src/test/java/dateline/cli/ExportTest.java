package dateline.cli;

import static dateline.cli.Typed.dateline;
import static dateline.pipeline.Wording.page;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Stores;
import dateline.archive.VersionLine;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.Channel;
import dateline.model.Outlet;
import dateline.model.WarcPosition;
import dateline.pipeline.Newsstand;
import dateline.pipeline.Pipeline;
import dateline.pipeline.Wording.Item;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;

/** An archive written in open formats and taken in elsewhere is the same archive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    private static final byte[] PICTURE = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        0,
        0,
        0,
        0
    };

    @TempDir
    private Path temp;

    /** Made once; no test changes it. */
    private Path folder;

    private Newsstand stand;

    @BeforeAll
    void open(@TempDir Path once) throws IOException {
        folder = once.resolve("my-archive");
        stand = new Newsstand();
        init(folder);
        String feed = rss(
                "Harbour News",
                Item.of("Ferry stays", stand.at("/ferry"), "<p>Short.</p>"),
                Item.of(
                        "Bridge opens",
                        stand.at("/bridge"),
                        whole("bridge") + "<img src=\"" + stand.at("/p.png") + "\">"));
        stand.feed("/feed.xml", feed);
        stand.page("/ferry", page("Ferry stays", "Ann Quay", "ferry"));
        stand.on("/p.png", Newsstand.bytes("image/png", PICTURE));
        in("follow", stand.at("/feed.xml"));
        in("fetch");
        stand.feed("/feed.xml", feed.replace("Bridge opens", "Bridge opens late"));
        in("fetch");
        Path wxr = once.resolve("quay.xml");
        try (InputStream from = ExportTest.class.getResourceAsStream("/dateline/feed/wxr/quay.xml")) {
            Files.write(wxr, from.readAllBytes());
        }
        assertThat(in("import", wxr).out()).contains("2 new articles");
    }

    private void init(Path at) throws IOException {
        Typed.init(at, stand.host());
    }

    @AfterAll
    void close() {
        stand.close();
    }

    private Typed in(Object... words) {
        return Typed.at(folder, words);
    }

    /** All that is to be the same. */
    private record Whole(
            List<Outlet> outlets,
            List<Article> versions,
            List<VersionLine> lines,
            List<Capture> evidence,
            List<Capture> pictures) {

        static Whole of(Path folder) {
            try (Archive archive = Stores.sqlite(folder.resolve("archive.db"))) {
                List<Article> versions = new ArrayList<>();
                List<VersionLine> lines = new ArrayList<>();
                List<Capture> evidence = new ArrayList<>();
                archive.touched(0, 1000).stream()
                        .map(Archive.Touched::article)
                        .sorted(Comparator.comparing(ArticleId::value))
                        .forEach(id -> archive.versions(id).forEach(line -> {
                            lines.add(line);
                            versions.add(archive.article(id, line.number()).orElseThrow());
                            evidence.add(
                                    placeless(archive.capture(line.evidence()).orElseThrow()));
                        }));
                List<Capture> pictures = archive
                        .pictures(versions.stream()
                                .flatMap(article -> article.body().stream())
                                .filter(Block.Figure.class::isInstance)
                                .map(block -> ((Block.Figure) block).image().at())
                                .toList())
                        .values()
                        .stream()
                        .map(Whole::placeless)
                        .toList();
                return new Whole(archive.outlets(), versions, lines, evidence, pictures);
            }
        }

        private static Capture placeless(Capture capture) {
            return new Capture(
                    capture.id(),
                    capture.uri(),
                    capture.at(),
                    capture.status(),
                    capture.sha256(),
                    capture.mediaType(),
                    new WarcPosition("", 0, 0));
        }
    }

    @Test
    void anExportTakenIntoAnEmptyArchiveIsTheSameArchive() throws IOException {
        Path out = temp.resolve("out");
        Typed exported = in("export", out);
        assertThat(exported.exit()).as(exported.err()).isZero();
        Whole before = Whole.of(folder);
        assertThat(before.versions()).hasSize(5);
        assertThat(before.pictures()).hasSize(1);

        Path other = temp.resolve("other");
        init(other);
        Typed imported = Typed.at(other, "import", out);
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("4 new articles", "following 1 new feed of the 1");
        Whole after = Whole.of(other);
        assertThat(after.versions()).containsExactlyElementsOf(before.versions());
        assertThat(after).isEqualTo(before);
        assertThat(Typed.at(other, "doctor").out()).contains("ok     evidence");
        Typed verified = Typed.at(other, "verify");
        assertThat(verified.exit()).as(verified.out()).isZero();

        Typed again = Typed.at(other, "import", out);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("0 new articles, 0 new versions, 4 known; 0 captures", "following none anew");
        assertThat(Whole.of(other)).isEqualTo(before);
        assertThat(Typed.at(other, "fetch").out()).contains("0 new versions");
    }

    @Test
    void articlesWithoutTheirEvidenceGetTheLineUntilItComes() throws IOException {
        Path out = temp.resolve("out");
        in("export", out);
        Path other = temp.resolve("other");
        init(other);
        Typed first = Typed.at(other, "import", out.resolve(ExportCommand.LINES));
        assertThat(first.out()).contains("4 new articles").contains("4 captures as evidence");
        assertThat(first.err()).contains("5 versions came without their captures");
        Whole lines = Whole.of(other);
        assertThat(lines.evidence())
                .allMatch(capture -> capture.uri().toString().startsWith("urn:line:"));
        assertThat(Typed.at(other, "import", out).exit()).isZero();
        assertThat(Whole.of(other)).isEqualTo(Whole.of(folder));
    }

    @Test
    void eachFormAlone() throws IOException {
        assertThat(in("export", temp.resolve("a.jsonl")).out()).contains("4 articles with 5 versions of 2 outlets");
        assertThat(Files.readAllLines(temp.resolve("a.jsonl"), StandardCharsets.UTF_8))
                .hasSize(1 + 2 + 4)
                .allMatch(line -> line.startsWith("{\"kind\":"));
        assertThat(in("export", temp.resolve("a.opml")).out()).contains("1 feed");
        assertThat(Files.readString(temp.resolve("a.opml"))).contains("xmlUrl=\"" + stand.at("/feed.xml") + "\"");
        assertThat(in("export", temp.resolve("a.warc.gz")).exit()).isZero();
        int records = 0;
        try (WarcReader reader = new WarcReader(temp.resolve("a.warc.gz"))) {
            while (reader.next().isPresent()) {
                records++;
            }
        }
        assertThat(records).isGreaterThan(8);
        Typed refused = in("export", temp.resolve("a.opml"));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complaints()).singleElement().asString().contains("is there already; --force");
        assertThat(in("export", "--force", temp.resolve("a.opml")).exit()).isZero();
        Path full = Files.createDirectories(temp.resolve("full"));
        Files.writeString(full.resolve("note"), "mine");
        assertThat(in("export", full).complaints()).singleElement().asString().contains("is not empty");
    }

    @Test
    void anExportedFeedListIsFollowedElsewhere() throws IOException {
        Path list = temp.resolve("a.opml");
        in("export", list);
        Path other = temp.resolve("other");
        init(other);
        assertThat(Typed.at(other, "import", "--dry-run", list).out()).contains("1 subscription");
        assertThat(Typed.at(other, "import", list).out()).contains("following 1 new feed of the 1");
        try (Archive archive = Stores.sqlite(other.resolve("archive.db"))) {
            assertThat(archive.outlets())
                    .singleElement()
                    .satisfies(outlet ->
                            assertThat(outlet.channels()).containsExactly(new Channel.Feed(stand.at("/feed.xml"))));
        }
    }

    // ---- what somebody did to the lines ----

    @Test
    void linesThatAreNotSoundStayOut() throws IOException {
        Path out = temp.resolve("a.jsonl");
        in("export", out);
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        String article = lines.stream()
                .filter(line -> line.contains("Bridge opens late"))
                .findFirst()
                .orElseThrow();
        List<String> bad = new ArrayList<>(lines.subList(0, 3));
        bad.add(article.replace("\"canonical\":\"http://", "\"canonical\":\"javascript://"));
        bad.add(article.replace("\"canonical\":\"http://127.0.0.1", "\"canonical\":\"http://mole.example"));
        bad.add(article.replace("{\"figure\":{\"at\":\"http://", "{\"figure\":{\"at\":\"data://"));
        bad.add(article.replaceFirst(
                "\\{\"p\":\"", "{\"p\":{\"text\":\"x\",\"marks\":[[\"a\",0,99,\"http://x.example/\"]]},\"q\":\""));
        bad.add("{\"kind\":\"article\",\"versions\":[{\"article\":{}}]}");
        bad.add("{\"kind\":\"poem\"}");
        bad.add("no json");
        bad.add("{\"kind\":\"outlet\",\"id\":\"../x\",\"name\":\"x\",\"home\":\"http://x.example/\"}");
        Path file = Files.write(temp.resolve("bad.jsonl"), bad);
        Path other = temp.resolve("other");
        init(other);
        Typed typed = Typed.at(other, "import", file);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).contains("0 new articles").contains("8 broken");
        assertThat(typed.complaints()).anyMatch(line -> line.startsWith("dateline: bad.jsonl: line 4: "));
        assertThat(typed.err().lines().filter(line -> line.contains("\tat "))).isEmpty();
    }

    @Test
    void anotherOutletOfTheSameShortNameIsLeftAlone() throws IOException {
        Path out = temp.resolve("a.jsonl");
        in("export", out);
        Path other = temp.resolve("other");
        init(other);
        Path opml = Files.writeString(
                temp.resolve("mine.opml"),
                "<opml><body><outline text=\"Harbour News\" xmlUrl=\"http://else.example/feed\""
                        + " htmlUrl=\"http://else.example/\"/></body></opml>");
        Typed.at(other, "import", opml);
        Typed typed = Typed.at(other, "import", out);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).contains("2 new articles");
        assertThat(typed.err()).contains("the outlet harbour-news is another one here; its articles stay out");
    }

    @Test
    void whatIsNoneOfTheseIsToldAndTheOthersAreTaken() throws IOException {
        Path poem = Files.writeString(temp.resolve("poem.xml"), "once upon a time");
        Path list = Files.writeString(temp.resolve("list"), "https://mole.example/one\n");
        Path other = temp.resolve("other");
        init(other);
        Typed typed = Typed.at(other, "import", poem, temp.resolve("none"), list);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).contains("1 new article");
        assertThat(typed.complaints())
                .anyMatch(line -> line.contains("poem.xml is none of: WARC"))
                .anyMatch(line -> line.contains("cannot be read: there is no file"));
    }

    @Test
    void theEvidenceOfWhatWasImportedSaysSo() throws IOException, InterruptedException {
        Path other = temp.resolve("other");
        init(other);
        Path settings = other.resolve(Settings.FILE);
        Files.writeString(
                settings, Files.readString(settings).replace(":8080\"", ":0\"").replace(":8081\"", ":0\""));
        Typed.at(other, "import", folder.resolveSibling("quay.xml"));
        InstantSource clock = InstantSource.system();
        try (House house = House.open(other, read(other), clock);
                Pipeline pipeline = house.pipeline(clock, _ -> {});
                Servers servers = Servers.start(house, pipeline, clock);
                HttpClient client = HttpClient.newHttpClient()) {
            Article article = house.archive()
                    .article(house.archive().touched(0, 1).getFirst().article())
                    .orElseThrow();
            URI site = URI.create("http://127.0.0.1:" + servers.port());
            assertThat(get(client, site.resolve("/article/" + article.id())))
                    .contains("Read from a file that was imported", "when the file was imported");
            assertThat(get(client, site.resolve("/evidence/" + article.evidence())))
                    .contains(
                            "What stood in a file that was imported",
                            "the file quay.xml, on",
                            "urn:wxr:https://quay.example/")
                    .doesNotContain("HTTP status", "What the outlet’s server sent");
        }
    }

    private static Settings read(Path of) {
        return switch (Settings.read(of.resolve(Settings.FILE), Map.of())) {
            case Settings.Read.Good good -> good.settings();
            case Settings.Read.Wrong wrong -> throw new AssertionError(wrong.complaints());
        };
    }

    private static String get(HttpClient client, URI at) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }
}
