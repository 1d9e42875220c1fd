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
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Teaches {@link Judge} in two rounds: first on stories put together as the truth has them, then also on those that the
 * first round's judge puts together, wrong ones among them. Each data set weighs the same.
 */
final class TrainStories {

    private static final int TREES = 120;
    private static final int DEPTH = 4;
    private static final double RATE = 0.06;
    private static final float MASS = 4_000;
    private static final int MOST_COUNTED = 25;
    private static final int COUPLE_TREES = 60;
    private static final int COUPLE_DEPTH = 3;
    private static final double COUPLE_RATE = 0.07;
    private static final int ROUNDS = 3;
    private static final int THIN = 3;
    private static final int FEW = 12;
    private static final int FEW_STORIES = 20;
    private static final int FEW_DOCS = 15;
    static final float MOST_WEIGHT = 4;

    private final Path folder;
    private final int half;
    private final List<Lesson> lessons = new ArrayList<>();

    private TrainStories(Path folder, int half) {
        this.folder = folder;
        this.half = half;
    }

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

    /** What one kind of data teaches: of articles and stories, and of stories and stories. */
    private record Lesson(Rows belongs, Rows one) {
        Lesson() {
            this(new Rows(), new Rows());
        }
    }

    private byte[] teach() throws IOException {
        List<Labelled.Doc> snippets = Labelled.docs(folder, "gn_TS", half);
        List<Labelled.Doc> events = Labelled.docs(folder, "ecb_train", half);
        List<Labelled.Doc> titles = Labelled.docs(folder, "fr_day", half);
        Lesson a = new Lesson();
        Lesson b = new Lesson();
        Lesson c = new Lesson();
        Lesson d = new Lesson();
        Lesson e = new Lesson();
        byte[] couple = couple();
        byte[] none = model(none(Features.COUNT), byFit(), couple);
        shown(Labelled.shuffled(snippets, 1), none, a);
        shown(events, none, b);
        for (int seed = 0; seed < 4; seed++) {
            shown(Labelled.shuffled(events, seed), none, b);
        }
        shown(titles, none, c);
        pairs(none, d);
        List<List<Labelled.Doc>> few = few(snippets);
        for (List<Labelled.Doc> docs : few) {
            shown(docs, none, e);
        }
        lessons.addAll(List.of(a, b, c, d, e));
        byte[] before = model(boosted(Lesson::belongs, Features.SIGNS), byFit(), couple);
        for (int round = 0; round < ROUNDS; round++) {
            grouped(Labelled.shuffled(snippets, 11 + round), before, a);
            grouped(Labelled.shuffled(snippets, 31 + round), before, a);
            grouped(events, before, b);
            for (int seed = 0; seed < 6; seed++) {
                grouped(Labelled.shuffled(events, 21 + 7L * round + seed), before, b);
            }
            for (List<Labelled.Doc> docs : few) {
                grouped(docs, before, e);
            }
            grouped(titles, before, c);
            before = model(boosted(Lesson::belongs, Features.SIGNS), boosted(Lesson::one, Unions.SIGNS), couple);
        }
        return before;
    }

    static Boost coupleBoost() {
        return new Boost(COUPLE_TREES, COUPLE_DEPTH, COUPLE_RATE, Couple.SIGNS);
    }

    /** Windows with few articles of few stories, as after a first start. */
    private static List<List<Labelled.Doc>> few(List<Labelled.Doc> docs) {
        List<List<Labelled.Doc>> few = new ArrayList<>();
        List<StoryId> stories = new ArrayList<>(
                docs.stream().map(Labelled.Doc::story).distinct().toList());
        for (int seed = 0; seed < FEW; seed++) {
            Collections.shuffle(stories, new Random(100 + seed));
            Set<StoryId> some = Set.copyOf(stories.subList(0, Math.min(FEW_STORIES, stories.size())));
            Map<StoryId, Integer> counts = new HashMap<>();
            few.add(Labelled.shuffled(docs, 200 + seed).stream()
                    .filter(doc -> some.contains(doc.story()) && counts.merge(doc.story(), 1, Integer::sum) <= FEW_DOCS)
                    .toList());
        }
        return few;
    }

    private static byte[] model(byte[]... judges) throws IOException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        for (byte[] judge : judges) {
            model.write(judge);
        }
        return model.toByteArray();
    }

    /** Of pairs only; words are learned from all of them, told or not. */
    private byte[] couple() throws IOException {
        Couple couple =
                new Couple(new Judge(new DataInputStream(new ByteArrayInputStream(none(Couple.COUNT))), Couple.COUNT));
        for (Labelled.Pair pair : Labelled.pairs(folder, 0)) {
            couple.learn(pair.a());
            couple.learn(pair.b());
        }
        Rows rows = new Rows();
        for (Labelled.Pair pair : Labelled.pairs(folder, half)) {
            rows.add(couple.row(pair.a(), pair.b()), pair.same());
        }
        return boosted(List.of(rows), coupleBoost());
    }

    /** Candidates as they are met when every article before stands where it belongs. */
    private static void shown(List<Labelled.Doc> docs, byte[] model, Lesson lesson) throws IOException {
        Map<ArticleId, StoryId> truth = Labelled.truth(docs);
        Grouper grouper = new Grouper(
                Judges.read(model),
                (entry, cluster, row) -> lesson.belongs.add(row, cluster.story().equals(truth.get(entry.article()))));
        docs.forEach(doc -> grouper.show(doc.report(), doc.story()));
    }

    /** What judges are asked when they group by themselves; a story counts as that of most of its members. */
    private static void grouped(List<Labelled.Doc> docs, byte[] model, Lesson lesson) throws IOException {
        Map<ArticleId, StoryId> truth = Labelled.truth(docs);
        Grouper grouper = new Grouper(Judges.read(model), new Watched(lesson, truth, new Random(5)));
        docs.forEach(doc -> grouper.add(doc.report()));
    }

    private record Watched(Lesson lesson, Map<ArticleId, StoryId> truth, Random random) implements Finder.Asked {

        @Override
        public void judged(Entry entry, Cluster cluster, float[] row) {
            most(cluster).ifPresent(story -> {
                if (random.nextInt(THIN) == 0) {
                    lesson.belongs.add(row, story.equals(truth.get(entry.article())));
                }
            });
        }

        @Override
        public void judged(Cluster small, Cluster large, float[] row) {
            most(small).ifPresent(one -> most(large).ifPresent(other -> lesson.one.add(row, one.equals(other))));
        }

        private Optional<StoryId> most(Cluster cluster) {
            List<Entry> members = Finder.spread(cluster.members(), MOST_COUNTED);
            Map<StoryId, Integer> counts = new HashMap<>();
            members.forEach(member -> counts.merge(truth.get(member.article()), 1, Integer::sum));
            return counts.entrySet().stream()
                    .filter(entry -> 2 * entry.getValue() > members.size())
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private void pairs(byte[] model, Lesson lesson) throws IOException {
        boolean[] same = {false};
        Grouper grouper = new Grouper(Judges.read(model), (_, _, row) -> lesson.belongs.add(row, same[0]));
        for (Labelled.Pair pair : Labelled.pairs(folder, half)) {
            same[0] = pair.same();
            grouper.restore(pair.a(), new StoryId(pair.a().article()));
            grouper.ask(pair.b(), pair.a().article());
            grouper.restore(pair.b(), new StoryId((pair.same() ? pair.a() : pair.b()).article()));
        }
    }

    private byte[] boosted(Function<Lesson, Rows> kind, byte[] signs) throws IOException {
        List<Rows> sets =
                lessons.stream().map(kind).filter(set -> !set.rows.isEmpty()).toList();
        return boosted(sets, new Boost(TREES, DEPTH, RATE, signs));
    }

    private static byte[] boosted(List<Rows> sets, Boost boost) throws IOException {
        int count = sets.stream().mapToInt(set -> set.rows.size()).sum();
        float[][] rows = new float[count][];
        float[] labels = new float[count];
        float[] weights = new float[count];
        int at = 0;
        for (Rows set : sets) {
            for (int i = 0; i < set.rows.size(); i++, at++) {
                rows[at] = set.rows.get(i);
                labels[at] = set.labels.get(i);
                weights[at] = Math.min(MOST_WEIGHT, MASS / set.rows.size());
            }
        }
        for (Rows set : sets) {
            System.err.printf(
                    "%d rows, %.2f%n",
                    set.rows.size(),
                    set.labels.stream().mapToDouble(x -> x).average().orElse(0));
        }
        boost.fit(rows, labels, weights);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boost.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** A judge without a tree: nothing belongs anywhere. */
    private static byte[] none(int columns) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0);
        out.writeInt(DEPTH);
        out.writeInt(columns);
        out.writeFloat(-1);
        return bytes.toByteArray();
    }

    /** A judge of one tree: groups are one when the articles of one fit into the other, on the whole. */
    private static byte[] byFit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(1);
        out.writeInt(1);
        out.writeInt(Unions.COUNT);
        out.writeFloat(0);
        out.writeShort(0);
        out.writeFloat(0);
        out.writeFloat(-1);
        out.writeFloat(1);
        return bytes.toByteArray();
    }
}
