package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.fetch.Sleeper;
import dateline.model.Article;
import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.search.Probes;
import dateline.search.Weights;
import dateline.subject.Judges;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes over the whole archive for one subject. May run beside a process that fetches. */
public final class Seeking {

    /** Articles that are judged at a time. */
    private static final int BATCH = 200;

    private final Archive archive;
    private final Weights weights;
    private final Sleeper sleeper;
    private final Probes probes = new Probes();

    public Seeking(Archive archive, Weights weights, Sleeper sleeper) {
        this.archive = archive;
        this.weights = weights;
        this.sleeper = sleeper;
    }

    /** Tells what each article would come to, in the order in which they last changed, and keeps nothing. */
    public void test(Subject subject, Consumer<Judgement> told) {
        walk(subject, 0, told);
    }

    /** Follows the subject and judges all that is archived. */
    public void seek(Subject subject, Consumer<Judgement> told) throws InterruptedException {
        archive.commit(List.of(new Change.Sought(subject)));
        long mark = keep(subject, 0, told);
        // Until then a process that fetches may keep articles without knowing of the subject.
        sleeper.sleep(KnownSubjects.FRESH.multipliedBy(2));
        keep(subject, mark, told);
    }

    private long keep(Subject subject, long from, Consumer<Judgement> told) {
        List<Change> judged = new ArrayList<>();
        long mark = walk(subject, from, judgement -> {
            told.accept(judgement);
            judged.add(new Change.Judged(judgement));
            if (judged.size() >= BATCH) {
                archive.commit(judged);
                judged.clear();
            }
        });
        archive.commit(judged);
        return mark;
    }

    private long walk(Subject subject, long from, Consumer<Judgement> told) {
        Judges judge =
                new Judges(probes, weights, List.of(subject), archive::article, new Widening(archive.naming())::of);
        long mark = from;
        while (true) {
            List<Archive.Touched> touched = archive.touched(mark, BATCH);
            if (touched.isEmpty()) {
                return mark;
            }
            for (Archive.Touched each : touched) {
                archive.article(each.article()).stream()
                        .flatMap((Article article) -> judge.of(article).stream())
                        .forEach(told);
            }
            mark = touched.getLast().mark();
        }
    }
}
