package dateline.search;

import dateline.model.ArticleId;
import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param total articles that match, exact up to 10,000, at least that many beyond
 * @param hits best first
 * @param complaint one line for the reader when the query could not be read as written
 */
public record Hits(long total, List<Hit> hits, Optional<String> complaint) {

    public Hits {
        hits = List.copyOf(hits);
    }

    public static Hits none() {
        return new Hits(0, List.of(), Optional.empty());
    }

    static Hits complaining(String line) {
        return new Hits(0, List.of(), Optional.of(line));
    }

    /**
     * @param headline in pieces, those that match marked
     * @param snippet the passage that matches best, likewise; empty when only the headline matches
     */
    public record Hit(ArticleId article, List<Piece> headline, List<Piece> snippet) {
        public Hit {
            headline = List.copyOf(headline);
            snippet = List.copyOf(snippet);
        }
    }

    /** A stretch of plain text. */
    public record Piece(String text, boolean match) {}
}
