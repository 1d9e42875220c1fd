package dateline.story;

import dateline.model.ArticleId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds near copies of a body among the newest articles: candidates by MinHash over runs of words, each verified by the
 * runs themselves. Of several originals the earliest is named. Headlines do not count; a short body is never a copy.
 *
 * <p>Bounded in memory and time by its constants; safe from any thread.
 */
public final class Copies {

    /** The most articles whose bodies are remembered; about 4 KB of memory each, 8 KB for long ones. */
    public static final int MOST_ARTICLES = 100_000;

    /** Of the shorter text, how much the two must share, in per cent. */
    public static final int LEAST_PERCENT = 60;

    /** Bodies with fewer words are too short to tell a copy from a turn of phrase. */
    public static final int LEAST_WORDS = 30;

    /** Articles compared in full. */
    private static final int MOST_COMPARED = 16;

    /** Articles remembered for one print. */
    private static final int MOST_IN_BUCKET = 32;

    private final Map<ArticleId, Kept> kept = new HashMap<>();
    private final Deque<ArticleId> arrivals = new ArrayDeque<>();
    private final Map<Long, List<ArticleId>> buckets = new HashMap<>();

    private final int most;

    public Copies() {
        this(MOST_ARTICLES);
    }

    /** @param most articles whose bodies are remembered, up to {@value #MOST_ARTICLES} */
    public Copies(int most) {
        this.most = Math.clamp(most, 1, MOST_ARTICLES);
    }

    private record Kept(ArticleId article, Instant at, Shingles shingles, Optional<ArticleId> origin) {}

    /**
     * A near copy.
     *
     * @param origin the earliest known article with this text
     * @param percent how much of the shorter text the two share
     */
    public record Copy(ArticleId article, ArticleId origin, int percent) {

        /** Of the two, the one that the given one is not. */
        ArticleId other(ArticleId one) {
            return one.equals(article) ? origin : article;
        }
    }

    /**
     * Takes an article and tells whose copy it is, if any. When it is itself earlier than what was known as the origin,
     * that one is told as the copy. An article that is known already tells nothing.
     */
    public synchronized Optional<Copy> add(Report report) {
        Shingles shingles = Shingles.of(report.body());
        if (shingles.words() < LEAST_WORDS || kept.containsKey(report.article())) {
            return Optional.empty();
        }
        Kept mine = new Kept(report.article(), report.at(), shingles, Optional.empty());
        Optional<Kept> like = candidates(shingles).stream()
                .filter(other -> shingles.percentShared(other.shingles) >= LEAST_PERCENT)
                .map(this::origin)
                .min((a, b) -> a.at.compareTo(b.at));
        like.ifPresentOrElse(other -> link(mine, other), () -> keep(mine));
        forgetOld();
        return like.map(other -> copy(mine, other));
    }

    private static Copy copy(Kept mine, Kept other) {
        int percent = mine.shingles.percentShared(other.shingles);
        return mine.at.isBefore(other.at)
                ? new Copy(other.article, mine.article, percent)
                : new Copy(mine.article, other.article, percent);
    }

    private void link(Kept mine, Kept other) {
        if (mine.at.isBefore(other.at)) {
            keep(mine);
            kept.put(other.article, new Kept(other.article, other.at, other.shingles, Optional.of(mine.article)));
        } else {
            keep(new Kept(mine.article, mine.at, mine.shingles, Optional.of(other.article)));
        }
    }

    /** Follows the way to the earliest; a forgotten original leaves its copy as the earliest known. */
    private Kept origin(Kept from) {
        Kept at = from;
        Set<ArticleId> seen = new HashSet<>();
        while (at.origin.isPresent() && kept.containsKey(at.origin.get()) && seen.add(at.article)) {
            at = kept.get(at.origin.get());
        }
        return at;
    }

    private void keep(Kept one) {
        kept.put(one.article, one);
        arrivals.add(one.article);
        for (long print : one.shingles.prints()) {
            List<ArticleId> bucket = buckets.computeIfAbsent(print, _ -> new ArrayList<>(1));
            if (bucket.size() < MOST_IN_BUCKET) {
                bucket.add(one.article);
            }
        }
    }

    private List<Kept> candidates(Shingles shingles) {
        Set<ArticleId> found = new LinkedHashSet<>();
        for (long print : shingles.prints()) {
            found.addAll(buckets.getOrDefault(print, List.of()));
        }
        return found.stream().limit(MOST_COMPARED).map(kept::get).toList();
    }

    private void forgetOld() {
        while (arrivals.size() > most) {
            Kept old = kept.remove(arrivals.removeFirst());
            for (long print : old.shingles.prints()) {
                buckets.computeIfPresent(print, (_, bucket) -> {
                    bucket.remove(old.article);
                    return bucket.isEmpty() ? null : bucket;
                });
            }
        }
    }
}
