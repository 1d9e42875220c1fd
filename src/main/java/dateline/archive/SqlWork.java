package dateline.archive;

import dateline.model.ArticleId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what is owed, and counts it. */
final class SqlWork {

    private static final String OWED = "select kind, at, article, due, tries, trouble from owed";

    private final Sql sql;

    SqlWork(Sql sql) {
        this.sql = sql;
    }

    List<String> owedHosts(Instant due) {
        return sql.all(
                "select host from owed where due <= ? group by host order by host",
                row -> row.getString(1),
                due.toEpochMilli());
    }

    List<Owed> owed(String host, Instant due, int limit) {
        return sql.all(
                OWED + " where host = ? and due <= ? order by due, at limit ?",
                SqlWork::owed,
                host,
                due.toEpochMilli(),
                limit);
    }

    boolean stands(Owed owed) {
        return sql.number(
                        "select count(*) from owed where kind = ? and at = ? and article = ? and due = ?",
                        owed.kind(),
                        owed.at(),
                        owed.article().value(),
                        owed.due().toEpochMilli())
                > 0;
    }

    List<String> watchHosts(Instant due) {
        return sql.all(
                "select distinct watch_host from article where watch_due <= ? order by watch_host",
                row -> row.getString(1),
                due.toEpochMilli());
    }

    List<Watch> watches(String host, Instant due, int limit) {
        return sql.all("""
            select id, canonical, watch_due, watch_etag, watch_modified from article
            where watch_due <= ? and watch_host = ? order by watch_due, id limit ?
            """, SqlWork::watch, due.toEpochMilli(), host, limit);
    }

    private static Watch watch(ResultSet row) throws SQLException {
        Look look = new Look(
                Instant.ofEpochMilli(row.getLong(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)));
        return new Watch(new ArticleId(row.getLong(1)), URI.create(row.getString(2)), look);
    }

    boolean stands(Watch watch) {
        return sql.number(
                        "select count(*) from article where id = ? and watch_due = ?",
                        watch.article().value(),
                        watch.look().due().toEpochMilli())
                > 0;
    }

    List<Owed> owedInTrouble(int limit) {
        return sql.all(OWED + " where tries > 0 order by due, at limit ?", SqlWork::owed, limit);
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                Owed.Kind.valueOf(row.getString(1)),
                URI.create(row.getString(2)),
                new ArticleId(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getInt(5),
                Optional.ofNullable(row.getString(6)));
    }

    Counts counts() {
        return new Counts(
                sql.number("select count(*) from article"),
                sql.number("select count(*) from capture"),
                sql.number("select count(*) from channel"),
                sql.number("select count(*) from channel where failures > 0"),
                owedCount(Owed.Kind.PAGE),
                owedCount(Owed.Kind.PICTURE));
    }

    long owedCount(Owed.Kind kind) {
        return sql.number("select count(*) from owed where kind = ?", kind);
    }
}
