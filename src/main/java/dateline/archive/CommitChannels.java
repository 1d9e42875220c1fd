package dateline.archive;

import dateline.model.Channel;
import dateline.model.Outlet;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes outlets, their channels and what is remembered of those, within a commit. */
final class CommitChannels {

    private final Statements statements;
    private final Map<URI, Long> channels = new HashMap<>();

    CommitChannels(Statements statements) {
        this.statements = statements;
    }

    void met(Outlet outlet) throws SQLException {
        statements.run("""
            insert into outlet (id, name, home, language) values (?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, home = excluded.home, language = excluded.language
            """, outlet.id(), outlet.name(), outlet.home(), outlet.language());
    }

    void followed(Channel channel, ChannelState state) throws SQLException {
        String kind = switch (channel) {
            case Channel.Feed _ -> "feed";
        };
        statements.run(
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

    void left(URI channel) throws SQLException {
        statements.run("delete from entry where channel = (select number from channel where at = ?)", channel);
        statements.run("delete from channel where at = ?", channel);
        channels.remove(channel);
    }

    void asked(ChannelState state) throws SQLException {
        statements.run(
                """
                update channel set asked = ?, etag = ?, last_modified = ?, due = ?, every = ?, failures = ?,
                  trouble = ?, answered = ?, body = ?, moving_to = ?, moving_rounds = ? where at = ?
                """,
                state.asked(),
                state.etag(),
                state.lastModified(),
                state.due().toEpochMilli(),
                state.interval().toMillis(),
                state.failures(),
                state.trouble(),
                state.answered().map(Instant::toEpochMilli),
                state.body(),
                state.moving().map(moving -> moving.to().toString()),
                state.moving().map(ChannelState.Moving::rounds).orElse(0),
                state.at());
    }

    void noted(URI channel, Entered entry) throws SQLException {
        Optional<Long> number = number(channel);
        if (number.isPresent()) {
            statements.run(
                    """
                    insert into entry (channel, name, print, article) values (?, ?, ?, ?)
                    on conflict (channel, name) do update set print = excluded.print, article = excluded.article
                    """,
                    number.get(),
                    entry.key(),
                    entry.print(),
                    entry.article().value());
        }
    }

    private Optional<Long> number(URI channel) throws SQLException {
        if (!channels.containsKey(channel)) {
            Optional<Long> found = statements.number("select number from channel where at = ?", channel);
            found.ifPresent(number -> channels.put(channel, number));
        }
        return Optional.ofNullable(channels.get(channel));
    }
}
