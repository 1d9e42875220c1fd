package dateline.search;

import dateline.archive.Archive;
import dateline.model.Article;
import dateline.model.ArticleId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The archive's words on disk. It follows the archive by its marks: what was not on disk when the process died is read
 * again at the next start, and an index that cannot be read is made anew. Safe from any thread.
 */
public final class Index implements Finder, AutoCloseable {

    /** How old a searcher may be while articles come in. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private final Archive archive;
    private final Path path;
    private final AtomicReference<Books> books;
    private final Wishes wishes = new Wishes();
    private final Words words = Words.ofIndex();
    private final HitReader hits;
    private final AtomicLong refreshed = new AtomicLong(System.nanoTime());

    private Index(Archive archive, Path path, Books books) {
        this.archive = archive;
        this.path = path;
        this.books = new AtomicReference<>(books);
        this.hits = new HitReader(archive, words);
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
        return switch (Inquiry.of(wishes, wish, offset, limit)) {
            case Inquiry.Idle(Hits told) -> told;
            case Inquiry.Ready ready -> look(ready);
        };
    }

    private Hits look(Inquiry.Ready inquiry) {
        refreshIfOld();
        SearcherManager searchers = books.get().searchers();
        try {
            return hits.read(searchers, inquiry);
        } catch (AlreadyClosedException mended) {
            return again(searchers, inquiry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index was mended between the look at what is open and the search. */
    private Hits again(SearcherManager before, Inquiry.Ready inquiry) {
        SearcherManager now = books.get().searchers();
        if (now == before) {
            throw new UncheckedIOException(new IOException("the search index is closed"));
        }
        try {
            return hits.read(now, inquiry);
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
