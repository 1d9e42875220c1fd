package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what happens to stories. A change is kept only where it changes something, so that keeping it twice is keeping
 * it once.
 */
final class CommitStories {

    private final Statements statements;
    private final CommitKin kin;

    CommitStories(Statements statements) {
        this.statements = statements;
        this.kin = new CommitKin(statements, this);
    }

    void keep(StoryChange change) throws SQLException {
        switch (change) {
            case StoryChange.Opened opened -> stand("open", opened.story().opener(), opened.story(), change);
            case StoryChange.Joined joined -> stand("join", joined.article(), joined.story(), change);
            case StoryChange.Merged merged -> merge(merged);
            case StoryChange.Split split -> split(split);
            case StoryChange.Linked linked -> kin.link(linked);
            case StoryChange.Unlinked unlinked -> kin.unlink(unlinked);
        }
    }

    private void stand(String kind, ArticleId article, StoryId story, StoryChange change) throws SQLException {
        if (storyOf(article).isEmpty()) {
            long seq = add(change, kind, story, Optional.empty(), Optional.of(article), List.of());
            statements.run(
                    "insert into article_story (article, story, since) values (?, ?, ?)",
                    article.value(),
                    value(story),
                    seq);
        }
    }

    Optional<Long> storyOf(ArticleId article) throws SQLException {
        return statements.number("select story from article_story where article = ?", article.value());
    }

    private void merge(StoryChange.Merged merged) throws SQLException {
        Optional<Long> any =
                statements.number("select min(article) from article_story where story = ?", value(merged.from()));
        if (any.isPresent() && !merged.from().equals(merged.into())) {
            add(merged, "merge", merged.into(), Optional.of(merged.from()), Optional.empty(), held(merged));
            statements.run(
                    "update article_story set story = ? where story = ?", value(merged.into()), value(merged.from()));
        }
    }

    /** What an editor puts together; the grouper's own merges hold nothing. */
    private List<ArticleId> held(StoryChange.Merged merged) throws SQLException {
        return merged.reason() instanceof StoryReason.Editor
                ? statements
                        .numbers(
                                "select article from article_story where story in (?, ?) order by since desc limit ?",
                                value(merged.from()),
                                value(merged.into()),
                                Archive.MAX_HELD)
                        .stream()
                        .map(ArticleId::new)
                        .toList()
                : List.of();
    }

    private void split(StoryChange.Split split) throws SQLException {
        List<ArticleId> moved = new ArrayList<>();
        for (ArticleId article : split.moved()) {
            if (storyOf(article).equals(Optional.of(value(split.from())))) {
                moved.add(article);
            }
        }
        if (!moved.isEmpty() && !split.from().equals(split.to())) {
            long seq = add(split, "split", split.from(), Optional.of(split.to()), Optional.empty(), moved);
            for (ArticleId article : moved) {
                statements.run(
                        "update article_story set story = ?, since = ? where article = ?",
                        value(split.to()),
                        seq,
                        article.value());
            }
        }
    }

    /** @param moved further articles that the change names */
    long add(
            StoryChange change,
            String kind,
            StoryId story,
            Optional<StoryId> other,
            Optional<ArticleId> article,
            List<ArticleId> moved)
            throws SQLException {
        return statements
                .number(
                        """
                        insert into story_change (kind, story, other, article, at, editor, detail)
                        values (?, ?, ?, ?, ?, ?, ?) returning seq
                        """,
                        kind,
                        value(story),
                        other.map(CommitStories::value),
                        article.map(ArticleId::value),
                        change.at().toEpochMilli(),
                        change.reason() instanceof StoryReason.Editor ? 1 : 0,
                        StoryJson.write(change.reason(), moved))
                .orElseThrow();
    }

    void copied(Change.Copied copied) throws SQLException {
        long article = copied.article().value();
        long origin = statements
                .number(
                        "select origin from near_copy where article = ?",
                        copied.origin().value())
                .orElse(copied.origin().value());
        if (origin != article) {
            statements.run("update near_copy set origin = ? where origin = ?", origin, article);
            statements.run("""
                insert into near_copy (article, origin, percent) values (?, ?, ?)
                on conflict (article) do update set origin = excluded.origin, percent = excluded.percent
                """, article, origin, copied.percent());
        }
    }

    void grouped(long mark) throws SQLException {
        statements.run("""
            insert into grouped (id, mark) values (1, ?) on conflict (id) do update set mark = excluded.mark
            """, mark);
    }

    private static long value(StoryId story) {
        return story.opener().value();
    }
}
