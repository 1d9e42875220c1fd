package dateline.story;

import dateline.boost.Boost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** F1 of pairs by judges that were not taught on them: ten parts, each answered by what the other nine teach, ten times. */
final class CrossPairs {

    private static final int PARTS = 10;
    private static final int TIMES = 10;

    private CrossPairs() {}

    /** @param args the folder */
    public static void main(String[] args) throws IOException {
        List<Labelled.Pair> pairs = Labelled.pairs(Path.of(args[0]), 0);
        Couple couple = new Couple(Judges.taught().couple());
        for (Labelled.Pair pair : pairs) {
            couple.learn(pair.a());
            couple.learn(pair.b());
        }
        List<float[]> rows =
                pairs.stream().map(pair -> couple.row(pair.a(), pair.b())).toList();
        double sum = 0;
        double least = 1;
        double most = 0;
        for (int time = 0; time < TIMES; time++) {
            double f1 = f1(pairs, rows, time);
            sum += f1;
            least = Math.min(least, f1);
            most = Math.max(most, f1);
        }
        System.out.printf(
                Locale.ROOT,
                "pairs, %d parts, %d times: F1 %.3f (%.3f to %.3f)%n",
                PARTS,
                TIMES,
                sum / TIMES,
                least,
                most);
    }

    private static double f1(List<Labelled.Pair> pairs, List<float[]> rows, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        int told = 0;
        int same = 0;
        int both = 0;
        for (int part = 0; part < PARTS; part++) {
            List<Integer> shown = new ArrayList<>();
            List<Integer> asked = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                (i % PARTS == part ? asked : shown).add(order.get(i));
            }
            Boost boost = taught(pairs, rows, shown);
            for (int i : asked) {
                boolean one = Judge.percent(boost.score(rows.get(i))) >= AnswerStories.SAME;
                told += one ? 1 : 0;
                same += pairs.get(i).same() ? 1 : 0;
                both += one && pairs.get(i).same() ? 1 : 0;
            }
        }
        return 2.0 * both / (told + same);
    }

    private static Boost taught(List<Labelled.Pair> pairs, List<float[]> rows, List<Integer> shown) {
        float[][] some = new float[shown.size()][];
        float[] labels = new float[shown.size()];
        float[] weights = new float[shown.size()];
        for (int i = 0; i < some.length; i++) {
            some[i] = rows.get(shown.get(i));
            labels[i] = pairs.get(shown.get(i)).same() ? 1 : 0;
            weights[i] = TrainStories.MOST_WEIGHT;
        }
        Boost boost = TrainStories.coupleBoost();
        boost.fit(some, labels, weights);
        return boost;
    }
}
