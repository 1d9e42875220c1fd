package dateline.archive;

import static dateline.archive.Samples.FEED;
import static dateline.archive.Samples.HARBOUR;
import static dateline.archive.Samples.NOON;
import static dateline.archive.Samples.fresh;
import static dateline.archive.Samples.harbour;
import static dateline.archive.Samples.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Channel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store promises of channels and their entries. */
interface ChannelsContract {

    Archive archive();

    @Test
    default void aChannelKeepsItsStateWhenFollowedAgain() {
        archive().commit(List.of(new Change.Met(harbour()), new Change.Followed(new Channel.Feed(FEED), fresh())));
        ChannelState asked = new ChannelState(
                FEED,
                HARBOUR,
                URI.create("https://harbour.example/new.xml"),
                Optional.of("\"e\""),
                Optional.of("Fri, 20 Nov 2026 12:00:00 GMT"),
                NOON.plusSeconds(600),
                Duration.ofMinutes(10),
                3,
                Optional.of("HTTP 503"),
                Optional.of(NOON.minusSeconds(5)),
                Optional.of("ab".repeat(32)),
                Optional.of(new ChannelState.Moving(URI.create("https://harbour.example/moved.xml"), 2)));

        archive().commit(List.of(new Change.Asked(asked)));
        archive().commit(List.of(new Change.Followed(new Channel.Feed(FEED), fresh())));

        assertThat(archive().channels()).containsExactly(asked);
        assertThat(archive().stands(fresh())).isFalse();
        assertThat(archive().stands(asked)).isTrue();
        assertThat(archive().due(NOON)).isEmpty();
        assertThat(archive().due(NOON.plusSeconds(600))).containsExactly(asked);
        assertThat(archive().outlet(HARBOUR).orElseThrow().channels()).containsExactly(new Channel.Feed(FEED));
    }

    @Test
    default void aClockThatWasAheadKeepsNoChannelWaiting() {
        ChannelState fresh = fresh();
        archive().commit(List.of(new Change.Met(harbour()), new Change.Followed(new Channel.Feed(FEED), fresh)));
        Instant due = NOON.plus(fresh.interval());
        archive().commit(List.of(new Change.Asked(asked(fresh, due, 0))));

        assertThat(archive().due(NOON)).isEmpty();
        assertThat(archive().due(NOON.minus(fresh.interval()))).isEmpty();
        assertThat(archive().due(NOON.minus(Duration.ofDays(1)))).hasSize(1);

        archive().commit(List.of(new Change.Asked(asked(fresh, due, 1))));

        assertThat(archive().due(NOON.minus(Duration.ofDays(1))))
                .as("in trouble: it may be left alone for long")
                .isEmpty();
    }

    private static ChannelState asked(ChannelState before, Instant due, int failures) {
        return new ChannelState(
                before.at(),
                before.outlet(),
                before.asked(),
                before.etag(),
                before.lastModified(),
                due,
                before.interval(),
                failures,
                before.trouble(),
                before.answered(),
                before.body(),
                before.moving());
    }

    @Test
    default void aChannelThatIsLeftIsForgottenAndItsArticlesStay() {
        Article article = plain(HARBOUR, 1, NOON, "Stays");
        archive()
                .commit(List.of(
                        new Change.Met(harbour()),
                        new Change.Followed(new Channel.Feed(FEED), fresh()),
                        new Change.Stored(article, NOON),
                        new Change.Noted(FEED, new Entered("k", 1, article.id()))));

        archive().commit(List.of(new Change.Left(HARBOUR, FEED)));

        assertThat(archive().channels()).isEmpty();
        assertThat(archive().entered(FEED, List.of("k"))).isEmpty();
        assertThat(archive().article(article.id())).isPresent();
    }

    @Test
    default void aChannelThatIsLeftAndFollowedAgainAtOnceBeginsAnew() {
        Change followed = new Change.Followed(new Channel.Feed(FEED), fresh());
        archive()
                .commit(List.of(
                        new Change.Met(harbour()),
                        followed,
                        new Change.Noted(FEED, new Entered("old", 1, new ArticleId(9))),
                        new Change.Left(HARBOUR, FEED),
                        followed,
                        new Change.Noted(FEED, new Entered("new", 1, new ArticleId(9)))));

        assertThat(archive().entered(FEED, List.of("old", "new"))).containsOnlyKeys("new");
    }

    @Test
    default void entriesAreRememberedByChannelAndKey() {
        URI other = URI.create("https://harbour.example/sport.xml");
        archive()
                .commit(List.of(
                        new Change.Met(harbour()),
                        new Change.Followed(new Channel.Feed(FEED), fresh()),
                        new Change.Noted(FEED, new Entered("k'; drop table entry; --", -5, new ArticleId(9))),
                        new Change.Noted(other, new Entered("k", 1, new ArticleId(9)))));

        Map<String, Entered> found = archive().entered(FEED, List.of("k'; drop table entry; --", "unknown", "k"));

        assertThat(found.values()).containsExactly(new Entered("k'; drop table entry; --", -5, new ArticleId(9)));
    }
}
