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
import dateline.model.SubjectId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** An archive in SQL tables: {@link SqlWriter} keeps, a reader for each kind of thing reads. */
final class SqlArchive implements Archive {

    private final Pools pools;
    private final SqlWriter writer;
    private final Sql sql;
    private final SqlChannels channels;
    private final SqlArticles articles;
    private final SqlCaptures captures;
    private final SqlContents contents;
    private final SqlSubjects subjects;
    private final SqlNames names;
    private final SqlStories stories;
    private final SqlWork work;
    private final SqlDecisions decisions;
    private final AtomicLong generation = new AtomicLong();

    SqlArchive(Pools pools) {
        this.pools = pools;
        this.sql = new Sql(pools.readers());
        this.writer = new SqlWriter(pools.writer());
        this.channels = new SqlChannels(sql);
        this.articles = new SqlArticles(sql);
        this.captures = new SqlCaptures(sql);
        this.contents = new SqlContents(sql);
        this.subjects = new SqlSubjects(sql);
        this.stories = new SqlStories(sql, articles);
        this.names = new SqlNames(sql, stories);
        this.work = new SqlWork(sql);
        this.decisions = new SqlDecisions(sql);
    }

    @Override
    public long commit(List<Change> changes) {
        long newest = writer.commit(changes);
        if (changes.stream().anyMatch(SqlArchive::readersSee)) {
            generation.incrementAndGet();
        }
        return newest;
    }

    private static boolean readersSee(Change change) {
        return switch (change) {
            case Change.Met _,
                    Change.Stored _,
                    Change.Rebuilt _,
                    Change.TakenDown _,
                    Change.Witnessed _,
                    Change.TakenBack _,
                    Change.Sought _,
                    Change.Unsought _,
                    Change.Judged _,
                    Change.Named _,
                    Change.Files _,
                    Change.Swept _,
                    Change.Storied _,
                    Change.Copied _,
                    Change.Pictured _ -> true;
            case Change.Followed _,
                    Change.Left _,
                    Change.Asked _,
                    Change.Captured _,
                    Change.Watched _,
                    Change.Noted _,
                    Change.Wanted _,
                    Change.NamedTo _,
                    Change.NameDecided _,
                    Change.Settled _,
                    Change.Grouped _ -> false;
        };
    }

    @Override
    public List<Outlet> outlets() {
        return channels.outlets();
    }

    @Override
    public Optional<Outlet> outlet(OutletId id) {
        return channels.outlet(id);
    }

    @Override
    public List<Subject> subjects() {
        return subjects.subjects();
    }

    @Override
    public List<Judgement> judgements(ArticleId article) {
        return subjects.judgements(article);
    }

    @Override
    public SubjectSums sums(SubjectId subject) {
        return subjects.sums(subject);
    }

    @Override
    public List<Judgement> judged(SubjectId subject, Subject.Verdict verdict, int limit) {
        return subjects.judged(subject, verdict, limit);
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
    public Map<ArticleId, StoryCount> stories(Collection<ArticleId> asked) {
        return stories.stories(asked);
    }

    @Override
    public List<StoryMember> members(StoryId story) {
        return stories.members(story);
    }

    @Override
    public Around around(LocalDate day) {
        return articles.around(day);
    }

    @Override
    public List<StoryKin> kin(StoryId story) {
        return stories.kin(story);
    }

    @Override
    public List<Kinship> kinships(int limit) {
        return stories.kinships(limit);
    }

    @Override
    public List<StoryChange> changes(StoryId story) {
        return stories.changes(story);
    }

    @Override
    public long groupedMark() {
        return stories.mark();
    }

    @Override
    public List<Grouped> grouped(Instant since, int limit) {
        return stories.grouped(since, limit);
    }

    @Override
    public List<Decided> decided(long after, int limit) {
        return stories.decided(after, limit);
    }

    @Override
    public List<ChannelState> channels() {
        return channels.channels();
    }

    @Override
    public List<ChannelState> due(Instant now) {
        return channels.due(now);
    }

    @Override
    public Map<String, Entered> entered(URI channel, Collection<String> keys) {
        return channels.entered(channel, keys);
    }

    @Override
    public boolean stands(ChannelState state) {
        return channels.stands(state);
    }

    @Override
    public List<String> watchHosts(Instant due) {
        return work.watchHosts(due);
    }

    @Override
    public List<Watch> watches(String host, Instant due, int limit) {
        return work.watches(host, due, limit);
    }

    @Override
    public boolean stands(Watch watch) {
        return work.stands(watch);
    }

    @Override
    public Listing list(Scope scope, Optional<Cursor> after, int limit) {
        return articles.list(scope, after, limit);
    }

    @Override
    public List<Line> lines(List<ArticleId> ids) {
        return articles.lines(ids);
    }

    @Override
    public Optional<Article> article(ArticleId id) {
        return articles.article(id);
    }

    @Override
    public Optional<Article> article(ArticleId id, int version) {
        return articles.article(id, version);
    }

    @Override
    public List<VersionLine> versions(ArticleId id) {
        return articles.versions(id);
    }

    @Override
    public List<Capture> captures(URI at, int limit) {
        return captures.captures(at, limit);
    }

    @Override
    public Set<ArticleId> removed(Collection<ArticleId> articles) {
        return decisions.removed(articles);
    }

    @Override
    public List<Withheld> withheld(ArticleId article) {
        return decisions.withheld(article);
    }

    @Override
    public List<Removal> unwitnessed() {
        return decisions.unwitnessed();
    }

    @Override
    public Optional<Removal> removal(ArticleId id) {
        return decisions.removal(id);
    }

    @Override
    public Optional<Hidden> hidden(CaptureId id) {
        return decisions.hidden(id);
    }

    @Override
    public List<Happening> happenings(long after, int limit) {
        return decisions.happenings(after, limit);
    }

    @Override
    public List<Happening> happenings(ArticleId article) {
        return decisions.happenings(article);
    }

    @Override
    public long newestHappening() {
        return decisions.newestHappening();
    }

    @Override
    public List<Touched> touched(long afterMark, int limit) {
        return articles.touched(afterMark, limit);
    }

    @Override
    public Optional<Capture> capture(CaptureId id) {
        return captures.capture(id);
    }

    @Override
    public List<Reading> readings(CaptureId id) {
        return articles.readings(id);
    }

    @Override
    public OptionalLong leaf(CaptureId id) {
        return captures.leaf(id);
    }

    @Override
    public List<Capture> captures(Optional<CaptureId> after, int limit) {
        return captures.captures(after, limit);
    }

    @Override
    public Optional<Capture> latest(URI at) {
        return captures.latest(at);
    }

    @Override
    public Map<URI, Capture> pictures(Collection<URI> addresses) {
        return captures.pictures(addresses);
    }

    @Override
    public Map<String, Long> warcResume() {
        return captures.warcResume();
    }

    @Override
    public Map<String, Long> warcEnds() {
        return captures.warcEnds();
    }

    @Override
    public List<String> owedHosts(Instant due) {
        return work.owedHosts(due);
    }

    @Override
    public List<Owed> owed(String host, Instant due, int limit) {
        return work.owed(host, due, limit);
    }

    @Override
    public boolean stands(Owed owed) {
        return work.stands(owed);
    }

    @Override
    public List<Owed> owedInTrouble(int limit) {
        return work.owedInTrouble(limit);
    }

    @Override
    public long owedCount(Owed.Kind kind) {
        return work.owedCount(kind);
    }

    @Override
    public Counts counts() {
        return work.counts();
    }

    @Override
    public Contents contents() {
        return contents.contents();
    }

    @Override
    public long generation() {
        return generation.get();
    }

    @Override
    public Optional<String> check() {
        return pools.dialect().damage(sql);
    }

    @Override
    public void rest() {
        pools.rest();
    }

    @Override
    public void close() {
        pools.close();
    }
}
