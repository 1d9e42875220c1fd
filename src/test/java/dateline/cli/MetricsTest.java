package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.pipeline.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator's monitor reads. */
class MetricsTest {

    @TempDir
    private Path temp;

    @Test
    void everyMetricSaysWhatItIs() throws IOException {
        InstantSource clock = InstantSource.system();
        Settings settings =
                Settings.standard().with("site.listen", "127.0.0.1:0").with("operator.listen", "127.0.0.1:0");
        Path folder = temp.resolve("archive");
        House.make(folder, settings);
        try (House house = House.open(folder, settings, clock);
                Pipeline pipeline = house.pipeline(clock, _ -> {});
                Servers servers = Servers.start(house, pipeline, clock)) {
            List<String> lines = scraped(servers.operatorPort());
            assertThat(lines).contains("# HELP dateline_articles Articles in the archive.", "dateline_articles 0.0");
            assertThat(lines.stream().filter(line -> line.startsWith("# HELP ")))
                    .isNotEmpty()
                    .allMatch(line -> line.strip().split(" ", -1).length > 4);
            assertThat(lines).anyMatch(line -> line.startsWith("process_start_time_seconds "));
        }
    }

    private static List<String> scraped(int port) throws IOException {
        try (InputStream in =
                URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
