package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.model.Article;
import dateline.model.Subject;
import dateline.search.Probes;
import dateline.search.Weights;
import dateline.subject.Judges;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Judges what is about to be kept against the subjects of now. For the writer's thread alone. */
final class KnownSubjects {

    /**
     * How old the subjects may be, since another process may change them. Who adds one judges what was kept meanwhile
     * himself; see {@link Seeking}.
     */
    static final Duration FRESH = Duration.ofSeconds(1);

    private final Archive archive;
    private final Weights weights;
    private final InstantSource clock;
    private final Probes probes = new Probes();
    private List<Subject> subjects = List.of();
    private Judges judges;
    private Instant read = Instant.MIN;

    KnownSubjects(Archive archive, Weights weights, InstantSource clock) {
        this.archive = archive;
        this.weights = weights;
        this.clock = clock;
        this.judges = new Judges(probes, weights, subjects, archive::article);
    }

    List<Change> judged(List<Article> articles) {
        Judges now = judges();
        return articles.stream()
                .flatMap(article -> now.of(article).stream())
                .<Change>map(Change.Judged::new)
                .toList();
    }

    private Judges judges() {
        Instant now = clock.instant();
        if (read.isBefore(now.minus(FRESH)) || read.isAfter(now)) {
            List<Subject> all = archive.subjects();
            read = now;
            if (!all.equals(subjects)) {
                subjects = all;
                judges = new Judges(probes, weights, subjects, archive::article);
            }
        }
        return judges;
    }
}
