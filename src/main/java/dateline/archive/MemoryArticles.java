package dateline.archive;

import dateline.archive.Archive.Touched;
import dateline.archive.Shelves.Around;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.OutletId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The articles of a {@link MemoryArchive} in all their versions, and their lines. */
final class MemoryArticles {

    private record Kept(Article article, Instant at) {}

    private final Function<OutletId, String> names;
    private final Map<ArticleId, TreeMap<Integer, Kept>> articles = new HashMap<>();
    private final Map<ArticleId, Long> marks = new HashMap<>();
    private long mark;

    /** @param names of outlets */
    MemoryArticles(Function<OutletId, String> names) {
        this.names = names;
    }

    void keep(Article article, Instant at) {
        articles.computeIfAbsent(article.id(), _ -> new TreeMap<>())
                .merge(article.version(), new Kept(article, at), (old, now) -> new Kept(now.article(), old.at()));
        marks.put(article.id(), ++mark);
    }

    /** Its versions; the mark stays. */
    void clear(ArticleId article) {
        articles.remove(article);
    }

    void forget(ArticleId article) {
        articles.remove(article);
        marks.remove(article);
    }

    long mark() {
        return mark;
    }

    int count() {
        return articles.size();
    }

    boolean has(ArticleId id) {
        return articles.containsKey(id);
    }

    Optional<Article> article(ArticleId id) {
        return Optional.ofNullable(articles.get(id)).map(MemoryArticles::newest);
    }

    private static Article newest(TreeMap<Integer, Kept> versions) {
        return versions.lastEntry().getValue().article();
    }

    boolean isNewest(Article version) {
        return articles.get(version.id()).lastKey() == version.version();
    }

    Optional<Article> article(ArticleId id, int version) {
        return Optional.ofNullable(articles.get(id))
                .map(versions -> versions.get(version))
                .map(Kept::article);
    }

    List<VersionLine> versions(ArticleId id) {
        return articles.getOrDefault(id, new TreeMap<>()).entrySet().stream()
                .map(each -> new VersionLine(
                        each.getKey(),
                        each.getValue().at(),
                        each.getValue().article().title(),
                        each.getValue().article().evidence(),
                        each.getValue().article().source() instanceof Article.Source.Gone))
                .toList();
    }

    List<Reading> readings(CaptureId id) {
        return lines().sorted(Line.NEWEST_FIRST)
                .flatMap(line -> articles.get(line.id()).values().stream()
                        .map(Kept::article)
                        .filter(version -> version.evidence().equals(id))
                        .map(version -> reading(version, line)))
                .limit(Shelves.MAX_LINES)
                .toList();
    }

    private static Reading reading(Article version, Line line) {
        return new Reading(
                version.id(), version.version(), version.version() == line.version(), version.title(), line.language());
    }

    Optional<Line> line(ArticleId id) {
        return article(id).map(this::line);
    }

    private Line line(Article article) {
        return new Line(
                article.id(),
                article.outlet(),
                names.apply(article.outlet()),
                article.canonical(),
                article.title(),
                article.credit().orElse(new Credit(List.of(), Optional.empty())),
                article.dateline().get().flatMap(Dateline::place),
                article.published(),
                Instant.ofEpochMilli(article.dates().order().toEpochMilli()),
                article.language().get(),
                article.teaser().text(),
                article.source(),
                article.version());
    }

    Stream<Line> lines() {
        return articles.values().stream().map(MemoryArticles::newest).map(this::line);
    }

    List<Line> lines(List<ArticleId> ids) {
        return ids.stream().flatMap(id -> line(id).stream()).toList();
    }

    Listing list(Predicate<Line> scope, Optional<Cursor> after, int limit) {
        int wanted = Math.clamp(limit, 1, Shelves.MAX_LINES);
        List<Line> lines = lines().filter(scope)
                .filter(line -> after.isEmpty() || isBeyond(after.get(), line))
                .sorted(Line.NEWEST_FIRST)
                .limit(wanted + 1L)
                .toList();
        return Listing.of(lines, wanted);
    }

    private static boolean isBeyond(Cursor end, Line line) {
        return line.order().isBefore(end.order())
                || line.order().equals(end.order())
                        && line.id().value() < end.id().value();
    }

    Around around(LocalDate day) {
        List<LocalDate> days = lines().map(line -> LocalDate.ofInstant(line.order(), ZoneOffset.UTC))
                .sorted()
                .toList();
        return new Around(
                days.stream().filter(day::isAfter).reduce((_, later) -> later),
                days.stream().filter(day::isBefore).findFirst());
    }

    List<Touched> touched(long afterMark, int limit) {
        return marks.entrySet().stream()
                .filter(each -> each.getValue() > afterMark)
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(each -> new Touched(each.getValue(), each.getKey()))
                .toList();
    }
}
