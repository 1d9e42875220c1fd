package dateline.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.model.Capture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a body out of a record leaves everything else where and as it was. */
class PurgeTest {

    @TempDir
    private Path folder;

    private Captures open() {
        return new Captures(CaptureSettings.defaults(folder), Earlier.none(), InstantSource.fixed(Exchanges.AT));
    }

    private List<Capture> keep(String... texts) {
        List<Capture> kept = new ArrayList<>();
        try (Captures captures = open()) {
            for (String text : texts) {
                kept.add(captures.saw(Exchanges.page("http://a.example/" + kept.size(), text)));
            }
        }
        return kept;
    }

    private static String text(String word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(word).append(' ').append(i * 7919 % 1009).append(' ');
        }
        return text.toString();
    }

    private Path file() throws IOException {
        return folder.resolve(FileNames.in(folder).getFirst());
    }

    @Test
    void the_body_is_gone_and_every_other_record_stays() throws IOException, InterruptedException {
        List<Capture> kept = keep(text("ferry"), text("secret"), text("bridge"));
        byte[] before = Files.readAllBytes(file());
        try (Captures captures = open()) {
            assertThat(captures.empty(kept.get(1))).isTrue();
            assertThat(captures.empty(kept.get(1))).isFalse();
            assertThat(captures.open(kept.get(1).where()).orElseThrow())
                    .isInstanceOfSatisfying(Stored.Revisit.class, revisit -> {
                        assertThat(revisit.id()).isEqualTo(kept.get(1).id());
                        assertThat(revisit.at()).isEqualTo(kept.get(1).at());
                        assertThat(revisit.refersTo()).isEmpty();
                    });
        }
        byte[] after = Files.readAllBytes(file());
        int start = (int) kept.get(1).where().offset();
        int end = start + (int) kept.get(1).where().length();
        assertThat(after).hasSameSizeAs(before);
        assertThat(Arrays.equals(after, 0, start, before, 0, start)).isTrue();
        assertThat(Arrays.equals(after, end, after.length, before, end, before.length))
                .isTrue();
        try (Captures captures = open()) {
            Recovered all = captures.recover(Map.of());
            assertThat(all.reports()).isEmpty();
            assertThat(all.captures()).isEqualTo(kept);
        }
        Validator.assertValid(folder);
        assertThat(folder.resolve(".purge")).doesNotExist();
    }

    @Test
    void the_former_header_is_kept_for_the_custody_log() throws IOException {
        List<byte[]> headers = new ArrayList<>();
        List<Capture> kept = keep(text("ferry"));
        try (Captures captures = open()) {
            headers.add(captures.recover(Map.of()).found().getFirst().header());
            captures.empty(kept.getFirst());
            byte[] now = captures.recover(Map.of()).found().getFirst().header();
            assertThat(now).isNotEqualTo(headers.getFirst());
            assertThat(Purge.former(now).map(String::new))
                    .isEqualTo(Optional.of(new String(headers.getFirst(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void what_a_crash_interrupted_is_ended_at_the_next_start() throws IOException, InterruptedException {
        List<Capture> kept = keep(text("ferry"), text("secret"));
        byte[] before = Files.readAllBytes(file());
        try (Captures captures = open()) {
            captures.empty(kept.get(1));
        }
        byte[] after = Files.readAllBytes(file());
        int start = (int) kept.get(1).where().offset();
        int length = (int) kept.get(1).where().length();
        byte[] torn = before.clone();
        System.arraycopy(after, start, torn, start, length / 2);
        Files.write(file(), torn);
        byte[] head = (file().getFileName() + " " + start + " " + length + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] redo = Arrays.copyOf(head, head.length + length);
        System.arraycopy(after, start, redo, head.length, length);
        Files.write(folder.resolve(".purge"), redo);
        try (Captures captures = open()) {
            captures.recover(Map.of());
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(after);
        Files.write(file(), before);
        Files.write(folder.resolve(".purge"), Arrays.copyOf(redo, redo.length - 9));
        try (Captures captures = open()) {
            captures.recover(Map.of());
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        Validator.assertValid(folder);
    }

    @Test
    void small_and_packed_bodies_fit_or_are_refused_whole() throws IOException, InterruptedException {
        List<Capture> kept = keep("x", "a few words", text("w"));
        for (Capture capture : kept) {
            byte[] before = Files.readAllBytes(file());
            try (Captures captures = open()) {
                captures.empty(capture);
            } catch (UncheckedIOException tooShort) {
                assertThat(tooShort).hasMessageContaining("too short");
                assertThat(Files.readAllBytes(file())).isEqualTo(before);
            }
        }
        Validator.assertValid(folder);
        try (Captures captures = open()) {
            assertThatThrownBy(() -> captures.empty(new Capture(
                            kept.getFirst().id(),
                            kept.getFirst().uri(),
                            kept.getFirst().at(),
                            200,
                            "",
                            "",
                            new dateline.model.WarcPosition("dateline-none", 0, 9))))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }
}
