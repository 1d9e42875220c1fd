package dateline.cli;

import dateline.archive.Archive;
import dateline.fetch.Sleeper;
import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.model.Subject.Verdict;
import dateline.pipeline.Seeking;
import dateline.search.SavedWeights;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "add",
        description =
                "Follows a subject from now on, or changes one that is followed, and judges all that is archived. "
                        + "May be called while the archive runs.")
final class SubjectAddCommand extends AtFolder implements Callable<Integer> {

    @Mixin
    private SubjectTerms terms;

    @Override
    public Integer call() throws InterruptedException {
        try (Archive archive = archive();
                SavedWeights weights = SavedWeights.open(House.index(folder()))) {
            Subject subject = terms.subject(archive);
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            new Seeking(archive, weights, Sleeper.system()).seek(subject, judgement -> count(counts, judgement));
            say("following " + subject.name() + " (" + subject.id() + "): " + sums(counts));
            return 0;
        }
    }

    static void count(Map<Verdict, Integer> counts, Judgement judgement) {
        counts.merge(judgement.verdict(), 1, Integer::sum);
    }

    static String sums(Map<Verdict, Integer> counts) {
        return Progress.count(counts.getOrDefault(Verdict.PUBLISH, 0), "article") + " published, "
                + counts.getOrDefault(Verdict.ASK, 0) + " to ask the desk about, "
                + counts.getOrDefault(Verdict.LEAVE, 0) + " left";
    }
}
