package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.model.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public conformance data, where it is present. What fails must be listed in {@code known-failures.txt}, and what is
 * listed must fail: a surprise pass shortens the list.
 */
class ConformanceTest {

    private static final Path DATA =
            Path.of(System.getProperty("dateline.shared", "../shared")).resolve("data/feeds");
    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"vectors-dev.jsonl", "vectors-miniflux-dev.jsonl", "vectors-trouble.jsonl"})
    void whatFailsIsKnownToFail(String file) throws IOException {
        List<JsonNode> vectors = lines(file).stream()
                .filter(vector -> vector.path("tier").asString().equals("core") && !hasTag(vector, "policy"))
                .toList();
        List<String> failed = new ArrayList<>();
        for (JsonNode vector : vectors) {
            JsonNode answer = MAPPER.readTree(AnswerFeeds.answer(vector, DATA));
            boolean holds = vector.path("expect").valueStream().allMatch(json -> new Expectation(json).holds(answer));
            if (!holds) {
                failed.add(vector.path("id").asString());
            }
        }
        compare(
                failed,
                vectors.stream().map(vector -> vector.path("id").asString()).toList());
    }

    @Test
    void datesThatFailAreKnownToFail() throws IOException {
        List<JsonNode> dates = lines("dates.jsonl");
        List<String> failed = dates.stream()
                .filter(date -> !isRight(date))
                .map(date -> date.path("id").asString())
                .toList();
        compare(failed, dates.stream().map(date -> date.path("id").asString()).toList());
    }

    private static boolean isRight(JsonNode date) {
        Optional<Moment> found = FeedDates.parse(date.path("input").asString());
        JsonNode expected = date.path("expect");
        if (expected.isNull()) {
            return found.isEmpty();
        }
        return expected.asString().equals("parseable")
                ? found.isPresent()
                : found.map(m -> m.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                        .filter(expected.asString()::equals)
                        .isPresent();
    }

    private static void compare(List<String> failed, List<String> all) throws IOException {
        TreeSet<String> known = known();
        known.retainAll(all);
        assertThat(new TreeSet<>(failed)).isEqualTo(known);
    }

    private static TreeSet<String> known() throws IOException {
        try (InputStream in = ConformanceTest.class.getResourceAsStream("known-failures.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*$", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean hasTag(JsonNode vector, String tag) {
        return vector.path("tags").valueStream().anyMatch(t -> t.asString().equals(tag));
    }

    private static List<JsonNode> lines(String file) throws IOException {
        assumeTrue(Files.isReadable(DATA.resolve(file)), "no conformance data at " + DATA);
        return Files.readAllLines(DATA.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .map(MAPPER::readTree)
                .toList();
    }
}
