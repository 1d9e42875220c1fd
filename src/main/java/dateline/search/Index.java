package dateline.search;

import dateline.archive.Archive;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.search.Hits.Hit;
import dateline.search.Hits.Piece;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
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
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The archive's words on disk. It follows the archive by its marks: what was not on disk when the process died is read
 * again at the next start, and an index that cannot be read is made anew. Safe from any thread.
 */
public final class Index implements Finder, AutoCloseable {

    /** Hits are counted exactly up to here. */
    private static final int MAX_COUNTED = 10_000;

    /** How old a searcher may be while articles come in. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private static final int MAX_HITS = 100;
    private static final int SNIPPET = 220;

    /** Where in a snippet the match stands: a third of the way, so that what leads to it shows. */
    private static final float ALIGNMENT = 0.33f;

    private final Archive archive;
    private final Path path;
    private final AtomicReference<Books> books;
    private final Wishes wishes = new Wishes();
    private final Words words = Words.ofIndex();
    private final AtomicLong refreshed = new AtomicLong(System.nanoTime());

    private Index(Archive archive, Path path, Books books) {
        this.archive = archive;
        this.path = path;
        this.books = new AtomicReference<>(books);
    }

    /** Some of the hits in an order. */
    private record Slice(Wish.Order order, int offset, int limit) {

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

    /** What opening brought. */
    public record Opened(Index index, boolean rebuilt) {}

    /**
     * Opens the index in a folder, makes it when it is not there, makes it anew when it is broken, and reads from the
     * archive what it has not seen yet.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static Opened open(Path folder, Archive archive) {
        try {
            return new Opened(opened(folder, archive), false);
        } catch (IOException | IllegalArgumentException broken) {
            try {
                delete(folder);
                return new Opened(opened(folder, archive), true);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        new IOException("the index in " + folder + " cannot be written: " + e.getMessage(), e));
            }
        }
    }

    private static Index opened(Path path, Archive archive) throws IOException {
        Books books = Books.open(path);
        try {
            books.catchUp(archive);
            return new Index(archive, path, books);
        } catch (IOException | RuntimeException e) {
            books.abandon();
            throw e;
        }
    }

    /**
     * After a failure: opens what is on disk anew, or makes it anew where it is broken, and reads from the archive what it
     * has missed. Until then searches show what they had. May take minutes for a large archive.
     *
     * @throws UncheckedIOException when the disk still refuses; what was there stays
     */
    public void mend() {
        try {
            Books broken = books.get();
            broken.giveUp();
            Books mended = reopened();
            books.set(mended);
            broken.searchers().close();
            broken.folder().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Books reopened() throws IOException {
        Books mended = openedOrMade();
        try {
            mended.catchUp(archive);
            return mended;
        } catch (IOException | RuntimeException e) {
            mended.abandon();
            throw e;
        }
    }

    private Books openedOrMade() throws IOException {
        try {
            return Books.open(path);
        } catch (CorruptIndexException | NoSuchFileException | FileNotFoundException broken) {
            delete(path);
            return Books.open(path);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Forgets everything and reads the whole archive again.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public void renew() {
        try {
            books.get().renew(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes articles in, each in place of its former version. They are found within a {@link #FRESH} and on disk after
     * the next {@link #save}.
     *
     * @param mark the archive's mark that is reached with them
     */
    public void put(List<Article> articles, long mark) {
        try {
            books.get().put(articles, mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets articles that the archive does not show any more. */
    public void remove(List<ArticleId> articles) {
        try {
            books.get().remove(articles);
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on searches see what was put before. A search does this itself, at most once a {@link #FRESH}. */
    public void refresh() {
        try {
            refreshed.set(System.nanoTime());
            books.get().searchers().maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each refresh writes a segment, so it waits for somebody who searches. */
    private void refreshIfOld() {
        long last = refreshed.get();
        long now = System.nanoTime();
        if (now - last >= FRESH.toNanos() && refreshed.compareAndSet(last, now)) {
            try {
                refresh();
            } catch (AlreadyClosedException writerFailed) {
                // What was found before the disk failed is found still.
            }
        }
    }

    /** Puts what was taken in on disk. Without it nothing is lost either: the next start reads it from the archive. */
    public void save() {
        try {
            books.get().writer().commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Hits find(Wish wish, int offset, int limit) {
        if (wish.words().length() > MAX_QUERY) {
            return complaint("A search takes up to " + MAX_QUERY + " characters.");
        }
        Optional<Query> query = wishes.words(wish.words());
        if (query.isEmpty()) {
            return wish.words().isBlank() ? Hits.none() : complaint("There is no word to look for in that search.");
        }
        refreshIfOld();
        int from = Math.clamp(offset, 0, MAX_DEPTH);
        Query within = wishes.within(query.get(), wish);
        Slice top = new Slice(wish.order(), from, Math.clamp(limit, 1, MAX_HITS));
        SearcherManager searchers = books.get().searchers();
        try {
            return find(searchers, query.get(), within, top);
        } catch (AlreadyClosedException mended) {
            return again(searchers, query.get(), within, top);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index was mended between the look at what is open and the search. */
    private Hits again(SearcherManager before, Query words, Query within, Slice top) {
        SearcherManager now = books.get().searchers();
        if (now == before) {
            throw new UncheckedIOException(new IOException("the search index is closed"));
        }
        try {
            return find(now, words, within, top);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link Weights} says, by how often the archive has each word now. */
    public Map<String, Double> weights(Article article) {
        SearcherManager searchers = books.get().searchers();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return TermWeights.of(searcher.getIndexReader(), words, article);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hits complaint(String line) {
        return new Hits(0, List.of(), Optional.of(line));
    }

    private Hits find(SearcherManager searchers, Query words, Query query, Slice slice) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            int offset = slice.offset();
            TopDocs top = slice.of(searcher, query);
            List<ArticleId> ids = new ArrayList<>();
            for (int i = offset; i < top.scoreDocs.length; i++) {
                ids.add(id(searcher, top.scoreDocs[i]));
            }
            return new Hits(top.totalHits.value(), hits(words, ids), Optional.empty());
        } catch (IndexSearcher.TooManyClauses tooMany) {
            return complaint("That search stands for too many words; write more letters before the *.");
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
        UnifiedHighlighter passages = highlighter(Index::sentences);
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

    /** Saves and closes. */
    @Override
    public void close() {
        try {
            books.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
