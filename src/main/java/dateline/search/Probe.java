package dateline.search;

import dateline.model.Article;
import dateline.search.Hits.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** One article that queries are asked of, each as the search box would answer it. For one thread. */
public final class Probe {

    /** UTF-16 units between two words that stand beside each other: a blank, a mark, an initial. */
    private static final int BESIDE = 4;

    private final Words words;
    private final String headline;
    private final String text;
    private final MemoryIndex index;

    Probe(Article article, Words words) {
        this.words = words;
        this.headline = article.title();
        this.text = Documents.text(article);
        this.index = MemoryIndex.fromDocument(Documents.of(article), words);
    }

    /**
     * Where a query found something.
     *
     * @param inHeadline mentions in the headline
     * @param inText mentions in standfirst, credit, place and body
     * @param first where in the text the first of them stands, in UTF-16 units; its length when there is none
     */
    public record Match(boolean found, int inHeadline, int inText, int first) {}

    public Match ask(Standing standing) {
        if (index.search(standing.query()) <= 0) {
            return new Match(false, 0, 0, text.length());
        }
        List<Piece> pieces = pieces(standing, Documents.TEXT, text);
        return new Match(
                true, count(pieces(standing, Documents.HEADLINE, headline)), count(pieces), firstMatch(pieces));
    }

    @SuppressWarnings("unchecked") // the formatter is Pieces
    private List<Piece> pieces(Standing standing, String field, String content) {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(words)
                .withBreakIterator(WholeBreakIterator::new)
                .withMaxLength(Documents.MAX_TEXT)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new Pieces())
                .build();
        try {
            List<Piece> found = (List<Piece>) highlighter.highlightWithoutSearcher(field, standing.query(), content, 1);
            return found == null ? List.of() : found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Matching words beside each other are one mention, as the two of a name are. */
    private static int count(List<Piece> pieces) {
        int mentions = 0;
        boolean apart = true;
        for (Piece piece : pieces) {
            if (piece.match()) {
                mentions += apart ? 1 : 0;
                apart = false;
            } else {
                apart |= piece.text().length() > BESIDE;
            }
        }
        return mentions;
    }

    private int firstMatch(List<Piece> pieces) {
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.match()) {
                return at;
            }
            at += piece.text().length();
        }
        return text.length();
    }
}
