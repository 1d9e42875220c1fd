package dateline.story;

import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes articles one by one as they arrive, and tells what that changes in the stories: the article joins one or opens
 * one; stories that turn out to be one are merged; an article that turns out to belong elsewhere is moved when it is
 * looked at again, a few times and ever more seldom. Nothing is looked at ahead.
 *
 * <p>What a grouper knows is a function of the calls made, in their order: to have it again, {@link #restore} what was
 * kept. Only the articles of a window can be joined; older ones keep their story and are forgotten here. Time and memory
 * a call are bounded by the constants of this room. Safe from any thread.
 */
public final class Grouper {

    /** The most articles of a window; about 7 KB of memory each. */
    public static final int MOST_ARTICLES = 100_000;

    /** How much older than the newest article one of the window may be. */
    public static final Duration WINDOW = Duration.ofDays(30);

    /** Members of the smaller story that must fit into the larger one on the whole for both to be merged. */
    private static final int SAMPLE = 8;

    /** Log-odds from which on an article joins, and stories are merged. */
    private static final float JOIN = 0;

    /** How much surer another story must be for an article to move. */
    private static final float MOVE = 0.5f;

    /** Words named in a reason. */
    private static final int MOST_WORDS = 8;

    /** Pairs of stories that an editor took apart and that are kept in mind. */
    private static final int MOST_APART = 10_000;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Window window = new Window(vocabulary);
    private final StopWords stops = new StopWords();
    private final Later later = new Later();
    private final Finder finder;
    private final Deque<Entry> arrivals = new ArrayDeque<>();
    private final Map<ArticleId, Entry> entries = new HashMap<>();
    private final Map<StoryId, Cluster> clusters = new HashMap<>();
    private final Set<ArticleId> pinned = new HashSet<>();
    private final Set<Set<StoryId>> apart = new HashSet<>();
    private final int most;
    private long newest = Long.MIN_VALUE;

    public Grouper() {
        this(MOST_ARTICLES);
    }

    /** @param most articles of the window, up to {@value #MOST_ARTICLES} */
    public Grouper(int most) {
        this(most, Judge.taught(), (_, _, _) -> {});
    }

    Grouper(Judge judge, Finder.Asked asked) {
        this(MOST_ARTICLES, judge, asked);
    }

    private Grouper(int most, Judge judge, Finder.Asked asked) {
        this.most = Math.clamp(most, 1, MOST_ARTICLES);
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
        if (entries.containsKey(report.article())) {
            return List.of();
        }
        List<StoryChange> changes = new ArrayList<>();
        Entry entry = entry(report);
        Optional<Entry> twin = copy.map(told -> entries.get(told.other(report.article())));
        twin.ifPresentOrElse(
                other -> changes.add(joinTwin(entry, other, report.at(), copy.orElseThrow())),
                () -> arrive(entry, report.at(), changes));
        later.next().forEach(due -> lookAgain(due, report.at(), changes));
        if (twin.isEmpty()) {
            later.add(entry);
        }
        forgetOld();
        return List.copyOf(changes);
    }

    private StoryChange joinTwin(Entry entry, Entry twin, Instant at, Copies.Copy copy) {
        Cluster home = window.clusterOf(twin);
        keep(entry, home);
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
        if (!entries.containsKey(report.article())) {
            Entry entry = entry(report);
            keep(entry, clusters.computeIfAbsent(story, Cluster::new));
            later.pass();
            if (copy.isEmpty()) {
                later.add(entry);
            }
            forgetOld();
        }
    }

    /**
     * Takes over a merge or a split that was decided elsewhere; see {@link #hold}. Stories that an editor took apart are
     * not merged again. Opened and joined stories come with {@link #restore}.
     */
    public synchronized void apply(StoryChange change) {
        switch (change) {
            case StoryChange.Opened _, StoryChange.Joined _, StoryChange.Linked _, StoryChange.Unlinked _ -> {}
            case StoryChange.Merged merged -> known(merged.from()).ifPresent(from -> pour(from, merged.into()));
            case StoryChange.Split split -> take(split);
        }
    }

    private void take(StoryChange.Split split) {
        for (ArticleId article : split.moved()) {
            Optional.ofNullable(entries.get(article))
                    .ifPresent(entry -> move(entry, clusters.computeIfAbsent(split.to(), Cluster::new)));
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
        articles.stream().filter(entries::containsKey).forEach(pinned::add);
    }

    /** The story of an article of the window. */
    public synchronized Optional<StoryId> storyOf(ArticleId article) {
        return Optional.ofNullable(entries.get(article))
                .map(entry -> window.clusterOf(entry).story());
    }

    /** Articles of the window in a story, as they came; empty for a story that the window has none of. */
    public synchronized List<ArticleId> members(StoryId story) {
        return known(story).stream()
                .flatMap(cluster -> cluster.members().stream())
                .map(Entry::article)
                .toList();
    }

    /** How sure it is that an article belongs to the story of another of the window, 0 to 100; the article is not kept. */
    synchronized int percent(Report report, ArticleId other) {
        Entry entry = entry(report);
        int percent = Judge.percent(finder.score(entry, window.clusterOf(entries.get(other))));
        for (int term : entry.vector().terms()) {
            vocabulary.forget(term);
        }
        return percent;
    }

    /** For teaching: judges an article's candidates, then puts it where it belongs. */
    synchronized void show(Report report, StoryId story) {
        finder.candidates(entry(report), new Cluster(story));
        restore(report, story);
    }

    private Optional<Cluster> known(StoryId story) {
        return Optional.ofNullable(clusters.get(story));
    }

    private Entry entry(Report report) {
        Vector vector = Vector.of(report, vocabulary, stops);
        return new Entry(window.nextSlot(), report.article(), report.at().getEpochSecond(), vector);
    }

    private void arrive(Entry entry, Instant at, List<StoryChange> changes) {
        List<Finder.Candidate> fitting = fitting(finder.candidates(entry, new Cluster(new StoryId(entry.article()))));
        if (fitting.isEmpty()) {
            StoryId story = new StoryId(entry.article());
            keep(entry, clusters.computeIfAbsent(story, Cluster::new));
            changes.add(new StoryChange.Opened(story, at, new StoryReason.Nothing()));
            return;
        }
        Finder.Candidate best = fitting.getFirst();
        StoryReason why = alike(entry, best);
        keep(entry, best.cluster());
        changes.add(new StoryChange.Joined(best.cluster().story(), entry.article(), at, why));
        Cluster home = best.cluster();
        for (Finder.Candidate other : fitting.subList(1, fitting.size())) {
            home = mergeIfOne(home, other, alike(entry, other), at, changes);
        }
    }

    private static List<Finder.Candidate> fitting(List<Finder.Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.score() > JOIN).toList();
    }

    private void keep(Entry entry, Cluster cluster) {
        window.add(entry, cluster);
        cluster.add(entry);
        entries.put(entry.article(), entry);
        arrivals.add(entry);
        newest = Math.max(newest, entry.seconds());
    }

    private void lookAgain(Entry entry, Instant at, List<StoryChange> changes) {
        if (entries.get(entry.article()) != entry || pinned.contains(entry.article())) {
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
                && clusters.containsKey(best.cluster().story());
        if (stays && home.size() > 1 && best.score() > scoreAtHome(entry, home) + MOVE) {
            move(entry, best.cluster());
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
        if (small == large || apart.contains(Set.of(small.story(), large.story())) || !areOne(small, large)) {
            return home;
        }
        pour(small, large.story());
        changes.add(new StoryChange.Merged(large.story(), small.story(), at, why));
        return large;
    }

    private boolean areOne(Cluster small, Cluster large) {
        List<Entry> sample = Finder.spread(small.members(), SAMPLE);
        double sum = 0;
        for (Entry entry : sample) {
            sum += finder.score(entry, large);
        }
        return sum > JOIN * sample.size();
    }

    private void pour(Cluster from, StoryId into) {
        Cluster target = clusters.computeIfAbsent(into, Cluster::new);
        if (target != from) {
            for (Entry entry : from.members()) {
                target.add(entry);
                window.move(entry, target);
            }
            clusters.remove(from.story());
        }
    }

    private void move(Entry entry, Cluster to) {
        Cluster from = window.clusterOf(entry);
        leave(entry, from);
        to.add(entry);
        window.move(entry, to);
    }

    private void leave(Entry entry, Cluster from) {
        from.remove(entry);
        if (from.size() == 0) {
            clusters.remove(from.story());
        }
    }

    private void forgetOld() {
        while (window.size() > most
                || !arrivals.isEmpty() && arrivals.getFirst().seconds() < newest - WINDOW.toSeconds()) {
            Entry old = arrivals.removeFirst();
            leave(old, window.clusterOf(old));
            window.remove(old);
            entries.remove(old.article());
            pinned.remove(old.article());
        }
    }

    private StoryReason alike(Entry entry, Finder.Candidate candidate) {
        Counts terms = candidate.cluster().terms();
        Vector vector = entry.vector();
        List<Integer> shared = new ArrayList<>();
        for (int i = 0; i < vector.size(); i++) {
            if (terms.articles(vector.terms()[i]) > 0) {
                shared.add(vector.terms()[i]);
            }
        }
        shared.sort((a, b) -> Float.compare(weight(b, candidate.cluster()), weight(a, candidate.cluster())));
        List<String> words =
                shared.stream().limit(MOST_WORDS).map(vocabulary::word).toList();
        return new StoryReason.Alike(Judge.percent(candidate.score()), words);
    }

    private float weight(int term, Cluster cluster) {
        return vocabulary.rarity(term) * cluster.terms().articles(term) / cluster.size();
    }
}
