package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.model.NameKind;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The thread that finds names. */
class NameFollowerTest {

    @Test
    void whatIsKeptGetsItsDossiersWithoutAnybodyAsking() {
        try (Archive archive = Stores.memory();
                NameFollower follower =
                        new NameFollower(new Naming(archive, Naming.Of.ALL), () -> false, InstantSource.system())) {
            archive.commit(List.of(new Change.Stored(
                    NamingTest.article(1, "en", "Said", "The lawyer Shen Weilan walked to a post office."),
                    NamingTest.NOON)));

            follower.start();

            Waiting.until(() -> archive.names().dossiers(NameKind.PERSON, 10).size() == 1);
        }
    }

    @Test
    void itEndsWhenItNeverStarted() {
        try (Archive archive = Stores.memory()) {
            NameFollower follower =
                    new NameFollower(new Naming(archive, Naming.Of.ALL), () -> false, InstantSource.system());

            follower.close();

            assertThat(archive.naming().used(1)).isEmpty();
        }
    }
}
