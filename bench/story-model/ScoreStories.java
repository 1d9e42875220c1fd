package dateline.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Scores a judge on labelled data: headlines in five shuffled orders, events, a day, pairs. With a half (1 or 2), on that
 * half of what judges are taught on; the events of {@code ecb_dev} are always all, for nobody is taught on them.
 */
final class ScoreStories {

    private static final int ORDERS = 5;

    private final Path folder;
    private final byte[] model;
    private final int half;
    private final int orders;

    private ScoreStories(Path folder, byte[] model, int half, int orders) {
        this.orders = orders;
        this.folder = folder;
        this.model = model;
        this.half = half;
    }

    /** @param args folder, then perhaps a model, then perhaps a half */
    public static void main(String[] args) throws IOException {
        byte[] model = args.length > 1
                ? Files.readAllBytes(Path.of(args[1]))
                : ScoreStories.class.getResourceAsStream("judge.model").readAllBytes();
        int half = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        new ScoreStories(Path.of(args[0]), model, half, args.length > 3 ? Integer.parseInt(args[3]) : ORDERS).run();
    }

    private void run() throws IOException {
        List<Labelled.Doc> events = Labelled.docs(folder, "ecb_train", half);
        mean("ecb_train", events, events);
        List<Labelled.Doc> unseen = Labelled.docs(folder, "ecb_dev", 0);
        tell("ecb_dev", grouped(unseen, unseen));
        mean("ecb_dev", unseen, unseen);
        List<Labelled.Doc> day = Labelled.docs(folder, "fr_day", 0);
        tell("fr_day", grouped(day, Labelled.docs(folder, "fr_day", half)));
        pairs();
        List<Labelled.Doc> docs = Labelled.docs(folder, "gn_TS", 0);
        List<Labelled.Doc> scored = Labelled.docs(folder, "gn_TS", half);
        tell("gn_TS", grouped(docs, scored));
        mean("gn_TS", docs, scored);
    }

    /** Of shuffled orders. */
    private void mean(String name, List<Labelled.Doc> docs, List<Labelled.Doc> scored) throws IOException {
        List<Agreement> all = new ArrayList<>();
        for (int seed = 1; seed <= orders; seed++) {
            all.add(grouped(Labelled.shuffled(docs, seed), scored));
            tell(name + " order " + seed, all.getLast());
        }
        System.out.printf(
                Locale.ROOT,
                "%s, mean of %d orders: NMI %.3f  BCubed F1 %.3f%n",
                name,
                orders,
                all.stream().mapToDouble(Agreement::nmi).average().orElse(0),
                all.stream().mapToDouble(Agreement::f1).average().orElse(0));
    }

    /** Groups all, and scores some. */
    private Agreement grouped(List<Labelled.Doc> docs, List<Labelled.Doc> scored) throws IOException {
        Grouper grouper = new Grouper(judges(), (_, _, _) -> {});
        docs.forEach(doc -> grouper.add(doc.report()));
        Set<Labelled.Doc> some = Set.copyOf(scored);
        boolean[] chosen = new boolean[docs.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = some.contains(docs.get(i));
        }
        return Agreement.of(
                docs.stream().map(Labelled.Doc::story).toList(),
                docs.stream()
                        .map(doc -> grouper.storyOf(doc.report().article()).orElseThrow())
                        .toList(),
                chosen);
    }

    private Judges judges() throws IOException {
        return Judges.read(model);
    }

    private static void tell(String name, Agreement score) {
        System.out.printf(
                Locale.ROOT,
                "%-15s BCubed P %.3f R %.3f F1 %.3f  NMI %.3f  ARI %.3f%n",
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                score.nmi(),
                score.ari());
    }

    private void pairs() throws IOException {
        Couple couple = new Couple(judges().couple());
        for (Labelled.Pair pair : Labelled.pairs(folder, 0)) {
            couple.learn(pair.a());
            couple.learn(pair.b());
        }
        int told = 0;
        int same = 0;
        int both = 0;
        for (Labelled.Pair pair : Labelled.pairs(folder, half)) {
            boolean one = couple.percent(pair.a(), pair.b()) >= AnswerStories.SAME;
            told += one ? 1 : 0;
            same += pair.same() ? 1 : 0;
            both += one && pair.same() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "pairs           F1 %.3f  told %d true %d both %d%n",
                2.0 * both / (told + same),
                told,
                same,
                both);
    }
}
