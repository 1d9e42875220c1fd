package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrouperTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

    private static final String FERRY =
            "Ferry Aldermoor runs aground off Port Selwick, 212 passengers taken off by lifeboat";
    private static final String FERRY_TOO =
            "Lifeboat takes 212 passengers off ferry Aldermoor aground near Port Selwick";
    private static final String BUDGET =
            "Minister Orsolya Feket defends school budget cuts before parliament in Vardholm";

    private final Grouper grouper = new Grouper();

    @Test
    void theFirstArticleOpensAStoryNamedAfterIt() {
        assertThat(grouper.add(title(1, FERRY)))
                .containsExactly(new StoryChange.Opened(story(1), MORNING, new StoryReason.Nothing()));
    }

    @Test
    void aTitleAloneJoinsAndTheReasonNamesTheSharedWords() {
        grouper.add(title(1, FERRY));

        List<StoryChange> changes = grouper.add(title(2, FERRY_TOO));

        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst()).isInstanceOfSatisfying(StoryChange.Joined.class, joined -> {
            assertThat(joined.story()).isEqualTo(story(1));
            assertThat(joined.reason())
                    .isInstanceOfSatisfying(
                            StoryReason.Alike.class,
                            why -> assertThat(why.words()).contains("selwick", "212"));
        });
    }

    @Test
    void aCopyJoinsItsOriginsStoryForThatAndStaysThere() {
        grouper.add(title(1, FERRY));

        List<StoryChange> changes = grouper.add(title(2, BUDGET), Optional.of(new Copies.Copy(id(2), id(1), 93)));
        for (int i = 10; i < 200; i++) {
            grouper.add(title(i, BUDGET + " " + i));
        }

        assertThat(changes)
                .containsExactly(new StoryChange.Joined(story(1), id(2), MORNING, new StoryReason.CopyOf(id(1), 93)));
        assertThat(grouper.storyOf(id(2))).contains(story(1));
    }

    @Test
    void aLateOriginJoinsTheStoryOfItsCopy() {
        grouper.add(title(1, FERRY));

        grouper.add(title(2, BUDGET), Optional.of(new Copies.Copy(id(1), id(2), 93)));

        assertThat(grouper.storyOf(id(2))).contains(story(1));
    }

    @Test
    void theOriginOutsideTheWindowLeavesACopyToItsWords() {
        grouper.add(title(1, FERRY));

        grouper.add(title(2, FERRY_TOO), Optional.of(new Copies.Copy(id(2), id(99), 93)));

        assertThat(grouper.storyOf(id(2))).contains(story(1));
    }

    @Test
    void anEditorsSplitIsBorneInMindWithoutMovingAnything() {
        grouper.restore(title(1, FERRY), story(1));
        grouper.restore(title(2, FERRY_TOO), story(2));

        grouper.remind(new StoryChange.Split(
                story(1), story(2), List.of(id(2)), MORNING, new StoryReason.Editor("two ferries")));
        for (int i = 10; i < 200; i++) {
            grouper.add(title(i, BUDGET + " " + i));
        }

        assertThat(grouper.storyOf(id(2))).contains(story(2));
    }

    @Test
    void anotherEventOpensAnotherStory() {
        grouper.add(title(1, FERRY));
        grouper.add(title(2, BUDGET));

        assertThat(grouper.storyOf(id(2))).contains(story(2));
    }

    @Test
    void chineseAndRussianTitlesJoinToo() {
        grouper.add(title(1, "渡轮“海鸥号”在青石湾搁浅 两百余名乘客获救"));
        grouper.add(title(2, "青石湾渡轮搁浅 海鸥号两百余名乘客全部获救"));
        grouper.add(title(3, "Паром «Альбатрос» сел на мель у Каменного мыса, пассажиров эвакуируют"));
        grouper.add(title(4, "У Каменного мыса сел на мель паром «Альбатрос», пассажиры эвакуированы"));

        assertThat(grouper.storyOf(id(2))).contains(story(1));
        assertThat(grouper.storyOf(id(4))).contains(story(3));
    }

    @Test
    void anArticleThatIsKnownChangesNothing() {
        grouper.add(title(1, FERRY));

        assertThat(grouper.add(title(1, BUDGET))).isEmpty();
    }

    @Test
    void whatAnEditorTookApartStaysApart() {
        grouper.add(title(1, FERRY));
        grouper.add(title(2, FERRY_TOO));

        grouper.apply(new StoryChange.Split(
                story(1), story(2), List.of(id(2)), MORNING, new StoryReason.Editor("two ferries")));
        for (int i = 3; i < 60; i++) {
            grouper.add(title(i, "Item " + i + " of quite another kind " + 7919 * i));
        }

        assertThat(grouper.storyOf(id(1))).contains(story(1));
        assertThat(grouper.storyOf(id(2))).contains(story(2));
    }

    @Test
    void aMergeTakenOverMovesAllMembersAndASplitUndoesIt() {
        grouper.add(title(1, FERRY));
        grouper.add(title(2, BUDGET));
        StoryReason why = new StoryReason.Editor("one and the same");

        grouper.apply(new StoryChange.Merged(story(1), story(2), MORNING, why));
        assertThat(grouper.members(story(1))).containsExactly(id(1), id(2));
        assertThat(grouper.members(story(2))).isEmpty();

        grouper.apply(new StoryChange.Split(story(1), story(2), List.of(id(2)), MORNING, why));
        assertThat(grouper.members(story(1))).containsExactly(id(1));
        assertThat(grouper.members(story(2))).containsExactly(id(2));
    }

    @Test
    void whatIsHeldIsNotMovedWhereItFitsBetter() {
        for (boolean isHeld : List.of(true, false)) {
            Grouper each = new Grouper();
            for (int i = 101; i < 112; i++) {
                each.restore(title(i, BUDGET + " " + i), story(1));
            }
            each.restore(title(2, FERRY_TOO), story(1));
            each.restore(title(3, FERRY), story(3));
            each.restore(title(4, FERRY), story(3));
            if (isHeld) {
                each.hold(List.of(id(2), id(99)));
            }
            for (int i = 10; i < 60; i++) {
                each.add(title(i, "Item " + i + " of quite another kind " + 7919 * i));
            }

            assertThat(each.storyOf(id(2))).contains(story(isHeld ? 1 : 3));
        }
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        grouper.add(title(1, FERRY));
        Instant after = MORNING.plus(Grouper.WINDOW).plus(Duration.ofHours(1));

        grouper.add(new Report(id(2), after, FERRY_TOO, List.of()));

        assertThat(grouper.storyOf(id(1))).isEmpty();
        assertThat(grouper.storyOf(id(2))).contains(story(2));
    }

    /** The changes told are the whole truth: added up they give the stories that the grouper has. */
    @Test
    void changesAddUpToTheStories() {
        Random random = new Random(7);
        Ledger ledger = new Ledger();
        for (int i = 0; i < 600; i++) {
            grouper.add(title(i, invented(random))).forEach(ledger::take);
        }
        for (int i = 0; i < 600; i++) {
            assertThat(grouper.storyOf(id(i))).as("article %s", i).contains(ledger.storyOf(id(i)));
        }
    }

    @Test
    void theSameArticlesInTheSameOrderGiveTheSameChanges() {
        assertThat(run(300)).isEqualTo(run(300));
    }

    @Test
    void aStoryThatTurnsOutToBeTwoIsSetApartByWhatItsPartHasInCommon() {
        assertThat(run(300))
                .filteredOn(StoryChange.Split.class::isInstance)
                .extracting(StoryChange::reason)
                .first()
                .isInstanceOfSatisfying(
                        StoryReason.SetApart.class,
                        why -> assertThat(why.words()).contains("wordia"));
    }

    @Test
    void anyTextIsTaken() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int c = random.nextInt(60); c > 0; c--) {
                text.append((char) random.nextInt(0x10000));
            }
            assertThat(grouper.add(new Report(
                            id(i),
                            MORNING,
                            text.toString(),
                            List.of(text.reverse().toString()))))
                    .isNotEmpty();
        }
    }

    private static List<StoryChange> run(int articles) {
        Grouper grouper = new Grouper();
        Random random = new Random(3);
        List<StoryChange> all = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            all.addAll(grouper.add(title(i, invented(random))));
        }
        return all;
    }

    /** Some words of one of twenty events. */
    private static String invented(Random random) {
        int event = random.nextInt(20);
        StringBuilder text = new StringBuilder("Report");
        for (int i = 0; i < 6; i++) {
            text.append(" word").append((char) ('a' + event)).append((char) ('a' + random.nextInt(9)));
        }
        return text.toString();
    }

    private static Report title(int number, String headline) {
        return new Report(id(number), MORNING, headline, List.of());
    }

    private static ArticleId id(int number) {
        return new ArticleId(number);
    }

    private static StoryId story(int opener) {
        return new StoryId(id(opener));
    }
}
