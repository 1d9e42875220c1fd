package dateline.cli;

import static dateline.cli.Typed.dateline;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Stores;
import dateline.archive.StoryMember;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Draft;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryCommandsTest {

    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
    private static final ArticleId A = article("a").id();
    private static final ArticleId B = article("b").id();
    private static final ArticleId C = article("c").id();
    private static final StoryId STORY = new StoryId(A);

    @TempDir
    private Path folder;

    @BeforeEach
    void twoStories() {
        assertThat(dateline("init", folder).exit()).isZero();
        try (Archive archive = archive()) {
            archive.commit(List.of(
                    new Change.Stored(article("a"), AT),
                    new Change.Stored(article("b"), AT.plusSeconds(1)),
                    new Change.Stored(article("c"), AT.plusSeconds(2)),
                    new Change.Storied(new StoryChange.Opened(STORY, AT, new StoryReason.Nothing())),
                    new Change.Storied(
                            new StoryChange.Joined(STORY, B, AT, new StoryReason.Alike(80, List.of("ferry", "quay")))),
                    new Change.Storied(new StoryChange.Opened(new StoryId(C), AT, new StoryReason.Nothing()))));
        }
    }

    private static Article article(String name) {
        return Draft.of("harbour", name, "Story " + name + "\u001b[31m")
                .source(new Article.Source.Feed())
                .published("")
                .seen(AT)
                .in("")
                .article();
    }

    private Archive archive() {
        return Stores.sqlite(folder.resolve("archive.db"));
    }

    private Typed story(Object... words) {
        List<Object> all = new ArrayList<>(List.of("story"));
        all.addAll(List.of(words));
        all.addAll(List.of("--dir", folder));
        return dateline(all.toArray());
    }

    private List<ArticleId> members(StoryId story) {
        try (Archive archive = archive()) {
            return archive.members(story).stream()
                    .map(StoryMember::line)
                    .map(line -> line.id())
                    .toList();
        }
    }

    @Test
    void showTellsMembersAndReasonsWithoutAnythingThatATerminalObeys() {
        Typed typed = story("show", B);

        assertThat(typed.exit()).isZero();
        assertThat(typed.lines().getFirst()).isEqualTo("story " + STORY + ": 2 articles");
        assertThat(typed.out())
                .contains("alike in ferry, quay (80 %)")
                .contains("Story a?[31m")
                .doesNotContain("\u001b");
    }

    @Test
    void splitPutsAnArticleInAStoryOfItsOwnAndMergeTakesItBack() {
        assertThat(story("split", B, "--note", "another ferry").exit()).isZero();
        assertThat(members(new StoryId(B))).containsExactly(B);

        assertThat(story("merge", STORY, B).exit()).isZero();
        assertThat(members(STORY)).containsExactlyInAnyOrder(A, B);
        assertThat(story("show", STORY).out())
                .contains("an editor: another ferry")
                .contains("merged into");
    }

    @Test
    void whereOnlyTheOldStoryCouldBeNamedTheOthersMove() {
        assertThat(story("split", A).exit()).isZero();

        assertThat(members(STORY)).containsExactly(A);
        assertThat(members(new StoryId(B))).containsExactly(B);
    }

    @Test
    void splitTakesAGivenStory() {
        assertThat(story("split", "--to", C, B).exit()).isZero();

        assertThat(members(new StoryId(C))).containsExactlyInAnyOrder(B, C);
    }

    @Test
    void linkLeadsFromStoryToStoryAndApartTakesItBackForGood() {
        assertThat(story("link", B, C, "--note", "one ferry").exit()).isZero();
        assertThat(story("show", A).out()).contains("in other languages: " + C).contains("an editor: one ferry");

        assertThat(story("apart", C, A).exit()).isZero();
        assertThat(story("show", A).out())
                .doesNotContain("in other languages")
                .contains(C + " not linked with " + STORY + " any more");
        complains("are not linked", "apart", A, C);
    }

    @Test
    void whatCannotBeDoneIsOneLineAndExitCode1() {
        complains("there is no story nothing", "show", "nothing");
        complains("there is no article nothing", "split", "nothing");
        complains("stand in 2 stories", "split", A, C);
        complains("that is the whole story", "split", C);
        complains("stand in that story already", "split", "--to", STORY, B);
        complains("both are the story", "merge", A, B);
        complains("both are the story", "link", A, B);
    }

    private void complains(String what, Object... words) {
        Typed typed = story(words);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.complaints()).singleElement().asString().contains(what);
        assertThat(members(STORY)).hasSize(2);
    }
}
