package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.model.ArticleId;
import dateline.model.StoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Groups events that the judge was not taught on; skipped where the data is not there. */
class ConformanceTest {

    private static final Path FOLDER = Path.of(System.getProperty("dateline.shared", "../shared"), "data", "stories");

    @Test
    void eventsNotTaughtOn() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no data at " + FOLDER);
        List<JsonNode> docs = new ArrayList<>();
        JsonMapper json = JsonMapper.builder().build();
        Files.readAllLines(FOLDER.resolve("ecb_dev.docs.jsonl")).forEach(line -> docs.add(json.readTree(line)));
        Map<String, String> gold = new HashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("ecb_dev.gold.tsv"))) {
            String[] parts = line.split("\t", 2);
            gold.put(parts[0], parts[1]);
        }
        Grouper grouper = new Grouper();
        for (int i = 0; i < docs.size(); i++) {
            grouper.add(AnswerStories.report(i, docs.get(i).get("text").asString(), ""));
        }
        List<String> truth =
                docs.stream().map(doc -> gold.get(doc.get("id").asString())).toList();

        assertThat(bcubed(truth, grouper)).isGreaterThan(0.86);
    }

    private static double bcubed(List<String> truth, Grouper grouper) {
        List<StoryId> stories = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            stories.add(grouper.storyOf(new ArticleId(i)).orElseThrow());
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < truth.size(); i++) {
            int both = 0;
            int told = 0;
            int true1 = 0;
            for (int j = 0; j < truth.size(); j++) {
                boolean same = stories.get(i).equals(stories.get(j));
                boolean should = truth.get(i).equals(truth.get(j));
                both += same && should ? 1 : 0;
                told += same ? 1 : 0;
                true1 += should ? 1 : 0;
            }
            precision += (double) both / told / truth.size();
            recall += (double) both / true1 / truth.size();
        }
        return 2 * precision * recall / (precision + recall);
    }
}
