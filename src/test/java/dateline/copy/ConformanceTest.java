package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled heads that belong to their publishers; they lie beside the project where they are present. */
class ConformanceTest {

    private static final Path FOLDER = Path.of(System.getProperty("dateline.shared", "../shared"), "data", "copydesk");
    private static final CopyDesk DESK = new CopyDesk();
    private static final List<Case> CASES = new ArrayList<>();

    record Case(JsonNode gold, Head head) {

        boolean positive() {
            return gold.get("positive").asBoolean();
        }

        Optional<String> expected(String part, String field) {
            JsonNode value = gold.get("expected").get(part).get(field);
            return value.isNull() ? Optional.empty() : Optional.of(value.asString());
        }

        String lead() {
            return letters(gold.get("expected").get("lead").asString());
        }
    }

    @BeforeAll
    static void readHeads() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no labelled heads in " + FOLDER);
        JsonMapper json = JsonMapper.builder().build();
        try (Stream<String> lines = Files.lines(FOLDER.resolve("gold.dev.jsonl"))) {
            lines.filter(line -> !line.isBlank()).map(json::readTree).forEach(gold -> {
                CASES.add(new Case(gold, DESK.read(gold.get("input").asString(), Context.none())));
            });
        }
    }

    /** What the scorer compares: letters and digits, without case and markup. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Parser.unescapeEntities(text.replaceAll("<[^>]{1,200}>", " "), false)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static double share(Predicate<Case> holds) {
        return CASES.stream().filter(holds).count() / (double) CASES.size();
    }

    @Test
    void leadsAreExact() {
        assertThat(share(c -> letters(c.head().lead()).equals(c.lead()))).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void noTextIsStripped() {
        assertThat(share(c -> letters(c.head().lead()).length() < c.lead().length() - 2))
                .isLessThanOrEqualTo(0.004);
    }

    @Test
    void headsAreDetected() {
        assertThat(share(c -> c.head().isPresent() == c.positive())).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void authorsAreFound() {
        assertThat(share(c -> letters(authors(c.head()))
                        .equals(letters(c.expected("credit", "author").orElse("")))))
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void agenciesAreFound() {
        assertThat(share(c -> c.head().credit().get().flatMap(Credit::agency).isPresent()
                        == c.expected("credit", "agency").isPresent()))
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void placesAreFound() {
        assertThat(share(c -> c.head().dateline().get().flatMap(Dateline::place).isPresent()
                        == c.expected("dateline", "place").isPresent()))
                .isGreaterThanOrEqualTo(0.97);
    }

    private static String authors(Head head) {
        StringBuilder authors = new StringBuilder();
        head.credit().get().stream()
                .flatMap(credit -> credit.people().stream())
                .filter(person -> person.role() == Person.Role.AUTHOR)
                .forEach(person -> authors.append(person.name()).append("; "));
        return authors.toString();
    }
}
