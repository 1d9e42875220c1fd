package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start costs that nobody asked for. */
class StartTest {

    @TempDir
    private Path temp;

    @Test
    void anArchiveInAFileLoadsNothingOfTheServers() throws IOException, InterruptedException {
        Path folder = temp.resolve("my-archive");
        assertThat(Typed.dateline("init", folder).exit()).isZero();
        Path said = temp.resolve("classes.txt");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + said,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dateline.cli.Main",
                        "status",
                        "--dir",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("out.txt").toFile())
                .start();

        assertThat(process.waitFor())
                .as(Files.readString(temp.resolve("out.txt")))
                .isZero();
        List<String> loaded = Files.readAllLines(said);
        assertThat(loaded).anyMatch(line -> line.contains("org.sqlite."));
        assertThat(loaded).noneMatch(line -> line.contains("org.postgresql."));
        assertThat(loaded).noneMatch(line -> line.contains(" org.flywaydb.core.Flyway "));
    }
}
