package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.DossierId;
import dateline.model.StoryId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sums up the articles that name a dossier. */
final class SqlNameSums {

    private static final long DAY = 86_400_000;
    private static final String NAMING = """
         from dossier_form f join mention m on m.kind = f.kind and m.form = f.form
         join article a on a.id = m.article where f.dossier = ?
        """;

    private final Sql sql;
    private final SqlStories stories;

    SqlNameSums(Sql sql, SqlStories stories) {
        this.sql = sql;
        this.stories = stories;
    }

    NameSums of(DossierLine line) {
        DossierId id = line.id();
        return new NameSums(
                sql.number("select count(distinct m.article)" + NAMING, id),
                forms(line),
                sql
                        .all(
                                "select one, other, reason, sure from dossier_link where dossier = ?",
                                row -> new Filed.Link(
                                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4) != 0),
                                id)
                        .stream()
                        .sorted(NameOrder.LINKS)
                        .toList(),
                months(id),
                places(id),
                company(id),
                stories(id));
    }

    private record InStory(StoryId story, long naming) {}

    private List<NameSums.OfStory> stories(DossierId id) {
        List<InStory> naming = sql.all(
                """
                select s.story, count(distinct m.article), max(m.ordered) from dossier_form f
                join mention m on m.kind = f.kind and m.form = f.form join article_story s on s.article = m.article
                where f.dossier = ? and exists
                  (select 1 from article_story o join article a on a.id = o.article
                   where o.story = s.story and o.article <> s.article)
                group by s.story order by 3 desc, 1 limit ?
                """, row -> new InStory(SqlStories.story(row.getLong(1)), row.getLong(2)), id, NameSums.MAX_STORIES);
        Map<StoryId, StoryCount> counts =
                stories.counts(naming.stream().map(InStory::story).toList());
        return naming.stream()
                .filter(each -> counts.containsKey(each.story()))
                .flatMap(each -> stories.first(each.story()).stream()
                        .map(first -> new NameSums.OfStory(counts.get(each.story()), first, each.naming())))
                .toList();
    }

    private record InLanguage(String form, String language, long articles) {}

    private List<NameSums.OfForm> forms(DossierLine line) {
        List<InLanguage> uses = sql.all(
                "select m.form, a.main_language, count(*)" + NAMING + " group by 1, 2 order by 3 desc, 2",
                row -> new InLanguage(row.getString(1), row.getString(2), row.getLong(3)),
                line.id());
        Map<String, Long> articles = new TreeMap<>();
        uses.forEach(use -> articles.merge(use.form(), use.articles(), Long::sum));
        return articles.entrySet().stream()
                .map(each -> new NameSums.OfForm(
                        each.getKey(), each.getValue(), languages(each.getKey(), uses), newest(line, each.getKey())))
                .sorted(Comparator.comparing(NameSums.OfForm::articles)
                        .reversed()
                        .thenComparing(NameSums.OfForm::form))
                .toList();
    }

    private static List<String> languages(String form, List<InLanguage> uses) {
        return uses.stream()
                .filter(use -> use.form().equals(form) && !use.language().isEmpty())
                .map(InLanguage::language)
                .toList();
    }

    private ArticleId newest(DossierLine line, String form) {
        return new ArticleId(sql.number(
                "select article from mention where kind = ? and form = ? order by ordered desc, article desc limit 1",
                line.kind(),
                form));
    }

    private List<Contents.OfMonth> months(DossierId id) {
        Map<YearMonth, Long> months = new TreeMap<>(Comparator.reverseOrder());
        sql.all(
                        "select m.ordered / " + DAY + ", count(distinct m.article)" + NAMING + " group by 1",
                        row -> Map.entry(month(row.getLong(1)), row.getLong(2)),
                        id)
                .forEach(day -> months.merge(day.getKey(), day.getValue(), Long::sum));
        return months.entrySet().stream()
                .map(each -> new Contents.OfMonth(each.getKey(), each.getValue()))
                .toList();
    }

    private static YearMonth month(long day) {
        return YearMonth.from(Instant.ofEpochMilli(day * DAY).atOffset(ZoneOffset.UTC));
    }

    private List<SubjectSums.OfPlace> places(DossierId id) {
        return sql.all(
                "select a.place, count(distinct m.article)" + NAMING
                        + " and a.place is not null group by a.place order by 2 desc, 1 limit ?",
                row -> new SubjectSums.OfPlace(row.getString(1), row.getLong(2)),
                id,
                NameSums.MAX_PLACES);
    }

    private record Found(DossierLine dossier, ArticleId article) {}

    private List<NameSums.Beside> company(DossierId id) {
        List<Long> newest = sql.all(
                "select distinct m.ordered, m.article" + NAMING + " order by 1 desc, 2 desc limit ?",
                row -> row.getLong(2),
                id,
                NameSums.COMPANY_FROM);
        List<Found> found = new ArrayList<>();
        for (List<Long> chunk : Sql.chunks(newest)) {
            found.addAll(sql.all(
                    "select distinct d.id, d.kind, d.name, d.articles, m.article, m.ordered from mention m join"
                            + " dossier_form f on f.kind = m.kind and f.form = m.form join dossier d on d.id = f.dossier"
                            + " where d.id <> ? and m.article in (" + Sql.marks(chunk.size())
                            + ") order by m.ordered desc, m.article desc",
                    row -> new Found(SqlNames.line(row), new ArticleId(row.getLong(5))),
                    Stream.concat(Stream.of(id), chunk.stream()).toArray()));
        }
        Map<DossierLine, List<ArticleId>> articles = new LinkedHashMap<>();
        found.forEach(each ->
                articles.computeIfAbsent(each.dossier(), _ -> new ArrayList<>()).add(each.article()));
        return NameOrder.company(articles);
    }
}
