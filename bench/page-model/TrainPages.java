package dateline.page;

import dateline.boost.Boost;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Teaches the page reader's judge: {@code TrainPages TRUTH.jsonl MODEL} writes the model from all pages; {@code
 * TrainPages TRUTH.jsonl --cross THRESHOLD ANSWERS} writes, for the scorer, bodies that were each judged by a model that saw no page of
 * their host.
 */
final class TrainPages {

    private static final int TREES = 140;
    private static final int DEPTH = 5;
    private static final double RATE = 0.09;
    private static final int FOLDS = 5;
    private static final int MIN_COPY = 40;

    private TrainPages() {}

    public static void main(String[] args) throws IOException {
        List<Labelled> pages = Labelled.all(Path.of(args[0]));
        if (args[1].equals("--cross")) {
            cross(pages, Float.parseFloat(args[2]), Path.of(args[3]));
            return;
        }
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            taught(pages, -1).write(out);
        }
    }

    /** @param without the fold whose pages are kept from it; -1 for none */
    private static Boost taught(List<Labelled> pages, int without) {
        List<float[]> rows = new ArrayList<>();
        List<float[]> truths = new ArrayList<>();
        for (Labelled page : pages) {
            for (int i = 0; i < page.rows.length && fold(page) != without; i++) {
                if (page.weights[i] > 0 && page.rows[i].length > 0) {
                    rows.add(page.rows[i]);
                    truths.add(new float[] {page.labels[i], page.weights[i]});
                }
            }
        }
        float[] labels = new float[rows.size()];
        float[] weights = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = truths.get(i)[0];
            weights[i] = truths.get(i)[1];
        }
        Boost boost = new Boost(TREES, DEPTH, RATE);
        boost.fit(rows.toArray(new float[0][]), labels, weights);
        return boost;
    }

    private static int fold(Labelled page) {
        return Math.floorMod(page.host.hashCode() * 31 + 7, FOLDS);
    }

    private static void cross(List<Labelled> pages, float threshold, Path answers) throws IOException {
        JsonMapper mapper = new JsonMapper();
        try (PrintStream out = new PrintStream(Files.newOutputStream(answers), false, StandardCharsets.UTF_8)) {
            for (int fold = 0; fold < FOLDS; fold++) {
                Boost boost = taught(pages, fold);
                for (Labelled page : pages) {
                    if (fold(page) == fold) {
                        Map<String, String> answer = new LinkedHashMap<>();
                        answer.put("id", page.id);
                        answer.put("body", body(page, boost, threshold));
                        out.println(mapper.writeValueAsString(answer));
                    }
                }
            }
        }
    }

    private static String body(Labelled page, Boost boost, float threshold) {
        Set<String> seen = new HashSet<>();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < page.rows.length; i++) {
            boolean fresh = page.texts[i].length() < MIN_COPY || seen.add(page.texts[i]);
            if (fresh && page.rows[i].length > 0 && boost.score(page.rows[i]) > threshold) {
                body.append(page.texts[i]).append('\n');
            }
        }
        return body.toString();
    }
}
