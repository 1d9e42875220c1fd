package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Writes which stories tell one event in other languages. A link is kept between two articles, both ways, and counts for
 * the stories that they stand in; one that was taken back is kept as apart, so that only an editor links those stories
 * again.
 */
final class CommitKin {

    private static final String BETWEEN = """
         from kin where apart = ? and article in (select article from article_story where story = ?)
        and other in (select article from article_story where story = ?)
        """;

    private final Statements statements;
    private final CommitStories stories;

    CommitKin(Statements statements, CommitStories stories) {
        this.statements = statements;
        this.stories = stories;
    }

    void link(StoryChange.Linked linked) throws SQLException {
        Optional<Long> one = stories.storyOf(linked.article());
        Optional<Long> other = stories.storyOf(linked.otherArticle());
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            link(linked, one.get(), other.get());
        }
    }

    private void link(StoryChange.Linked linked, long one, long other) throws SQLException {
        boolean isEditor = linked.reason() instanceof StoryReason.Editor;
        if (isAny(0, one, other) || isAny(1, one, other) && !isEditor) {
            return;
        }
        statements.run("delete" + BETWEEN, 1, one, other);
        statements.run("delete" + BETWEEN, 1, other, one);
        long seq = stories.add(
                linked,
                "link",
                story(one),
                Optional.of(story(other)),
                Optional.of(linked.article()),
                List.of(linked.otherArticle()));
        put(linked.article(), linked.otherArticle(), seq);
        put(linked.otherArticle(), linked.article(), seq);
    }

    void unlink(StoryChange.Unlinked unlinked) throws SQLException {
        long one = unlinked.story().opener().value();
        long other = unlinked.other().opener().value();
        if (isAny(0, one, other)) {
            long seq =
                    stories.add(unlinked, "unlink", story(one), Optional.of(story(other)), Optional.empty(), List.of());
            part(seq, one, other);
            part(seq, other, one);
        }
    }

    private boolean isAny(int apart, long one, long other) throws SQLException {
        return statements
                .number("select min(article)" + BETWEEN, apart, one, other)
                .isPresent();
    }

    private void put(ArticleId article, ArticleId other, long seq) throws SQLException {
        statements.run("""
            insert into kin (article, other, since, apart) values (?, ?, ?, 0)
            on conflict (article, other) do update set since = excluded.since, apart = 0
            """, article.value(), other.value(), seq);
    }

    private void part(long seq, long one, long other) throws SQLException {
        statements.run("""
            update kin set apart = 1, since = ? where article in (select article from article_story where story = ?)
            and other in (select article from article_story where story = ?)
            """, seq, one, other);
    }

    private static StoryId story(long opener) {
        return new StoryId(new ArticleId(opener));
    }
}
