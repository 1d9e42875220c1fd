package dateline.search;

import dateline.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The word weights of an index as it was last saved, beside a process that writes in it. Where there is none yet, no word
 * weighs anything.
 */
public final class SavedWeights implements Weights, AutoCloseable {

    private final Words words = Words.ofIndex();
    private final Directory folder;
    private final Optional<DirectoryReader> reader;

    private SavedWeights(Directory folder, Optional<DirectoryReader> reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** @throws UncheckedIOException when the folder cannot be read */
    public static SavedWeights open(Path path) {
        try {
            Directory folder = FSDirectory.open(path);
            return new SavedWeights(folder, reader(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<DirectoryReader> reader(Directory folder) throws IOException {
        try {
            return Optional.of(DirectoryReader.open(folder));
        } catch (IndexNotFoundException none) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Double> of(Article article) {
        if (reader.isEmpty()) {
            return Map.of();
        }
        try {
            return TermWeights.of(reader.get(), words, article);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (reader.isPresent()) {
                reader.get().close();
            }
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
