package dateline.archive;

import static dateline.archive.Samples.HARBOUR;
import static dateline.archive.Samples.HOST;
import static dateline.archive.Samples.NOON;
import static dateline.archive.Samples.draft;
import static dateline.archive.Samples.owed;
import static dateline.archive.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Article;
import dateline.model.ArticleId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store promises of what is owed and what is to be looked at again. */
interface WorkContract {

    Archive archive();

    @Test
    default void whatIsOwedComesOldestFirstUntilSettled() {
        archive()
                .commit(List.of(
                        new Change.Wanted(owed(2, NOON.plusSeconds(2))),
                        new Change.Wanted(owed(1, NOON.plusSeconds(1))),
                        new Change.Wanted(owed(3, NOON.plusSeconds(99)))));

        assertThat(archive().owed(HOST, NOON.plusSeconds(10), 10))
                .extracting(Owed::article)
                .containsExactly(new ArticleId(1), new ArticleId(2));
        assertThat(archive().owed(HOST, NOON.plusSeconds(10), 1)).hasSize(1);
        assertThat(archive().owedCount(Owed.Kind.PAGE)).isEqualTo(3);
        assertThat(archive().counts()).isEqualTo(new Counts(0, 0, 0, 0, 3, 0));
        assertThat(archive().owedHosts(NOON)).isEmpty();
        assertThat(archive().stands(owed(1, NOON.plusSeconds(1)))).isTrue();
        assertThat(archive().stands(owed(1, NOON.plusSeconds(2)))).isFalse();
        assertThat(archive().owedHosts(NOON.plusSeconds(1))).containsExactly(HOST);
        assertThat(archive().owed("hill.example", NOON.plusSeconds(10), 10)).isEmpty();

        archive().commit(List.of(Change.Settled.of(owed(1, NOON))));

        assertThat(archive().owedCount(Owed.Kind.PAGE)).isEqualTo(2);
        assertThat(archive().owedCount(Owed.Kind.PICTURE)).isZero();
    }

    @Test
    default void twoArticlesMayBeOwedTheSamePage() {
        Owed one = owed(1, NOON);
        Owed other = new Owed(one.kind(), one.at(), new ArticleId(2), NOON, 0, Optional.empty());
        Owed again = new Owed(one.kind(), one.at(), one.article(), NOON, 1, Optional.of("HTTP 503"));
        archive().commit(List.of(new Change.Wanted(one), new Change.Wanted(other), new Change.Wanted(again)));

        assertThat(archive().owed(HOST, NOON, 10)).containsExactlyInAnyOrder(again, other);

        archive().commit(List.of(Change.Settled.of(one)));

        assertThat(archive().owed(HOST, NOON, 10)).containsExactly(other);
    }

    @Test
    default void whatFailedBeforeIsListed() {
        Owed tried = new Owed(
                Owed.Kind.PICTURE,
                URI.create("https://p.example/1.png"),
                new ArticleId(1),
                NOON,
                2,
                Optional.of("HTTP 503"));
        archive().commit(List.of(new Change.Wanted(owed(1, NOON)), new Change.Wanted(tried)));

        assertThat(archive().owedInTrouble(10)).containsExactly(tried);
    }

    private static Look look(int minutes, String etag) {
        return new Look(
                NOON.plusSeconds(60L * minutes), Optional.of(etag).filter(tag -> !tag.isEmpty()), Optional.empty());
    }

    @Test
    default void pagesAreLookedAtAtTheirTime() {
        Article one = plain(HARBOUR, 1, NOON, "One");
        Article two = plain(HARBOUR, 2, NOON, "Two");
        Article never = plain(HARBOUR, 3, NOON, "Never");
        archive()
                .commit(List.of(
                        new Change.Stored(one, NOON, Optional.of(look(2, "\"a\""))),
                        new Change.Stored(two, NOON, Optional.of(look(1, ""))),
                        new Change.Stored(never, NOON)));
        String host = one.canonical().getRawAuthority();

        assertThat(archive().watchHosts(NOON)).isEmpty();
        assertThat(archive().watchHosts(NOON.plusSeconds(60))).containsExactly(host);
        assertThat(archive().watches(host, NOON.plusSeconds(3_600), 10))
                .containsExactly(
                        new Watch(two.id(), two.canonical(), look(1, "")),
                        new Watch(one.id(), one.canonical(), look(2, "\"a\"")));
        assertThat(archive().watches(host, NOON.plusSeconds(3_600), 1)).hasSize(1);
        assertThat(archive().watches("elsewhere.example", NOON.plusSeconds(3_600), 10))
                .isEmpty();
    }

    @Test
    default void aLookThatWasTakenGivesWayToTheNextOrNone() {
        Article one = plain(HARBOUR, 1, NOON, "One");
        Watch first = new Watch(one.id(), one.canonical(), look(1, "\"a\""));
        archive().commit(List.of(new Change.Stored(one, NOON, Optional.of(first.look()))));
        assertThat(archive().stands(first)).isTrue();

        archive().commit(List.of(new Change.Watched(one.id(), Optional.of(look(9, "")))));
        assertThat(archive().stands(first)).isFalse();
        assertThat(archive().watches(one.canonical().getRawAuthority(), NOON.plusSeconds(3_600), 10))
                .containsExactly(new Watch(one.id(), one.canonical(), look(9, "")));

        archive().commit(List.of(new Change.Watched(one.id(), Optional.empty())));
        assertThat(archive().watchHosts(NOON.plusSeconds(3_600))).isEmpty();
        archive().commit(List.of(new Change.Watched(plain(HARBOUR, 9, NOON, "").id(), Optional.of(look(1, "")))));
        assertThat(archive().watchHosts(NOON.plusSeconds(3_600))).isEmpty();
    }

    @Test
    default void aVersionWithoutALookLeavesTheLookAsItIs() {
        Article one = plain(HARBOUR, 1, NOON, "One");
        archive()
                .commit(List.of(
                        new Change.Stored(one, NOON, Optional.of(look(1, "\"a\""))),
                        new Change.Stored(
                                draft(HARBOUR, 1, NOON, "One").version(2).article(), NOON)));
        String host = one.canonical().getRawAuthority();
        assertThat(archive().watches(host, NOON.plusSeconds(60), 10))
                .extracting(Watch::look)
                .containsExactly(look(1, "\"a\""));

        archive()
                .commit(List.of(new Change.Stored(
                        draft(HARBOUR, 1, NOON, "One").version(2).article(), NOON, Optional.of(look(3, "")))));
        assertThat(archive().watches(host, NOON.plusSeconds(3_600), 10))
                .extracting(Watch::look)
                .containsExactly(look(3, ""));
    }
}
