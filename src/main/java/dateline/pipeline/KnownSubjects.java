package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.model.Article;
import dateline.model.Subject;
import dateline.search.Probes;
import dateline.search.Weights;
import dateline.subject.Alias;
import dateline.subject.Judges;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges what is about to be kept against the subjects of now. For the writer's thread alone. */
final class KnownSubjects {

    /**
     * How old the subjects may be, since another process may change them. Who adds one judges what was kept meanwhile
     * himself; see {@link Seeking}.
     */
    static final Duration FRESH = Duration.ofSeconds(1);

    /** How old what dossiers say of the subjects' names may be: that changes seldom, and costs some queries. */
    static final Duration WIDE = Duration.ofMinutes(1);

    private final Archive archive;
    private final Widening widening;
    private final Weights weights;
    private final InstantSource clock;
    private final Probes probes = new Probes();
    private List<Subject> subjects = List.of();
    private Map<Subject, List<Alias>> aliases = Map.of();
    private Judges judges;
    private Instant read = Instant.MIN;
    private Instant widened = Instant.MIN;

    KnownSubjects(Archive archive, Weights weights, InstantSource clock) {
        this.archive = archive;
        this.widening = new Widening(archive.naming());
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
        if (isOld(read, FRESH, now)) {
            List<Subject> all = archive.subjects();
            read = now;
            if (!all.equals(subjects) || isOld(widened, WIDE, now)) {
                read(all);
                widened = now;
            }
        }
        return judges;
    }

    private static boolean isOld(Instant read, Duration fresh, Instant now) {
        return read.isBefore(now.minus(fresh)) || read.isAfter(now);
    }

    private void read(List<Subject> all) {
        Map<Subject, List<Alias>> wide = all.stream().collect(Collectors.toMap(each -> each, widening::of));
        if (!all.equals(subjects) || !wide.equals(aliases)) {
            subjects = all;
            aliases = wide;
            judges = new Judges(probes, weights, subjects, archive::article, aliases::get);
        }
    }
}
