package dateline.feed;

import dateline.model.Header;
import dateline.model.Headers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench/answer feeds VECTORS.jsonl}: the neutral model on standard output, a line per vector. */
final class AnswerFeeds {

    private static final URI NOWHERE = URI.create("about:blank");

    private AnswerFeeds() {}

    public static void main(String[] args) throws IOException {
        Path vectors = Path.of(args[0]);
        Path folder = vectors.toAbsolutePath().normalize().getParent();
        JsonMapper mapper = new JsonMapper();
        try (PrintWriter out =
                new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)))) {
            for (String line : Files.readAllLines(vectors, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    out.println(answer(mapper.readTree(line), folder));
                }
            }
        }
    }

    /** The line for one vector, whose file lies relative to the folder. */
    static String answer(JsonNode vector, Path folder) throws IOException {
        byte[] body = Files.readAllBytes(folder.resolve(vector.path("file").asString()));
        URI address = Addresses.web(vector.path("url").asString("")).orElse(NOWHERE);
        FeedAnswer answer = new FeedReader().read(body, headers(vector), address);
        return NeutralModel.write(vector.path("id").asString(), answer);
    }

    private static Headers headers(JsonNode vector) {
        List<Header> lines = new ArrayList<>();
        vector.path("headers").forEachEntry((name, value) -> lines.add(new Header(name, value.asString(""))));
        return new Headers(lines);
    }
}
