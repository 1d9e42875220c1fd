package dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A page of a folder of gzipped pages. */
record SavedPage(String name, byte[] body) {

    /** All of a folder's, by name. */
    static List<SavedPage> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("html"))) {
            List<SavedPage> pages = files.filter(f -> f.toString().endsWith(".html.gz"))
                    .sorted()
                    .map(SavedPage::read)
                    .toList();
            if (pages.isEmpty()) {
                throw new IOException("no *.html.gz in " + folder.resolve("html"));
            }
            return pages;
        }
    }

    private static SavedPage read(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new SavedPage(file.getFileName().toString(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
