package dateline.copy;

import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers a file of labelled heads in the form of its scorer: a JSON object a line, from "input" and "lang" alone. */
final class AnswerHeads {

    private final JsonMapper json = JsonMapper.builder().build();
    private final CopyDesk desk = new CopyDesk();
    private final Teasers teasers = new Teasers();

    private AnswerHeads() {}

    /** @param args the file of heads */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: AnswerHeads GOLD.jsonl");
            System.exit(2);
        }
        AnswerHeads answers = new AnswerHeads();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line : lines(Path.of(args[0]))) {
            out.println(answers.answer(line));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).toList();
        }
    }

    private String answer(String line) {
        JsonNode asked = json.readTree(line);
        Optional<String> language = Optional.ofNullable(asked.get("lang")).map(JsonNode::asString);
        Head head = desk.read(asked.get("input").asString(), Context.none());
        ObjectNode answer = json.createObjectNode();
        answer.put("id", asked.get("id").asString());
        Optional<Credit> credit = head.credit().get();
        Optional<Dateline> dateline = head.dateline().get();
        put(answer, "author", credit.map(AnswerHeads::authors).filter(names -> !names.isEmpty()));
        put(answer, "agency", credit.flatMap(Credit::agency));
        put(answer, "place", dateline.flatMap(Dateline::place));
        put(answer, "date", dateline.flatMap(Dateline::dateAsWritten));
        answer.put("lead", head.lead());
        answer.put("teaser", teasers.of(head.lead(), language).text());
        return json.writeValueAsString(answer);
    }

    private static String authors(Credit credit) {
        return credit.people().stream()
                .filter(person -> person.role() == Person.Role.AUTHOR)
                .map(Person::name)
                .collect(Collectors.joining("; "));
    }

    private static void put(ObjectNode answer, String field, Optional<String> value) {
        value.ifPresentOrElse(v -> answer.put(field, v), () -> answer.putNull(field));
    }
}
