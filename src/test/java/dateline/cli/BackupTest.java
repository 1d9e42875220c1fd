package dateline.cli;

import static dateline.cli.Typed.dateline;
import static dateline.pipeline.Wording.page;
import static dateline.pipeline.Wording.rss;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Listing;
import dateline.archive.Scope;
import dateline.archive.Stores;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.pipeline.Newsstand;
import dateline.pipeline.Pipeline;
import dateline.pipeline.Wording.Item;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup holds a whole archive, whatever goes on meanwhile; a restore gives it back or nothing. */
class BackupTest {

    private static final int FEEDS = 3;
    private static final int ENTRIES = 20;

    /** Sites made from these are compared, so that nothing depends on when they are asked. */
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    private Path temp;

    private Path folder;
    private Path file;
    private Newsstand stand;

    @BeforeEach
    void open() throws IOException {
        folder = temp.resolve("my-archive");
        file = temp.resolve("kept.zip");
        stand = new Newsstand();
        Typed.init(folder, stand.host());
        Typed.set(folder, "group = true", "group = false");
        Typed.set(folder, ":8080\"", ":0\"");
        Typed.set(folder, ":8081\"", ":0\"");
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void serve(int feeds) {
        for (int feed = 0; feed < feeds; feed++) {
            String at = "/" + feed + "/";
            stand.feed(
                    at + "feed.xml",
                    rss(
                            "Harbour News " + feed,
                            IntStream.range(0, ENTRIES)
                                    .mapToObj(i -> Item.of("Ferry " + i, stand.at(at + i), "<p>Short.</p>"))
                                    .toList()));
            IntStream.range(0, ENTRIES)
                    .forEach(i -> stand.page(at + i, page("Ferry " + i + " stays", "Ann Quay", "ferry " + at + i)));
            assertThat(dateline("follow", stand.at(at + "feed.xml"), "--dir", folder)
                            .exit())
                    .isZero();
        }
    }

    private Typed backup(Object... more) {
        Object[] words = Stream.concat(Stream.of("backup", file, "--dir", folder), Stream.of(more))
                .toArray();
        return dateline(words);
    }

    private Settings settings(Path of) {
        return switch (Settings.read(of.resolve(Settings.FILE), Map.of())) {
            case Settings.Read.Good good -> good.settings();
            case Settings.Read.Wrong wrong -> throw new AssertionError(wrong.complaints());
        };
    }

    @Test
    void aBackupMadeDuringIngestRestoresToAnArchiveThatServesTheSamePages() throws IOException, InterruptedException {
        serve(FEEDS);
        InstantSource clock = InstantSource.system();
        List<Path> kept = new ArrayList<>();
        try (House house = House.open(folder, settings(folder), clock);
                Pipeline pipeline = house.pipeline(clock, _ -> {})) {
            Thread ingest = Thread.ofVirtual().start(() -> {
                try {
                    pipeline.round();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            while (kept.isEmpty() || ingest.isAlive()) {
                file = temp.resolve("kept-" + kept.size() + ".zip");
                Typed typed = backup();
                assertThat(typed.exit()).as(typed.err()).isZero();
                kept.add(file);
            }
            ingest.join();
            file = temp.resolve("kept-last.zip");
            assertThat(backup().exit()).isZero();
        }
        kept.add(file);
        Served live = served(folder);
        assertThat(live.articles()).hasSize(FEEDS * ENTRIES);
        for (Path each : List.of(kept.get(kept.size() / 2), kept.getLast())) {
            Path restored = temp.resolve("restored-" + each.getFileName());
            Typed typed = dateline("restore", each, restored);
            assertThat(typed.exit()).as(typed.err()).isZero();
            assertThat(dateline("doctor", "--dir", restored).out()).contains("ok     evidence", "ok     database");
            holdsWhatItTellsOf(restored);
            assertThat(dateline("verify", "--dir", restored).exit()).isZero();
            sameWhereSame(served(restored), live);
        }
        assertThat(served(temp.resolve("restored-kept-last.zip")).articles()).isEqualTo(live.articles());
    }

    /** Whatever article was whole when the backup was made has the same pages. */
    private static void sameWhereSame(Served restored, Served live) {
        restored.articles().forEach((id, article) -> {
            if (article.equals(live.articles().get(id))) {
                for (String path : List.of("/article/" + id, "/evidence/" + article.evidence())) {
                    assertThat(restored.pages().get(path))
                            .as(path)
                            .isEqualTo(live.pages().get(path));
                }
            }
        });
        if (restored.articles().equals(live.articles())) {
            live.pages()
                    .forEach((path, page) ->
                            assertThat(restored.pages().get(path)).as(path).isEqualTo(page));
        }
    }

    /** Without the head that proves a record at the moment: the log has grown since, or is signed anew. */
    private static String lasting(String page) {
        return page.replaceAll(
                "<dt>Custody log</dt><dd>entry (\\d{1,9}) of .{1,400}</dd>", "<dt>Custody log</dt><dd>entry $1</dd>");
    }

    private record Served(Map<ArticleId, Article> articles, Map<String, String> pages) {}

    /** Every version's evidence is there, and its bytes are what the rows say. */
    private void holdsWhatItTellsOf(Path restored) {
        try (House house = House.open(restored, settings(restored), InstantSource.system())) {
            for (Article article : articles(house.archive())) {
                Capture capture = house.archive().capture(article.evidence()).orElseThrow();
                assertThat(house.captures().open(capture.where()).orElseThrow().id())
                        .isEqualTo(article.evidence());
            }
        }
    }

    private static List<Article> articles(Archive archive) {
        return archive.touched(0, 100_000).stream()
                .map(touched -> archive.article(touched.article()).orElseThrow())
                .toList();
    }

    /** What a site over a folder says, by path: front page, an outlet's list, every article and its evidence. */
    private Served served(Path of) throws IOException, InterruptedException {
        Map<String, String> pages = new TreeMap<>();
        Map<ArticleId, Article> articles = new HashMap<>();
        InstantSource clock = InstantSource.fixed(NOW);
        try (House house = House.open(of, settings(of), clock);
                Pipeline pipeline = house.pipeline(clock, _ -> {});
                Servers servers = Servers.start(house, pipeline, clock);
                HttpClient client = HttpClient.newHttpClient()) {
            List<String> paths = new ArrayList<>(List.of("/", "/contents", "/feed.atom"));
            for (Article article : articles(house.archive())) {
                articles.put(article.id(), article);
                paths.add("/article/" + article.id());
                paths.add("/evidence/" + article.evidence());
            }
            for (String path : paths) {
                HttpResponse<String> response = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + servers.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                pages.put(
                        path,
                        response.statusCode() + "\n" + lasting(response.body().replace(":" + servers.port(), ":PORT")));
            }
        }
        return new Served(articles, pages);
    }

    @Test
    void theRestoredArchiveGoesOn() throws IOException {
        serve(1);
        assertThat(dateline("fetch", "--dir", folder).exit()).isZero();
        assertThat(backup().out()).contains(ENTRIES + " articles").contains(file.toString());
        Path restored = temp.resolve("again");
        assertThat(dateline("restore", file, restored).out()).contains(ENTRIES + " articles");
        assertThat(Files.readString(restored.resolve(Settings.FILE)))
                .isEqualTo(Files.readString(folder.resolve(Settings.FILE)));
        assertThat(dateline("fetch", "--dir", restored).out()).contains("0 new articles, 0 new versions");
        try (Archive archive = Stores.sqlite(restored.resolve("archive.db"))) {
            Listing listing = archive.list(new Scope.Everything(), Optional.empty(), 100);
            assertThat(listing.lines()).hasSize(ENTRIES);
            assertThat(ArticleId.parse(listing.lines().getFirst().id().toString()))
                    .isPresent();
        }
    }

    @Test
    void theFileIsItsOwnersAloneAndTellsOfKeys() throws IOException {
        assertThat(backup().out()).contains("signing key is in it");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Path restored = temp.resolve("again");
        assertThat(dateline("restore", file, restored).exit()).isZero();
        assertThat(restored.resolve("custody/key")).hasSameBinaryContentAs(folder.resolve("custody/key"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored.resolve("custody/key"))))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("my-archive", "kept.zip", "again");
        }
    }

    @Test
    void whatIsThereIsNotReplacedUnasked() throws IOException {
        Files.writeString(file, "mine");
        Typed refused = backup();
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complaints())
                .containsExactly("dateline: " + file + " is there already; --force replaces it");
        assertThat(file).hasContent("mine");
        assertThat(backup("--force").exit()).isZero();
        assertThat(dateline("restore", file, temp.resolve("again")).exit()).isZero();
    }

    @Test
    void missingEvidenceIsNoBackup() throws IOException {
        serve(1);
        assertThat(dateline("fetch", "--dir", folder).exit()).isZero();
        try (Stream<Path> warcs = Files.list(folder.resolve("warc"))) {
            Files.delete(warcs.filter(path -> path.toString().endsWith(".gz"))
                    .findFirst()
                    .orElseThrow());
        }
        Typed typed = backup();
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.complaints()).singleElement().asString().contains("is missing or shorter");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        assertThat(backup().exit()).isZero();
        Path other = Files.createDirectories(temp.resolve("other"));
        Files.writeString(other.resolve("note.txt"), "mine");
        Typed typed = dateline("restore", file, other);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.complaints()).singleElement().asString().contains("is not empty");
        assertThat(other.resolve("note.txt")).hasContent("mine");
        assertThat(dateline("restore", temp.resolve("none.zip"), temp.resolve("x"))
                        .exit())
                .isEqualTo(1);
        assertThat(dateline("restore", other.resolve("note.txt"), temp.resolve("x"))
                        .complaints())
                .singleElement()
                .asString()
                .contains("no whole zip file");
    }

    // ---- what somebody did to the file ----

    private interface Change {
        Optional<byte[]> of(String name, byte[] bytes);
    }

    /** A zip file with the backup's entries changed, and more. */
    private Path tampered(Change change, Map<String, byte[]> more) throws IOException {
        Path other = temp.resolve("tampered.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : zip.stream().toList()) {
                Optional<byte[]> bytes =
                        change.of(entry.getName(), zip.getInputStream(entry).readAllBytes());
                if (bytes.isPresent()) {
                    put(out, entry.getName(), bytes.get());
                }
            }
            for (Map.Entry<String, byte[]> each : more.entrySet()) {
                put(out, each.getKey(), each.getValue());
            }
        }
        return other;
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private void refused(Path tampered, String why) {
        Path to = temp.resolve("nowhere");
        Typed typed = dateline("restore", tampered, to);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.complaints())
                .singleElement()
                .asString()
                .contains("nothing was restored")
                .contains(why);
        assertThat(to).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "/etc/outside.txt",
                "warc/../../outside.txt",
                "warc/sub/x.warc.gz",
                "other/x",
                "C:\\x",
                "..",
                "custody/..",
                ".hidden",
                "index/segments_1"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        assertThat(backup().exit()).isZero();
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        refused(tampered((_, same) -> Optional.of(same), Map.of(name, bytes)), "does not name");
        Path named = tampered(
                (at, same) -> Optional.of(at.equals(Manifest.NAME) ? naming(same, name, bytes) : same),
                Map.of(name, bytes));
        refused(named, "outside of an archive");
    }

    private static byte[] naming(byte[] manifest, String name, byte[] bytes) {
        String json = new String(manifest, StandardCharsets.UTF_8);
        String entry = "{\"name\":\"" + name.replace("\\", "\\\\") + "\",\"bytes\":" + bytes.length + ",\"sha256\":\""
                + "0".repeat(64) + "\"},";
        return json.replaceFirst("\\[", "[" + entry.replace("\\", "\\\\")).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNotWhatTheManifestSaysIsRefused() throws IOException {
        assertThat(backup().exit()).isZero();
        refused(
                tampered(
                        (name, same) -> Optional.of(name.equals(Settings.FILE) ? (new byte[same.length]) : same),
                        Map.of()),
                Settings.FILE + " is not what the manifest says");
        refused(
                tampered(
                        (name, same) -> Optional.of(name.equals("archive.db") ? Arrays.copyOf(same, 1000) : same),
                        Map.of()),
                "too soon");
        refused(
                tampered((name, same) -> name.equals("archive.db") ? Optional.empty() : Optional.of(same), Map.of()),
                "archive.db is missing");
        refused(
                tampered((name, same) -> name.equals(Manifest.NAME) ? Optional.empty() : Optional.of(same), Map.of()),
                "no manifest");
        refused(
                tampered(
                        (name, same) ->
                                Optional.of(name.equals(Manifest.NAME) ? "{}".getBytes(StandardCharsets.UTF_8) : same),
                        Map.of()),
                "no backup's");
    }

    @Test
    void aFileThatIsCutIsRefused() throws IOException {
        assertThat(backup().exit()).isZero();
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 10, whole.length / 2, whole.length - 1)) {
            refused(Files.write(temp.resolve("cut.zip"), Arrays.copyOf(whole, length)), "no whole zip file");
        }
    }
}
