package dateline.search;

import dateline.search.Finder.Wish;
import java.util.Optional;
import org.apache.lucene.search.Query;

/** A wish, read. */
sealed interface Inquiry {

    /**
     * @param words what the pieces of a hit are found by
     * @param within the same within the bounds of the wish
     */
    record Ready(Query words, Query within, HitReader.Slice slice) implements Inquiry {}

    /** There is nothing to look for; this is all that can be said. */
    record Idle(Hits hits) implements Inquiry {}

    static Inquiry of(Wishes wishes, Wish wish, int offset, int limit) {
        return trouble(wish)
                .<Inquiry>map(line -> new Idle(Hits.complaining(line)))
                .orElseGet(() -> sound(wishes, wish, offset, limit));
    }

    private static Optional<String> trouble(Wish wish) {
        if (wish.words().length() > Finder.MAX_QUERY) {
            return Optional.of("A search takes up to " + Finder.MAX_QUERY + " characters.");
        }
        return wish.days().areNone()
                ? Optional.of("The last day of that search comes before its first.")
                : Wishes.complaint(wish.words());
    }

    private static Inquiry sound(Wishes wishes, Wish wish, int offset, int limit) {
        if (!wish.isAsked()) {
            return new Idle(Hits.none());
        }
        Optional<Query> query = wish.words().isBlank() ? Optional.of(Wishes.everything()) : wishes.words(wish.words());
        HitReader.Slice slice = new HitReader.Slice(
                wishes.saysFit(wish.words()) ? wish.order() : Wish.Order.NEWEST,
                Math.clamp(offset, 0, Finder.MAX_DEPTH),
                Math.clamp(limit, 1, Finder.MAX_HITS));
        return query.<Inquiry>map(words -> new Ready(words, wishes.within(words, wish), slice))
                .orElse(new Idle(Hits.complaining("There is no word to look for in that search.")));
    }
}
