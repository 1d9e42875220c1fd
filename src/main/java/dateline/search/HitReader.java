package dateline.search;

import dateline.archive.Archive;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.search.Hits.Hit;
import dateline.search.Hits.Piece;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Reads the hits of a search, with the pieces of their texts that it found. */
final class HitReader {

    /** Hits are counted exactly up to here. */
    private static final int MAX_COUNTED = 10_000;

    private static final int SNIPPET = 220;

    /** Where in a snippet the match stands: a third of the way, so that what leads to it shows. */
    private static final float ALIGNMENT = 0.33f;

    private final Archive archive;
    private final Words words;

    HitReader(Archive archive, Words words) {
        this.archive = archive;
        this.words = words;
    }

    /** Some of the hits in an order. */
    record Slice(Finder.Wish.Order order, int offset, int limit) {

        private static final Sort NEWEST_FIRST =
                new Sort(new SortField(Documents.ORDER, SortField.Type.LONG, true), SortField.FIELD_DOC);

        TopDocs of(IndexSearcher searcher, Query query) throws IOException {
            return switch (order) {
                case FIT -> searcher.search(query, new TopScoreDocCollectorManager(offset + limit, null, MAX_COUNTED));
                case NEWEST ->
                    searcher.search(
                            query, new TopFieldCollectorManager(NEWEST_FIRST, offset + limit, null, MAX_COUNTED));
            };
        }
    }

    Hits read(SearcherManager searchers, Inquiry.Ready inquiry) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            TopDocs top = inquiry.slice().of(searcher, inquiry.within());
            List<ArticleId> ids = new ArrayList<>();
            for (int i = inquiry.slice().offset(); i < top.scoreDocs.length; i++) {
                ids.add(id(searcher, top.scoreDocs[i]));
            }
            return new Hits(top.totalHits.value(), hits(inquiry.words(), ids), Optional.empty());
        } catch (IndexSearcher.TooManyClauses tooMany) {
            return Hits.complaining("That search stands for too many words; write more letters before the *.");
        } finally {
            searchers.release(searcher);
        }
    }

    private static ArticleId id(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        NumericDocValues numbers = leaf.reader().getNumericDocValues(Documents.NUMBER);
        numbers.advanceExact(hit.doc - leaf.docBase);
        return new ArticleId(numbers.longValue());
    }

    private List<Hit> hits(Query words, List<ArticleId> ids) throws IOException {
        UnifiedHighlighter whole = highlighter(WholeBreakIterator::new);
        UnifiedHighlighter passages = highlighter(HitReader::sentences);
        List<Hit> hits = new ArrayList<>();
        for (ArticleId id : ids) {
            Optional<Article> article = archive.article(id);
            if (article.isPresent()) {
                hits.add(new Hit(
                        id,
                        pieces(whole, Documents.HEADLINE, words, article.get().title()),
                        snippet(passages, words, article.get())));
            }
        }
        return hits;
    }

    /** From the body; from what stands before it, the credit too, only where nothing in the body matches. */
    private static List<Piece> snippet(UnifiedHighlighter passages, Query words, Article article) throws IOException {
        List<Piece> body = pieces(passages, Documents.TEXT, words, Documents.body(article));
        if (body.stream().anyMatch(Piece::match)) {
            return body;
        }
        List<Piece> all = pieces(passages, Documents.TEXT, words, Documents.text(article));
        return all.stream().anyMatch(Piece::match) ? all : body;
    }

    private static BreakIterator sentences() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), SNIPPET, ALIGNMENT);
    }

    private UnifiedHighlighter highlighter(Supplier<BreakIterator> breaks) {
        return UnifiedHighlighter.builderWithoutSearcher(words)
                .withBreakIterator(breaks)
                .withMaxLength(Documents.MAX_TEXT)
                .withMaxNoHighlightPassages(1)
                .withFormatter(new Pieces())
                .build();
    }

    @SuppressWarnings("unchecked") // the formatter of every highlighter here is Pieces
    private static List<Piece> pieces(UnifiedHighlighter highlighter, String field, Query words, String text)
            throws IOException {
        List<Piece> found = (List<Piece>) highlighter.highlightWithoutSearcher(field, words, text, 1);
        return found == null ? List.of() : found;
    }
}
