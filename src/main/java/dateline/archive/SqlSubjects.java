package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.model.Subject.Verdict;
import dateline.model.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads subjects and what belongs to them. */
final class SqlSubjects {

    private static final long DAY = 86_400_000;
    private static final String JUDGEMENT = "select subject, article, relevance, reasons, verdict from judgement";

    private final Sql sql;

    SqlSubjects(Sql sql) {
        this.sql = sql;
    }

    List<Subject> subjects() {
        return sql.all(
                "select id, data from subject order by name, id",
                row -> SubjectJson.read(row.getString(1), row.getString(2)));
    }

    List<Judgement> judgements(ArticleId article) {
        return sql.all(
                JUDGEMENT + " where article = ? order by relevance desc, subject",
                SqlSubjects::judgement,
                article.value());
    }

    List<Judgement> judged(SubjectId subject, Verdict verdict, int limit) {
        return sql.all(
                JUDGEMENT + " where subject = ? and verdict = ? order by ordered desc, article desc limit ?",
                SqlSubjects::judgement,
                subject,
                verdict,
                limit);
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                new SubjectId(row.getString(1)),
                new ArticleId(row.getLong(2)),
                row.getInt(3),
                SubjectJson.lines(row.getString(4)),
                Verdict.valueOf(row.getString(5)));
    }

    SubjectSums sums(SubjectId subject) {
        List<Map.Entry<YearMonth, Long>> days = sql.all(
                "select ordered / ?, count(*) from judgement where subject = ? and verdict = 'PUBLISH' group by 1",
                row -> Map.entry(month(row.getLong(1)), row.getLong(2)),
                DAY,
                subject);
        TreeMap<YearMonth, Long> months = new TreeMap<>(Comparator.reverseOrder());
        days.forEach(day -> months.merge(day.getKey(), day.getValue(), Long::sum));
        return new SubjectSums(
                months.values().stream().mapToLong(Long::longValue).sum(),
                months.entrySet().stream()
                        .map(each -> new Contents.OfMonth(each.getKey(), each.getValue()))
                        .toList(),
                places(subject),
                sql.number("select count(*) from judgement where subject = ? and verdict = 'ASK'", subject));
    }

    private static YearMonth month(long day) {
        return YearMonth.from(Instant.ofEpochMilli(day * DAY).atOffset(ZoneOffset.UTC));
    }

    private List<SubjectSums.OfPlace> places(SubjectId subject) {
        return sql.all(
                """
                select a.place, count(*) from judgement j join article a on a.id = j.article
                where j.subject = ? and j.verdict = 'PUBLISH' and a.place is not null
                group by a.place order by 2 desc, 1 limit ?
                """, row -> new SubjectSums.OfPlace(row.getString(1), row.getLong(2)), subject, SubjectSums.MAX_PLACES);
    }
}
