package dateline.search;

import dateline.archive.Archive;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.search.Hits.Hit;
import dateline.search.Hits.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The archive's words on disk. It follows the archive by its marks: what was not on disk when the process died is read
 * again at the next start, and an index that cannot be read is made anew. Safe from any thread.
 */
public final class Index implements Finder, AutoCloseable {

    private static final String MARK = "mark";

    /** The form of the documents; an index of another one is made anew. */
    private static final String FORM = "form";

    private static final String THIS_FORM = "2";

    /** Hits are counted exactly up to here. */
    private static final int MAX_COUNTED = 10_000;

    /** How old a searcher may be while articles come in. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private static final int MAX_HITS = 100;
    private static final double BUFFER_MEGABYTES = 24;
    private static final int CATCH_UP = 500;
    private static final int SNIPPET = 220;

    /** Where in a snippet the match stands: a third of the way, so that what leads to it shows. */
    private static final float ALIGNMENT = 0.33f;

    private final Archive archive;
    private final Directory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Wishes wishes = new Wishes();
    private final Words words = Words.ofIndex();
    private final AtomicLong refreshed = new AtomicLong(System.nanoTime());

    private Index(Archive archive, Directory folder, IndexWriter writer, SearcherManager searchers) {
        this.archive = archive;
        this.folder = folder;
        this.writer = writer;
        this.searchers = searchers;
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
        Files.createDirectories(path);
        Directory folder = FSDirectory.open(path);
        try {
            IndexWriterConfig config = new IndexWriterConfig(Words.ofIndex());
            config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
            IndexWriter writer = new IndexWriter(folder, config);
            Index index = new Index(archive, folder, writer, new SearcherManager(writer, null));
            if (index.isOfAnotherForm()) {
                index.searchers.close();
                writer.rollback();
                throw new IllegalArgumentException("an index of another form");
            }
            index.catchUp();
            return index;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
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

    private void catchUp() throws IOException {
        long mark = seen();
        while (true) {
            List<Archive.Touched> touched = archive.touched(mark, CATCH_UP);
            if (touched.isEmpty()) {
                refresh();
                return;
            }
            List<Article> articles = touched.stream()
                    .flatMap(each -> archive.article(each.article()).stream())
                    .toList();
            mark = touched.getLast().mark();
            put(articles, mark);
        }
    }

    /**
     * Forgets everything and reads the whole archive again.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public void renew() {
        try {
            writer.deleteAll();
            writer.setLiveCommitData(Map.of(MARK, "0", FORM, THIS_FORM).entrySet());
            catchUp();
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOfAnotherForm() {
        return note(MARK).isPresent() && !note(FORM).equals(Optional.of(THIS_FORM));
    }

    private long seen() {
        return note(MARK).map(Long::parseLong).orElse(0L);
    }

    private Optional<String> note(String name) {
        Iterable<Map.Entry<String, String>> notes = writer.getLiveCommitData();
        if (notes != null) {
            for (Map.Entry<String, String> note : notes) {
                if (note.getKey().equals(name)) {
                    return Optional.of(note.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Takes articles in, each in place of its former version. They are found within a {@link #FRESH} and on disk after
     * the next {@link #save}.
     *
     * @param mark the archive's mark that is reached with them
     */
    public void put(List<Article> articles, long mark) {
        try {
            for (Article article : articles) {
                writer.updateDocument(new Term(Documents.ID, article.id().toString()), Documents.of(article));
            }
            writer.setLiveCommitData(
                    Map.of(MARK, Long.toString(mark), FORM, THIS_FORM).entrySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets articles that the archive does not show any more. */
    public void remove(List<ArticleId> articles) {
        try {
            for (ArticleId article : articles) {
                writer.deleteDocuments(new Term(Documents.ID, article.toString()));
            }
            writer.commit();
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on searches see what was put before. A search does this itself, at most once a {@link #FRESH}. */
    public void refresh() {
        try {
            refreshed.set(System.nanoTime());
            searchers.maybeRefreshBlocking();
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
            writer.commit();
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
        try {
            return find(query.get(), wishes.within(query.get(), wish), from, Math.clamp(limit, 1, MAX_HITS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link Weights} says, by how often the archive has each word now. */
    public Map<String, Double> weights(Article article) {
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

    private Hits find(Query words, Query query, int offset, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(offset + limit, null, MAX_COUNTED));
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
                        pieces(passages, Documents.TEXT, words, Documents.text(article.get()))));
            }
        }
        return hits;
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
            searchers.close();
            writer.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
