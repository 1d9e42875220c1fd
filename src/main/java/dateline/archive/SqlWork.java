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
