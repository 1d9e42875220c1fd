package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.OutletId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads takedowns and the log of changes. */
final class SqlDecisions {

    /** Names in one {@code in (…)}. */
    private static final int CHUNK = 500;

    private static final String REMOVAL = "select article, at, reason, note from removal";
    private static final String HAPPENING =
            "select number, article, version, at, first_seen, outlet, canonical, source, evidence, entry from journal";

    private final Sql sql;

    SqlDecisions(Sql sql) {
        this.sql = sql;
    }

    Set<ArticleId> removed(Collection<ArticleId> articles) {
        Set<ArticleId> removed = new HashSet<>();
        List<ArticleId> left = new ArrayList<>(articles);
        while (!left.isEmpty()) {
            List<ArticleId> some = left.subList(0, Math.min(CHUNK, left.size()));
            removed.addAll(sql.all(
                    "select article from removal where article in (" + Sql.marks(some.size()) + ")",
                    row -> new ArticleId(row.getLong(1)),
                    some.stream().map(ArticleId::value).toArray()));
            some.clear();
        }
        return removed;
    }

    List<Withheld> withheld(ArticleId article) {
        return sql.all(
                "select capture, alone from withheld where article = ? order by capture",
                row -> new Withheld(new CaptureId(UUID.fromString(row.getString(1))), row.getInt(2) == 1),
                article.value());
    }

    List<Removal> unwitnessed() {
        return sql.all(REMOVAL + " where witnessed = 0 order by at", SqlDecisions::removal);
    }

    Optional<Removal> removal(ArticleId id) {
        return sql.first(REMOVAL + " where article = ?", SqlDecisions::removal, id.value());
    }

    Optional<Shelves.Hidden> hidden(CaptureId id) {
        return sql.first(
                "select r.article, r.at, r.reason, r.note, w.alone from removal r join withheld w on w.article ="
                        + " r.article where w.capture = ? order by w.alone desc, r.at",
                row -> new Shelves.Hidden(removal(row), row.getInt(5) == 1),
                id);
    }

    private static Removal removal(ResultSet row) throws SQLException {
        return new Removal(
                new ArticleId(row.getLong(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4));
    }

    List<Happening> happenings(long after, int limit) {
        return sql.all(HAPPENING + " where number > ? order by number limit ?", SqlDecisions::happening, after, limit);
    }

    List<Happening> happenings(ArticleId article) {
        return sql.all(HAPPENING + " where article = ? order by number", SqlDecisions::happening, article.value());
    }

    long newestHappening() {
        return sql.number("select max(number) from journal");
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                row.getLong(1),
                new ArticleId(row.getLong(2)),
                row.getInt(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                new OutletId(row.getString(6)),
                URI.create(row.getString(7)),
                ArticleJson.readSource(row.getString(8)),
                new CaptureId(UUID.fromString(row.getString(9))),
                Optional.ofNullable(row.getString(10)));
    }
}
