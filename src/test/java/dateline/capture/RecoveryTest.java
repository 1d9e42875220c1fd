package dateline.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dateline.fetch.Exchange;
import dateline.model.Capture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left after a kill, a power cut or a sick disk. */
@Timeout(120)
class RecoveryTest {

    @TempDir
    private Path folder;

    private Captures open() {
        return new Captures(CaptureSettings.defaults(folder), Earlier.none(), InstantSource.fixed(Exchanges.AT));
    }

    private List<Capture> keep(int count) {
        List<Capture> kept = new ArrayList<>();
        try (Captures captures = open()) {
            for (int i = 0; i < count; i++) {
                kept.add(captures.saw(Exchanges.page("http://a.example/" + i, "text " + i)));
            }
        }
        return kept;
    }

    private Path file() throws IOException {
        return folder.resolve(FileNames.in(folder).getFirst());
    }

    private Recovered recover(Map<String, Long> committed) {
        try (Captures captures = open()) {
            return captures.recover(committed);
        }
    }

    private static long end(Capture capture) {
        return capture.where().offset() + capture.where().length();
    }

    @Test
    void an_empty_folder_and_no_folder_are_well() throws IOException {
        assertThat(recover(Map.of())).isEqualTo(new Recovered(List.of(), List.of()));
        clear();
        Files.delete(folder);
        assertThat(recover(Map.of())).isEqualTo(new Recovered(List.of(), List.of()));
    }

    @Test
    void what_was_not_registered_comes_back() throws IOException {
        List<Capture> kept = keep(5);
        assertThat(recover(Map.of()).captures()).isEqualTo(kept);
        String name = file().getFileName().toString();
        assertThat(recover(Map.of(name, end(kept.get(2)))).captures()).isEqualTo(kept.subList(3, 5));
        Recovered all = recover(Map.of(name, Files.size(file())));
        assertThat(all.captures()).isEmpty();
        assertThat(all.reports()).isEmpty();
    }

    @Test
    void every_kind_of_capture_comes_back_as_it_was() {
        List<Capture> kept = new ArrayList<>();
        try (Captures captures = open()) {
            for (Exchange exchange : List.of(
                    Exchanges.page("http://a.example/", "x"),
                    Exchanges.page("http://a.example/", "x"),
                    Exchanges.of("http://a.example/", 304, new byte[0]),
                    Exchanges.of("http://a.example/new", 304, new byte[0]),
                    Exchanges.of("http://a.example/ü", 301, new byte[0], "Location: /"),
                    Exchanges.of("http://a.example/e", 500, new byte[] {1, 2}, "Content-Type: a/b; c"),
                    Exchanges.cut(Exchanges.page("http://a.example/cut", "y"), dateline.fetch.Cut.TIME))) {
                kept.add(captures.saw(exchange));
            }
        }
        assertThat(recover(Map.of()).captures()).isEqualTo(kept);
    }

    @Test
    void a_tail_torn_at_any_byte_is_cut_and_set_aside() throws Exception {
        List<Capture> kept = keep(3);
        Path file = file();
        byte[] whole = Files.readAllBytes(file);
        int lastStart = (int) kept.get(2).where().offset();
        int lastEnd = (int) end(kept.get(2));
        for (int length = lastStart; length <= whole.length; length += length < lastEnd ? 1 : whole.length - lastEnd) {
            clear();
            Files.write(file, Arrays.copyOf(whole, length));
            Recovered recovered = recover(Map.of(file.getFileName().toString(), end(kept.get(0))));
            boolean third = length >= lastEnd;
            assertThat(recovered.captures()).as("at " + length).isEqualTo(kept.subList(1, third ? 3 : 2));
            boolean clean = length == lastStart || length == lastEnd || length == whole.length;
            assertThat(recovered.reports()).hasSize(clean ? 0 : 1);
            int good = third ? (length == whole.length ? length : lastEnd) : lastStart;
            assertThat(Files.readAllBytes(file)).isEqualTo(Arrays.copyOf(whole, good));
            if (!clean) {
                assertThat(Files.readAllBytes(folder.resolve(file.getFileName() + ".torn")))
                        .isEqualTo(Arrays.copyOfRange(whole, good, length));
            }
        }
        Validator.assertValid(folder);
    }

    private void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path path : files.toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void after_a_kill_writing_goes_on_in_the_same_file() throws Exception {
        Capture first = keep(1).getFirst();
        Files.write(file(), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}, java.nio.file.StandardOpenOption.APPEND);
        try (Captures captures = open()) {
            assertThat(captures.recover(Map.of()).captures()).containsExactly(first);
            Capture second = captures.saw(Exchanges.page("http://a.example/after", "two"));
            assertThat(second.where().file()).isEqualTo(first.where().file());
            assertThat(captures.open(second.where())).isPresent();
        }
        Validator.assertValid(folder);
    }

    @Test
    void one_writes_at_a_time_and_others_read() {
        try (Captures one = open()) {
            Capture capture = one.saw(Exchanges.page("http://a.example/1", "one"));
            try (Captures two = open()) {
                assertThatThrownBy(() -> two.saw(Exchanges.page("http://a.example/2", "two")))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("another process");
                assertThatThrownBy(() -> two.recover(Map.of())).isInstanceOf(UncheckedIOException.class);
                assertThat(two.open(capture.where())).isPresent();
            }
            one.saw(Exchanges.page("http://a.example/3", "three"));
        }
        assertThat(recover(Map.of()).captures()).hasSize(2);
    }

    @Test
    void a_stump_without_any_record_goes() throws IOException {
        keep(1);
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, 50));
        Recovered recovered = recover(Map.of());
        assertThat(recovered.captures()).isEmpty();
        assertThat(recovered.reports()).hasSize(1).first().asString().contains("50 bytes");
        assertThat(FileNames.in(folder)).isEmpty();
    }

    @Test
    void a_power_cut_that_leaves_zeros_is_a_torn_tail() throws IOException {
        List<Capture> kept = keep(2);
        long size = Files.size(file());
        Files.write(file(), new byte[10_000], java.nio.file.StandardOpenOption.APPEND);
        Recovered recovered = recover(Map.of());
        assertThat(recovered.captures()).isEqualTo(kept);
        assertThat(recovered.reports()).hasSize(1);
        assertThat(Files.size(file())).isEqualTo(size);
    }

    @Test
    void damage_in_the_middle_costs_only_what_it_hit() throws IOException {
        List<Capture> kept = keep(9);
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(
                bytes,
                (int) kept.get(4).where().offset() + 30,
                (int) kept.get(4).where().offset() + 60,
                (byte) 7);
        Files.write(file(), bytes);
        Recovered recovered = recover(Map.of());
        assertThat(recovered.captures()).isEqualTo(without(kept, 4));
        assertThat(recovered.reports())
                .hasSize(1)
                .first()
                .asString()
                .contains("is damaged from byte " + kept.get(4).where().offset());
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    private static List<Capture> without(List<Capture> captures, int index) {
        List<Capture> rest = new ArrayList<>(captures);
        rest.remove(index);
        return rest;
    }

    @Test
    void files_that_are_gone_or_shorter_than_committed_are_told() throws IOException {
        List<Capture> kept = keep(2);
        String name = file().getFileName().toString();
        Recovered recovered = recover(Map.of(name, 1L << 30, "dateline-000000-20200101000000-00000000.warc.gz", 5L));
        assertThat(recovered.captures()).isEmpty();
        assertThat(recovered.reports())
                .containsExactly(
                        "dateline-000000-20200101000000-00000000.warc.gz is missing",
                        name + " is cut: " + Files.size(file()) + " bytes are left of 1073741824 committed ones");
        assertThat(recover(Map.of(name, end(kept.get(1)))).captures()).isEmpty();
    }

    @Test
    void a_file_that_lost_what_was_registered_waits_for_its_copy() throws IOException {
        List<Capture> kept = keep(5);
        Path file = file();
        String name = file.getFileName().toString();
        byte[] whole = Files.readAllBytes(file);
        byte[] cut = Arrays.copyOf(whole, (int) end(kept.get(3)) - 10);
        Files.write(file, cut);
        Capture later;
        try (Captures captures = open()) {
            Recovered recovered = captures.recover(Map.of(), Map.of(name, end(kept.get(4))));
            assertThat(recovered.captures()).isEqualTo(kept.subList(0, 3));
            assertThat(recovered.reports())
                    .containsExactly(name + " is cut: " + cut.length + " bytes are left of " + end(kept.get(4))
                            + " committed ones");
            later = captures.saw(Exchanges.page("http://a.example/later", "later"));
        }
        assertThat(later.where().file()).isNotEqualTo(name);
        assertThat(file).hasBinaryContent(cut);
        Files.write(file, whole);
        List<Capture> all = new ArrayList<>(kept);
        all.add(later);
        assertThat(recover(Map.of()).captures()).isEqualTo(all);
    }

    @Test
    void random_rubbish_never_throws_and_is_never_lost() throws IOException {
        Random random = new Random(4);
        List<Capture> kept = keep(4);
        Path file = file();
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 150; i++) {
            clear();
            byte[] bytes = whole.clone();
            for (int hit = random.nextInt(4); hit >= 0; hit--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bytes);
            Recovered recovered = recover(Map.of());
            assertThat(recovered.captures().size() + recovered.reports().size()).isGreaterThan(0);
            assertThat(kept.stream().map(Capture::id))
                    .containsAll(recovered.captures().stream().map(Capture::id).toList());
            try (var files = Files.list(folder)) {
                assertThat(files.mapToLong(path -> path.toFile().length()).sum())
                        .isEqualTo(whole.length);
            }
        }
    }

    @Test
    void a_full_disk_takes_nothing_and_says_so() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        WarcFile file = WarcFile.goOn(full);
        assertThatThrownBy(() -> file.append(new byte[10], 10))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space");
        assertThat(file.length()).isZero();
    }
}
