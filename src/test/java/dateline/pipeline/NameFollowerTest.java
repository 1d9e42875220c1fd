package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.model.Article;
import dateline.model.NameKind;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.time.Duration;
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
    void anArticleThatGetsItsStoryLateIsJoinedThen() {
        Article chinese = NamingTest.article(1, "zh-Hant", "失蹤", "維權律師沈維嵐失去音訊。");
        Article english = NamingTest.article(2, "en", "Said", "The lawyer Shen Weilan walked to a post office.");
        StoryId story = new StoryId(chinese.id());
        try (Archive archive = Stores.memory();
                NameFollower follower = new NameFollower(
                        new Naming(archive, Naming.Of.ALL),
                        () -> false,
                        InstantSource.fixed(NamingTest.NOON),
                        Duration.ofMillis(5))) {
            archive.commit(
                    List.of(new Change.Stored(chinese, NamingTest.NOON), new Change.Stored(english, NamingTest.NOON)));
            follower.start();
            Waiting.until(() -> archive.names().dossiers(NameKind.PERSON, 10).size() == 2);

            archive.commit(List.of(
                    new Change.Storied(new StoryChange.Opened(story, NamingTest.NOON, new StoryReason.Nothing())),
                    new Change.Storied(new StoryChange.Joined(
                            story, english.id(), NamingTest.NOON, new StoryReason.Alike(60, List.of())))));

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
