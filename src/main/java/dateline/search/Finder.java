package dateline.search;

import dateline.model.OutletId;
import java.util.Optional;

/** Finds articles by words. Safe from any thread. */
public interface Finder {

    /** The longest query that is read, in UTF-16 units; more gets {@link Hits#complaint}. */
    int MAX_QUERY = 500;

    /** The farthest hit that can be asked for. */
    int MAX_DEPTH = 2000;

    /** The most hits of one {@link #find}. */
    int MAX_HITS = 100;

    /**
     * Words are joined by AND; {@code OR}, {@code -word}, {@code "a phrase"} and {@code wor*} are understood. A query
     * that makes no sense is read as plain words, but a date that is none gets {@link Hits#complaint}; nothing throws. A
     * wish without words, for days, gets every article of these days, the newest first.
     *
     * @param offset hits to pass over, 0 for none
     * @param limit 1 to {@value #MAX_HITS}
     */
    Hits find(Wish wish, int offset, int limit);

    /**
     * @param words as typed
     * @param language primary subtag to keep to
     * @param days to keep to
     */
    record Wish(String words, Optional<OutletId> outlet, Optional<String> language, Days days, Order order) {

        /** What comes first in what is found. */
        public enum Order {
            /** What fits the words best. */
            FIT,
            /** What was published last, as in the archive's lists. */
            NEWEST
        }

        public static Wish words(String words) {
            return new Wish(words, Optional.empty(), Optional.empty(), Days.all(), Order.FIT);
        }

        /** Whether there is anything to look for. */
        public boolean isAsked() {
            return !words.isBlank() || !days.areAll();
        }

        public Wish in(Order other) {
            return new Wish(words, outlet, language, days, other);
        }
    }
}
