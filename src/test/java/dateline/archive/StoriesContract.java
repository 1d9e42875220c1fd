package dateline.archive;

import static dateline.archive.Samples.HARBOUR;
import static dateline.archive.Samples.HILL;
import static dateline.archive.Samples.NOON;
import static dateline.archive.Samples.headlines;
import static dateline.archive.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.NameKind;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store promises of stories. */
interface StoriesContract {

    Archive archive();

    StoryId FIRE = new StoryId(storied("a").id());

    StoryId BLAZE = new StoryId(storied("c").id());

    StoryReason APART = new StoryReason.SetApart(87, List.of("quay"));

    StoryReason SAME_NAMES = new StoryReason.SameNames(List.of(new StoryReason.SameNames.Both("台北", "Taipei")));

    private static Article storied(String path) {
        return plain(
                path.equals("c") ? HILL : HARBOUR,
                path.charAt(0),
                NOON.minusSeconds(999 - path.charAt(0)),
                "On " + path);
    }

    private void threeOfAStory() {
        archive()
                .commit(List.of(
                        new Change.Stored(storied("a"), NOON),
                        new Change.Stored(storied("b"), NOON),
                        new Change.Stored(storied("c"), NOON),
                        new Change.Storied(new StoryChange.Opened(FIRE, NOON, new StoryReason.Nothing())),
                        new Change.Storied(new StoryChange.Joined(
                                FIRE,
                                storied("c").id(),
                                NOON,
                                new StoryReason.CopyOf(storied("a").id(), 91))),
                        new Change.Storied(new StoryChange.Joined(
                                FIRE, storied("b").id(), NOON, new StoryReason.Alike(80, List.of("fire", "quay")))),
                        new Change.Grouped(3)));
    }

    @Test
    default void aStoryHoldsWhatOpenedAndJoinedItEarliestFirst() {
        threeOfAStory();

        assertThat(archive().members(FIRE))
                .extracting(member -> member.line().headline(), StoryMember::why)
                .containsExactly(
                        tuple("On a", new StoryReason.Nothing()),
                        tuple("On b", new StoryReason.Alike(80, List.of("fire", "quay"))),
                        tuple("On c", new StoryReason.CopyOf(storied("a").id(), 91)));
        assertThat(headlines(archive(), new Scope.OfStory(FIRE))).containsExactly("On c", "On b", "On a");
        assertThat(archive().stories(List.of(storied("b").id(), new ArticleId(7))))
                .isEqualTo(Map.of(storied("b").id(), new StoryCount(FIRE, 3, 2)));
        assertThat(archive().changes(FIRE)).isEmpty();
        assertThat(archive().groupedMark()).isEqualTo(3);
    }

    @Test
    default void anArticleThatStandsInAStoryIsNeitherOpenedNorJoinedAgain() {
        threeOfAStory();
        StoryId other = new StoryId(storied("b").id());

        archive()
                .commit(List.of(
                        new Change.Storied(new StoryChange.Opened(other, NOON, new StoryReason.Nothing())),
                        new Change.Storied(
                                new StoryChange.Joined(other, storied("a").id(), NOON, new StoryReason.Nothing())),
                        new Change.Storied(new StoryChange.Merged(FIRE, other, NOON, new StoryReason.Nothing())),
                        new Change.Storied(new StoryChange.Split(
                                other, FIRE, List.of(storied("a").id()), NOON, new StoryReason.Nothing()))));

        assertThat(archive().members(FIRE)).hasSize(3);
        assertThat(archive().members(other)).isEmpty();
        assertThat(archive().changes(other)).isEmpty();
    }

    @Test
    default void mergesAndSplitsAddUpAndAreToldOfBothStories() {
        threeOfAStory();
        StoryId other = new StoryId(storied("b").id());
        StoryChange.Split split = new StoryChange.Split(
                FIRE, other, List.of(storied("b").id(), storied("c").id()), NOON, new StoryReason.Editor("two fires"));
        StoryChange.Merged merged =
                new StoryChange.Merged(other, FIRE, NOON.plusSeconds(1), new StoryReason.Alike(70, List.of("fire")));

        archive().commit(List.of(new Change.Storied(split)));
        assertThat(archive().members(FIRE)).hasSize(1);
        assertThat(archive().members(other))
                .extracting(StoryMember::why)
                .containsOnly(new StoryReason.Editor("two fires"));
        archive().commit(List.of(new Change.Storied(merged), new Change.Storied(merged)));

        assertThat(archive().members(FIRE)).isEmpty();
        assertThat(archive().members(other)).hasSize(3);
        assertThat(archive().changes(FIRE)).containsExactly(split, merged);
        assertThat(archive().changes(other)).containsExactly(split, merged);
        assertThat(archive().decided(0, 10)).extracting(Archive.Decided::change).containsExactly(split);
        assertThat(archive().decided(archive().decided(0, 10).getLast().number(), 10))
                .isEmpty();
    }

    @Test
    default void whatAnEditorPutTogetherIsTold() {
        twoStories();
        happened(new StoryChange.Merged(FIRE, BLAZE, NOON, new StoryReason.Editor("one fire")));
        happened(new StoryChange.Split(FIRE, BLAZE, List.of(storied("b").id()), NOON, new StoryReason.Editor("two")));

        assertThat(archive().decided(0, 10).getFirst().held())
                .containsExactlyInAnyOrder(
                        storied("a").id(), storied("b").id(), storied("c").id());
        assertThat(archive().decided(0, 10).getLast().held())
                .containsExactly(storied("b").id());
    }

    @Test
    default void whatStandsInStoriesIsToldInTheOrderOfItsComing() {
        threeOfAStory();

        assertThat(archive().grouped(Instant.EPOCH, 10))
                .extracting(Archive.Grouped::article)
                .containsExactly(
                        storied("a").id(), storied("c").id(), storied("b").id());
        assertThat(archive().grouped(Instant.EPOCH, 2))
                .extracting(Archive.Grouped::article)
                .containsExactly(storied("c").id(), storied("b").id());
        assertThat(archive().grouped(storied("c").dates().order(), 10))
                .containsExactly(new Archive.Grouped(storied("c").id(), FIRE));
    }

    @Test
    default void copiesPointToTheEarliestOriginAlsoWhenItTurnsUpLate() {
        threeOfAStory();
        ArticleId a = storied("a").id();
        ArticleId b = storied("b").id();
        ArticleId c = storied("c").id();

        archive().commit(List.of(new Change.Copied(c, b, 80)));
        archive().commit(List.of(new Change.Copied(b, a, 90), new Change.Copied(b, a, 90)));
        assertThat(archive().members(FIRE))
                .extracting(StoryMember::copy)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new StoryMember.Copy(a, 90)),
                        Optional.of(new StoryMember.Copy(a, 80)));

        archive().commit(List.of(new Change.Copied(c, b, 85)));
        assertThat(archive().members(FIRE).getLast().copy()).contains(new StoryMember.Copy(a, 85));
    }

    private static StoryChange.Linked linked(StoryReason why) {
        return new StoryChange.Linked(
                FIRE, BLAZE, storied("b").id(), storied("c").id(), NOON, why);
    }

    /** a and b in one, c in another. */
    private void twoStories() {
        threeOfAStory();
        happened(new StoryChange.Split(FIRE, BLAZE, List.of(storied("c").id()), NOON, APART));
    }

    private void happened(StoryChange change) {
        archive().commit(List.of(new Change.Storied(change)));
    }

    @Test
    default void whatIsSetApartSaysSo() {
        twoStories();

        assertThat(archive().members(BLAZE)).extracting(StoryMember::why).containsExactly(APART);
        assertThat(archive().changes(FIRE)).extracting(StoryChange::reason).containsExactly(APART);
    }

    @Test
    default void linkedStoriesKnowEachOtherAndWhy() {
        twoStories();
        happened(linked(SAME_NAMES));
        happened(linked(SAME_NAMES));

        assertThat(archive().kin(FIRE))
                .extracting(kin -> kin.count(), kin -> kin.first().headline(), StoryKin::why)
                .containsExactly(tuple(new StoryCount(BLAZE, 1, 1), "On c", SAME_NAMES));
        assertThat(archive().kin(BLAZE))
                .extracting(kin -> kin.count().story(), kin -> kin.first().headline(), StoryKin::why)
                .containsExactly(tuple(
                        FIRE,
                        "On a",
                        new StoryReason.SameNames(List.of(new StoryReason.SameNames.Both("Taipei", "台北")))));
        assertThat(archive().kinships(10)).hasSize(1).noneMatch(Archive.Kinship::isApart);
        assertThat(archive().changes(FIRE)).endsWith(linked(SAME_NAMES)).hasSize(2);
        assertThat(archive().changes(BLAZE)).endsWith(linked(SAME_NAMES));
    }

    @Test
    default void aLinkGoesWithItsArticlesAndEndsWhereTheyStandTogether() {
        twoStories();
        happened(linked(SAME_NAMES));
        StoryId own = new StoryId(storied("b").id());
        happened(new StoryChange.Split(FIRE, own, List.of(storied("b").id()), NOON, new StoryReason.Nothing()));

        assertThat(archive().kin(FIRE)).isEmpty();
        assertThat(archive().kin(BLAZE)).extracting(kin -> kin.count().story()).containsExactly(own);

        happened(new StoryChange.Merged(own, BLAZE, NOON, new StoryReason.Nothing()));
        assertThat(archive().kin(own)).isEmpty();
        assertThat(archive().kinships(10)).isEmpty();
    }

    @Test
    default void onlyAnEditorLinksAgainWhatWasTakenApart() {
        twoStories();
        happened(linked(SAME_NAMES));
        happened(new StoryChange.Unlinked(BLAZE, FIRE, NOON, new StoryReason.Editor("two fires")));
        happened(linked(SAME_NAMES));

        assertThat(archive().kin(FIRE)).isEmpty();
        assertThat(archive().kin(BLAZE)).isEmpty();
        assertThat(archive().kinships(10)).hasSize(1).allMatch(Archive.Kinship::isApart);

        happened(linked(new StoryReason.Editor("one after all")));
        assertThat(archive().kin(FIRE))
                .extracting(StoryKin::why)
                .containsExactly(new StoryReason.Editor("one after all"));
        assertThat(archive().kin(BLAZE)).hasSize(1);
        assertThat(archive().decided(0, 10)).hasSize(2);
    }

    @Test
    default void whatIsNotLinkedIsNotTakenApartAndALinkOfNothingIsNone() {
        twoStories();
        happened(new StoryChange.Unlinked(FIRE, BLAZE, NOON, new StoryReason.Editor("")));
        happened(new StoryChange.Linked(
                FIRE, FIRE, storied("a").id(), storied("b").id(), NOON, SAME_NAMES));
        happened(new StoryChange.Linked(FIRE, BLAZE, storied("a").id(), new ArticleId(7), NOON, SAME_NAMES));

        assertThat(archive().kinships(10)).isEmpty();
        assertThat(archive().changes(FIRE)).hasSize(1);
    }

    @Test
    default void aLinkThatAnArticleShowedWhichIsTakenDownIsNotToldAnyMore() {
        twoStories();
        happened(linked(SAME_NAMES));
        archive().commit(List.of(new Change.TakenDown(new Removal(storied("b").id(), NOON, "privacy", ""), List.of())));

        assertThat(archive().kin(FIRE)).isEmpty();
        assertThat(archive().kin(BLAZE)).isEmpty();
    }

    @Test
    default void itIsToldWhenArticlesThatNameSomethingCameTogether() {
        threeOfAStory();
        long before = archive().naming().newestStoryChange();
        assertThat(archive().naming().isStoryMoved(0)).isFalse();
        archive()
                .commit(List.of(new Change.Named(
                        storied("b").id(),
                        List.of(new NameUse(NameKind.PERSON, "Ines Varga", Optional.empty(), 1, "x")))));

        assertThat(archive().naming().isStoryMoved(0)).isTrue();
        assertThat(archive().naming().isStoryMoved(before)).isFalse();
        happened(new StoryChange.Split(FIRE, BLAZE, List.of(storied("b").id()), NOON, new StoryReason.Nothing()));
        assertThat(archive().naming().isStoryMoved(before)).isTrue();
        assertThat(archive().naming().newestStoryChange()).isGreaterThan(before);
    }

    @Test
    default void nothingIsKnownOfAnUnknownStory() {
        assertThat(archive().members(FIRE)).isEmpty();
        assertThat(archive().changes(FIRE)).isEmpty();
        assertThat(archive().stories(List.of())).isEmpty();
        assertThat(archive().decided(0, 10)).isEmpty();
        assertThat(archive().groupedMark()).isZero();
    }
}
