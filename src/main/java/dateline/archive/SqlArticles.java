package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.Credit;
import dateline.model.Moment;
import dateline.model.OutletId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads articles: their lines, versions and changes. */
final class SqlArticles {

    private static final String LINE = """
        select a.id, a.outlet, o.name, a.canonical, a.headline, a.credit, a.place, a.published, a.ordered, a.language,
          a.teaser, a.source, a.version from article a left join outlet o on o.id = a.outlet
        """;
    private static final String PUBLISHED =
            "a.id in (select article from judgement where subject = ? and verdict = 'PUBLISH')";

    private static final String NAMING = "a.id in (select m.article from dossier_form f join mention m"
            + " on m.kind = f.kind and m.form = f.form where f.dossier = ?)";

    private final Sql sql;

    SqlArticles(Sql sql) {
        this.sql = sql;
    }

    Listing list(Scope scope, Optional<Cursor> after, int limit) {
        int wanted = Math.clamp(limit, 1, Shelves.MAX_LINES);
        List<String> where = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        where(scope, where, values);
        after.ifPresent(place -> {
            where.add("(a.ordered < ? or (a.ordered = ? and a.id < ?))");
            values.addAll(List.of(
                    place.order().toEpochMilli(),
                    place.order().toEpochMilli(),
                    place.id().value()));
        });
        values.add(wanted + 1);
        List<Line> lines = sql.all(
                LINE + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by a.ordered desc, a.id desc limit ?",
                SqlArticles::line,
                values.toArray());
        return Listing.of(lines, wanted);
    }

    private static void where(Scope scope, List<String> where, List<Object> values) {
        switch (scope) {
            case Scope.Everything _ -> {}
            case Scope.OfOutlet of -> {
                where.add("a.outlet = ?");
                values.add(of.outlet().value());
            }
            case Scope.InLanguage in -> {
                where.add("a.main_language = ?");
                values.add(in.tag());
            }
            case Scope.OfSubject of -> {
                where.add(PUBLISHED);
                values.add(of.subject());
            }
            case Scope.OfName of -> {
                where.add(NAMING);
                values.add(of.dossier());
            }
            case Scope.OfStory of -> {
                where.add("a.id in (select article from article_story where story = ?)");
                values.add(of.story().opener().value());
            }
            case Scope.OnDay on -> between(on.day(), on.day().plusDays(1), where, values);
            case Scope.InMonth in ->
                between(in.month().atDay(1), in.month().plusMonths(1).atDay(1), where, values);
        }
    }

    private static void between(LocalDate from, LocalDate to, List<String> where, List<Object> values) {
        where.add("a.ordered >= ? and a.ordered < ?");
        values.add(from.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        values.add(to.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }

    Shelves.Around around(LocalDate day) {
        return new Shelves.Around(
                day("select ordered from article where ordered < ? order by ordered desc limit 1", day),
                day("select ordered from article where ordered >= ? order by ordered limit 1", day.plusDays(1)));
    }

    private Optional<LocalDate> day(String query, LocalDate from) {
        long start = from.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return sql.first(
                query, row -> LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong(1)), ZoneOffset.UTC), start);
    }

    List<Line> lines(List<ArticleId> ids) {
        Map<ArticleId, Line> found = new HashMap<>();
        for (List<ArticleId> chunk : Sql.chunks(ids)) {
            sql.all(
                            LINE + " where a.id in (" + Sql.marks(chunk.size()) + ")",
                            SqlArticles::line,
                            chunk.stream().map(ArticleId::value).toArray())
                    .forEach(line -> found.put(line.id(), line));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        OutletId outlet = new OutletId(row.getString(2));
        String credit = row.getString(6);
        return new Line(
                new ArticleId(row.getLong(1)),
                outlet,
                Optional.ofNullable(row.getString(3)).orElse(outlet.value()),
                URI.create(row.getString(4)),
                row.getString(5),
                credit.isEmpty() ? new Credit(List.of(), Optional.empty()) : ArticleJson.readCredit(credit),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)).flatMap(Moment::parse),
                Instant.ofEpochMilli(row.getLong(9)),
                Optional.ofNullable(row.getString(10)),
                row.getString(11),
                ArticleJson.readSource(row.getString(12)),
                row.getInt(13));
    }

    Optional<Article> article(ArticleId id) {
        return sql.first(
                "select data from version where article = ? order by number desc limit 1",
                row -> ArticleJson.read(row.getString(1)),
                id.value());
    }

    Optional<Article> article(ArticleId id, int version) {
        return sql.first(
                "select data from version where article = ? and number = ?",
                row -> ArticleJson.read(row.getString(1)),
                id.value(),
                version);
    }

    List<VersionLine> versions(ArticleId id) {
        return sql.all(
                "select number, at, headline, evidence, gone from version where article = ? order by number",
                row -> new VersionLine(
                        row.getInt(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        new CaptureId(UUID.fromString(row.getString(4))),
                        row.getInt(5) == 1),
                id.value());
    }

    List<Reading> readings(CaptureId id) {
        return sql.all(
                """
                select v.article, v.number, a.version, v.headline, a.language
                from version v join article a on a.id = v.article
                where v.evidence = ? order by a.ordered desc, v.article desc, v.number limit ?
                """,
                row -> new Reading(
                        new ArticleId(row.getLong(1)),
                        row.getInt(2),
                        row.getInt(2) == row.getInt(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5))),
                id,
                Shelves.MAX_LINES);
    }

    List<Archive.Touched> touched(long afterMark, int limit) {
        return sql.all(
                "select mark, id from article where mark > ? order by mark limit ?",
                row -> new Archive.Touched(row.getLong(1), new ArticleId(row.getLong(2))),
                afterMark,
                limit);
    }
}
