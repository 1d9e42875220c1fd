package dateline.search;

import java.util.Optional;
import org.apache.lucene.search.Query;

/** A query that is asked of many articles, read once. Safe from any thread. */
public final class Standing {

    private final Query query;

    private Standing(Query query) {
        this.query = query;
    }

    /** Empty when the words hold nothing to look for. The language is that of the search box. */
    public static Optional<Standing> of(String words) {
        return new Wishes().words(words).map(Standing::new);
    }

    /** A name in either order, with up to one word among its own; empty when it holds no word. */
    public static Optional<Standing> name(String name) {
        return new Wishes().name(name).map(Standing::new);
    }

    /** What a query leaves out whatever else it asks for; empty when nothing. */
    public static Optional<Standing> leftOut(String words) {
        return new Wishes().leftOut(words).map(Standing::new);
    }

    /** What is wrong with the words, in one line; empty when they can be read as they were meant. */
    public static Optional<String> complaint(String words) {
        return Wishes.complaint(words);
    }

    Query query() {
        return query;
    }
}
