package dateline.page;

import dateline.model.Credit;
import dateline.model.Headers;
import dateline.model.Moment;
import dateline.model.Person;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the pages of a truth file for its scorer: {@code AnswerPages TRUTH.jsonl}. Of each line only the id and the
 * address are read; the bytes lie beside the file as {@code html/ID.html.gz}.
 */
final class AnswerPages {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final PageReader READER = new PageReader();
    private static final URI NOWHERE = URI.create("http://page.invalid/");

    private AnswerPages() {}

    public static void main(String[] args) throws IOException {
        Path truth = Path.of(args[0]);
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(new PrintStream(System.out), StandardCharsets.UTF_8))) {
            for (String line : Files.readAllLines(truth)) {
                out.write(answer(truth, MAPPER.readTree(line)));
                out.newLine();
            }
        }
    }

    private static String answer(Path truth, JsonNode page) throws IOException {
        String id = page.path("id").asString();
        byte[] body = bytes(truth.resolveSibling("html").resolve(id + ".html.gz"));
        URI address =
                new Links(NOWHERE).resolveWeb(page.path("url").asString("")).orElse(NOWHERE);
        return MAPPER.writeValueAsString(fields(id, READER.read(body, Headers.none(), address)));
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static Map<String, Object> fields(String id, PageAnswer answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        switch (answer) {
            case PageAnswer.Read(PageArticle article) -> put(fields, article);
            case PageAnswer.Stub stub -> put(fields, stub.article());
            case PageAnswer.NotAnArticle none -> none.page().ifPresent(page -> put(fields, page));
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, PageArticle article) {
        fields.put("title", article.headline().orElse(""));
        fields.put("authors", article.credit().get().map(AnswerPages::names).orElse(List.of()));
        fields.put("date", article.published().get().map(Moment::iso).orElse(""));
        fields.put("standfirst", article.standfirst().orElse(""));
        fields.put("body", BlockText.plain(article.body()));
    }

    private static List<String> names(Credit credit) {
        return Stream.concat(credit.people().stream().map(Person::name), credit.agency().stream())
                .toList();
    }
}
