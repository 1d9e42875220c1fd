package dateline.search;

import dateline.archive.Archive;
import dateline.model.Article;
import dateline.model.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** What is open on disk: taken in through the writer, found through the searchers. */
record Books(Directory folder, IndexWriter writer, SearcherManager searchers) {

    private static final String MARK = "mark";

    /** The form of the documents; an index of another one counts as broken. */
    private static final String FORM = "form";

    private static final String THIS_FORM = "3";
    private static final double BUFFER_MEGABYTES = 24;
    private static final int CATCH_UP = 500;

    /** Makes it when it is not there. */
    static Books open(Path path) throws IOException {
        Files.createDirectories(path);
        Directory folder = FSDirectory.open(path);
        try {
            IndexWriterConfig config = new IndexWriterConfig(Words.ofIndex());
            config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
            IndexWriter writer = new IndexWriter(folder, config);
            if (note(writer, MARK).isPresent() && !note(writer, FORM).equals(Optional.of(THIS_FORM))) {
                writer.rollback();
                throw new CorruptIndexException("its documents are of another form", path.toString());
            }
            return new Books(folder, writer, new SearcherManager(writer, null));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Optional<String> note(IndexWriter writer, String name) {
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

    /** Whether what was saved with these notes can be read by this program. */
    static boolean isReadable(Map<String, String> notes) {
        return !notes.containsKey(MARK) || THIS_FORM.equals(notes.get(FORM));
    }

    static long mark(Map<String, String> notes) {
        return Long.parseLong(notes.getOrDefault(MARK, "0"));
    }

    /** Reads from the archive what was not taken in yet. */
    void catchUp(Archive archive) throws IOException {
        long mark = note(writer, MARK).map(Long::parseLong).orElse(0L);
        while (true) {
            List<Archive.Touched> touched = archive.touched(mark, CATCH_UP);
            if (touched.isEmpty()) {
                searchers.maybeRefreshBlocking();
                return;
            }
            List<Article> articles = touched.stream()
                    .flatMap(each -> archive.article(each.article()).stream())
                    .toList();
            mark = touched.getLast().mark();
            put(articles, mark);
        }
    }

    void put(List<Article> articles, long mark) throws IOException {
        for (Article article : articles) {
            writer.updateDocument(new Term(Documents.ID, article.id().toString()), Documents.of(article));
        }
        writer.setLiveCommitData(
                Map.of(MARK, Long.toString(mark), FORM, THIS_FORM).entrySet());
    }

    /** On disk at the return. */
    void remove(List<ArticleId> articles) throws IOException {
        for (ArticleId article : articles) {
            writer.deleteDocuments(new Term(Documents.ID, article.toString()));
        }
        writer.commit();
    }

    /** Forgets everything and reads the whole archive again. */
    void renew(Archive archive) throws IOException {
        writer.deleteAll();
        writer.setLiveCommitData(Map.of(MARK, "0", FORM, THIS_FORM).entrySet());
        catchUp(archive);
        writer.commit();
    }

    /** Saves and closes. */
    void close() throws IOException {
        searchers.close();
        writer.close();
        folder.close();
    }

    /** Closes the writer without saving; what was found before is found still. */
    void giveUp() throws IOException {
        writer.rollback();
    }

    /** As {@link #giveUp}, and nothing is found any more. */
    void abandon() throws IOException {
        giveUp();
        searchers.close();
        folder.close();
    }
}
