package dateline.cli;

import static dateline.cli.Typed.dateline;
import static dateline.pipeline.Wording.rss;
import static dateline.pipeline.Wording.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.custody.Authority;
import dateline.pipeline.Newsstand;
import dateline.pipeline.Wording.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A time-stamp from the setting to the verdict. */
class TimestampTest {

    @TempDir
    private Path temp;

    private Path folder;

    private Typed in(Object... words) {
        return Typed.at(folder, words);
    }

    @Test
    void the_head_is_stamped_and_the_stamp_is_checked() throws IOException, InterruptedException {
        folder = temp.resolve("archive");
        try (Newsstand stand = new Newsstand();
                Authority authority = new Authority(temp.resolve("authority"))) {
            Typed.init(folder, stand.host(), authority.host());
            Typed.set(folder, "timestamps = \"\"", "timestamps = \"" + authority.at() + "\"");
            stand.feed("/feed.xml", rss("Harbour News", Item.of("Ferry stays", stand.at("/ferry"), whole("ferry"))));
            in("follow", stand.at("/feed.xml"));
            Typed fetched = in("fetch");
            assertThat(fetched.exit()).as(fetched.err()).isZero();
            assertThat(authority.asked()).isEqualTo(1);
            in("fetch");
            assertThat(authority.asked()).isEqualTo(1);

            Typed well = in("verify", "--authority", authority.file("ca.pem"));
            assertThat(well.exit()).as(well.out()).isZero();
            assertThat(well.out()).contains("1 time-stamp").contains("CN=Test Stamps");
            Typed other = in("verify", "--authority", authority.file("other.pem"));
            assertThat(other.exit()).isEqualTo(1);
            assertThat(other.out()).contains("does not vouch for");
            assertThat(in("verify", "--authority", folder.resolve(Settings.FILE))
                            .complaints())
                    .hasSize(1);

            Path stamp = folder.resolve("custody/stamps").resolve(firstStamp());
            byte[] bytes = Files.readAllBytes(stamp);
            bytes[bytes.length / 2] ^= 8;
            Files.write(stamp, bytes);
            assertThat(in("verify", "--authority", authority.file("ca.pem")).out())
                    .contains("wrong  custody/stamps/head-")
                    .contains("1 fault");
        }
    }

    private String firstStamp() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("custody/stamps"))) {
            return files.findFirst().orElseThrow().getFileName().toString();
        }
    }
}
