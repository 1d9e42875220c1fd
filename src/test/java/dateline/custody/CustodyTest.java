package dateline.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.model.CaptureId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log on disk: what it keeps, signs, and makes of what a crash left. */
class CustodyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    /** In the root of the first eight leaves. */
    private static final int TOP = 14 * Hashes.LENGTH;

    @TempDir
    private Path folder;

    private Custody open() {
        return Custody.open(folder, () -> NOW);
    }

    private static CaptureId id(int number) {
        return new CaptureId(new UUID(7, number));
    }

    private static byte[] header(int number) {
        return ("WARC/1.1\r\nWARC-Record-ID: <urn:uuid:" + id(number) + ">\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Custody custody, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(custody.add(id(i), header(i))).isEqualTo(OptionalLong.of(i));
        }
    }

    private void fill(int from, int to) {
        try (Custody custody = open()) {
            add(custody, from, to);
        }
    }

    private Head head() throws IOException {
        return Head.parse(new Notes(folder.resolve("heads")).last().orElseThrow())
                .orElseThrow();
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_can_read_it() throws IOException {
        PublicKeyLine made = Keys.make(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        fill(0, 3);
        assertThat(Keys.read(folder.resolve("key.pub"))).containsExactly(made);
        assertThat(PublicKeyLine.parse(made.toString())).contains(made);
        assertThat(head().signedBy(List.of(made))).contains(made);
    }

    @Test
    void a_missing_key_is_made_and_told_of() throws IOException {
        fill(0, 3);
        Files.delete(folder.resolve("key"));
        try (Custody custody = open()) {
            assertThat(custody.reports()).singleElement().asString().contains("had no key");
            add(custody, 3, 4);
        }
        assertThat(Keys.read(folder.resolve("key.pub"))).hasSize(2);
        assertThat(head().signedBy(Keys.read(folder.resolve("key.pub")))).isPresent();
    }

    @Test
    void a_key_that_signed_every_head_is_well() {
        assertThat(KeyState.of(folder).wrong().orElse("")).contains("is missing");
        fill(0, 3);
        fill(3, 4);
        assertThat(KeyState.of(folder)).isEqualTo(new KeyState(Optional.empty(), Optional.empty()));
    }

    @Test
    void another_key_is_told_of_before_and_after_it_signs() throws IOException {
        fill(0, 3);
        Path key = folder.resolve("key");
        String first = head().origin();
        Path away = Files.move(key, folder.resolve("away"));
        assertThat(KeyState.of(folder).wrong().orElse(""))
                .contains("is missing", first + " signed up to " + NOW, "put it back");
        try (Custody custody = open()) {
            assertThat(custody.reports())
                    .singleElement()
                    .asString()
                    .contains("heads up to " + NOW + " (3 entries) are signed by the key " + first, "put custody/key");
        }
        assertThat(KeyState.of(folder).wrong().orElse("")).contains("is signed by " + first, "put custody/key back");
        fill(3, 4);
        String second = head().origin();
        assertThat(KeyState.of(folder).wrong()).isEmpty();
        assertThat(KeyState.of(folder).changed().orElse(""))
                .contains("(3 entries) are signed by the key " + first, "later ones by " + second);
        Files.move(away, key, StandardCopyOption.REPLACE_EXISTING);
        assertThat(KeyState.of(folder).wrong().orElse("")).contains("is signed by " + second);
    }

    @Test
    void halves_of_two_keys_are_no_key() throws IOException {
        fill(0, 1);
        Path key = folder.resolve("key");
        String public1 = Files.readString(key).lines().toList().getLast();
        Files.delete(key);
        fill(1, 2);
        List<String> lines = Files.readString(key).lines().toList();
        Files.writeString(key, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n" + public1 + "\n");
        assertThat(KeyState.of(folder).wrong().orElse("")).contains("do not belong together");
        Files.writeString(key, "rust");
        assertThat(KeyState.of(folder).wrong().orElse("")).contains("cannot be read; put it back");
    }

    @Test
    void a_broken_key_is_never_written_over() throws IOException {
        fill(0, 1);
        Files.writeString(folder.resolve("key"), "rust");
        assertThatThrownBy(this::open).isInstanceOf(UncheckedIOException.class).hasMessageContaining("key");
        assertThat(folder.resolve("key")).hasContent("rust");
    }

    @Test
    void a_head_counts_all_that_was_kept_and_a_change_in_it_breaks_the_signature() throws IOException {
        fill(0, 5);
        Head head = head();
        List<PublicKeyLine> keys = Keys.read(folder.resolve("key.pub"));
        assertThat(head.size()).isEqualTo(5);
        assertThat(head.at()).isEqualTo(NOW);
        assertThat(head.signedBy(keys)).isPresent();
        for (String false_ :
                List.of(head.note().replace("\n5\n", "\n6\n"), head.note().replace("08:00", "09:00"))) {
            assertThat(Head.parse(false_).orElseThrow().signedBy(keys)).isEmpty();
        }
    }

    @Test
    void nothing_new_brings_no_new_head() throws IOException {
        fill(0, 5);
        long length = Files.size(folder.resolve("heads"));
        fill(5, 5);
        assertThat(Files.size(folder.resolve("heads"))).isEqualTo(length);
    }

    @Test
    void what_is_kept_outlasts_a_kill_and_what_waits_does_not_count() throws IOException {
        Custody killed = open();
        add(killed, 0, 4);
        long kept = killed.taken();
        add(killed, 4, 6);
        killed.keep(kept);
        Path copy = copied(folder.resolveSibling(folder.getFileName() + "-copy"));
        killed.close();
        try (Custody after = Custody.open(copy, () -> NOW)) {
            assertThat(after.taken()).isEqualTo(4);
            assertThat(after.head().map(Head::size)).contains(4L);
        }
    }

    private Path copied(Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : List.of("log", "heads", "tree", "key", "key.pub")) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    /** Every length that a kill can leave the three files at gives a log of whole lines, which goes on. */
    @Test
    void torn_ends_are_mended() throws IOException {
        fill(0, 3);
        Head three = head();
        fill(3, 7);
        Path copy = folder.resolveSibling(folder.getFileName() + "-torn");
        long linesOfThree = 3L * LogLine.LENGTH;
        for (long length = linesOfThree; length <= Files.size(folder.resolve("log")); length += 11) {
            copied(copy);
            cut(copy.resolve("log"), length);
            Files.writeString(
                    copy.resolve("heads"), three.note() + "\n" + three.note().substring(0, (int) (length % 90)));
            cut(copy.resolve("tree"), length % Files.size(folder.resolve("tree")));
            Files.delete(copy.resolve("key.pub"));
            try (Custody custody = Custody.open(copy, () -> NOW)) {
                assertThat(custody.reports()).isEmpty();
                assertThat(custody.taken()).isEqualTo(length / LogLine.LENGTH);
                add(custody, (int) custody.taken(), 7);
            }
            assertThat(Head.parse(new Notes(copy.resolve("heads")).last().orElseThrow())
                            .orElseThrow()
                            .root())
                    .isEqualTo(head().root());
        }
    }

    private static void cut(Path file, long length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) Math.min(length, bytes.length)));
    }

    @Test
    void a_file_system_that_left_zeros_is_mended_too() throws IOException {
        fill(0, 3);
        Files.write(folder.resolve("log"), new byte[1000], StandardOpenOption.APPEND);
        try (Custody custody = open()) {
            assertThat(custody.taken()).isEqualTo(3);
        }
        assertThat(folder.resolve("log.torn")).exists();
    }

    @Test
    void a_log_that_lost_lines_is_told_of_and_goes_on() throws IOException {
        fill(0, 7);
        cut(folder.resolve("log"), 4L * LogLine.LENGTH);
        try (Custody custody = open()) {
            assertThat(custody.reports())
                    .singleElement()
                    .asString()
                    .contains("does not hold what its newest head signed");
            add(custody, 4, 5);
        }
        assertThat(head().size()).isEqualTo(5);
    }

    @Test
    void a_broken_tree_is_made_anew() throws IOException {
        fill(0, 9);
        Head before = head();
        byte[] tree = Files.readAllBytes(folder.resolve("tree"));
        tree[TOP] ^= 1;
        Files.write(folder.resolve("tree"), tree);
        try (Custody custody = open()) {
            assertThat(custody.reports()).isEmpty();
            assertThat(custody.head()).contains(before);
        }
        assertThat(Optional.of(Files.readAllBytes(folder.resolve("tree"))).map(bytes -> bytes[TOP]))
                .contains((byte) (tree[TOP] ^ 1));
    }
}
