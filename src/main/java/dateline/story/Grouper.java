package dateline.story;

import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes articles one by one as they arrive, and tells what that changes in the stories: the article joins one or opens
 * one; stories that turn out to be one are merged, and one that turns out to be two is taken apart; an article that turns
 * out to belong elsewhere is moved when it is looked at again, a few times and ever more seldom. Nothing is looked at
 * ahead.
 *
 * <p>What a grouper knows is a function of the calls made, in their order: to have it again, {@link #restore} what was
 * kept. Only the articles of a window can be joined; older ones keep their story and are forgotten here. Time and memory
 * a call are bounded by the constants of this room. Safe from any thread.
 */
public final class Grouper {

    /** The most articles of a window; 2 to 4 KB of memory each. */
    public static final int MOST_ARTICLES = 100_000;

    /** How much older than the newest article one of the window may be. */
    public static final Duration WINDOW = Duration.ofDays(30);

    /** Log-odds from which on an article joins. */
    private static final float JOIN = 0;

    /** Log-odds from which on stories are merged: a wrong merge costs more than a missed one. */
    private static final float MERGE = 0.2f;

    /** How much surer another story must be for an article to move. */
    private static final float MOVE = 0.5f;

    /** Log-odds of being one, under which a story is taken apart. */
    private static final float PART = -0.2f;

    /** Pairs of stories that an editor took apart and that are kept in mind. */
    private static final int MOST_APART = 10_000;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Window window = new Window(vocabulary);
    private final Reader reader = new Reader(vocabulary, new StopWords());
    private final SharedWords reasons = new SharedWords(vocabulary);
    private final Later later = new Later();
    private final Finder finder;
    private final Homes homes;
    private final Set<Set<StoryId>> apart = new HashSet<>();

    public Grouper() {
        this(MOST_ARTICLES);
    }

    /** @param most articles of the window, up to {@value #MOST_ARTICLES} */
    public Grouper(int most) {
        this(most, Judges.taught(), (_, _, _) -> {});
    }

    Grouper(Judges judge, Finder.Asked asked) {
        this(MOST_ARTICLES, judge, asked);
    }

    private Grouper(int most, Judges judge, Finder.Asked asked) {
        this.homes = new Homes(window, Math.clamp(most, 1, MOST_ARTICLES));
        this.finder = new Finder(vocabulary, window, judge, asked);
    }

    /**
     * Takes an article and tells all that it changes, in order; the first change opens a story or joins one. An article
     * that the window has already changes nothing.
     */
    public synchronized List<StoryChange> add(Report report) {
        return add(report, Optional.empty());
    }

    /**
     * As {@link #add(Report)}; an article whose text is that of another of the window joins that one's story for it, and
     * stays there.
     *
     * @param copy what {@link Copies#add} told of the article
     */
    public synchronized List<StoryChange> add(Report report, Optional<Copies.Copy> copy) {
        if (homes.has(report.article())) {
            return List.of();
        }
        homes.come(report.at().getEpochSecond());
        List<StoryChange> changes = new ArrayList<>();
        Entry entry = entry(report);
        Optional<Entry> twin = copy.flatMap(told -> homes.entry(told.other(report.article())));
        twin.ifPresentOrElse(
                other -> changes.add(joinTwin(entry, other, report.at(), copy.orElseThrow())),
                () -> arrive(entry, report.at(), changes));
        later.next().forEach(due -> lookAgain(due, report.at(), changes));
        if (twin.isEmpty()) {
            later.add(entry);
        }
        part(window.clusterOf(entry), report.at(), changes);
        homes.forgetOld();
        return List.copyOf(changes);
    }

    private StoryChange joinTwin(Entry entry, Entry twin, Instant at, Copies.Copy copy) {
        Cluster home = window.clusterOf(twin);
        homes.keep(entry, home);
        homes.twin(entry.article(), twin.article());
        return new StoryChange.Joined(
                home.story(), entry.article(), at, new StoryReason.CopyOf(twin.article(), copy.percent()));
    }

    /** As {@link #restore(Report, StoryId, Optional)}, for what is no copy. */
    public synchronized void restore(Report report, StoryId story) {
        restore(report, story, Optional.empty());
    }

    /**
     * Takes an article whose story is known, after a start. Nothing is decided now; those that came last are looked at
     * again as if there had been no end in between.
     *
     * @param copy what {@link Copies#add} told of the article
     */
    public synchronized void restore(Report report, StoryId story, Optional<Copies.Copy> copy) {
        if (!homes.has(report.article())) {
            Entry entry = entry(report);
            if (copy.isEmpty()) {
                finder.stir(entry);
            }
            homes.keep(entry, homes.home(story));
            later.next().forEach(window::wasStirred); // nobody is looked at for it
            copy.ifPresentOrElse(
                    told -> homes.twin(report.article(), told.other(report.article())), () -> later.add(entry));
            homes.forgetOld();
        }
    }

    /**
     * Takes over a merge or a split that was decided elsewhere; see {@link #hold}. Stories that an editor took apart are
     * not merged again. Opened and joined stories come with {@link #restore}.
     */
    public synchronized void apply(StoryChange change) {
        switch (change) {
            case StoryChange.Opened _, StoryChange.Joined _, StoryChange.Linked _, StoryChange.Unlinked _ -> {}
            case StoryChange.Merged merged ->
                homes.known(merged.from()).ifPresent(from -> homes.pour(from, merged.into()));
            case StoryChange.Split split -> take(split);
        }
    }

    private void take(StoryChange.Split split) {
        for (ArticleId article : split.moved()) {
            homes.entry(article).ifPresent(entry -> homes.move(entry, homes.home(split.to())));
        }
        remind(split);
    }

    /**
     * Bears in mind what an editor decided before a start, after {@link #restore}: what the decision moved stands where
     * it was restored, and stays. Changes that no editor made are passed over.
     */
    public synchronized void remind(StoryChange change) {
        if (change instanceof StoryChange.Split split && split.reason() instanceof StoryReason.Editor) {
            hold(split.moved());
            if (apart.size() < MOST_APART) {
                apart.add(Set.of(split.from(), split.to()));
            }
        }
    }

    /** These stay where they stand, for an editor put them there; their story may still take in others, or be taken in. */
    public synchronized void hold(Collection<ArticleId> articles) {
        articles.forEach(homes::pin);
    }

    /** The story of an article of the window. */
    public synchronized Optional<StoryId> storyOf(ArticleId article) {
        return homes.entry(article).map(entry -> window.clusterOf(entry).story());
    }

    /** Articles of the window in a story, as they came; empty for a story that the window has none of. */
    public synchronized List<ArticleId> members(StoryId story) {
        return homes.known(story).stream()
                .flatMap(cluster -> cluster.members().stream())
                .map(Entry::article)
                .toList();
    }

    /** For teaching: judges an article for the story of another of the window; it is not kept. */
    synchronized void ask(Report report, ArticleId other) {
        Entry entry = entry(report);
        finder.score(entry, window.clusterOf(homes.entry(other).orElseThrow()));
        for (int term : entry.vector().terms()) {
            vocabulary.forget(term);
        }
    }

    /** For teaching: judges an article's candidates, then puts it where it belongs. */
    synchronized void show(Report report, StoryId story) {
        finder.candidates(entry(report), new Cluster(story));
        restore(report, story);
    }

    private Entry entry(Report report) {
        Vector vector = reader.read(report);
        return new Entry(window.nextSlot(), report.article(), report.at().getEpochSecond(), vector);
    }

    private void arrive(Entry entry, Instant at, List<StoryChange> changes) {
        List<Finder.Candidate> fitting = fitting(finder.arriving(entry));
        if (fitting.isEmpty()) {
            StoryId story = new StoryId(entry.article());
            homes.keep(entry, homes.home(story));
            changes.add(new StoryChange.Opened(story, at, new StoryReason.Nothing()));
            return;
        }
        Finder.Candidate best = fitting.getFirst();
        StoryReason why = alike(entry, best);
        homes.keep(entry, best.cluster());
        changes.add(new StoryChange.Joined(best.cluster().story(), entry.article(), at, why));
        Cluster home = best.cluster();
        for (Finder.Candidate other : fitting.subList(1, fitting.size())) {
            home = mergeIfOne(home, other, alike(entry, other), at, changes);
        }
    }

    private static List<Finder.Candidate> fitting(List<Finder.Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.score() > JOIN).toList();
    }

    private void lookAgain(Entry entry, Instant at, List<StoryChange> changes) {
        if (!homes.has(entry) || homes.isPinned(entry) || !window.wasStirred(entry)) {
            return;
        }
        Cluster home = window.clusterOf(entry);
        List<Finder.Candidate> fitting = fitting(finder.candidates(entry, home));
        if (fitting.isEmpty()) {
            return;
        }
        Finder.Candidate best = fitting.getFirst();
        StoryReason why = alike(entry, best);
        boolean stays = mergeIfOne(home, best, why, at, changes) == home
                && homes.known(best.cluster().story()).isPresent();
        if (stays && home.size() > 1 && best.score() > scoreAtHome(entry, home) + MOVE) {
            homes.move(entry, best.cluster());
            changes.add(new StoryChange.Split(home.story(), best.cluster().story(), List.of(entry.article()), at, why));
        }
    }

    private float scoreAtHome(Entry entry, Cluster home) {
        home.remove(entry);
        float score = finder.score(entry, home);
        home.add(entry);
        return score;
    }

    /** The story that holds both when they are one, else the first. */
    private Cluster mergeIfOne(
            Cluster home, Finder.Candidate other, StoryReason why, Instant at, List<StoryChange> changes) {
        Cluster small = home.size() < other.cluster().size() ? home : other.cluster();
        Cluster large = small == home ? other.cluster() : home;
        if (small == large
                || apart.contains(Set.of(small.story(), large.story()))
                || finder.one(small, large) <= MERGE) {
            return home;
        }
        homes.pour(small, large.story());
        changes.add(new StoryChange.Merged(large.story(), small.story(), at, why));
        return large;
    }

    /** Takes a story apart that has grown and turns out to be two. Copies stay with their origin. */
    private void part(Cluster cluster, Instant at, List<StoryChange> changes) {
        if (!cluster.isDue()) {
            return;
        }
        Set<ArticleId> apart = new HashSet<>();
        finder.parts(cluster).getLast().forEach(entry -> apart.add(entry.article()));
        List<Entry> leave = new ArrayList<>();
        List<Entry> stay = new ArrayList<>();
        cluster.members().forEach(entry -> (apart.contains(homes.origin(entry)) ? leave : stay).add(entry));
        if (leave.isEmpty() || stay.isEmpty() || leave.stream().anyMatch(homes::isPinned)) {
            return;
        }
        float one = finder.one(group(cluster.story(), stay), group(cluster.story(), leave));
        if (one < PART) {
            leave.stream()
                    .map(entry -> new StoryId(entry.article()))
                    .filter(name -> homes.known(name).isEmpty())
                    .findFirst()
                    .ifPresent(name -> changes.add(part(cluster, name, leave, one, at)));
        }
    }

    private static Cluster group(StoryId story, List<Entry> members) {
        Cluster group = new Cluster(story);
        members.forEach(group::add);
        return group;
    }

    private StoryChange part(Cluster from, StoryId name, List<Entry> leave, float one, Instant at) {
        Cluster to = homes.home(name);
        leave.forEach(entry -> homes.move(entry, to));
        StoryReason why = new StoryReason.SetApart(Judge.percent(-one), reasons.words(leave.getFirst(), to));
        List<ArticleId> moved = leave.stream().map(Entry::article).toList();
        return new StoryChange.Split(from.story(), name, moved, at, why);
    }

    private StoryReason alike(Entry entry, Finder.Candidate candidate) {
        return new StoryReason.Alike(Judge.percent(candidate.score()), reasons.words(entry, candidate.cluster()));
    }
}
