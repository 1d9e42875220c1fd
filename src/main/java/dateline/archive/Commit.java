package dateline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes the changes of one transaction: each to who writes its kind of thing. */
final class Commit implements AutoCloseable {

    private final Statements statements;
    private final Takedowns takedowns;
    private final CommitChannels channels;
    private final CommitCaptures captures;
    private final CommitArticles articles;
    private final CommitWork work;
    private final CommitSubjects subjects;
    private final CommitNames names;
    private final CommitStories stories;

    /** @param mark the newest mark given so far */
    Commit(Connection connection, long mark) {
        this.statements = new Statements(connection);
        this.takedowns = new Takedowns(statements);
        this.channels = new CommitChannels(statements);
        this.captures = new CommitCaptures(statements);
        this.articles = new CommitArticles(statements, takedowns, mark);
        this.work = new CommitWork(statements);
        this.subjects = new CommitSubjects(statements);
        this.names = new CommitNames(statements);
        this.stories = new CommitStories(statements);
    }

    /** Returns the newest mark given. */
    long write(List<Change> changes) throws SQLException {
        for (Change change : changes) {
            write(change);
        }
        return articles.mark();
    }

    private void write(Change change) throws SQLException {
        switch (change) {
            case Change.Met met -> channels.met(met.outlet());
            case Change.Followed followed -> channels.followed(followed.channel(), followed.state());
            case Change.Left left -> channels.left(left.channel());
            case Change.Asked asked -> channels.asked(asked.state());
            case Change.Noted noted -> channels.noted(noted.channel(), noted.entry());
            case Change.Captured captured -> captures.captured(captured);
            case Change.Pictured pictured -> captures.pictured(pictured.at(), pictured.capture());
            case Change.Stored stored -> articles.stored(stored);
            case Change.Rebuilt rebuilt -> articles.rebuilt(rebuilt);
            case Change.Watched watched -> articles.watched(watched.article(), watched.next());
            case Change.TakenDown down -> {
                takedowns.down(down);
                names.forget(down.removal().article());
            }
            case Change.Witnessed witnessed -> takedowns.witnessed(witnessed.article());
            case Change.TakenBack back -> takedowns.back(back.article());
            case Change.Wanted wanted -> work.wanted(wanted.owed());
            case Change.Settled settled -> work.settled(settled);
            case Change.Sought sought -> subjects.sought(sought.subject());
            case Change.Unsought unsought -> subjects.unsought(unsought.subject());
            case Change.Judged judged -> subjects.judged(judged.judgement());
            case Change.OfNames ofNames -> names.write(ofNames);
            case Change.Storied storied -> stories.keep(storied.change());
            case Change.Copied copied -> stories.copied(copied);
            case Change.Grouped grouped -> stories.grouped(grouped.mark());
        }
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
