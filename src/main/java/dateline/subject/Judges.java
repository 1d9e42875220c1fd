package dateline.subject;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.search.Probe;
import dateline.search.Probes;
import dateline.search.Weights;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges articles against all subjects. Safe from any thread. */
public final class Judges {

    private final Probes probes;
    private final Weights weights;
    private final List<Judge> judges;

    /** @param articles where the subjects' examples are found; those that are not there count for nothing */
    public Judges(
            Probes probes, Weights weights, List<Subject> subjects, Function<ArticleId, Optional<Article>> articles) {
        this(probes, weights, subjects, articles, _ -> List.of());
    }

    /** @param aliases forms of a subject's names beyond those that it was given */
    public Judges(
            Probes probes,
            Weights weights,
            List<Subject> subjects,
            Function<ArticleId, Optional<Article>> articles,
            Function<Subject, List<Alias>> aliases) {
        this.probes = probes;
        this.weights = weights;
        this.judges = subjects.stream()
                .map(subject -> new Judge(subject, aliases.apply(subject), Likeness.of(subject, articles, weights)))
                .toList();
    }

    /** One for each subject, those that leave the article included. */
    public List<Judgement> of(Article article) {
        if (judges.isEmpty()) {
            return List.of();
        }
        Probe probe = probes.of(article);
        return judges.stream().map(judge -> judge.of(article, probe, weights)).toList();
    }
}
