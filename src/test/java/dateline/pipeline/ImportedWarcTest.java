package dateline.pipeline;

import static dateline.pipeline.Wording.page;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Scope;
import dateline.archive.Stores;
import dateline.capture.CaptureSettings;
import dateline.capture.Captures;
import dateline.capture.Stored;
import dateline.fetch.Decoded;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.Moment;
import dateline.model.OutletId;
import dateline.pipeline.Wording.Item;
import dateline.search.Index;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WARC files of others: what is sound becomes evidence and articles, what is broken is told. */
class ImportedWarcTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final OutletId MOLE = new OutletId("mole-example");
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @TempDir
    private Path temp;

    private Archive archive;
    private Captures captures;
    private Index index;
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void open() {
        archive = Stores.memory();
        captures = new Captures(CaptureSettings.defaults(temp.resolve("warc")), archive::latest, () -> NOW);
        index = Index.open(temp.resolve("index"), archive).index();
    }

    @AfterEach
    void close() {
        index.close();
        captures.close();
        archive.close();
    }

    /** How the records of a file are packed. */
    private enum Packing {
        PLAIN,
        BY_RECORD,
        AS_A_WHOLE
    }

    private static byte[] record(String type, String uri, String at, String more, byte[] block) {
        String header = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri + "\r\nWARC-Date: " + at
                + "\r\nWARC-Record-ID: <urn:uuid:"
                + UUID.nameUUIDFromBytes((type + uri + at).getBytes(StandardCharsets.UTF_8))
                + ">\r\n" + more + "Content-Length: " + block.length + "\r\n\r\n";
        return joined(header.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] answer(String uri, String at, String type, byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return record("response", uri, at, "Content-Type: application/http; msgtype=response\r\n", joined(head, body));
    }

    private static byte[] html(String path, String at, String html) {
        return answer(
                "https://mole.example" + path, at, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] packed(Packing packing, byte[]... records) {
        return switch (packing) {
            case PLAIN -> joined(records);
            case BY_RECORD ->
                joined(Arrays.stream(records).map(ImportedWarcTest::gzip).toArray(byte[][]::new));
            case AS_A_WHOLE -> gzip(joined(records));
        };
    }

    private static byte[][] crawl() {
        return new byte[][] {
            record(
                    "warcinfo",
                    "x",
                    "2020-01-01T00:00:00Z",
                    "",
                    "software: crawler/1\r\n".getBytes(StandardCharsets.UTF_8)),
            html("/", "2020-01-01T00:00:01Z", page("Mole", "Ann Quay", "mole")),
            html("/ferry", "2020-01-01T00:00:02Z", page("Ferry stays", "Ann Quay", "ferry")),
            record(
                    "request",
                    "https://mole.example/ferry",
                    "2020-01-01T00:00:02Z",
                    "",
                    "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
            answer(
                    "https://mole.example/feed",
                    "2020-01-01T00:00:03Z",
                    "application/rss+xml",
                    rss("The Mole", Item.of("Bridge opens", "https://mole.example/bridge", whole("bridge")))
                            .getBytes(StandardCharsets.UTF_8)),
            answer("https://mole.example/p.png", "2020-01-01T00:00:04Z", "image/png", PICTURE),
            answer(
                    "https://mole.example/a.css",
                    "2020-01-01T00:00:05Z",
                    "text/css",
                    "a{}".getBytes(StandardCharsets.UTF_8)),
        };
    }

    private ImportSums take(byte[] file) throws IOException {
        return take("crawl.warc", file);
    }

    private ImportSums take(String name, byte[] file) throws IOException {
        Path path = Files.write(temp.resolve(name), file);
        return new Importing(
                        archive,
                        Optional.of(captures),
                        Optional.of(index),
                        PipelineSettings.defaults(),
                        () -> NOW,
                        notes::add)
                .warc(path);
    }

    private Article article(String address) {
        return archive.article(ArticleId.of(MOLE, URI.create(address))).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void pagesAndFeedsBecomeArticlesHoweverTheyArePacked(Packing packing) throws IOException {
        ImportSums sums = take(packed(packing, crawl()));
        assertThat(notes).containsExactly("crawl.warc: new outlet mole.example (mole-example)");
        assertThat(sums.articles()).isEqualTo(2);
        assertThat(sums.captures()).isEqualTo(4);
        assertThat(sums.broken()).isZero();
        assertThat(sums.passed()).containsEntry("pages that hold no article", 1L);
        Article ferry = article("https://mole.example/ferry");
        assertThat(ferry.title()).isEqualTo("Ferry stays");
        assertThat(ferry.source()).isEqualTo(new Article.Source.Page());
        assertThat(ferry.published().map(Moment::iso)).contains("2026-03-01T07:30:00Z");
        assertThat(article("https://mole.example/bridge").source()).isEqualTo(new Article.Source.Feed());
        assertThat(archive.pictures(List.of(URI.create("https://mole.example/p.png"))))
                .hasSize(1);
    }

    @Test
    void theEvidenceIsTheRecordWithWhereItCameFrom() throws IOException {
        byte[] file = packed(Packing.PLAIN, crawl());
        take(file);
        Capture capture = archive.capture(article("https://mole.example/ferry").evidence())
                .orElseThrow();
        assertThat(capture.at()).isEqualTo(Instant.parse("2020-01-01T00:00:02Z"));
        assertThat(capture.status()).isEqualTo(200);
        Stored.Whole stored = (Stored.Whole) captures.open(capture.where()).orElseThrow();
        assertThat(new String(((Decoded.Plain) stored.body()).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(page("Ferry stays", "Ann Quay", "ferry"));
        assertThat(captures.provenance(capture.where())).hasValueSatisfying(from -> {
            assertThat(from.file()).isEqualTo("crawl.warc");
            assertThat(from.record())
                    .hasValueSatisfying(
                            id -> assertThat(id).contains(capture.id().toString()));
            assertThat(new String(file, (int) from.offset(), 8, StandardCharsets.UTF_8))
                    .isEqualTo("WARC/1.0");
        });
    }

    @Test
    void theSameFileAgainBringsNothing() throws IOException {
        take(packed(Packing.PLAIN, crawl()));
        long captured = archive.counts().captures();
        ImportSums again = take("again.warc.gz", packed(Packing.BY_RECORD, crawl()));
        assertThat(again.articles() + again.versions() + again.captures() + again.outlets())
                .isZero();
        assertThat(archive.counts().captures()).isEqualTo(captured);
    }

    /** As a crash leaves it: the records are in our files, and registered at the start, but no article is committed. */
    @Test
    void anImportThatWasCutOffGoesOn() throws IOException {
        take(packed(Packing.PLAIN, crawl()));
        List<Capture> kept = new ArrayList<>();
        archive.list(new Scope.Everything(), Optional.empty(), 200)
                .lines()
                .forEach(line -> kept.add(
                        archive.capture(archive.article(line.id()).orElseThrow().evidence())
                                .orElseThrow()));
        archive.close();
        archive = Stores.memory();
        kept.forEach(capture -> archive.commit(List.of(new Change.Captured(capture))));
        ImportSums again = take(packed(Packing.PLAIN, crawl()));
        assertThat(again.articles()).isEqualTo(2);
        assertThat(again.captures()).isEqualTo(2);
    }

    @Test
    void whatSaysOtherwiseAtTheSameMomentIsNoVersion() throws IOException {
        byte[] file = packed(
                Packing.PLAIN,
                html("/ferry", "2020-01-01T00:00:02Z", page("Ferry stays", "Ann Quay", "ferry")),
                html("/ferry", "2020-01-01T00:00:02Z", page("Ferry goes", "Ann Quay", "ferry")));
        take(file);
        take(file);
        assertThat(archive.versions(article("https://mole.example/ferry").id())).hasSize(1);
        assertThat(archive.counts().captures()).isEqualTo(2);
    }

    @Test
    void aLaterCaptureThatSaysOtherwiseIsAVersionAndAnEarlierOneIsEvidenceAlone() throws IOException {
        take(packed(Packing.PLAIN, html("/ferry", "2021-01-01T00:00:00Z", page("Ferry stays", "Ann Quay", "ferry"))));
        take(packed(Packing.PLAIN, html("/ferry", "2022-01-01T00:00:00Z", page("Ferry goes", "Ann Quay", "ferry"))));
        ImportSums earlier = take(
                packed(Packing.PLAIN, html("/ferry", "2020-01-01T00:00:00Z", page("Ferry?", "Ann Quay", "ferry"))));
        assertThat(earlier.captures()).isEqualTo(1);
        assertThat(earlier.versions()).isZero();
        Article ferry = article("https://mole.example/ferry");
        assertThat(ferry.title()).isEqualTo("Ferry goes");
        assertThat(ferry.version()).isEqualTo(2);
    }

    @Test
    void aPageCompletesWhatAListOwed() throws IOException {
        Path list = Files.writeString(temp.resolve("list.txt"), "https://mole.example/ferry\n");
        new Importing(
                        archive,
                        Optional.of(captures),
                        Optional.of(index),
                        PipelineSettings.defaults(),
                        () -> NOW,
                        notes::add)
                .addresses(list);
        take(packed(Packing.PLAIN, crawl()));
        Article ferry = article("https://mole.example/ferry");
        assertThat(ferry.version()).isEqualTo(1);
        assertThat(ferry.title()).isEqualTo("Ferry stays");
        assertThat(archive.owedHosts(NOW)).isEmpty();
    }

    @Test
    void chunkedBodiesAreReadAndKeptAsTheyCame() throws IOException {
        byte[] body = page("Ferry stays", "Ann Quay", "ferry").getBytes(StandardCharsets.UTF_8);
        byte[] block = joined(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                (Integer.toHexString(100) + "\r\n").getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(body, 100),
                ("\r\n" + Integer.toHexString(body.length - 100) + ";x=y\r\n").getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(body, 100, body.length),
                "\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        take(record("response", "https://mole.example/ferry", "2020-01-01T00:00:00Z", "", block));
        Article ferry = article("https://mole.example/ferry");
        Capture capture = archive.capture(ferry.evidence()).orElseThrow();
        Stored.Whole stored = (Stored.Whole) captures.open(capture.where()).orElseThrow();
        assertThat(((Decoded.Plain) stored.body()).bytes()).isEqualTo(body);
    }

    @ParameterizedTest
    @EnumSource
    void brokenRecordsArePassedOverWithALineEach(Packing packing) throws IOException {
        byte[] ferry = html("/ferry", "2020-01-01T00:00:02Z", page("Ferry stays", "Ann Quay", "ferry"));
        byte[] wrong = record(
                "response",
                "https://mole.example/x",
                "2020-01-01T00:00:02Z",
                "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n",
                "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        byte[] noHttp = record(
                "response",
                "https://mole.example/y",
                "2020-01-01T00:00:02Z",
                "",
                "nothing".getBytes(StandardCharsets.UTF_8));
        byte[] noDate = record(
                "response",
                "https://mole.example/z",
                "some day",
                "",
                "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        byte[] garbage = "garbage\r\nmore of it\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] bridge = html("/bridge", "2020-01-01T00:00:03Z", page("Bridge opens", "Ann Quay", "bridge"));
        ImportSums sums = take(packed(packing, wrong, ferry, noHttp, noDate, garbage, bridge));
        assertThat(sums.articles()).as(notes.toString()).isEqualTo(2);
        assertThat(sums.broken()).isEqualTo(4);
        assertThat(notes)
                .filteredOn(line -> line.startsWith("crawl.warc: byte "))
                .hasSize(4)
                .anyMatch(line -> line.endsWith("the record is not what its digest says"))
                .anyMatch(line -> line.endsWith("the record holds no HTTP answer"))
                .anyMatch(line -> line.endsWith("the record says no date"))
                .anyMatch(line -> line.endsWith("no WARC record begins here"));
    }

    @Test
    void aDamagedMemberAndACutEndCostNoOtherRecord() throws IOException {
        byte[] first = gzip(html("/one", "2020-01-01T00:00:01Z", page("One stays", "Ann Quay", "one")));
        byte[] damaged = gzip(html("/two", "2020-01-01T00:00:02Z", page("Two stays", "Ann Quay", "two")));
        damaged[damaged.length / 2] ^= 0x55;
        byte[] third = gzip(html("/three", "2020-01-01T00:00:03Z", page("Three stays", "Ann Quay", "three")));
        byte[] cut = Arrays.copyOf(first, first.length / 2);
        ImportSums sums = take(joined(first, damaged, third, cut));
        assertThat(sums.articles()).as(notes.toString()).isEqualTo(2);
        assertThat(sums.broken()).isBetween(1L, 3L);
        assertThat(notes)
                .anyMatch(
                        line -> line.equals("crawl.warc: byte " + first.length + ": the compressed bytes are damaged"));
    }

    @Test
    void aNameThatSomebodyElseHasTakenHidesNothing() throws IOException {
        byte[] ferry = html("/ferry", "2020-01-01T00:00:02Z", page("Ferry stays", "Ann Quay", "ferry"));
        byte[] other = html("/ferry", "2020-01-01T00:00:02Z", page("Ferry sinks", "Ann Quay", "ferry"));
        take(ferry);
        ImportSums sums = take(other);
        assertThat(sums.captures()).isEqualTo(1);
        assertThat(archive.counts().captures()).isEqualTo(2);
        assertThat(take(other).captures()).isZero();
    }

    @Test
    void nothingThrowsAndNothingIsKeptWithoutEvidence() throws IOException {
        Random random = new Random(7);
        byte[] file = packed(Packing.PLAIN, crawl());
        byte[] packed = packed(Packing.BY_RECORD, crawl());
        for (int i = 0; i < 16; i++) {
            byte[] broken = (i % 2 == 0 ? file : packed).clone();
            for (int n = 0; n < 8; n++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            take(Arrays.copyOf(broken, broken.length - random.nextInt(broken.length / 2)));
        }
        archive.list(new Scope.Everything(), Optional.empty(), 200)
                .lines()
                .forEach(line -> assertThat(archive.capture(
                                archive.article(line.id()).orElseThrow().evidence()))
                        .isPresent());
    }
}
