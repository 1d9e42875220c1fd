package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.DossierId;
import dateline.model.NameDecision;
import dateline.model.NameKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads names and dossiers. */
final class SqlNames implements NameShelf, NameDesk {

    private static final String LINE = "select d.id, d.kind, d.name, d.articles from dossier d";

    private final Sql sql;
    private final SqlNameSums sums;

    SqlNames(Sql sql, SqlStories stories) {
        this.sql = sql;
        this.sums = new SqlNameSums(sql, stories);
    }

    @Override
    public List<DossierLine> dossiers(NameKind kind, int limit) {
        return sql.all(
                LINE + " where d.kind = ? order by d.articles desc, d.name, d.id limit ?", SqlNames::line, kind, limit);
    }

    @Override
    public Optional<DossierLine> dossier(DossierId id) {
        return sql.first(LINE + " where d.id = ?", SqlNames::line, id);
    }

    @Override
    public List<DossierLine> withForm(String form) {
        return sql.all(
                LINE + " join dossier_form f on f.dossier = d.id where f.form = ? order by d.kind",
                SqlNames::line,
                form);
    }

    @Override
    public List<In> in(ArticleId article) {
        return sql.all(
                """
                select d.id, d.kind, d.name, d.articles, m.form, m.times, m.reason from mention m
                join dossier_form f on f.kind = m.kind and f.form = m.form join dossier d on d.id = f.dossier
                where m.article = ? order by m.times desc, m.form, m.kind
                """, row -> new In(line(row), row.getString(5), row.getInt(6), row.getString(7)), article.value());
    }

    static DossierLine line(ResultSet row) throws SQLException {
        return new DossierLine(
                new DossierId(row.getString(1)), NameKind.valueOf(row.getString(2)), row.getString(3), row.getLong(4));
    }

    @Override
    public NameSums sums(DossierId id) {
        return dossier(id).map(sums::of).orElse(NameSums.NONE);
    }

    @Override
    public List<ArticleId> unnamed(int limit) {
        return sql.all(
                "select article from unnamed order by article limit ?", row -> new ArticleId(row.getLong(1)), limit);
    }

    @Override
    public long namedTo() {
        return sql.number("select mark from named_to where id = 1");
    }

    @Override
    public List<Used> used(int limit) {
        return sql.all(
                """
                select article, kind, form, behind, times, reason from mention
                order by ordered desc, article desc, kind, form limit ?
                """,
                row -> new Used(
                        new ArticleId(row.getLong(1)),
                        new NameUse(
                                NameKind.valueOf(row.getString(2)),
                                row.getString(3),
                                Optional.ofNullable(row.getString(4)),
                                row.getInt(5),
                                row.getString(6))),
                limit);
    }

    @Override
    public Optional<ArticleId> newest(NameKind kind, String form) {
        return sql.first(
                "select article from mention where kind = ? and form = ? order by ordered desc, article desc limit 1",
                row -> new ArticleId(row.getLong(1)),
                kind,
                form);
    }

    private record InDossier<T>(String dossier, T what) {}

    @Override
    public List<Filed> filed(NameKind kind, Collection<String> forms) {
        Set<String> ids = new LinkedHashSet<>();
        for (List<String> chunk : Sql.chunks(List.copyOf(forms))) {
            ids.addAll(sql.all(
                    "select distinct dossier from dossier_form where kind = ? and form in (" + Sql.marks(chunk.size())
                            + ")",
                    row -> row.getString(1),
                    Stream.concat(Stream.of(kind), chunk.stream()).toArray()));
        }
        return Sql.chunks(List.copyOf(ids)).stream()
                .flatMap(chunk -> whole(chunk).stream())
                .toList();
    }

    private List<Filed> whole(List<String> ids) {
        String among = " in (" + Sql.marks(ids.size()) + ")";
        Object[] values = ids.toArray();
        Map<String, List<String>> forms = new HashMap<>();
        sql.all(
                        "select dossier, form from dossier_form where dossier" + among,
                        row -> new InDossier<>(row.getString(1), row.getString(2)),
                        values)
                .forEach(each -> forms.computeIfAbsent(each.dossier(), _ -> new ArrayList<>())
                        .add(each.what()));
        Map<String, List<Filed.Link>> links = new HashMap<>();
        sql.all(
                        "select dossier, one, other, reason, sure from dossier_link where dossier" + among,
                        row -> new InDossier<>(row.getString(1), link(row)),
                        values)
                .forEach(each -> links.computeIfAbsent(each.dossier(), _ -> new ArrayList<>())
                        .add(each.what()));
        return sql.all(LINE + " where d.id" + among, SqlNames::line, values).stream()
                .map(line -> new Filed(
                        line,
                        forms.getOrDefault(line.id().value(), List.of()).stream()
                                .sorted()
                                .toList(),
                        links.getOrDefault(line.id().value(), List.of()).stream()
                                .sorted(NameOrder.LINKS)
                                .toList()))
                .toList();
    }

    private static Filed.Link link(ResultSet row) throws SQLException {
        return new Filed.Link(row.getString(2), row.getString(3), row.getString(4), row.getInt(5) != 0);
    }

    @Override
    public Tally tally(NameKind kind, List<String> forms) {
        Set<Long> articles = new LinkedHashSet<>();
        Map<String, Long> uses = new LinkedHashMap<>();
        for (String form : forms) {
            List<Long> of = sql.all(
                    "select article from mention where kind = ? and form = ?", row -> row.getLong(1), kind, form);
            articles.addAll(of);
            uses.put(form, (long) of.size());
        }
        return new Tally(articles.size(), NameOrder.mostUsed(uses));
    }

    @Override
    public Map<String, NameKind> known(int articles, int limit) {
        Map<String, NameKind> known = new LinkedHashMap<>();
        sql.all("""
            select f.form, f.kind from dossier d join dossier_form f on f.dossier = d.id
            where d.articles >= ? order by d.articles desc, f.form, f.kind limit ?
            """, row -> Map.entry(row.getString(1), NameKind.valueOf(row.getString(2))), articles, limit)
                .forEach(each -> known.putIfAbsent(each.getKey(), each.getValue()));
        return known;
    }

    @Override
    public boolean isAnyUnused() {
        return sql.first("""
            select 1 from dossier_form f where not exists
              (select 1 from mention m where m.kind = f.kind and m.form = f.form) limit 1
            """, row -> row.getInt(1)).isPresent();
    }

    @Override
    public List<Decided> decisions() {
        return sql.all(
                "select seq, at, kind, one, other, verdict from name_decision order by seq",
                row -> new Decided(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), decision(row)));
    }

    private static NameDecision decision(ResultSet row) throws SQLException {
        NameKind kind = NameKind.valueOf(row.getString(3));
        return row.getString(6).equals(CommitNames.SAME)
                ? new NameDecision.Same(kind, row.getString(4), row.getString(5))
                : new NameDecision.Apart(kind, row.getString(4), row.getString(5));
    }

    @Override
    public long newestStoryChange() {
        return sql.number("select max(seq) from story_change");
    }

    @Override
    public boolean isStoryMoved(long after) {
        return sql.first("""
            select 1 from story_change c
            join article_story s on s.story = case c.kind when 'split' then c.other else c.story end
            join mention m on m.article = s.article
            where c.seq > ? and c.kind <> 'open' and (c.kind <> 'link' or c.editor = 1) limit 1
            """, row -> row.getInt(1), after).isPresent();
    }

    @Override
    public long newestDecision() {
        return sql.number("select max(seq) from name_decision");
    }
}
