package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a command printed, and how it ended. */
record Typed(int exit, String out, String err) {

    static Typed dateline(Object... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int exit =
                    Main.execute(List.of(words).stream().map(Object::toString).toArray(String[]::new));
            return new Typed(exit, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** With {@code --dir} behind the words. */
    static Typed at(Path folder, Object... words) {
        return dateline(
                Stream.concat(Stream.of(words), Stream.of("--dir", folder)).toArray());
    }

    /** An archive that may ask these hosts, as often as it likes. */
    static void init(Path folder, String... hosts) throws IOException {
        assertThat(dateline("init", folder).exit()).isZero();
        set(folder, "allow = []", "allow = [\"" + String.join("\", \"", hosts) + "\"]");
        set(folder, "delay = \"2s\"", "delay = \"0s\"");
    }

    /** Writes other words into an archive's settings. */
    static void set(Path folder, String from, String to) throws IOException {
        Path file = folder.resolve(Settings.FILE);
        String before = Files.readString(file);
        assertThat(before).contains(from);
        Files.writeString(file, before.replace(from, to));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** What the program itself complained of, without the hint and without log lines. */
    List<String> complaints() {
        return err.lines().filter(line -> line.startsWith("dateline: ")).toList();
    }
}
