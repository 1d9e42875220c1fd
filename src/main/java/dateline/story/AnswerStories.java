package dateline.story;

import dateline.model.ArticleId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a file of documents with the story of each, as it stands when all have come; or, with {@code --pairs}, a file
 * of pairs with whether both tell one event. Documents are taken one by one; of a text with a line break, the first line
 * is the headline. A pair is judged with what all the texts of the file teach of
 * words, and not by the others.
 */
final class AnswerStories {

    /** Per cent from which on two are told as one; under half, as it is F1 that is asked for. */
    static final int SAME = 46;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Grouper grouper = new Grouper();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private AnswerStories() {}

    /** @param args the file, before it perhaps {@code --pairs} */
    public static void main(String[] args) throws IOException {
        boolean pairs = args.length == 2 && args[0].equals("--pairs");
        if (args.length != 1 && !pairs) {
            System.err.println("usage: AnswerStories [--pairs] FILE.jsonl");
            System.exit(2);
        }
        AnswerStories answers = new AnswerStories();
        List<JsonNode> lines = answers.lines(Path.of(args[args.length - 1]));
        if (pairs) {
            answers.pairs(lines);
        } else {
            answers.stories(lines);
        }
    }

    private List<JsonNode> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(json::readTree).toList();
        }
    }

    private void stories(List<JsonNode> lines) {
        for (int i = 0; i < lines.size(); i++) {
            JsonNode time = lines.get(i).get("time");
            grouper.add(report(i, lines.get(i).get("text").asString(), time == null ? "" : time.asString()));
        }
        for (int i = 0; i < lines.size(); i++) {
            String story = grouper.storyOf(new ArticleId(i)).orElseThrow().toString();
            out.println(lines.get(i).get("id").asString() + "\t" + story);
        }
    }

    private void pairs(List<JsonNode> lines) {
        Couple couple = new Couple(Judges.taught().couple());
        for (JsonNode line : lines) {
            couple.learn(report(0, line.get("a").asString(), ""));
            couple.learn(report(0, line.get("b").asString(), ""));
        }
        for (int i = 0; i < lines.size(); i++) {
            Report a = report(0, lines.get(i).get("a").asString(), "");
            Report b = report(1, lines.get(i).get("b").asString(), "");
            int percent = couple.percent(a, b);
            out.println(i + "\t" + (percent >= SAME ? 1 : 0) + "\t" + percent);
        }
    }

    static Report report(long number, String text, String time) {
        int end = text.indexOf('\n');
        String headline = end < 0 ? text : text.substring(0, end);
        List<String> body = end < 0 ? List.of() : List.of(text.substring(end + 1));
        return new Report(new ArticleId(number), instant(time), headline, body);
    }

    /** A time without zone counts as UTC; where there is none, all came at once. */
    private static Instant instant(String time) {
        try {
            return LocalDateTime.parse(time.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
