package dateline.page;

import dateline.model.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/**
 * A page of our own with something for every part of the reader. It is read once, when the first reader is made: the
 * classes and tables that this loads would else be paid for by the first page of somebody who waits for it.
 */
final class FirstPage {

    static final PageAnswer ANSWER =
            PageReader.read(bytes(), Headers.none(), URI.create("https://first.example/pages/first"), List.of());

    private FirstPage() {}

    /** Returns when the page has been read, by this call or by one before. */
    static void read() {
        switch (ANSWER) {
            case PageAnswer.Read _ -> {}
            case PageAnswer.Stub stub -> throw new IllegalStateException(stub.why());
            case PageAnswer.NotAnArticle none -> throw new IllegalStateException(none.why());
        }
    }

    private static byte[] bytes() {
        try (InputStream in = WordFiles.open("first-page.html")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
