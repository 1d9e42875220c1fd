package dateline.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fetch.FetchSettings;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time-stamps from an authority, good and bad. */
class StamperTest {

    @TempDir
    private static Path authorityFolder;

    private static Authority authority;

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openAuthority() throws IOException, InterruptedException {
        authority = new Authority(authorityFolder);
    }

    @AfterAll
    static void closeAuthority() {
        authority.close();
    }

    private Custody open() {
        authority.twist(reply -> reply);
        return Custody.open(folder, now::get);
    }

    private static void grow(Custody custody) {
        custody.add(new CaptureId(UUID.randomUUID()), "WARC/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        custody.keep(custody.taken());
        custody.seal();
    }

    private Stamper stamper(Custody custody) {
        FetchSettings fetching =
                FetchSettings.defaults().withAllow(Set.of(authority.host())).withDelay(Duration.ZERO);
        return new Stamper(
                folder,
                custody,
                authority.at(),
                Duration.ofHours(24),
                fetching,
                exchange -> new Capture(
                        new CaptureId(new UUID(0, 0)),
                        exchange.uri(),
                        exchange.at(),
                        200,
                        "",
                        "",
                        new WarcPosition("", 0, 0)),
                now::get);
    }

    private List<Path> stamps() throws IOException {
        return List.copyOf(new Stamps(folder).all().values());
    }

    private Stamp.Read read(Path file, Head head, String trusted) throws IOException, CertificateException {
        return Stamp.kept(
                Files.readAllBytes(file),
                head,
                trusted.isEmpty() ? List.of() : Stamp.certificates(Files.readAllBytes(authority.file(trusted))));
    }

    @Test
    void a_head_is_stamped_once_a_day_and_others_can_check_it()
            throws IOException, InterruptedException, CertificateException {
        try (Custody custody = open()) {
            Stamper stamper = stamper(custody);
            assertThat(stamper.isDue()).isFalse();
            grow(custody);
            assertThat(stamper.isDue()).isTrue();
            stamper.stamp(complaints::add);
            assertThat(complaints).isEmpty();
            assertThat(stamps()).hasSize(1);
            assertThat(stamper.isDue()).isFalse();
            grow(custody);
            assertThat(stamper.isDue()).isFalse();
            now.set(now.get().plus(Duration.ofHours(25)));
            assertThat(stamper.isDue()).isTrue();
            stamper.stamp(complaints::add);
            assertThat(stamps()).hasSize(2);
            Head head = custody.head().orElseThrow();
            assertThat(read(stamps().getLast(), head, "")).isInstanceOf(Stamp.Read.Good.class);
            assertThat(read(stamps().getLast(), head, "ca.pem")).isInstanceOf(Stamp.Read.Good.class);
            assertThat(read(stamps().getLast(), head, "other.pem")).asString().contains("does not vouch");
            assertThat(read(stamps().getFirst(), head, "")).asString().contains("something else than the head");
            Path note = Files.writeString(authority.file("note"), head.note());
            assertThat(authority.run(
                            "ts -verify -CAfile ca.pem -data note -in".split(" ", -1),
                            stamps().getLast().toString()))
                    .contains("Verification: OK");
            assertThat(note).exists();
        }
    }

    @Test
    void what_is_no_valid_stamp_is_not_kept_and_tried_later() throws IOException {
        try (Custody custody = open()) {
            grow(custody);
            AtomicReference<byte[]> first = new AtomicReference<>();
            authority.twist(reply -> {
                first.compareAndSet(null, reply);
                return reply;
            });
            Path elsewhere = folder.resolve("elsewhere");
            try (Custody other = Custody.open(elsewhere, now::get)) {
                grow(other);
                new Stamper(
                                elsewhere,
                                other,
                                authority.at(),
                                Duration.ofHours(1),
                                FetchSettings.defaults()
                                        .withAllow(Set.of(authority.host()))
                                        .withDelay(Duration.ZERO),
                                exchange -> new Capture(
                                        new CaptureId(new UUID(0, 0)),
                                        exchange.uri(),
                                        exchange.at(),
                                        200,
                                        "",
                                        "",
                                        new WarcPosition("", 0, 0)),
                                now::get)
                        .stamp(complaints::add);
            }
            assertThat(complaints).isEmpty();
            Stamper stamper = stamper(custody);
            List<byte[]> bad = List.of(
                    first.get(),
                    "no".getBytes(StandardCharsets.UTF_8),
                    new byte[0],
                    flipped(first.get()),
                    new byte[400_000]);
            for (byte[] reply : bad) {
                authority.twist(_ -> reply);
                now.set(now.get().plus(Stamper.RETRY).plusSeconds(1));
                assertThat(stamper.isDue()).isTrue();
                int before = complaints.size();
                stamper.stamp(complaints::add);
                assertThat(complaints).hasSize(before + 1);
                assertThat(stamper.isDue()).isFalse();
            }
            assertThat(stamps()).isEmpty();
            authority.twist(reply -> reply);
            now.set(now.get().plus(Stamper.RETRY).plusSeconds(1));
            stamper.stamp(complaints::add);
            assertThat(stamps()).hasSize(1);
            Head head = custody.head().orElseThrow();
            byte[] kept = Files.readAllBytes(stamps().getFirst());
            int broken = 0;
            for (int i = 0; i < kept.length; i += 61) {
                byte[] twisted = kept.clone();
                twisted[i] ^= 1;
                broken += Stamp.kept(twisted, head, List.of()) instanceof Stamp.Read.Bad ? 1 : 0;
            }
            assertThat(broken).isGreaterThan(kept.length / 61 / 2);
            Files.setLastModifiedTime(stamps().getFirst(), FileTime.from(now.get()));
        }
    }

    private static byte[] flipped(byte[] reply) {
        byte[] flipped = reply.clone();
        flipped[flipped.length - 20] ^= 1;
        return flipped;
    }
}
