package dateline.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fetch.Decoded;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came in files: kept beside what was fetched, with a line on where it came from. */
class DepositsTest {

    private static final Provenance FROM =
            new Provenance("export of\nthe paper;1.xml", 4711, "ab".repeat(32), Exchanges.AT, Optional.empty());
    private static final byte[] ITEM = "<item>Fähre</item>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    private Captures open(Path at) {
        return new Captures(CaptureSettings.defaults(at), Earlier.none(), InstantSource.fixed(Exchanges.AT));
    }

    private static Deposit deposit() {
        return new Deposit(
                new CaptureId(new UUID(1, 2)),
                URI.create("urn:wxr:http://a.example/1"),
                Exchanges.AT,
                "text/xml",
                ITEM,
                FROM);
    }

    private static byte[] plain(Stored stored) {
        return ((Decoded.Plain) ((Stored.Whole) stored).body()).bytes();
    }

    @Test
    void aDepositIsReadBackWithWhereItCameFrom() throws IOException, InterruptedException {
        try (Captures captures = open(folder)) {
            Capture kept = captures.deposit(deposit()).capture();
            assertThat(kept.status()).isZero();
            assertThat(kept.mediaType()).isEqualTo("text/xml");
            Stored stored = captures.open(kept.where()).orElseThrow();
            assertThat(stored.uri()).isEqualTo(kept.uri());
            assertThat(plain(stored)).isEqualTo(ITEM);
            assertThat(captures.provenance(kept.where())).hasValueSatisfying(from -> {
                assertThat(from.file()).isEqualTo("export of?the paper?1.xml");
                assertThat(from.offset()).isEqualTo(4711);
                assertThat(from.at()).isEqualTo(Exchanges.AT);
            });
            Capture fetched = captures.saw(Exchanges.page("http://a.example/", "text"));
            assertThat(captures.provenance(fetched.where())).isEmpty();
        }
        Validator.assertValid(folder);
    }

    @Test
    void aDepositThatWasNotRegisteredComesBack() {
        Capture kept;
        try (Captures captures = open(folder)) {
            kept = captures.deposit(deposit()).capture();
        }
        try (Captures captures = open(folder)) {
            assertThat(captures.recover(Map.of()).captures()).containsExactly(kept);
        }
    }

    /** Answers, a repeat and a deposit of one archive, taken over by another. */
    @Test
    void recordsAreTakenOverByteForByte() throws IOException, InterruptedException {
        List<Capture> theirs = new ArrayList<>();
        try (Captures captures = open(other)) {
            theirs.add(captures.saw(Exchanges.page("http://a.example/1", "one")));
            theirs.add(captures.saw(Exchanges.page("http://a.example/1", "one")));
            theirs.add(captures.saw(Exchanges.of("http://a.example/2", 404, new byte[0])));
            theirs.add(captures.deposit(deposit()).capture());
        }
        List<Capture> ours = new ArrayList<>();
        try (Captures captures = open(folder)) {
            for (Foreign record : read()) {
                Provenance from = new Provenance(
                        "theirs.warc.gz",
                        record.offset(),
                        "cd".repeat(32),
                        Exchanges.AT,
                        Optional.of(record.recordId()));
                ours.add(captures.adopt(new CaptureId(record.id().orElseThrow()), record, from)
                        .capture());
            }
            for (int i = 0; i < theirs.size(); i++) {
                assertThat(placeless(ours.get(i))).isEqualTo(placeless(theirs.get(i)));
                Stored stored = captures.open(ours.get(i).where()).orElseThrow();
                assertThat(stored.status()).isEqualTo(theirs.get(i).status());
                assertThat(captures.provenance(ours.get(i).where())
                                .orElseThrow()
                                .file())
                        .isEqualTo("theirs.warc.gz");
            }
            assertThat(plain(captures.open(ours.getFirst().where()).orElseThrow()))
                    .isEqualTo("one".getBytes(StandardCharsets.UTF_8));
            assertThat(captures.open(ours.get(1).where())).containsInstanceOf(Stored.Revisit.class);
        }
        Validator.assertValid(folder);
        try (Captures captures = open(folder)) {
            assertThat(captures.recover(Map.of()).captures()).isEqualTo(ours);
        }
    }

    private List<Foreign> read() throws IOException {
        List<Foreign> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(other)) {
            Path file = files.filter(path -> path.toString().endsWith(".gz"))
                    .findFirst()
                    .orElseThrow();
            try (ForeignWarc warc = new ForeignWarc(file)) {
                for (Optional<ForeignWarc.Next> next = warc.next(); next.isPresent(); next = warc.next()) {
                    if (next.get() instanceof ForeignWarc.Next.Usable usable) {
                        read.add(usable.record());
                    }
                }
            }
        }
        return read;
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

    @Test
    void whereItCameFromIsReadAsItWasWrittenOrNotAtAll() {
        Provenance from = new Provenance("a.warc", 7, "ef".repeat(32), Instant.EPOCH, Optional.of("<urn:uuid:x>"));
        assertThat(Provenance.parse(from.line(), from.record())).contains(from);
        for (String line :
                List.of("", "a", "a; offset=x; sha256=; at=", "a; offset=1; sha256=" + "0".repeat(64) + "; at=soon")) {
            assertThat(Provenance.parse(line, Optional.empty())).isEmpty();
        }
        assertThat(new Provenance("\n", 0, "", Instant.EPOCH, Optional.empty()).file())
                .isEqualTo("?");
    }
}
