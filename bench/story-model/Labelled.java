package dateline.story;

import dateline.model.ArticleId;
import dateline.model.StoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles and pairs whose stories are known, and how they are halved: by story, by topic, by pair. */
final class Labelled {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Labelled() {}

    record Doc(Report report, StoryId story) {}

    record Pair(Report a, Report b, boolean same) {}

    /** The half 0 is all, 1 and 2 are the two halves; large stories are dealt out evenly. */
    static List<Doc> docs(Path folder, String name, int half) throws IOException {
        Map<String, String> gold = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".gold.tsv"))) {
            String[] parts = line.split("\t", 2);
            gold.put(parts[0], parts[1]);
            sizes.merge(topic(parts[1]), 1, Integer::sum);
        }
        List<String> dealt = sizes.keySet().stream()
                .sorted(Comparator.comparing((String topic) -> -sizes.get(topic))
                        .thenComparing(topic -> topic))
                .toList();
        Map<String, Integer> halves = new HashMap<>();
        for (int i = 0; i < dealt.size(); i++) {
            halves.put(dealt.get(i), i % 4 == 0 || i % 4 == 3 ? 1 : 2);
        }
        List<Doc> docs = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(folder.resolve(name + ".docs.jsonl"))) {
            number++;
            JsonNode doc = JSON.readTree(line);
            String story = gold.get(doc.get("id").asString());
            if (half == 0 || halves.get(topic(story)) == half) {
                Report report = AnswerStories.report(
                        number, doc.get("text").asString(), doc.get("time").asString());
                docs.add(new Doc(report, new StoryId(new ArticleId(story.hashCode()))));
            }
        }
        return docs;
    }

    /** Two events of one topic (12ecb, 12ecbplus) stay in one half. */
    private static String topic(String story) {
        int end = story.indexOf("ecb");
        return end < 0 ? story : story.substring(0, end);
    }

    static List<Pair> pairs(Path folder, int half) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.resolve("pairs_ru_en.jsonl"));
        for (int i = 0; i < lines.size(); i++) {
            JsonNode pair = JSON.readTree(lines.get(i));
            if (half == 0 || new Random(i * 31L + 7).nextInt(1000) % 2 == half - 1) {
                Report a = AnswerStories.report(2L * i, pair.get("a").asString(), "");
                Report b = AnswerStories.report(2L * i + 1, pair.get("b").asString(), "");
                pairs.add(new Pair(a, b, pair.get("same").asBoolean()));
            }
        }
        return pairs;
    }

    static Map<ArticleId, StoryId> truth(List<Doc> docs) {
        Map<ArticleId, StoryId> truth = new HashMap<>();
        docs.forEach(doc -> truth.put(doc.report().article(), doc.story()));
        return truth;
    }

    static List<Doc> shuffled(List<Doc> docs, long seed) {
        List<Doc> shuffled = new ArrayList<>(docs);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
