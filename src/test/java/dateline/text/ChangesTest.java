package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Changes.Passage;
import dateline.text.Changes.Piece;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The ferry stays.                     | The ferry goes.                      | The ferry [-stays-]{+goes+}.
        34 families wait.                    | 43 families wait.                    | [-34-]{+43+} families wait.
        The old pier is closed.              | The pier is closed.                  | The [-old -]pier is closed.
        It will rain.                        | It will rain, they say.              | It will rain{+, they say+}.
        They met on Monday at noon.          | They met on Tuesday night at noon.   | They met on [-Monday-]{+Tuesday night+} at noon.
        渡輪公司表示週一恢復開航                | 渡輪公司表示週二恢復開航                | 渡輪公司表示[-週一-]{+週二+}恢復開航
        افتتح الجسر عام 1931 أمس             | افتتح الجسر عام 1932 أمس             | افتتح الجسر عام [-1931-]{+1932+} أمس
        קו המעבורת נפתח                       | קו הרכבת נפתח                         | קו [-המעבורת-]{+הרכבת+} נפתח
        same                                 | same                                 | same
        """)
    void wordsAreTold(String before, String after, String told) {
        assertThat(written(Changes.words(before.strip(), after.strip()))).isEqualTo(told.strip());
    }

    private static String written(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Same same -> same.text();
                    case Piece.Removed removed -> "[-" + removed.text() + "-]";
                    case Piece.Added added -> "{+" + added.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    @Test
    void passagesStayComeGoOrAreEdited() {
        List<Passage> passages = Changes.of(
                List.of("Head", "The ferry stays at the pier today.", "Nobody knows why.", "End"),
                List.of("Head", "A wholly new beginning stands here.", "The ferry stays at the quay today.", "End"));

        assertThat(passages)
                .hasExactlyElementsOfTypes(
                        Passage.Same.class,
                        Passage.Added.class,
                        Passage.Edited.class,
                        Passage.Removed.class,
                        Passage.Same.class);
    }

    @Test
    void nothingAndNothingDiffersInNothing() {
        assertThat(Changes.of(List.of(), List.of())).isEmpty();
        assertThat(Changes.of(List.of(), List.of("a"))).containsExactly(new Passage.Added("a"));
        assertThat(Changes.words("", "")).isEmpty();
    }

    /** Whatever is told, both texts can be read from it. */
    @Test
    void bothTextsCanBeReadFromTheChanges() {
        Random random = new Random(20261123);
        for (int i = 0; i < 1_500; i++) {
            List<String> before = passages(random);
            List<String> after = edited(before, random);
            List<String> old = new ArrayList<>();
            List<String> fresh = new ArrayList<>();
            for (Passage passage : Changes.of(before, after)) {
                switch (passage) {
                    case Passage.Same(String text) -> {
                        old.add(text);
                        fresh.add(text);
                    }
                    case Passage.Removed(String text) -> old.add(text);
                    case Passage.Added(String text) -> fresh.add(text);
                    case Passage.Edited(List<Piece> pieces) -> {
                        old.add(without(pieces, Piece.Added.class));
                        fresh.add(without(pieces, Piece.Removed.class));
                    }
                }
            }
            assertThat(old).isEqualTo(before);
            assertThat(fresh).isEqualTo(after);
        }
    }

    private static String without(List<Piece> pieces, Class<? extends Piece> kind) {
        return pieces.stream()
                .filter(piece -> !kind.isInstance(piece))
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static List<String> passages(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(_ -> IntStream.range(0, 1 + random.nextInt(12))
                        .mapToObj(_ -> word(random))
                        .collect(Collectors.joining(random.nextBoolean() ? " " : "")))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String word(Random random) {
        return List.of("ferry", "渡輪", "bridge", "الجسر", "34", ",", "週一", "\uD83D\uDE00", "a", "\n", "é")
                .get(random.nextInt(11));
    }

    private static List<String> edited(List<String> before, Random random) {
        List<String> after = new ArrayList<>(before);
        for (int i = random.nextInt(4); i > 0; i--) {
            if (after.isEmpty() || random.nextInt(3) == 0) {
                after.add(random.nextInt(after.size() + 1), word(random));
            } else if (random.nextBoolean()) {
                after.remove(random.nextInt(after.size()));
            } else {
                after.set(random.nextInt(after.size()), after.get(random.nextInt(after.size())) + word(random));
            }
        }
        return after;
    }

    @Test
    void theFewestWordsAreTold() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<Integer> one = random.ints(random.nextInt(12), 0, 3).boxed().toList();
            List<Integer> other = random.ints(random.nextInt(12), 0, 3).boxed().toList();
            int told = Diff.of(one, other).stream()
                    .filter(run -> !run.same())
                    .mapToInt(run -> run.oldTo() - run.oldFrom() + run.newTo() - run.newFrom())
                    .sum();
            assertThat(told).as(one + " " + other).isEqualTo(one.size() + other.size() - 2 * common(one, other));
        }
    }

    /** The longest common subsequence, the plain way. */
    private static int common(List<Integer> one, List<Integer> other) {
        int[][] best = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                best[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[one.size()][other.size()];
    }

    @Test
    void hugeTextsThatShareNothingAreToldSoon() {
        List<String> before =
                IntStream.range(0, 3_000).mapToObj(i -> "old " + i).toList();
        List<String> after = IntStream.range(0, 3_000).mapToObj(i -> "new " + i).toList();
        String many = String.join(" ", Collections.nCopies(40_000, "word"));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(Changes.of(before, after)).hasSize(6_000);
            assertThat(Changes.words(many, many.replace("word", "other"))).hasSize(2);
        });
    }
}
