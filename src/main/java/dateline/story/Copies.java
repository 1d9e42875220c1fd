package dateline.story;

import dateline.model.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds near copies of a body among the newest articles: candidates by MinHash over runs of words, each verified by
 * the runs themselves, by a sample of them for long texts. Of several originals the earliest is named. Headlines do not count; a short body is never a copy.
 *
 * <p>Bounded in memory and time by its constants; safe from any thread.
 */
public final class Copies {

    /** The most articles whose bodies are remembered; about 1.3 KB of memory each. */
    public static final int MOST_ARTICLES = 100_000;

    /** Of the shorter text, how much the two must share, in per cent. */
    public static final int LEAST_PERCENT = 60;

    /** Bodies with fewer words are too short to tell a copy from a turn of phrase. */
    public static final int LEAST_WORDS = 30;

    /** Articles compared in full. */
    private static final int MOST_COMPARED = 16;

    private final Map<ArticleId, Kept> kept = new HashMap<>();
    private final List<ArticleId> places = new ArrayList<>();
    private final Prints prints;

    public Copies() {
        this(MOST_ARTICLES);
    }

    /** @param most articles whose bodies are remembered, up to {@value #MOST_ARTICLES} */
    public Copies(int most) {
        this.prints = new Prints(Math.clamp(most, 1, MOST_ARTICLES));
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
        int[] mark = shingles.prints();
        Kept mine = new Kept(report.article(), report.at(), shingles.sample(), Optional.empty());
        Optional<Kept> like = Arrays.stream(prints.like(mark, MOST_COMPARED))
                .mapToObj(place -> kept.get(places.get(place)))
                .filter(other -> mine.shingles.percentShared(other.shingles) >= LEAST_PERCENT)
                .map(this::origin)
                .min((a, b) -> a.at.compareTo(b.at));
        keep(mine, mark);
        like.ifPresent(other -> link(mine, other));
        return like.map(other -> copy(mine, other));
    }

    private static Copy copy(Kept mine, Kept other) {
        int percent = mine.shingles.percentShared(other.shingles);
        return mine.at.isBefore(other.at)
                ? new Copy(other.article, mine.article, percent)
                : new Copy(mine.article, other.article, percent);
    }

    private void keep(Kept mine, int[] mark) {
        int place = prints.add(mark);
        if (place == places.size()) {
            places.add(mine.article);
        } else {
            kept.remove(places.set(place, mine.article));
        }
        kept.put(mine.article, mine);
    }

    private void link(Kept mine, Kept other) {
        Kept late = mine.at.isBefore(other.at) ? other : mine;
        Kept early = late == mine ? other : mine;
        kept.replace(late.article, new Kept(late.article, late.at, late.shingles, Optional.of(early.article)));
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
}
