package dateline.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers files of names in the form of their scorer: links out of all Latin forms of the file, or pairs. */
final class AnswerNames {

    private static final int MOST_LINKS = 10;

    private final JsonMapper json = JsonMapper.builder().build();
    private final NameMatcher matcher = new NameMatcher();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private AnswerNames() {}

    /** @param args {@code links} or {@code pairs}, and the file */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: AnswerNames links GOLD_NAMES.jsonl | pairs PAIRS.tsv");
            System.exit(2);
        }
        AnswerNames answers = new AnswerNames();
        List<String> lines = lines(Path.of(args[1]));
        if (args[0].equals("links")) {
            answers.links(lines);
        } else {
            answers.pairs(lines);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).toList();
        }
    }

    private void links(List<String> lines) {
        Set<String> han = new LinkedHashSet<>();
        Set<String> latin = new LinkedHashSet<>();
        for (String line : lines) {
            JsonNode person = json.readTree(line);
            person.get("han").forEach(form -> han.add(form.asString()));
            person.get("latin").forEach(form -> latin.add(form.asString()));
        }
        List<String> candidates = List.copyOf(latin);
        for (String form : han) {
            List<String> best = matcher.rank(form, candidates);
            out.println(form + "\t" + String.join("\t", best.subList(0, Math.min(MOST_LINKS, best.size()))));
        }
    }

    /** The head line is known by its column "han". */
    private void pairs(List<String> lines) {
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            if (columns.length >= 4 && !columns[2].equals("han")) {
                boolean same = matcher.match(columns[2], columns[3])
                        .map(NameMatch::isSame)
                        .orElse(false);
                out.println(columns[2] + "\t" + columns[3] + "\t" + (same ? 1 : 0));
            }
        }
    }
}
