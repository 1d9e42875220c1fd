package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads stories, their changes and the copies in them. */
final class SqlStories {

    private static final String CHANGE = "select seq, kind, story, other, article, at, detail from story_change";

    /** Links of one story that are looked at, old ones too. */
    private static final int MOST_KIN_READ = 500;

    private final Sql sql;
    private final SqlArticles articles;

    SqlStories(Sql sql, SqlArticles articles) {
        this.sql = sql;
        this.articles = articles;
    }

    private record Stands(ArticleId article, StoryReason why, Optional<StoryMember.Copy> copy) {}

    List<StoryMember> members(StoryId story) {
        List<Stands> stands = sql.all("""
            select s.article, c.detail, k.origin, k.percent from article_story s
            join article a on a.id = s.article join story_change c on c.seq = s.since
            left join near_copy k on k.article = s.article
            where s.story = ? order by a.ordered, a.id limit ?
            """, SqlStories::stands, value(story), Shelves.MAX_MEMBERS);
        Map<ArticleId, Line> lines = articles
                .lines(stands.stream().map(Stands::article).toList())
                .stream()
                .collect(Collectors.toMap(Line::id, Function.identity()));
        return stands.stream()
                .filter(each -> lines.containsKey(each.article()))
                .map(each -> new StoryMember(lines.get(each.article()), each.why(), each.copy()))
                .toList();
    }

    private static Stands stands(ResultSet row) throws SQLException {
        long origin = row.getLong(3);
        Optional<StoryMember.Copy> copy = row.wasNull()
                ? Optional.empty()
                : Optional.of(new StoryMember.Copy(new ArticleId(origin), row.getInt(4)));
        return new Stands(new ArticleId(row.getLong(1)), StoryJson.reason(row.getString(2)), copy);
    }

    Map<ArticleId, StoryCount> stories(Collection<ArticleId> asked) {
        Map<ArticleId, StoryId> standing = new HashMap<>();
        for (List<ArticleId> chunk : Sql.chunks(List.copyOf(asked))) {
            sql.all(
                            "select article, story from article_story where article in (" + Sql.marks(chunk.size())
                                    + ")",
                            row -> Map.entry(new ArticleId(row.getLong(1)), story(row.getLong(2))),
                            chunk.stream().map(ArticleId::value).toArray())
                    .forEach(each -> standing.put(each.getKey(), each.getValue()));
        }
        Map<StoryId, StoryCount> counts = counts(standing.values());
        return standing.entrySet().stream()
                .filter(each -> counts.containsKey(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> counts.get(each.getValue())));
    }

    Map<StoryId, StoryCount> counts(Collection<StoryId> stories) {
        Map<StoryId, StoryCount> counts = new HashMap<>();
        for (List<StoryId> chunk : Sql.chunks(stories.stream().distinct().toList())) {
            sql.all(
                            "select s.story, count(*), count(distinct a.outlet) from article_story s"
                                    + " join article a on a.id = s.article where s.story in ("
                                    + Sql.marks(chunk.size()) + ") group by s.story",
                            row -> new StoryCount(story(row.getLong(1)), row.getInt(2), row.getInt(3)),
                            chunk.stream().map(SqlStories::value).toArray())
                    .forEach(count -> counts.put(count.story(), count));
        }
        return counts;
    }

    List<StoryChange> changes(StoryId story) {
        return sql.all(
                        CHANGE
                                + " where (story = ? or other = ?) and kind in ('merge', 'split', 'link', 'unlink')"
                                + " order by seq desc limit ?",
                        SqlStories::change,
                        value(story),
                        value(story),
                        Shelves.MAX_LINES)
                .reversed();
    }

    private record Kin(StoryId story, boolean isApart, StoryReason why) {}

    List<StoryKin> kin(StoryId story) {
        Map<StoryId, Kin> newest = new LinkedHashMap<>();
        sql.all(
                        """
                        select o.story, k.apart, c.detail, k.article, c.article from article_story s join kin k on k.article = s.article
                        join article_story o on o.article = k.other join story_change c on c.seq = k.since
                        join article a on a.id = k.article join article b on b.id = k.other
                        where s.story = ? and o.story <> s.story order by k.since desc limit ?
                        """,
                        row -> new Kin(
                                story(row.getLong(1)),
                                row.getInt(2) != 0,
                                StoryKin.seen(StoryJson.reason(row.getString(3)), row.getLong(4) != row.getLong(5))),
                        value(story),
                        MOST_KIN_READ)
                .forEach(kin -> newest.putIfAbsent(kin.story(), kin));
        List<Kin> linked = newest.values().stream()
                .filter(kin -> !kin.isApart())
                .limit(Shelves.MAX_KIN)
                .toList();
        Map<StoryId, StoryCount> counts = counts(linked.stream().map(Kin::story).toList());
        return linked.stream()
                .filter(kin -> counts.containsKey(kin.story()))
                .flatMap(kin ->
                        first(kin.story()).stream().map(line -> new StoryKin(counts.get(kin.story()), line, kin.why())))
                .toList();
    }

    /** The earliest article, where there is one. */
    List<Line> first(StoryId story) {
        return articles.lines(sql.all("""
            select s.article from article_story s join article a on a.id = s.article where s.story = ?
            order by a.ordered, a.id limit 1
            """, row -> new ArticleId(row.getLong(1)), value(story)));
    }

    List<Archive.Kinship> kinships(int limit) {
        Map<Set<StoryId>, Archive.Kinship> newest = new LinkedHashMap<>();
        sql.all(
                        """
                        select s.story, o.story, k.apart from kin k join article_story s on s.article = k.article
                        join article_story o on o.article = k.other where s.story < o.story
                        order by k.since desc limit ?
                        """,
                        row -> new Archive.Kinship(story(row.getLong(1)), story(row.getLong(2)), row.getInt(3) != 0),
                        limit)
                .forEach(kin -> newest.putIfAbsent(Set.of(kin.one(), kin.other()), kin));
        return List.copyOf(newest.values());
    }

    long mark() {
        return sql.number("select mark from grouped where id = 1");
    }

    List<Archive.Grouped> grouped(Instant since, int limit) {
        return sql.all(
                        """
                        select s.article, s.story from article_story s join article a on a.id = s.article
                        where a.ordered >= ? order by s.since desc, s.article desc limit ?
                        """,
                        row -> new Archive.Grouped(new ArticleId(row.getLong(1)), story(row.getLong(2))),
                        since.toEpochMilli(),
                        limit)
                .reversed();
    }

    List<Archive.Decided> decided(long after, int limit) {
        return sql.all(
                CHANGE + " where editor = 1 and seq > ? order by seq limit ?",
                row -> new Archive.Decided(row.getLong(1), change(row), StoryJson.moved(row.getString(7))),
                after,
                limit);
    }

    private static StoryChange change(ResultSet row) throws SQLException {
        StoryId story = story(row.getLong(3));
        StoryId other = story(row.getLong(4));
        ArticleId article = new ArticleId(row.getLong(5));
        Instant at = Instant.ofEpochMilli(row.getLong(6));
        StoryReason reason = StoryJson.reason(row.getString(7));
        String kind = row.getString(2);
        return switch (kind) {
            case "open" -> new StoryChange.Opened(story, at, reason);
            case "join" -> new StoryChange.Joined(story, article, at, reason);
            case "merge" -> new StoryChange.Merged(story, other, at, reason);
            case "split" -> new StoryChange.Split(story, other, StoryJson.moved(row.getString(7)), at, reason);
            case "link" ->
                new StoryChange.Linked(
                        story, other, article, StoryJson.moved(row.getString(7)).getFirst(), at, reason);
            case "unlink" -> new StoryChange.Unlinked(story, other, at, reason);
            case String unknown -> throw new ArchiveException("a story change of an unknown kind: " + unknown);
        };
    }

    static StoryId story(long value) {
        return new StoryId(new ArticleId(value));
    }

    private static long value(StoryId story) {
        return story.opener().value();
    }
}
