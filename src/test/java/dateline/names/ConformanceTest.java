package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bars of the labelled names beside the tree; skipped where they are not. */
class ConformanceTest {

    private static final Path PAIRS =
            Path.of(System.getProperty("dateline.shared", "../shared"), "data", "names", "pairs_names.dev.tsv");
    private static final double LEAST_F1 = 0.85;
    private static final int EVERY = 9;
    private static final NameMatcher MATCHER = new NameMatcher();

    private record Pair(String kind, String han, String latin, boolean same) {}

    private static List<Pair> pairs() throws IOException {
        assumeThat(PAIRS).exists();
        return Files.readAllLines(PAIRS).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(columns -> new Pair(columns[1], columns[2], columns[3], columns[4].equals("1")))
                .toList();
    }

    @Test
    void pairsAreToldApart() throws IOException {
        int hits = 0;
        int wrong = 0;
        for (Pair pair : pairs()) {
            boolean same = MATCHER.match(pair.han(), pair.latin())
                    .filter(NameMatch::isSame)
                    .isPresent();
            hits += same && pair.same() ? 2 : 0;
            wrong += same != pair.same() ? 1 : 0;
        }
        assertThat((double) hits / (hits + wrong)).isGreaterThan(LEAST_F1);
    }

    @Test
    void pinyinLinksAreAllRight() throws IOException {
        List<Pair> pairs = pairs();
        Set<String> latin = new LinkedHashSet<>();
        pairs.forEach(pair -> latin.add(pair.latin()));
        List<Pair> pinyin = pairs.stream()
                .filter(pair -> pair.same() && pair.kind().equals("han-pinyin"))
                .toList();
        for (int i = 0; i < pinyin.size(); i += EVERY) {
            String han = pinyin.get(i).han();
            String best = MATCHER.rank(han, List.copyOf(latin)).getFirst();

            assertThat(pairs).as("best of %s", han).contains(new Pair("han-pinyin", han, best, true));
        }
    }
}
