package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
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
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An archive that ends with its process: for tests, previews, and as the plainest reading of the contract. */
final class MemoryArchive implements Archive {

    private final MemoryChannels channels = new MemoryChannels();
    private final MemoryCaptures captures = new MemoryCaptures();
    private final MemoryRemovals removals = new MemoryRemovals();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryArticles articles = new MemoryArticles(channels::name);
    private final MemoryOwed owed = new MemoryOwed();
    private final MemoryWatches watches =
            new MemoryWatches(id -> articles.article(id).orElseThrow().canonical());
    private final MemorySubjects subjects = new MemorySubjects(articles::lines);
    private final MemoryStories stories = new MemoryStories();
    private final MemoryTellings tellings = new MemoryTellings(stories, articles);
    private final MemoryNames names = new MemoryNames(this, articles, stories, tellings);
    private long generation;

    @Override
    public synchronized long commit(List<Change> changes) {
        changes.forEach(this::keep);
        generation++;
        return articles.mark();
    }

    private void keep(Change change) {
        switch (change) {
            case Change.Met met -> channels.met(met.outlet());
            case Change.Followed followed -> channels.followed(followed);
            case Change.Left left -> channels.left(left.channel());
            case Change.Asked asked -> channels.asked(asked.state());
            case Change.Captured captured -> captures.keep(captured);
            case Change.Stored stored -> keep(stored);
            case Change.Rebuilt rebuilt -> keep(rebuilt);
            case Change.TakenDown down -> keep(down);
            case Change.Witnessed known -> removals.witnessed(known.article());
            case Change.TakenBack back -> removals.back(back.article());
            case Change.Watched watched -> watch(watched.article(), watched.next());
            case Change.Noted noted -> channels.noted(noted.channel(), noted.entry());
            case Change.Wanted wanted -> owed.want(wanted.owed());
            case Change.Settled settled -> owed.settle(settled);
            case Change.Sought sought -> subjects.sought(sought.subject());
            case Change.Unsought unsought -> subjects.unsought(unsought.subject());
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
        articles.forget(article);
        owed.forget(article);
        watches.forget(article);
        subjects.forget(article);
        names.forget(article);
    }

    private void keep(Judgement judgement) {
        if (judgement.verdict() == Verdict.LEAVE || !articles.has(judgement.article())) {
            subjects.remove(judgement);
        } else {
            subjects.put(judgement);
            if (judgement.verdict() == Verdict.PUBLISH) {
                names.published(judgement.article());
            }
        }
    }

    private void watch(ArticleId article, Optional<Look> next) {
        next.filter(_ -> articles.has(article))
                .ifPresentOrElse(look -> watches.watch(article, look), () -> watches.forget(article));
    }

    private void keep(Change.Stored stored) {
        Article article = stored.article();
        if (removals.removal(article.id()).isEmpty()) {
            journal.note(stored);
            articles.keep(article, stored.at());
            stored.look().filter(_ -> articles.isNewest(article)).ifPresent(next -> watches.watch(article.id(), next));
        }
    }

    private void keep(Change.Rebuilt rebuilt) {
        articles.clear(rebuilt.article());
        if (removals.removal(rebuilt.article()).isEmpty()) {
            rebuilt.versions().forEach(version -> articles.keep(version.article(), version.at()));
        }
    }

    @Override
    public synchronized List<Outlet> outlets() {
        return channels.outlets();
    }

    @Override
    public synchronized Optional<Outlet> outlet(OutletId id) {
        return channels.outlet(id);
    }

    @Override
    public synchronized Listing list(Scope scope, Optional<Cursor> after, int limit) {
        return articles.list(line -> in(scope, line), after, limit);
    }

    private boolean in(Scope scope, Line line) {
        return switch (scope) {
            case Scope.Everything _ -> true;
            case Scope.OfOutlet of -> line.outlet().equals(of.outlet());
            case Scope.InLanguage in -> line.language().map(Languages::main).equals(Optional.of(in.tag()));
            case Scope.OfSubject of -> subjects.isPublished(of.subject(), line.id());
            case Scope.OfName of -> names.names(line.id(), of.dossier());
            case Scope.OfStory of -> stories.storyOf(line.id()).equals(Optional.of(of.story()));
            case Scope.OnDay on ->
                line.order().atOffset(ZoneOffset.UTC).toLocalDate().equals(on.day());
            case Scope.InMonth in -> MemoryCounts.month(line).equals(in.month());
        };
    }

    @Override
    public synchronized List<Line> lines(List<ArticleId> ids) {
        return articles.lines(ids);
    }

    @Override
    public synchronized Optional<Article> article(ArticleId id) {
        return articles.article(id);
    }

    @Override
    public synchronized Optional<Article> article(ArticleId id, int version) {
        return articles.article(id, version);
    }

    @Override
    public synchronized List<VersionLine> versions(ArticleId id) {
        return articles.versions(id);
    }

    @Override
    public synchronized Contents contents() {
        List<Line> lines = articles.lines().toList();
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
                MemoryCounts.languages(lines),
                MemoryCounts.months(lines));
    }

    @Override
    public synchronized List<ChannelState> channels() {
        return channels.channels();
    }

    @Override
    public synchronized List<ChannelState> due(Instant now) {
        return channels.due(now);
    }

    @Override
    public synchronized Map<String, Entered> entered(URI channel, Collection<String> keys) {
        return channels.entered(channel, keys);
    }

    @Override
    public synchronized List<String> watchHosts(Instant due) {
        return watches.hosts(due);
    }

    @Override
    public synchronized List<Watch> watches(String host, Instant due, int limit) {
        return watches.watches(host, due, limit);
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
        return subjects.subjects();
    }

    @Override
    public synchronized List<Judgement> judgements(ArticleId article) {
        return subjects.judgements(article);
    }

    @Override
    public synchronized List<Judgement> judged(SubjectId subject, Verdict verdict, int limit) {
        return subjects.judged(subject, verdict, limit);
    }

    @Override
    public synchronized SubjectSums sums(SubjectId subject) {
        return subjects.sums(subject);
    }

    @Override
    public synchronized Map<ArticleId, StoryCount> stories(Collection<ArticleId> asked) {
        return tellings.counts(asked);
    }

    @Override
    public synchronized List<StoryMember> members(StoryId story) {
        return tellings.members(story);
    }

    @Override
    public synchronized Around around(LocalDate day) {
        return articles.around(day);
    }

    @Override
    public synchronized List<StoryKin> kin(StoryId story) {
        return tellings.kin(story);
    }

    @Override
    public synchronized List<Kinship> kinships(int limit) {
        return stories.kin().kinships(limit);
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
        return tellings.grouped(since, limit);
    }

    @Override
    public synchronized List<Decided> decided(long after, int limit) {
        return stories.decided(after, limit);
    }

    @Override
    public synchronized boolean stands(Watch watch) {
        return watches.stands(watch);
    }

    @Override
    public synchronized boolean stands(ChannelState state) {
        return channels.stands(state);
    }

    @Override
    public synchronized Counts counts() {
        return new Counts(
                articles.count(),
                captures.count(),
                channels.count(),
                channels.inTrouble(),
                owed.owedCount(Owed.Kind.PAGE),
                owed.owedCount(Owed.Kind.PICTURE));
    }

    @Override
    public synchronized List<Happening> happenings(long after, int limit) {
        return journal.happenings(after, limit);
    }

    @Override
    public synchronized List<Happening> happenings(ArticleId article) {
        return journal.happenings(article);
    }

    @Override
    public synchronized long newestHappening() {
        return journal.newest();
    }

    @Override
    public synchronized List<Touched> touched(long afterMark, int limit) {
        return articles.touched(afterMark, limit);
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
    public synchronized List<Reading> readings(CaptureId id) {
        return articles.readings(id);
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
