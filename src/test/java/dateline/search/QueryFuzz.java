package dateline.search;

import dateline.archive.Stores;
import dateline.fuzz.Bounded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any text as what a reader types into the search box. */
public final class QueryFuzz {

    private static final Finder FINDER = finder();

    private QueryFuzz() {}

    private static Finder finder() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            return Index.open(folder.resolve("index"), Stores.memory()).index();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> FINDER.find(Finder.Wish.words(new String(input, StandardCharsets.UTF_8)), 0, 20));
    }
}
