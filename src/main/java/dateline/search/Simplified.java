package dateline.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Which simplified Chinese character a traditional one is read as. */
final class Simplified {

    private final int[] traditional;
    private final int[] simple;

    Simplified() {
        List<int[]> pairs = pairs();
        traditional = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        simple = pairs.stream().mapToInt(pair -> pair[1]).toArray();
    }

    private static List<int[]> pairs() {
        try (InputStream in = Objects.requireNonNull(Simplified.class.getResourceAsStream("simplified.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.codePoints().toArray())
                    .sorted(Comparator.comparingInt(pair -> pair[0]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Itself when it is none. */
    int of(int character) {
        int at = Arrays.binarySearch(traditional, character);
        return at < 0 ? character : simple[at];
    }
}
