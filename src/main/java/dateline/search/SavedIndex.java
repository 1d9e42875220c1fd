package dateline.search;

import dateline.archive.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * An index as it was last saved, read beside a process that writes it. Takes no lock, changes nothing, and goes on seeing
 * what it saw when it was opened. Safe from any thread.
 */
public final class SavedIndex implements Finder, AutoCloseable {

    private final Archive archive;
    private final Directory folder;
    private final SearcherManager searchers;
    private final long mark;
    private final Wishes wishes = new Wishes();
    private final HitReader hits;

    private SavedIndex(Archive archive, Directory folder, SearcherManager searchers, long mark) {
        this.archive = archive;
        this.folder = folder;
        this.searchers = searchers;
        this.mark = mark;
        this.hits = new HitReader(archive, Words.ofIndex());
    }

    /** What opening came to. */
    public sealed interface Opened {

        record There(SavedIndex index) implements Opened {}

        /** Nothing was saved yet. */
        record Missing() implements Opened {}

        /** It is broken or of another form; who opens it to write makes it anew. */
        record Unreadable() implements Opened {}
    }

    /** @throws UncheckedIOException when the folder cannot be read */
    public static Opened open(Path path, Archive archive) {
        if (!Files.isDirectory(path)) {
            return new Opened.Missing();
        }
        try {
            return opened(path, archive);
        } catch (IndexNotFoundException e) {
            return new Opened.Missing();
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            return new Opened.Unreadable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Opened opened(Path path, Archive archive) throws IOException {
        Directory folder = FSDirectory.open(path);
        try {
            DirectoryReader reader = DirectoryReader.open(folder);
            Map<String, String> notes = reader.getIndexCommit().getUserData();
            if (!Books.isReadable(notes)) {
                reader.close();
                folder.close();
                return new Opened.Unreadable();
            }
            SearcherManager searchers = new SearcherManager(reader, null);
            return new Opened.There(new SavedIndex(archive, folder, searchers, Books.mark(notes)));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Whether the archive has articles that were not saved in the index yet. */
    public boolean isBehind() {
        return !archive.touched(mark, 1).isEmpty();
    }

    @Override
    public Hits find(Wish wish, int offset, int limit) {
        return switch (Inquiry.of(wishes, wish, offset, limit)) {
            case Inquiry.Idle(Hits told) -> told;
            case Inquiry.Ready ready -> look(ready);
        };
    }

    private Hits look(Inquiry.Ready ready) {
        try {
            return hits.read(searchers, ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
