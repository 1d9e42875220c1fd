package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.Channel;
import dateline.model.Dateline;
import dateline.model.Judgement;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.model.Subject;
import dateline.model.SubjectId;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the changes of one transaction. Each statement is prepared once a transaction. */
final class Commit implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<URI, Long> channels = new HashMap<>();
    private final Takedowns takedowns = new Takedowns(this);
    private final CommitNames names = new CommitNames(this::run);
    private final CommitStories stories = new CommitStories(this);
    private long mark;

    /** @param mark the newest mark given so far */
    Commit(Connection connection, long mark) {
        this.connection = connection;
        this.mark = mark;
    }

    /** Returns the newest mark given. */
    long write(List<Change> changes) throws SQLException {
        for (Change change : changes) {
            switch (change) {
                case Change.Met met -> met(met.outlet());
                case Change.Followed followed -> followed(followed.channel(), followed.state());
                case Change.Left left -> left(left.channel());
                case Change.Asked asked -> asked(asked.state());
                case Change.Captured captured -> captured(captured);
                case Change.Stored stored -> stored(stored);
                case Change.Rebuilt rebuilt -> rebuilt(rebuilt);
                case Change.TakenDown down -> {
                    takedowns.down(down);
                    names.forget(down.removal().article());
                }
                case Change.Witnessed witnessed -> takedowns.witnessed(witnessed.article());
                case Change.TakenBack back -> takedowns.back(back.article());
                case Change.Watched watched -> watched(watched.article(), watched.next());
                case Change.Noted noted -> noted(noted.channel(), noted.entry());
                case Change.Wanted wanted -> wanted(wanted.owed());
                case Change.Settled settled ->
                    run(
                            "delete from owed where kind = ? and at = ? and article = ?",
                            settled.kind(),
                            settled.at(),
                            settled.article().value());
                case Change.Sought sought -> sought(sought.subject());
                case Change.Unsought unsought -> unsought(unsought.subject());
                case Change.Judged judged -> judged(judged.judgement());
                case Change.OfNames ofNames -> names.write(ofNames);
                case Change.Storied storied -> stories.keep(storied.change());
                case Change.Copied copied -> stories.copied(copied);
                case Change.Grouped grouped -> stories.grouped(grouped.mark());
                case Change.Pictured pictured -> pictured(pictured.at(), pictured.capture());
            }
        }
        return mark;
    }

    private void met(Outlet outlet) throws SQLException {
        run("""
            insert into outlet (id, name, home, language) values (?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, home = excluded.home, language = excluded.language
            """, outlet.id(), outlet.name(), outlet.home(), outlet.language());
    }

    private void followed(Channel channel, ChannelState state) throws SQLException {
        String kind = switch (channel) {
            case Channel.Feed _ -> "feed";
        };
        run(
                """
                insert into channel (at, outlet, kind, asked, due, every, failures, moving_rounds)
                values (?, ?, ?, ?, ?, ?, 0, 0) on conflict (at) do nothing
                """,
                channel.at(),
                state.outlet(),
                kind,
                state.asked(),
                state.due().toEpochMilli(),
                state.interval().toMillis());
    }

    private void left(URI channel) throws SQLException {
        run("delete from entry where channel = (select number from channel where at = ?)", channel);
        run("delete from channel where at = ?", channel);
    }

    private void asked(ChannelState state) throws SQLException {
        run(
                """
                update channel set asked = ?, etag = ?, last_modified = ?, due = ?, every = ?, failures = ?,
                  trouble = ?, answered = ?, moving_to = ?, moving_rounds = ? where at = ?
                """,
                state.asked(),
                state.etag(),
                state.lastModified(),
                state.due().toEpochMilli(),
                state.interval().toMillis(),
                state.failures(),
                state.trouble(),
                state.answered().map(Instant::toEpochMilli),
                state.moving().map(moving -> moving.to().toString()),
                state.moving().map(ChannelState.Moving::rounds).orElse(0),
                state.at());
    }

    private void captured(Change.Captured captured) throws SQLException {
        Capture capture = captured.capture();
        run(
                """
                insert into capture (id, uri, at, status, sha256, media_type, file, start, length, leaf)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set leaf = coalesce(excluded.leaf, capture.leaf)
                """,
                capture.id(),
                capture.uri(),
                capture.at().toEpochMilli(),
                capture.status(),
                capture.sha256(),
                capture.mediaType(),
                capture.where().file(),
                capture.where().offset(),
                capture.where().length(),
                captured.leaf().isPresent() ? Optional.of(captured.leaf().getAsLong()) : Optional.empty());
    }

    private void stored(Change.Stored stored) throws SQLException {
        if (!takedowns.isDown(stored.article().id())) {
            happened(stored);
            version(stored.article(), stored.at(), stored.look());
        }
    }

    private void rebuilt(Change.Rebuilt rebuilt) throws SQLException {
        run("delete from version where article = ?", rebuilt.article().value());
        // The row itself stays, since it knows when the page is looked at again.
        run("update article set version = 0 where id = ?", rebuilt.article().value());
        for (Change.Rebuilt.Version version :
                takedowns.isDown(rebuilt.article()) ? List.<Change.Rebuilt.Version>of() : rebuilt.versions()) {
            version(version.article(), version.at(), Optional.empty());
        }
    }

    private void happened(Change.Stored stored) throws SQLException {
        Article article = stored.article();
        run(
                """
                insert into journal (article, version, at, first_seen, outlet, canonical, source, evidence, entry)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                article.id().value(),
                article.version(),
                stored.at().toEpochMilli(),
                article.dates().firstSeen().toEpochMilli(),
                article.outlet(),
                article.canonical(),
                ArticleJson.write(article.source()),
                article.evidence(),
                stored.entry());
    }

    private void version(Article article, Instant at, Optional<Look> look) throws SQLException {
        mark++;
        run(
                """
                insert into version (article, number, at, headline, evidence, data, gone) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (article, number) do update set headline = excluded.headline,
                  evidence = excluded.evidence, data = excluded.data, gone = excluded.gone
                """,
                article.id().value(),
                article.version(),
                at.toEpochMilli(),
                article.title(),
                article.evidence(),
                ArticleJson.write(article),
                article.source() instanceof Article.Source.Gone ? 1 : 0);
        run(
                """
                insert into article (id, outlet, canonical, version, ordered, headline, credit, place, published,
                  language, main_language, teaser, source, mark, watch_due, watch_host, watch_etag, watch_modified)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set canonical = excluded.canonical, version = excluded.version,
                  ordered = excluded.ordered, headline = excluded.headline, credit = excluded.credit,
                  place = excluded.place, published = excluded.published, language = excluded.language,
                  main_language = excluded.main_language, teaser = excluded.teaser, source = excluded.source,
                  mark = excluded.mark, watch_host = coalesce(excluded.watch_host, article.watch_host),
                  watch_etag = case when excluded.watch_due is null then article.watch_etag else excluded.watch_etag end,
                  watch_modified = case when excluded.watch_due is null
                    then article.watch_modified else excluded.watch_modified end,
                  watch_due = coalesce(excluded.watch_due, article.watch_due)
                where excluded.version >= article.version
                """,
                article.id().value(),
                article.outlet(),
                article.canonical(),
                article.version(),
                article.dates().order().toEpochMilli(),
                article.title(),
                article.credit().get().map(ArticleJson::write).orElse(""),
                article.dateline().get().flatMap(Dateline::place),
                article.published().map(Moment::iso),
                article.language().get(),
                article.language().get().map(Languages::main).orElse(""),
                article.teaser().text(),
                ArticleJson.write(article.source()),
                mark,
                look.map(next -> next.due().toEpochMilli()),
                look.map(_ -> Owed.host(article.canonical())),
                look.flatMap(Look::etag),
                look.flatMap(Look::lastModified));
    }

    private void watched(ArticleId article, Optional<Look> next) throws SQLException {
        run(
                "update article set watch_due = ?, watch_etag = ?, watch_modified = ? where id = ?",
                next.map(look -> look.due().toEpochMilli()),
                next.flatMap(Look::etag),
                next.flatMap(Look::lastModified),
                article.value());
    }

    private void noted(URI channel, Entered entry) throws SQLException {
        Optional<Long> number = number(channel);
        if (number.isPresent()) {
            run("""
                insert into entry (channel, name, print, article) values (?, ?, ?, ?)
                on conflict (channel, name) do update set print = excluded.print, article = excluded.article
                """, number.get(), entry.key(), entry.print(), entry.article().value());
        }
    }

    private void wanted(Owed owed) throws SQLException {
        run(
                """
                insert into owed (kind, at, host, article, due, tries, trouble) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (kind, at, article) do update set due = excluded.due, tries = excluded.tries,
                  trouble = excluded.trouble
                """,
                owed.kind(),
                owed.at(),
                owed.host(),
                owed.article().value(),
                owed.due().toEpochMilli(),
                owed.tries(),
                owed.trouble());
    }

    private void sought(Subject subject) throws SQLException {
        run("""
            insert into subject (id, name, data) values (?, ?, ?)
            on conflict (id) do update set name = excluded.name, data = excluded.data
            """, subject.id(), subject.name(), SubjectJson.write(subject));
    }

    private void unsought(SubjectId subject) throws SQLException {
        run("delete from judgement where subject = ?", subject);
        run("delete from subject where id = ?", subject);
    }

    private void judged(Judgement judgement) throws SQLException {
        if (judgement.verdict() == Subject.Verdict.LEAVE) {
            run(
                    "delete from judgement where subject = ? and article = ?",
                    judgement.subject(),
                    judgement.article().value());
            return;
        }
        run(
                """
                insert into judgement (subject, article, ordered, relevance, verdict, reasons)
                select ?, id, ordered, ?, ?, ? from article where id = ?
                on conflict (subject, article) do update set ordered = excluded.ordered,
                  relevance = excluded.relevance, verdict = excluded.verdict, reasons = excluded.reasons
                """,
                judgement.subject(),
                judgement.relevance(),
                judgement.verdict(),
                SubjectJson.write(judgement.reasons()),
                judgement.article().value());
        if (judgement.verdict() == Subject.Verdict.PUBLISH) {
            run(
                    "insert into unnamed (article) select id from article where id = ? on conflict (article) do"
                            + " nothing",
                    judgement.article().value());
        }
    }

    private void pictured(URI at, Capture capture) throws SQLException {
        run(
                "insert into picture (at, capture) values (?, ?) on conflict (at) do update set capture ="
                        + " excluded.capture",
                at,
                capture.id());
    }

    /** The first column of the first row. */
    Optional<Long> number(String command, Object... values) throws SQLException {
        PreparedStatement statement = statement(command);
        Sql.bind(statement, values);
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            long number = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(number);
        }
    }

    /** The first column of all rows. */
    List<Long> numbers(String command, Object... values) throws SQLException {
        PreparedStatement statement = statement(command);
        Sql.bind(statement, values);
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private Optional<Long> number(URI channel) throws SQLException {
        Long known = channels.get(channel);
        if (known != null) {
            return Optional.of(known);
        }
        PreparedStatement statement = statement("select number from channel where at = ?");
        Sql.bind(statement, channel);
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            channels.put(channel, row.getLong(1));
            return Optional.of(row.getLong(1));
        }
    }

    void run(String command, Object... values) throws SQLException {
        PreparedStatement statement = statement(command);
        Sql.bind(statement, values);
        statement.executeUpdate();
    }

    PreparedStatement statement(String command) throws SQLException {
        PreparedStatement known = prepared.get(command);
        if (known != null) {
            return known;
        }
        PreparedStatement fresh = connection.prepareStatement(command);
        prepared.put(command, fresh);
        return fresh;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
