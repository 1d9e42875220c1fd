package dateline.cli;

import static dateline.cli.Typed.dateline;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Change;
import dateline.model.Article;
import dateline.model.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody looks for articles from a terminal. */
class SearchCommandTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Draft FERRY = draft("ferry", "The night ferry is back", "2026-11-02T23:30:00Z");
    private static final Draft PIER = draft("pier", "A pier for a ferry, ferry, ferry", "2025-07-01T08:00:00Z");

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void init() {
        folder = temp.resolve("my-archive");
        assertThat(dateline("init", folder).exit()).isZero();
    }

    private static Draft draft(String path, String headline, String published) {
        return Draft.of("harbour-post", path, headline).published(published).paragraphs("It calls at the old quay.");
    }

    private Typed in(Object... words) {
        return Typed.at(folder, words);
    }

    private House house() {
        return House.open(folder, Settings.standard(), InstantSource.fixed(NOON));
    }

    private void keep(Draft... drafts) {
        try (House house = house()) {
            keep(house, drafts);
        }
    }

    private static void keep(House house, Draft... drafts) {
        List<Article> articles = Stream.of(drafts).map(Draft::article).toList();
        long mark = house.archive()
                .commit(articles.stream()
                        .<Change>map(article -> new Change.Stored(article, NOON))
                        .toList());
        house.index().put(articles, mark);
    }

    @Test
    void aHitIsALine() {
        keep(FERRY, PIER);
        Typed typed = in("search", "night", "ferry");
        assertThat(typed.exit()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("2026-11-02  ")
                        .contains("The night ferry is back")
                        .endsWith("  " + FERRY.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "ferry --newest, The night ferry is back",
        "ferry after:2026, The night ferry is back",
        "ferry date:2025-07, 'A pier for a ferry, ferry, ferry'",
        "\"pier for\", 'A pier for a ferry, ferry, ferry'",
        "-- ferry -pier, The night ferry is back",
        "ferry NOT pier, The night ferry is back"
    })
    void wordsAreThoseOfTheSearchBox(String words, String first) {
        keep(FERRY, PIER);
        Object[] typed = Stream.concat(Stream.of("search", "--dir", folder.toString()), Stream.of(words.split(" ", -1)))
                .toArray();
        assertThat(dateline(typed).lines().getFirst()).contains(first);
    }

    @Test
    void whereTheSiteHasAnAddressTheLineHasTheArticles() throws IOException {
        keep(FERRY);
        Typed.set(folder, "base-url = \"\"", "base-url = \"https://archive.example/\"");
        assertThat(in("search", "ferry").out().strip()).endsWith("  https://archive.example/article/" + FERRY.id());
    }

    @Test
    void programsGetAnObjectALine() {
        keep(FERRY, PIER);
        Typed typed = in("search", "ferry", "--newest", "--json");
        List<JsonNode> lines =
                typed.lines().stream().map(new JsonMapper()::readTree).toList();
        assertThat(lines)
                .extracting(line -> line.get("id").asString())
                .containsExactly(FERRY.id().toString(), PIER.id().toString());
        JsonNode line = lines.getFirst();
        assertThat(line.get("headline").asString()).isEqualTo("The night ferry is back");
        assertThat(line.get("order").asString()).isEqualTo("2026-11-02T23:30:00Z");
        assertThat(line.get("outlet").asString()).isEqualTo("harbour-post");
        assertThat(line.get("url").asString()).endsWith("/ferry");
        assertThat(line.get("snippet").asString()).isEqualTo("It calls at the old quay.");
        assertThat(line.has("address")).isFalse();
    }

    @Test
    void noMoreThanTheLimitIsShownAndTheRestIsTold() {
        keep(IntStream.range(0, 130)
                .mapToObj(i -> draft("tide" + i, "Tide " + i, "2026-11-01T08:00:00Z"))
                .toArray(Draft[]::new));
        Typed few = in("search", "tide");
        assertThat(few.lines()).hasSize(20);
        assertThat(few.err().strip()).isEqualTo("These are 20 of 130 articles; --limit shows more.");
        Typed all = in("search", "tide", "--limit", "2000");
        assertThat(all.lines()).hasSize(130).doesNotHaveDuplicates();
        assertThat(all.err()).isEmpty();
    }

    @Test
    void whereNothingMatchesOnlyStandardErrorSaysSo() {
        keep(FERRY);
        for (String form : List.of("--newest", "--json")) {
            Typed typed = in("search", "zeppelin", form);
            assertThat(typed.exit()).isZero();
            assertThat(typed.out()).isEmpty();
            assertThat(typed.err().strip()).isEqualTo("No article matches.");
        }
    }

    @ParameterizedTest
    @CsvSource({"date:2026-02-30, is no date", "?!, There is no word to look for"})
    void wordsThatCannotBeUnderstoodAreExitCode2(String words, String complaint) {
        keep(FERRY);
        Typed typed = in("search", words);
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(complaint));
    }

    @Test
    void itSearchesBesideWhoHasTheFolderAndSaysWhatIsNotSavedYet() {
        try (House house = house()) {
            keep(house, FERRY);
            house.index().save();
            assertThat(in("search", "ferry").lines()).hasSize(1);
            keep(house, PIER);
            Typed typed = in("search", "ferry");
            assertThat(typed.lines()).hasSize(1);
            assertThat(typed.err().strip()).isEqualTo("The newest articles are not in the saved index yet.");
            house.index().save();
            assertThat(in("search", "ferry").lines()).hasSize(2);
        }
    }

    @Test
    void withoutAnIndexThatCanBeReadThereIsOneLine() throws IOException {
        Typed none = in("search", "ferry");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("there is no search index yet"));
        keep(FERRY);
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        Typed broken = in("search", "ferry");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("the search index cannot be read"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.list(House.index(folder))) {
            return inside.filter(file -> file.getFileName().toString().startsWith("segments"))
                    .toList();
        }
    }

    @Test
    void whatAnOutletWroteDoesNothingToTheTerminal() {
        keep(draft("bell", "A bell\u0007 and \u001b[31mred \u009b31m \u202eferry", "2026-11-01T08:00:00Z"));
        assertThat(in("search", "ferry").out())
                .doesNotContain("\u0007", "\u001b")
                .contains("A bell? and");
        assertThat(in("search", "ferry", "--json").out()).doesNotContain("\u0007", "\u001b", "\u009b", "\u202e");
    }
}
