package dateline.site;

import dateline.archive.Contents;
import dateline.archive.Cursor;
import dateline.archive.Line;
import dateline.archive.Listing;
import dateline.archive.Removal;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.archive.VersionLine;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A small archive to put on the site's shelves. */
final class ShelvesInMemory implements Shelves {

    private static final Comparator<Cursor> NEWEST_FIRST = Comparator.comparing(Cursor::order)
            .reversed()
            .thenComparing(cursor -> cursor.id().toString());

    private final Map<OutletId, Outlet> outlets = new ConcurrentSkipListMap<>();
    private final Map<ArticleId, TreeMap<Integer, Article>> articles = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Cursor, Line> lines = new ConcurrentSkipListMap<>(NEWEST_FIRST);
    private final Map<CaptureId, Capture> captures = new ConcurrentHashMap<>();
    private final Map<URI, Capture> pictures = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    ShelvesInMemory put(Outlet outlet) {
        outlets.put(outlet.id(), outlet);
        generation.incrementAndGet();
        return this;
    }

    ShelvesInMemory put(Article article) {
        articles.computeIfAbsent(article.id(), _ -> new TreeMap<>()).put(article.version(), article);
        Article newest = articles.get(article.id()).lastEntry().getValue();
        if (articles.get(article.id()).size() > 1) {
            lines.values().removeIf(line -> line.id().equals(article.id()));
        }
        lines.put(new Cursor(newest.dates().order(), newest.id()), line(newest));
        generation.incrementAndGet();
        return this;
    }

    ShelvesInMemory put(Capture capture) {
        captures.put(capture.id(), capture);
        generation.incrementAndGet();
        return this;
    }

    ShelvesInMemory put(URI picture, Capture capture) {
        pictures.put(picture, capture);
        return put(capture);
    }

    private Line line(Article article) {
        return new Line(
                article.id(),
                article.outlet(),
                Optional.ofNullable(outlets.get(article.outlet()))
                        .map(Outlet::name)
                        .orElse(article.outlet().value()),
                article.canonical(),
                article.title(),
                article.credit().orElse(new Credit(List.of(), Optional.empty())),
                article.dateline().get().flatMap(Dateline::place),
                article.published(),
                article.dates().order(),
                article.language().get(),
                article.teaser().text(),
                article.source(),
                article.version());
    }

    @Override
    public List<Outlet> outlets() {
        return outlets.values().stream()
                .sorted(Comparator.comparing(Outlet::name))
                .toList();
    }

    @Override
    public Optional<Outlet> outlet(OutletId id) {
        return Optional.ofNullable(outlets.get(id));
    }

    @Override
    public Listing list(Scope scope, Optional<Cursor> after, int limit) {
        Collection<Line> from =
                after.map(cursor -> lines.tailMap(cursor, false).values()).orElse(lines.values());
        List<Line> found = from.stream()
                .filter(line -> holds(scope, line))
                .limit(limit + 1L)
                .toList();
        boolean isMore = found.size() > limit;
        List<Line> shown = isMore ? found.subList(0, limit) : found;
        return new Listing(shown, isMore ? Optional.of(Addresses.after(shown.getLast())) : Optional.empty());
    }

    private static boolean holds(Scope scope, Line line) {
        LocalDate day = LocalDate.ofInstant(line.order(), ZoneOffset.UTC);
        return switch (scope) {
            case Scope.Everything _ -> true;
            case Scope.OfOutlet(OutletId outlet) -> line.outlet().equals(outlet);
            case Scope.InLanguage(String tag) -> primary(line).equals(Optional.of(tag));
            case Scope.OnDay(LocalDate on) -> day.equals(on);
            case Scope.InMonth(YearMonth month) -> YearMonth.from(day).equals(month);
        };
    }

    private static Optional<String> primary(Line line) {
        return line.language().map(tag -> tag.split("-", 2)[0]);
    }

    @Override
    public List<Line> lines(List<ArticleId> ids) {
        Map<ArticleId, Line> byId = lines.values().stream().collect(Collectors.toMap(Line::id, Function.identity()));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    @Override
    public Optional<Article> article(ArticleId id) {
        return Optional.ofNullable(articles.get(id))
                .map(versions -> versions.lastEntry().getValue());
    }

    @Override
    public Optional<Article> article(ArticleId id, int version) {
        return Optional.ofNullable(articles.get(id)).map(versions -> versions.get(version));
    }

    @Override
    public List<VersionLine> versions(ArticleId id) {
        return Optional.ofNullable(articles.get(id)).stream()
                .flatMap(versions -> versions.values().stream())
                .map(each -> new VersionLine(each.version(), at(each), each.title(), each.evidence()))
                .toList();
    }

    private Instant at(Article article) {
        return capture(article.evidence())
                .map(Capture::at)
                .orElse(article.dates().firstSeen());
    }

    @Override
    public Optional<Capture> capture(CaptureId id) {
        return Optional.ofNullable(captures.get(id));
    }

    @Override
    public Optional<Removal> removal(ArticleId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Hidden> hidden(CaptureId id) {
        return Optional.empty();
    }

    @Override
    public OptionalLong leaf(CaptureId id) {
        return OptionalLong.empty();
    }

    @Override
    public Map<URI, Capture> pictures(Collection<URI> addresses) {
        return addresses.stream()
                .filter(pictures::containsKey)
                .collect(Collectors.toMap(Function.identity(), pictures::get));
    }

    @Override
    public Contents contents() {
        Map<OutletId, Long> byOutlet = count(Line::outlet);
        List<Contents.OfOutlet> ofOutlets = outlets().stream()
                .map(outlet ->
                        new Contents.OfOutlet(outlet.id(), outlet.name(), byOutlet.getOrDefault(outlet.id(), 0L)))
                .toList();
        List<Contents.OfLanguage> languages = new ArrayList<>();
        count(line -> primary(line))
                .forEach((tag, n) -> tag.ifPresent(t -> languages.add(new Contents.OfLanguage(t, n))));
        languages.sort(Comparator.comparing(Contents.OfLanguage::articles).reversed());
        List<Contents.OfMonth> months = new ArrayList<>();
        count(line -> YearMonth.from(LocalDate.ofInstant(line.order(), ZoneOffset.UTC)))
                .forEach((month, n) -> months.add(new Contents.OfMonth(month, n)));
        months.sort(Comparator.comparing(Contents.OfMonth::month).reversed());
        return new Contents(lines.size(), captures.size(), ofOutlets, languages, months);
    }

    private <K> Map<K, Long> count(Function<Line, K> key) {
        return lines.values().stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.counting()));
    }

    @Override
    public long generation() {
        return generation.get();
    }
}
