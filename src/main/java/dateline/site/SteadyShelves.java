package dateline.site;

import dateline.archive.Contents;
import dateline.archive.Cursor;
import dateline.archive.Line;
import dateline.archive.Listing;
import dateline.archive.NameShelf;
import dateline.archive.Reading;
import dateline.archive.Removal;
import dateline.archive.Scope;
import dateline.archive.Shelves;
import dateline.archive.StoryCount;
import dateline.archive.StoryKin;
import dateline.archive.StoryMember;
import dateline.archive.SubjectSums;
import dateline.archive.VersionLine;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The archive's shelves, with their contents counted no more than once in {@link #LAG} however many lists ask: counting
 * goes over the whole archive, everything else does not. The parts of a subject's page ask for its sums; they are summed
 * once while the archive stays as it is.
 */
final class SteadyShelves implements Shelves {

    /** How old the counts may be although the archive has changed since. */
    static final Duration LAG = Duration.ofSeconds(1);

    private record Counted(Contents contents, long generation, Instant at) {}

    private record Summed(SubjectId subject, SubjectSums sums, long generation) {}

    private final Shelves shelves;
    private final InstantSource clock;
    private final AtomicReference<Optional<Counted>> counted = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Summed>> summed = new AtomicReference<>(Optional.empty());

    SteadyShelves(Shelves shelves, InstantSource clock) {
        this.shelves = shelves;
        this.clock = clock;
    }

    @Override
    public List<Subject> subjects() {
        return shelves.subjects();
    }

    @Override
    public List<Judgement> judgements(ArticleId article) {
        return shelves.judgements(article);
    }

    @Override
    public SubjectSums sums(SubjectId subject) {
        return summed.get()
                .filter(known -> known.subject().equals(subject) && known.generation() == shelves.generation())
                .orElseGet(() -> sum(subject))
                .sums();
    }

    private Summed sum(SubjectId subject) {
        long generation = shelves.generation();
        Summed now = new Summed(subject, shelves.sums(subject), generation);
        summed.set(Optional.of(now));
        return now;
    }

    @Override
    public NameShelf names() {
        return shelves.names();
    }

    @Override
    public Around around(LocalDate day) {
        return shelves.around(day);
    }

    @Override
    public List<StoryKin> kin(StoryId story) {
        return shelves.kin(story);
    }

    @Override
    public Map<ArticleId, StoryCount> stories(Collection<ArticleId> articles) {
        return shelves.stories(articles);
    }

    @Override
    public List<StoryMember> members(StoryId story) {
        return shelves.members(story);
    }

    @Override
    public List<StoryChange> changes(StoryId story) {
        return shelves.changes(story);
    }

    @Override
    public Contents contents() {
        return counted.get().filter(this::holds).orElseGet(this::count).contents();
    }

    private boolean holds(Counted known) {
        return known.generation() == shelves.generation()
                || clock.instant().isBefore(known.at().plus(LAG));
    }

    private Counted count() {
        long generation = shelves.generation();
        Counted now = new Counted(shelves.contents(), generation, clock.instant());
        counted.set(Optional.of(now));
        return now;
    }

    @Override
    public List<Outlet> outlets() {
        return shelves.outlets();
    }

    @Override
    public Optional<Outlet> outlet(OutletId id) {
        return shelves.outlet(id);
    }

    @Override
    public Listing list(Scope scope, Optional<Cursor> after, int limit) {
        return shelves.list(scope, after, limit);
    }

    @Override
    public List<Line> lines(List<ArticleId> ids) {
        return shelves.lines(ids);
    }

    @Override
    public Optional<Article> article(ArticleId id) {
        return shelves.article(id);
    }

    @Override
    public Optional<Article> article(ArticleId id, int version) {
        return shelves.article(id, version);
    }

    @Override
    public List<VersionLine> versions(ArticleId id) {
        return shelves.versions(id);
    }

    @Override
    public Optional<Capture> capture(CaptureId id) {
        return shelves.capture(id);
    }

    @Override
    public Optional<Removal> removal(ArticleId id) {
        return shelves.removal(id);
    }

    @Override
    public Optional<Hidden> hidden(CaptureId id) {
        return shelves.hidden(id);
    }

    @Override
    public List<Reading> readings(CaptureId id) {
        return shelves.readings(id);
    }

    @Override
    public OptionalLong leaf(CaptureId id) {
        return shelves.leaf(id);
    }

    @Override
    public Map<URI, Capture> pictures(Collection<URI> addresses) {
        return shelves.pictures(addresses);
    }

    /** That of the counts while they hold, so that a page made with old counts is known to be old. */
    @Override
    public long generation() {
        return counted.get().filter(this::holds).map(Counted::generation).orElseGet(shelves::generation);
    }
}
