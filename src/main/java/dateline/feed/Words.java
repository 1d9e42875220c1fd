package dateline.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The room's data files: one fact a line, {@code #} starts a comment. */
final class Words {

    private Words() {}

    /** The file's lines without comments and blank lines, stripped. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.startsWith("#") ? "" : line.strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> set(String file) {
        return Set.copyOf(lines(file));
    }
}
