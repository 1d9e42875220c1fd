package dateline.story;

import dateline.boost.Boost;
import dateline.model.ArticleId;
import dateline.model.StoryId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Teaches {@link Judge} in two rounds: first on stories put together as the truth has them, then also on those that the
 * first round's judge puts together, wrong ones among them. Each data set weighs the same.
 */
final class TrainStories {

    private static final int TREES = 60;
    private static final int DEPTH = 4;
    private static final double RATE = 0.12;
    private static final float MASS = 4_000;
    private static final int MOST_COUNTED = 25;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path folder;
    private final int half;
    private final List<Rows> sets = new ArrayList<>();

    private TrainStories(Path folder, int half) {
        this.folder = folder;
        this.half = half;
    }

    private record Doc(Report report, StoryId story) {}

    private record Rows(List<float[]> rows, List<Float> labels) {
        Rows() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(float[] row, boolean belongs) {
            rows.add(row.clone());
            labels.add(belongs ? 1f : 0f);
        }
    }

    public static void main(String[] args) throws IOException {
        TrainStories teaching = new TrainStories(Path.of(args[0]), args.length > 2 ? Integer.parseInt(args[2]) : 0);
        Files.write(Path.of(args[1]), teaching.teach());
    }

    private byte[] teach() throws IOException {
        List<Doc> short1 = halved(docs("gn_TS"));
        List<Doc> events = docs("ecb_train");
        List<Doc> titles = halved(docs("fr_day"));
        Rows a = new Rows();
        Rows b = new Rows();
        Rows c = new Rows();
        Rows d = new Rows();
        Judge none = judge(empty());
        shown(shuffled(short1, 1), none, a);
        shown(events, none, b);
        for (int seed = 0; seed < 4; seed++) {
            shown(shuffled(events, seed), none, b);
        }
        shown(titles, none, c);
        pairs(none, d);
        sets.addAll(List.of(a, b, c, d));
        Judge first = judge(boosted());
        grouped(shuffled(short1, 11), first, a);
        grouped(events, first, b);
        grouped(shuffled(events, 21), first, b);
        grouped(shuffled(events, 22), first, b);
        grouped(titles, first, c);
        return boosted();
    }

    /** Candidates as they are met when every article before stands where it belongs. */
    private static void shown(List<Doc> docs, Judge judge, Rows rows) {
        Map<ArticleId, StoryId> truth = truth(docs);
        Grouper grouper = new Grouper(
                judge, (entry, cluster, row) -> rows.add(row, cluster.story().equals(truth.get(entry.article()))));
        docs.forEach(doc -> grouper.show(doc.report, doc.story));
    }

    /** A third of what a judge is asked when it groups by itself; a story counts as that of most of its members. */
    private static void grouped(List<Doc> docs, Judge judge, Rows rows) {
        Map<ArticleId, StoryId> truth = truth(docs);
        Random random = new Random(5);
        Grouper grouper = new Grouper(judge, (entry, cluster, row) -> {
            List<Entry> members = Finder.spread(cluster.members(), MOST_COUNTED);
            Map<StoryId, Integer> counts = new HashMap<>();
            members.forEach(member -> counts.merge(truth.get(member.article()), 1, Integer::sum));
            counts.forEach((story, count) -> {
                if (2 * count >= members.size() && random.nextInt(3) == 0) {
                    rows.add(row, story.equals(truth.get(entry.article())));
                }
            });
        });
        docs.forEach(doc -> grouper.add(doc.report));
    }

    private void pairs(Judge judge, Rows rows) throws IOException {
        boolean[] same = {false};
        Grouper grouper = new Grouper(judge, (_, _, row) -> rows.add(row, same[0]));
        List<String> lines = Files.readAllLines(folder.resolve("pairs_ru_en.jsonl"));
        for (int i = 0; i < lines.size(); i++) {
            if (half != 0 && new Random(i * 77L + 5).nextInt(1000) % 2 != half - 1) {
                continue;
            }
            JsonNode pair = json.readTree(lines.get(i));
            same[0] = pair.get("same").asBoolean();
            Report a = AnswerStories.report(2L * i, pair.get("a").asString(), "");
            Report b = AnswerStories.report(2L * i + 1, pair.get("b").asString(), "");
            grouper.restore(a, new StoryId(a.article()));
            grouper.percent(b, a.article());
            grouper.restore(b, new StoryId(same[0] ? a.article() : b.article()));
        }
    }

    private static Map<ArticleId, StoryId> truth(List<Doc> docs) {
        Map<ArticleId, StoryId> truth = new HashMap<>();
        docs.forEach(doc -> truth.put(doc.report.article(), doc.story));
        return truth;
    }

    private List<Doc> docs(String name) throws IOException {
        Map<String, StoryId> gold = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".gold.tsv"))) {
            String[] parts = line.split("\t", 2);
            gold.put(parts[0], new StoryId(new ArticleId(parts[1].hashCode())));
        }
        List<Doc> docs = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".docs.jsonl"))) {
            JsonNode doc = json.readTree(line);
            Report report = AnswerStories.report(
                    docs.size(), doc.get("text").asString(), doc.get("time").asString());
            docs.add(new Doc(report, gold.get(doc.get("id").asString())));
        }
        return docs;
    }

    private List<Doc> halved(List<Doc> docs) {
        return docs.stream()
                .filter(doc ->
                        half == 0 || new Random(doc.story.opener().value() * 31 + 7).nextInt(1000) % 2 == half - 1)
                .toList();
    }

    private static List<Doc> shuffled(List<Doc> docs, long seed) {
        List<Doc> shuffled = new ArrayList<>(docs);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private byte[] boosted() throws IOException {
        int count = sets.stream().mapToInt(set -> set.rows.size()).sum();
        float[][] rows = new float[count][];
        float[] labels = new float[count];
        float[] weights = new float[count];
        int at = 0;
        for (Rows set : sets) {
            for (int i = 0; i < set.rows.size(); i++, at++) {
                rows[at] = set.rows.get(i);
                labels[at] = set.labels.get(i);
                weights[at] = MASS / set.rows.size();
            }
        }
        Boost boost = new Boost(TREES, DEPTH, RATE);
        boost.fit(rows, labels, weights);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boost.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** A judge without a tree: nothing belongs anywhere. */
    private static byte[] empty() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0);
        out.writeInt(DEPTH);
        out.writeInt(Features.COUNT);
        out.writeFloat(-1);
        return bytes.toByteArray();
    }

    private static Judge judge(byte[] model) throws IOException {
        return new Judge(new DataInputStream(new ByteArrayInputStream(model)));
    }
}
