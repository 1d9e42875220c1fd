package dateline.story;

import dateline.model.ArticleId;
import dateline.model.StoryId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the articles of the window stand. What is too old for the window is forgotten, with the stories left empty. */
final class Homes {

    /** Steps from a copy to its origin. */
    private static final int MOST_COPIED = 8;

    private final Window window;
    private final int most;
    private final Deque<Entry> arrivals = new ArrayDeque<>();
    private final Map<ArticleId, Entry> entries = new HashMap<>();
    private final Map<StoryId, Cluster> clusters = new HashMap<>();

    /** Of a copy, the article whose story it stands in for that. */
    private final Map<ArticleId, ArticleId> twins = new HashMap<>();

    private final Set<ArticleId> pinned = new HashSet<>();
    private long newest = Long.MIN_VALUE;

    /** @param most articles */
    Homes(Window window, int most) {
        this.window = window;
        this.most = most;
    }

    boolean has(ArticleId article) {
        return entries.containsKey(article);
    }

    /** Whether it is this reading of the article that stands here. */
    boolean has(Entry entry) {
        return entries.get(entry.article()) == entry;
    }

    Optional<Entry> entry(ArticleId article) {
        return Optional.ofNullable(entries.get(article));
    }

    Optional<Cluster> known(StoryId story) {
        return Optional.ofNullable(clusters.get(story));
    }

    /** Opened when it is not known. */
    Cluster home(StoryId story) {
        return clusters.computeIfAbsent(story, Cluster::new);
    }

    /** An article of that time is about to be kept. */
    void come(long seconds) {
        newest = Math.max(newest, seconds);
        forgetOld();
    }

    void keep(Entry entry, Cluster cluster) {
        window.add(entry, cluster);
        cluster.add(entry);
        entries.put(entry.article(), entry);
        arrivals.add(entry);
        newest = Math.max(newest, entry.seconds());
    }

    void twin(ArticleId copy, ArticleId other) {
        twins.put(copy, other);
    }

    /** The first of the articles that an article is a copy of, as far as the window knows; itself for what is none. */
    ArticleId origin(Entry entry) {
        ArticleId origin = entry.article();
        for (int step = 0; step < MOST_COPIED && entries.containsKey(twins.getOrDefault(origin, origin)); step++) {
            origin = twins.getOrDefault(origin, origin);
        }
        return origin;
    }

    /** Those that do not stand here are passed over. */
    void pin(ArticleId article) {
        if (entries.containsKey(article)) {
            pinned.add(article);
        }
    }

    boolean isPinned(Entry entry) {
        return pinned.contains(entry.article());
    }

    void pour(Cluster from, StoryId into) {
        Cluster target = home(into);
        if (target != from) {
            for (Entry entry : from.members()) {
                target.add(entry);
                window.move(entry, target);
            }
            clusters.remove(from.story());
        }
    }

    void move(Entry entry, Cluster to) {
        leave(entry, window.clusterOf(entry));
        to.add(entry);
        window.move(entry, to);
    }

    private void leave(Entry entry, Cluster from) {
        from.remove(entry);
        if (from.size() == 0) {
            clusters.remove(from.story());
        }
    }

    void forgetOld() {
        while (window.size() > most
                || !arrivals.isEmpty() && arrivals.getFirst().seconds() < newest - Grouper.WINDOW.toSeconds()) {
            Entry old = arrivals.removeFirst();
            leave(old, window.clusterOf(old));
            window.remove(old);
            entries.remove(old.article());
            pinned.remove(old.article());
            twins.remove(old.article());
        }
    }
}
