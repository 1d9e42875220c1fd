package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.Channel;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads outlets, their channels and what these brought. */
final class SqlChannels {

    private static final String CHANNEL = """
        select at, outlet, asked, etag, last_modified, due, every, failures, trouble, answered, body,
          moving_to, moving_rounds from channel\
        """;

    private final Sql sql;

    SqlChannels(Sql sql) {
        this.sql = sql;
    }

    List<Outlet> outlets() {
        Map<OutletId, List<Channel>> channels = new HashMap<>();
        sql.all(
                        "select outlet, at from channel order by number",
                        row -> Map.entry(
                                new OutletId(row.getString(1)), new Channel.Feed(URI.create(row.getString(2)))))
                .forEach(each -> channels.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                        .add(each.getValue()));
        return sql.all("select id, name, home, language from outlet order by name, id", row -> {
            OutletId id = new OutletId(row.getString(1));
            return new Outlet(
                    id,
                    row.getString(2),
                    URI.create(row.getString(3)),
                    Optional.ofNullable(row.getString(4)),
                    channels.getOrDefault(id, List.of()));
        });
    }

    Optional<Outlet> outlet(OutletId id) {
        List<Channel> channels = sql.all(
                "select at from channel where outlet = ? order by number",
                row -> new Channel.Feed(URI.create(row.getString(1))),
                id.value());
        return sql.first(
                "select name, home, language from outlet where id = ?",
                row -> new Outlet(
                        id,
                        row.getString(1),
                        URI.create(row.getString(2)),
                        Optional.ofNullable(row.getString(3)),
                        channels),
                id.value());
    }

    List<ChannelState> channels() {
        return sql.all(CHANNEL + " order by number", SqlChannels::state);
    }

    List<ChannelState> due(Instant now) {
        return sql.all(
                CHANNEL + " where due <= ? or (failures = 0 and due - " + Archive.MOST_INTERVALS
                        + " * every > ?) order by due, number",
                SqlChannels::state,
                now.toEpochMilli(),
                now.toEpochMilli());
    }

    private static ChannelState state(ResultSet row) throws SQLException {
        int rounds = row.getInt(13);
        return new ChannelState(
                URI.create(row.getString(1)),
                new OutletId(row.getString(2)),
                URI.create(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                Duration.ofMillis(row.getLong(7)),
                row.getInt(8),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getObject(10)).map(_ -> instant(row, 10)),
                Optional.ofNullable(row.getString(11)),
                Optional.ofNullable(row.getString(12)).map(to -> new ChannelState.Moving(URI.create(to), rounds)));
    }

    private static Instant instant(ResultSet row, int column) {
        try {
            return Instant.ofEpochMilli(row.getLong(column));
        } catch (SQLException e) {
            throw Sql.unreadable(e);
        }
    }

    Map<String, Entered> entered(URI channel, Collection<String> keys) {
        Map<String, Entered> found = new HashMap<>();
        Optional<Long> number = sql.first("select number from channel where at = ?", row -> row.getLong(1), channel);
        if (number.isEmpty()) {
            return found;
        }
        for (List<String> chunk : Sql.chunks(List.copyOf(keys))) {
            List<Object> values = new ArrayList<>(chunk.size() + 1);
            values.add(number.get());
            values.addAll(chunk);
            sql.all(
                            "select name, print, article from entry where channel = ? and name in ("
                                    + Sql.marks(chunk.size()) + ")",
                            row -> new Entered(row.getString(1), row.getLong(2), new ArticleId(row.getLong(3))),
                            values.toArray())
                    .forEach(entry -> found.put(entry.key(), entry));
        }
        return found;
    }

    boolean stands(ChannelState state) {
        return sql.number(
                        "select count(*) from channel where at = ? and due = ?",
                        state.at(),
                        state.due().toEpochMilli())
                > 0;
    }
}
