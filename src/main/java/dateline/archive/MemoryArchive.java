package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Channel;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Judgement;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.Subject;
import dateline.model.Subject.Verdict;
import dateline.model.SubjectId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An archive that ends with its process: for tests, previews, and as the plainest reading of the contract. */
final class MemoryArchive implements Archive {

    private static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(Line::order)
            .thenComparing(line -> line.id().value())
            .reversed();

    private record Place(URI channel, String key) {}

    private record Pair(SubjectId subject, ArticleId article) {}

    private record Kept(Article article, Instant at) {}

    private final Map<OutletId, Outlet> outlets = new HashMap<>();
    private final Map<URI, Channel> channels = new LinkedHashMap<>();
    private final Map<URI, ChannelState> states = new HashMap<>();
    private final MemoryCaptures captures = new MemoryCaptures();
    private final MemoryRemovals removals = new MemoryRemovals();
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<ArticleId, TreeMap<Integer, Kept>> articles = new HashMap<>();
    private final Map<ArticleId, Long> marks = new HashMap<>();
    private final Map<Place, Entered> entries = new HashMap<>();
    private final MemoryOwed owed = new MemoryOwed();
    private final Map<ArticleId, Look> looks = new HashMap<>();
    private final Map<SubjectId, Subject> subjects = new HashMap<>();
    private final Map<Pair, Judgement> judgements = new HashMap<>();
    private final MemoryStories stories = new MemoryStories();
    private final MemoryNames names =
            new MemoryNames(this, id -> lines(List.of(id)).stream().findFirst(), stories);
    private long mark;
    private long generation;

    @Override
    public synchronized long commit(List<Change> changes) {
        changes.forEach(this::keep);
        generation++;
        return mark;
    }

    private void keep(Change change) {
        switch (change) {
            case Change.Met met -> outlets.put(met.outlet().id(), met.outlet());
            case Change.Followed followed -> {
                channels.putIfAbsent(followed.channel().at(), followed.channel());
                states.putIfAbsent(followed.channel().at(), followed.state());
            }
            case Change.Left left -> {
                channels.remove(left.channel());
                states.remove(left.channel());
                entries.keySet().removeIf(place -> place.channel().equals(left.channel()));
            }
            case Change.Asked asked -> states.computeIfPresent(asked.state().at(), (_, _) -> asked.state());
            case Change.Captured captured -> captures.keep(captured);
            case Change.Stored stored -> keep(stored);
            case Change.Rebuilt rebuilt -> keep(rebuilt);
            case Change.TakenDown down -> keep(down);
            case Change.Witnessed known -> removals.witnessed(known.article());
            case Change.TakenBack back -> removals.back(back.article());
            case Change.Watched watched ->
                watched.next()
                        .filter(_ -> articles.containsKey(watched.article()))
                        .ifPresentOrElse(
                                next -> looks.put(watched.article(), next), () -> looks.remove(watched.article()));
            case Change.Noted noted -> {
                if (channels.containsKey(noted.channel())) {
                    entries.put(new Place(noted.channel(), noted.entry().key()), noted.entry());
                }
            }
            case Change.Wanted wanted -> owed.want(wanted.owed());
            case Change.Settled settled -> owed.settle(settled);
            case Change.Sought sought -> subjects.put(sought.subject().id(), sought.subject());
            case Change.Unsought unsought -> {
                subjects.remove(unsought.subject());
                judgements.keySet().removeIf(pair -> pair.subject().equals(unsought.subject()));
            }
            case Change.Judged judged -> keep(judged.judgement());
            case Change.OfNames ofNames -> names.keep(ofNames);
            case Change.Storied storied -> stories.keep(storied.change());
            case Change.Copied copied -> stories.copied(copied);
            case Change.Grouped grouped -> stories.grouped(grouped.mark());
            case Change.Pictured pictured -> captures.keep(pictured);
        }
    }

    private void keep(Change.TakenDown down) {
        ArticleId article = down.removal().article();
        removals.down(down);
        articles.remove(article);
        marks.remove(article);
        owed.forget(article);
        looks.remove(article);
        judgements.keySet().removeIf(pair -> pair.article().equals(article));
        names.forget(article);
    }

    private void keep(Judgement judgement) {
        Pair pair = new Pair(judgement.subject(), judgement.article());
        if (judgement.verdict() == Verdict.LEAVE || !articles.containsKey(pair.article())) {
            judgements.remove(pair);
        } else {
            judgements.put(pair, judgement);
            if (judgement.verdict() == Verdict.PUBLISH) {
                names.published(pair.article());
            }
        }
    }

    private void keep(Change.Stored stored) {
        Article article = stored.article();
        if (removals.removal(article.id()).isPresent()) {
            return;
        }
        happenings.add(new Happening(
                happenings.size() + 1L,
                article.id(),
                article.version(),
                stored.at().truncatedTo(ChronoUnit.MILLIS),
                article.dates().firstSeen().truncatedTo(ChronoUnit.MILLIS),
                article.outlet(),
                article.canonical(),
                article.source(),
                article.evidence(),
                stored.entry()));
        keep(article, stored.at(), stored.look());
    }

    private void keep(Change.Rebuilt rebuilt) {
        articles.remove(rebuilt.article());
        if (removals.removal(rebuilt.article()).isPresent()) {
            return;
        }
        rebuilt.versions().forEach(version -> keep(version.article(), version.at(), Optional.empty()));
    }

    private void keep(Article article, Instant at, Optional<Look> look) {
        articles.computeIfAbsent(article.id(), _ -> new TreeMap<>())
                .merge(article.version(), new Kept(article, at), (old, now) -> new Kept(now.article(), old.at()));
        marks.put(article.id(), ++mark);
        look.filter(_ -> articles.get(article.id()).lastKey() == article.version())
                .ifPresent(next -> looks.put(article.id(), next));
    }

    private Article newest(TreeMap<Integer, Kept> versions) {
        return versions.lastEntry().getValue().article();
    }

    @Override
    public synchronized List<Outlet> outlets() {
        return outlets.values().stream()
                .map(outlet -> new Outlet(
                        outlet.id(), outlet.name(), outlet.home(), outlet.language(), channelsOf(outlet.id())))
                .sorted(Comparator.comparing(Outlet::name).thenComparing(Outlet::id))
                .toList();
    }

    private List<Channel> channelsOf(OutletId outlet) {
        return channels.values().stream()
                .filter(channel -> states.get(channel.at()).outlet().equals(outlet))
                .toList();
    }

    @Override
    public Optional<Outlet> outlet(OutletId id) {
        return outlets().stream().filter(outlet -> outlet.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Listing list(Scope scope, Optional<Cursor> after, int limit) {
        int wanted = Math.clamp(limit, 1, MAX_LINES);
        Predicate<Line> beyond = line -> after.isEmpty()
                || line.order().isBefore(after.get().order())
                || line.order().equals(after.get().order())
                        && line.id().value() < after.get().id().value();
        List<Line> lines = allLines()
                .filter(line -> in(scope, line))
                .filter(beyond)
                .sorted(NEWEST_FIRST)
                .limit(wanted + 1L)
                .toList();
        if (lines.size() <= wanted) {
            return new Listing(lines, Optional.empty());
        }
        Line last = lines.get(wanted - 1);
        return new Listing(lines.subList(0, wanted), Optional.of(new Cursor(last.order(), last.id())));
    }

    private boolean in(Scope scope, Line line) {
        return switch (scope) {
            case Scope.Everything _ -> true;
            case Scope.OfOutlet of -> line.outlet().equals(of.outlet());
            case Scope.InLanguage in -> line.language().map(Languages::main).equals(Optional.of(in.tag()));
            case Scope.OfSubject of -> isPublished(of.subject(), line.id());
            case Scope.OfName of -> names.names(line.id(), of.dossier());
            case Scope.OfStory of -> stories.storyOf(line.id()).equals(Optional.of(of.story()));
            case Scope.OnDay on ->
                line.order().atOffset(ZoneOffset.UTC).toLocalDate().equals(on.day());
            case Scope.InMonth in ->
                YearMonth.from(line.order().atOffset(ZoneOffset.UTC)).equals(in.month());
        };
    }

    private Stream<Line> allLines() {
        return articles.values().stream().map(this::newest).map(this::line);
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
                Instant.ofEpochMilli(article.dates().order().toEpochMilli()),
                article.language().get(),
                article.teaser().text(),
                article.source(),
                article.version());
    }

    @Override
    public synchronized List<Line> lines(List<ArticleId> ids) {
        return ids.stream()
                .map(articles::get)
                .filter(Objects::nonNull)
                .map(versions -> line(newest(versions)))
                .toList();
    }

    @Override
    public synchronized Optional<Article> article(ArticleId id) {
        return Optional.ofNullable(articles.get(id)).map(this::newest);
    }

    @Override
    public synchronized Optional<Article> article(ArticleId id, int version) {
        return Optional.ofNullable(articles.get(id))
                .map(versions -> versions.get(version))
                .map(Kept::article);
    }

    @Override
    public synchronized List<VersionLine> versions(ArticleId id) {
        return articles.getOrDefault(id, new TreeMap<>()).entrySet().stream()
                .map(each -> new VersionLine(
                        each.getKey(),
                        each.getValue().at(),
                        each.getValue().article().title(),
                        each.getValue().article().evidence(),
                        each.getValue().article().source() instanceof Article.Source.Gone))
                .toList();
    }

    @Override
    public synchronized Contents contents() {
        List<Line> lines = allLines().toList();
        return new Contents(
                lines.size(),
                captures.count(),
                outlets().stream()
                        .map(outlet -> new Contents.OfOutlet(
                                outlet.id(),
                                outlet.name(),
                                lines.stream()
                                        .filter(line -> line.outlet().equals(outlet.id()))
                                        .count()))
                        .toList(),
                languages(lines),
                months(lines));
    }

    private static List<Contents.OfLanguage> languages(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.language().stream())
                .collect(Collectors.groupingBy(Languages::main, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> new Contents.OfLanguage(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Contents.OfLanguage::articles)
                        .reversed()
                        .thenComparing(Contents.OfLanguage::tag))
                .toList();
    }

    private static List<Contents.OfMonth> months(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> YearMonth.from(line.order().atOffset(ZoneOffset.UTC)), Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> new Contents.OfMonth(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Contents.OfMonth::month).reversed())
                .toList();
    }

    @Override
    public synchronized List<ChannelState> channels() {
        return channels.keySet().stream().map(states::get).toList();
    }

    @Override
    public synchronized List<ChannelState> due(Instant now) {
        return channels().stream()
                .filter(state -> !state.due().isAfter(now) || isAhead(state, now))
                .sorted(Comparator.comparing(ChannelState::due))
                .toList();
    }

    private static boolean isAhead(ChannelState state, Instant now) {
        return state.failures() == 0
                && state.due()
                        .minus(state.interval().multipliedBy(MOST_INTERVALS))
                        .isAfter(now);
    }

    @Override
    public synchronized Map<String, Entered> entered(URI channel, Collection<String> keys) {
        return keys.stream()
                .distinct()
                .map(key -> entries.get(new Place(channel, key)))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Entered::key, each -> each));
    }

    @Override
    public synchronized List<String> watchHosts(Instant due) {
        return watchesBy(due)
                .map(watch -> Owed.host(watch.at()))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<Watch> watches(String host, Instant due, int limit) {
        return watchesBy(due)
                .filter(watch -> Owed.host(watch.at()).equals(host))
                .sorted(Comparator.comparing((Watch watch) -> watch.look().due())
                        .thenComparing(watch -> watch.article().value()))
                .limit(limit)
                .toList();
    }

    private Stream<Watch> watchesBy(Instant due) {
        return looks.entrySet().stream()
                .filter(each -> !each.getValue().due().isAfter(due))
                .map(each -> new Watch(
                        each.getKey(), newest(articles.get(each.getKey())).canonical(), each.getValue()));
    }

    @Override
    public NameShelf names() {
        return names;
    }

    @Override
    public NameDesk naming() {
        return names;
    }

    @Override
    public synchronized List<Subject> subjects() {
        return subjects.values().stream()
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .toList();
    }

    @Override
    public synchronized List<Judgement> judgements(ArticleId article) {
        return judgements.values().stream()
                .filter(each -> each.article().equals(article))
                .sorted(Comparator.comparing(Judgement::relevance).reversed().thenComparing(Judgement::subject))
                .toList();
    }

    @Override
    public synchronized List<Judgement> judged(SubjectId subject, Verdict verdict, int limit) {
        return allLines()
                .sorted(NEWEST_FIRST)
                .flatMap(line -> Stream.ofNullable(judgements.get(new Pair(subject, line.id()))))
                .filter(each -> each.verdict() == verdict)
                .limit(limit)
                .toList();
    }

    private boolean isPublished(SubjectId subject, ArticleId article) {
        return Optional.ofNullable(judgements.get(new Pair(subject, article)))
                .filter(each -> each.verdict() == Verdict.PUBLISH)
                .isPresent();
    }

    @Override
    public synchronized SubjectSums sums(SubjectId subject) {
        List<Line> published =
                allLines().filter(line -> isPublished(subject, line.id())).toList();
        Map<String, Long> places = published.stream()
                .flatMap(line -> line.place().stream())
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
        return new SubjectSums(
                published.size(),
                months(published),
                places.entrySet().stream()
                        .map(each -> new SubjectSums.OfPlace(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(SubjectSums.OfPlace::articles)
                                .reversed()
                                .thenComparing(SubjectSums.OfPlace::place))
                        .limit(SubjectSums.MAX_PLACES)
                        .toList(),
                judged(subject, Verdict.ASK, Integer.MAX_VALUE).size());
    }

    @Override
    public synchronized Map<ArticleId, StoryCount> stories(Collection<ArticleId> asked) {
        return asked.stream()
                .distinct()
                .filter(article -> stories.storyOf(article).isPresent())
                .collect(Collectors.toMap(
                        article -> article,
                        article -> count(stories.storyOf(article).orElseThrow())));
    }

    private StoryCount count(StoryId story) {
        List<Line> lines = lines(stories.articles(story));
        return new StoryCount(story, lines.size(), (int)
                lines.stream().map(Line::outlet).distinct().count());
    }

    @Override
    public synchronized List<StoryMember> members(StoryId story) {
        return lines(stories.articles(story)).stream()
                .sorted(NEWEST_FIRST.reversed())
                .limit(MAX_MEMBERS)
                .map(line -> new StoryMember(line, stories.why(line.id()), stories.copy(line.id())))
                .toList();
    }

    @Override
    public synchronized Around around(LocalDate day) {
        List<LocalDate> days = allLines()
                .map(line -> LocalDate.ofInstant(line.order(), ZoneOffset.UTC))
                .sorted()
                .toList();
        return new Around(
                days.stream().filter(day::isAfter).reduce((_, later) -> later),
                days.stream().filter(day::isBefore).findFirst());
    }

    @Override
    public synchronized List<StoryKin> kin(StoryId story) {
        return stories.kinships(Integer.MAX_VALUE).stream()
                .filter(kin -> !kin.isApart())
                .filter(kin -> kin.one().equals(story) || kin.other().equals(story))
                .map(kin -> kin.one().equals(story) ? kin.other() : kin.one())
                .filter(other -> lines(stories.shown(story, other)).size() == 2)
                .limit(MAX_KIN)
                .map(other ->
                        new StoryKin(count(other), members(other).getFirst().line(), stories.whyKin(story, other)))
                .toList();
    }

    @Override
    public synchronized List<Kinship> kinships(int limit) {
        return stories.kinships(limit);
    }

    @Override
    public synchronized List<StoryChange> changes(StoryId story) {
        return stories.changes(story);
    }

    @Override
    public synchronized long groupedMark() {
        return stories.mark();
    }

    @Override
    public synchronized List<Grouped> grouped(Instant since, int limit) {
        List<Grouped> all = stories.grouped().stream()
                .filter(each -> articles.containsKey(each.article())
                        && !line(newest(articles.get(each.article()))).order().isBefore(since))
                .toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public synchronized List<Decided> decided(long after, int limit) {
        return stories.decided(after, limit);
    }

    @Override
    public synchronized boolean stands(Watch watch) {
        return Optional.ofNullable(looks.get(watch.article()))
                .filter(look -> look.due().equals(watch.look().due()))
                .isPresent();
    }

    @Override
    public synchronized boolean stands(ChannelState state) {
        return Optional.ofNullable(states.get(state.at()))
                .filter(now -> now.due().equals(state.due()))
                .isPresent();
    }

    @Override
    public synchronized Counts counts() {
        return new Counts(
                articles.size(),
                captures.count(),
                channels.size(),
                states.values().stream().filter(state -> state.failures() > 0).count(),
                owed.owedCount(Owed.Kind.PAGE),
                owed.owedCount(Owed.Kind.PICTURE));
    }

    @Override
    public synchronized List<Happening> happenings(long after, int limit) {
        return happenings.stream()
                .filter(each -> each.number() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Happening> happenings(ArticleId article) {
        return happenings.stream()
                .filter(each -> each.article().equals(article))
                .toList();
    }

    @Override
    public synchronized long newestHappening() {
        return happenings.size();
    }

    @Override
    public synchronized List<Touched> touched(long afterMark, int limit) {
        return marks.entrySet().stream()
                .filter(each -> each.getValue() > afterMark)
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(each -> new Touched(each.getValue(), each.getKey()))
                .toList();
    }

    @Override
    public synchronized long generation() {
        return generation;
    }

    @Override
    public synchronized Optional<Capture> capture(CaptureId id) {
        return captures.capture(id);
    }

    @Override
    public synchronized OptionalLong leaf(CaptureId id) {
        return captures.leaf(id);
    }

    @Override
    public synchronized List<Capture> captures(Optional<CaptureId> after, int limit) {
        return captures.captures(after, limit);
    }

    @Override
    public synchronized Optional<Capture> latest(URI at) {
        return captures.latest(at);
    }

    @Override
    public synchronized List<Capture> captures(URI at, int limit) {
        return captures.captures(at, limit);
    }

    @Override
    public synchronized Map<URI, Capture> pictures(Collection<URI> addresses) {
        return captures.pictures(addresses);
    }

    @Override
    public synchronized Map<String, Long> warcResume() {
        return captures.warcResume();
    }

    @Override
    public synchronized Map<String, Long> warcEnds() {
        return captures.warcEnds();
    }

    @Override
    public synchronized Set<ArticleId> removed(Collection<ArticleId> wanted) {
        return removals.removed(wanted);
    }

    @Override
    public synchronized List<Withheld> withheld(ArticleId article) {
        return removals.withheld(article);
    }

    @Override
    public synchronized List<Removal> unwitnessed() {
        return removals.unwitnessed();
    }

    @Override
    public synchronized Optional<Removal> removal(ArticleId id) {
        return removals.removal(id);
    }

    @Override
    public synchronized Optional<Hidden> hidden(CaptureId id) {
        return removals.hidden(id);
    }

    @Override
    public synchronized List<String> owedHosts(Instant due) {
        return owed.owedHosts(due);
    }

    @Override
    public synchronized List<Owed> owed(String host, Instant due, int limit) {
        return owed.owed(host, due, limit);
    }

    @Override
    public synchronized boolean stands(Owed wanted) {
        return owed.stands(wanted);
    }

    @Override
    public synchronized List<Owed> owedInTrouble(int limit) {
        return owed.owedInTrouble(limit);
    }

    @Override
    public synchronized long owedCount(Owed.Kind kind) {
        return owed.owedCount(kind);
    }

    @Override
    public Optional<String> check() {
        return Optional.empty();
    }

    @Override
    public void rest() {
        // Nothing here is kept for speed alone.
    }

    @Override
    public void close() {}
}
