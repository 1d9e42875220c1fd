package dateline.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.fetch.Cut;
import dateline.fetch.Decoded;
import dateline.fetch.Exchange;
import dateline.model.Capture;
import dateline.model.Header;
import dateline.model.WarcPosition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

@Timeout(60)
class CapturesTest {

    @TempDir
    private Path folder;

    private Captures open() {
        return new Captures(CaptureSettings.defaults(folder), Earlier.none(), InstantSource.fixed(Exchanges.AT));
    }

    private static String text(Stored stored) {
        Decoded body = ((Stored.Whole) stored).body();
        return new String(((Decoded.Plain) body).bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void an_answer_is_kept_and_read_back() throws Exception {
        Exchange page = Exchanges.page("http://a.example/x?y=1", "<p>Grüße</p>");
        try (Captures captures = open()) {
            Capture capture = captures.saw(page);
            captures.sync();
            assertThat(capture.uri()).isEqualTo(page.uri());
            assertThat(capture.at()).isEqualTo(Exchanges.AT);
            assertThat(capture.status()).isEqualTo(200);
            assertThat(capture.mediaType()).isEqualTo("text/html");
            assertThat(capture.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(page.body())));
            Stored stored = captures.open(capture.where()).orElseThrow();
            assertThat(stored.id()).isEqualTo(capture.id());
            assertThat(stored.uri()).isEqualTo(page.uri());
            assertThat(stored.at()).isEqualTo(Exchanges.AT);
            assertThat(stored.status()).isEqualTo(200);
            assertThat(stored.headers()).isEqualTo(page.headers());
            assertThat(text(stored)).isEqualTo("<p>Grüße</p>");
            assertThat(((Stored.Whole) stored).isCut()).isFalse();
        }
    }

    @Test
    void a_body_is_kept_as_it_travelled_and_given_decoded() throws Exception {
        byte[] packed = gzip("<p>text</p>".repeat(1000).getBytes(StandardCharsets.UTF_8));
        Exchange page = Exchanges.of(
                "http://a.example/",
                200,
                packed,
                "Content-Encoding: gzip",
                "Transfer-Encoding: chunked",
                "Content-Type: Text/HTML;x=y");
        try (Captures captures = open()) {
            Capture capture = captures.saw(page);
            Stored stored = captures.open(capture.where()).orElseThrow();
            assertThat(text(stored)).isEqualTo("<p>text</p>".repeat(1000));
            assertThat(stored.headers().first("X-Archive-Orig-Transfer-Encoding"))
                    .contains("chunked");
            assertThat(stored.headers().first("Transfer-Encoding")).isEmpty();
            assertThat(capture.mediaType()).isEqualTo("text/html");
        }
    }

    @Test
    void a_record_is_a_warc_file_by_itself() throws Exception {
        try (Captures captures = open()) {
            captures.saw(Exchanges.page("http://a.example/1", "one"));
            Capture capture = captures.saw(Exchanges.page("http://a.example/2", "two"));
            captures.saw(Exchanges.page("http://a.example/3", "three"));
            try (InputStream bytes = captures.record(capture.where()).orElseThrow();
                    WarcReader reader = new WarcReader(bytes)) {
                WarcRecord record = reader.next().orElseThrow();
                assertThat(record.type()).isEqualTo("response");
                assertThat(record.id()).hasToString("urn:uuid:" + capture.id());
                assertThat(record.version()).hasToString("WARC/1.1");
                assertThat(record.date()).isEqualTo(Exchanges.AT);
                assertThat(reader.next()).isEmpty();
            }
            try (InputStream bytes = captures.record(capture.where()).orElseThrow()) {
                assertThat(bytes.readAllBytes()).hasSize((int) capture.where().length());
            }
        }
    }

    @Test
    void nothing_is_found_where_nothing_stands() throws Exception {
        try (Captures captures = open()) {
            WarcPosition where =
                    captures.saw(Exchanges.page("http://a.example/", "x")).where();
            Files.writeString(folder.resolve("secret"), "x");
            for (WarcPosition wrong : List.of(
                    new WarcPosition("dateline-000009-20261123080000-00000000.warc.gz", 0, 10),
                    new WarcPosition(where.file(), 0, where.length()),
                    new WarcPosition(where.file(), where.offset() + 1, where.length()),
                    new WarcPosition(where.file(), where.offset() + where.length(), 5),
                    new WarcPosition(where.file(), 1L << 40, 5))) {
                assertThat(captures.open(wrong)).as(wrong.toString()).isEmpty();
            }
            for (String name : List.of("../" + folder.getFileName() + "/secret", "/etc/passwd", "", ".", "..", "a/b")) {
                assertThat(captures.open(new WarcPosition(name, 0, 1))).as(name).isEmpty();
                assertThat(captures.record(new WarcPosition(name, 0, 1)))
                        .as(name)
                        .isEmpty();
            }
            assertThat(captures.record(new WarcPosition(where.file(), 0, Long.MAX_VALUE)))
                    .isEmpty();
            assertThat(captures.record(new WarcPosition(where.file(), -1, 1))).isEmpty();
        }
    }

    @Test
    void whatever_an_outlet_sends_makes_a_valid_file() throws Exception {
        try (Captures captures = open()) {
            odd().forEach(captures::saw);
            for (Exchange exchange : odd()) {
                Capture capture = captures.saw(exchange);
                assertThat(captures.open(capture.where()))
                        .as(exchange.toString())
                        .isPresent();
            }
        }
        Validator.assertValid(folder);
    }

    private static List<Exchange> odd() throws IOException {
        byte[] text = "some text".getBytes(StandardCharsets.US_ASCII);
        byte[] none = new byte[0];
        List<Exchange> odd = new ArrayList<>(List.of(
                Exchanges.of("http://a.example/empty", 200, none),
                Exchanges.of("http://a.example/zero", 200, none, "Content-Length: 0"),
                Exchanges.of("http://a.example/304", 304, none, "ETag: \"x\"", "Content-Length: 500"),
                Exchanges.of("http://a.example/301", 301, none, "Location: /ü\u00ff", "Content-Length: 0"),
                Exchanges.of("http://a.example/404", 404, text, "Content-Type: text/plain"),
                Exchanges.of("http://a.example/999", 999, text),
                Exchanges.of("http://a.example/lie", 200, text, "Content-Length: 5"),
                Exchanges.of("http://a.example/nonsense", 200, text, "Content-Length: many", "Content-Length: 9"),
                Exchanges.of("http://a.example/chunked", 200, text, "Transfer-Encoding: chunked", "Content-Length: 3"),
                Exchanges.of("http://a.example/ü/%C3%BC?é", 200, text),
                Exchanges.of("http://[2001:db8::1]:8080/x", 200, text),
                Exchanges.of("http://a.example/coded", 200, gzip(text), "Content-Encoding: gzip"),
                Exchanges.of("http://a.example/notcoded", 200, text, "Content-Encoding: gzip"),
                Exchanges.of("http://a.example/img", 200, new byte[5000], "Content-Type: image/png"),
                Exchanges.of(
                        "http://a.example/nul",
                        200,
                        text,
                        "X-Nul: a\u0000b\rc\nd",
                        "X-Tab: a\tb",
                        "X-High: \u0080\u00ff"),
                Exchanges.of(
                        "http://a.example/names", 200, text, "X Space: 1", "X(: 2", "\u00fc: 3", ": 4", "x-empty:"),
                Exchanges.cut(Exchanges.of("http://a.example/cut", 200, text, "Content-Length: 100"), Cut.DISCONNECT),
                Exchanges.cut(Exchanges.of("http://a.example/slow", 200, text), Cut.TIME),
                Exchanges.cut(
                        Exchanges.of("http://a.example/long", 200, none, "Content-Length: 99999999999"), Cut.LENGTH),
                Exchanges.from(
                        Exchanges.page("http://a.example/six", "x"), Optional.of(InetAddress.ofLiteral("2001:db8::1"))),
                Exchanges.from(Exchanges.page("http://a.example/unknown", "x"), Optional.empty())));
        for (String type : List.of(
                "",
                ";",
                "text",
                "text/",
                "/html",
                "text/html;charset",
                "text/html; charset=\"x",
                "text html/x",
                "text/html, text/plain",
                "text/html; a=b; ;; c",
                "\u00e9/\u00e9",
                "*/*",
                "text/html;charset=utf-8;charset=latin1")) {
            odd.add(Exchanges.of("http://a.example/type", 200, text, "Content-Type: " + type));
        }
        return odd;
    }

    @Test
    void what_is_asked_stands_beside_what_was_answered() throws Exception {
        try (Captures captures = open()) {
            captures.saw(Exchanges.page("http://a.example/", "x"));
        }
        String all;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(names().getFirst())))) {
            all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        assertThat(all)
                .contains("WARC-Type: warcinfo", "software: Dateline/0.1", "WARC-Type: response", "WARC-Type: request");
        assertThat(all).contains("GET / HTTP/1.1\r\nHost: a.example\r\nUser-Agent: Dateline/0.1\r\n");
        assertThat(all).contains("WARC-IP-Address: 192.0.2.7", "WARC-Date: 2026-11-23T08:00:00.120Z");
    }

    private List<String> names() {
        try (Captures captures = open()) {
            return captures.files();
        }
    }

    @Test
    void files_rotate_and_their_names_sort() throws Exception {
        Random random = new Random(1);
        List<Capture> kept = new ArrayList<>();
        try (Captures captures = new Captures(
                CaptureSettings.defaults(folder).withFileBytes(20_000),
                Earlier.none(),
                InstantSource.fixed(Exchanges.AT))) {
            for (int i = 0; i < 60; i++) {
                byte[] body = new byte[3000];
                random.nextBytes(body);
                kept.add(captures.saw(Exchanges.of("http://a.example/" + i, 200, body)));
            }
            for (Capture capture : kept) {
                assertThat(captures.open(capture.where()).orElseThrow().id()).isEqualTo(capture.id());
            }
            List<String> files = captures.files();
            assertThat(files).hasSizeBetween(8, 14).isSorted().doesNotHaveDuplicates();
            assertThat(kept.stream().map(capture -> capture.where().file()).distinct())
                    .isEqualTo(files);
        }
        Validator.assertValid(folder);
    }

    @Test
    void a_clock_set_back_does_not_mix_the_files() {
        for (int day = 9; day > 0; day--) {
            InstantSource clock = InstantSource.fixed(Exchanges.AT.minusSeconds(day % 3 * 86_400L));
            try (Captures captures = new Captures(CaptureSettings.defaults(folder), Earlier.none(), clock)) {
                String file = captures.saw(Exchanges.page("http://a.example/", "x"))
                        .where()
                        .file();
                assertThat(captures.files()).endsWith(file);
            }
        }
        assertThat(names()).hasSize(9);
    }

    @Test
    void large_bodies_are_kept_whole() throws Exception {
        byte[] noise = new byte[11 << 20];
        new Random(2).nextBytes(noise);
        try (Captures captures = open()) {
            Capture large = captures.saw(Exchanges.of("http://a.example/noise", 200, noise));
            Capture small = captures.saw(Exchanges.page("http://a.example/after", "after"));
            Stored stored = captures.open(large.where()).orElseThrow();
            assertThat(((Stored.Whole) stored).body()).isInstanceOf(Decoded.TooLarge.class);
            assertThat(text(captures.open(small.where()).orElseThrow())).isEqualTo("after");
            byte[] fits = java.util.Arrays.copyOf(noise, 10 << 20);
            Capture fit = captures.saw(Exchanges.of("http://a.example/fits", 200, fits));
            Stored.Whole whole = (Stored.Whole) captures.open(fit.where()).orElseThrow();
            assertThat(((Decoded.Plain) whole.body()).bytes()).isEqualTo(fits);
        }
        Validator.assertValid(folder);
    }

    @Test
    void many_threads_keep_and_read_at_once() throws Exception {
        Map<Capture, String> kept = new ConcurrentHashMap<>();
        try (Captures captures = new Captures(
                CaptureSettings.defaults(folder).withFileBytes(100_000), Earlier.none(), InstantSource.system())) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 16; t++) {
                int thread = t;
                threads.add(Thread.startVirtualThread(() -> {
                    for (int i = 0; i < 100; i++) {
                        String text = "text " + thread + " " + i + " ".repeat(i);
                        Capture capture = captures.saw(Exchanges.page("http://a.example/" + thread + "/" + i, text));
                        kept.put(capture, text);
                        captures.sync();
                        assertThat(text(captures.open(capture.where()).orElseThrow()))
                                .isEqualTo(text);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(kept).hasSize(1600);
            kept.forEach((capture, text) -> assertThat(
                            text(captures.open(capture.where()).orElseThrow()))
                    .isEqualTo(text));
        }
        Validator.assertValid(folder);
    }

    @Test
    void an_interrupted_thread_keeps_all_the_same() {
        try (Captures captures = open()) {
            captures.saw(Exchanges.page("http://a.example/1", "one"));
            Thread.currentThread().interrupt();
            Capture capture = captures.saw(Exchanges.page("http://a.example/2", "two"));
            captures.sync();
            assertThat(text(captures.open(capture.where()).orElseThrow())).isEqualTo("two");
            assertThat(Thread.interrupted()).isTrue();
            captures.saw(Exchanges.page("http://a.example/3", "three"));
        }
    }

    @Test
    void a_folder_that_cannot_be_is_one_clear_error() throws Exception {
        Files.writeString(folder.resolve("file"), "x");
        CaptureSettings settings =
                CaptureSettings.defaults(folder.resolve("file").resolve("warc"));
        try (Captures captures = new Captures(settings, Earlier.none(), InstantSource.system())) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> captures.saw(Exchanges.page("http://a.example/", "x")))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("cannot keep captures in");
            }
        }
    }

    @Test
    void headers_that_lie_about_the_length_keep_their_text() {
        try (Captures captures = open()) {
            Capture capture = captures.saw(Exchanges.of("http://a.example/", 200, new byte[3], "content-length: 77"));
            assertThat(captures.open(capture.where()).orElseThrow().headers().lines())
                    .containsExactly(new Header("X-Archive-Orig-content-length", "77"));
        }
    }
}
