package dateline.cli;

import dateline.archive.Archive;
import dateline.fetch.Sleeper;
import dateline.model.Article;
import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.model.Subject.Verdict;
import dateline.pipeline.Seeking;
import dateline.search.SavedWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "test",
        description =
                "Tells what would belong to a subject, and why, over all that is archived. Keeps nothing. Takes what "
                        + "add takes, on top of what is known of the subject.")
final class SubjectTestCommand extends AtFolder implements Callable<Integer> {

    private static final int MAX_LINES = 1_000;
    private static final Comparator<Judgement> LEAST_FIRST = Comparator.comparing(Judgement::relevance)
            .thenComparing(each -> each.article().toString());

    @Mixin
    private SubjectTerms terms;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "20",
            description = "Articles that are told of, the most relevant first, up to 1000 (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() {
        int most = Math.clamp(lines, 0, MAX_LINES);
        try (Archive archive = archive();
                SavedWeights weights = SavedWeights.open(House.index(folder()))) {
            Subject subject = terms.subject(archive);
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            PriorityQueue<Judgement> best = new PriorityQueue<>(LEAST_FIRST);
            new Seeking(archive, weights, Sleeper.system()).test(subject, judgement -> {
                SubjectAddCommand.count(counts, judgement);
                if (judgement.verdict() != Verdict.LEAVE) {
                    best.add(judgement);
                }
                if (best.size() > most) {
                    best.remove();
                }
            });
            List<Judgement> shown = new ArrayList<>(best);
            shown.sort(LEAST_FIRST.reversed());
            shown.forEach(judgement -> say(line(judgement, archive)));
            say(SubjectAddCommand.sums(counts));
            return 0;
        }
    }

    private static String line(Judgement judgement, Archive archive) {
        String headline =
                archive.article(judgement.article()).map(Article::title).orElse("");
        return "%3d %-7s %s (%s)"
                .formatted(
                        judgement.relevance(),
                        judgement.verdict() == Verdict.PUBLISH ? "publish" : "ask",
                        Printable.of(headline),
                        String.join("; ", judgement.reasons()));
    }
}
