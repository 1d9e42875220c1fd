package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.model.Subject.Verdict;
import dateline.model.SubjectId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The subjects of a {@link MemoryArchive}, and what was judged for them. */
final class MemorySubjects {

    private record Pair(SubjectId subject, ArticleId article) {}

    private final Supplier<Stream<Line>> lines;
    private final Map<SubjectId, Subject> subjects = new HashMap<>();
    private final Map<Pair, Judgement> judgements = new HashMap<>();

    /** @param lines of all articles */
    MemorySubjects(Supplier<Stream<Line>> lines) {
        this.lines = lines;
    }

    void sought(Subject subject) {
        subjects.put(subject.id(), subject);
    }

    void unsought(SubjectId subject) {
        subjects.remove(subject);
        judgements.keySet().removeIf(pair -> pair.subject().equals(subject));
    }

    void put(Judgement judgement) {
        judgements.put(new Pair(judgement.subject(), judgement.article()), judgement);
    }

    void remove(Judgement judgement) {
        judgements.remove(new Pair(judgement.subject(), judgement.article()));
    }

    void forget(ArticleId article) {
        judgements.keySet().removeIf(pair -> pair.article().equals(article));
    }

    List<Subject> subjects() {
        return subjects.values().stream()
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .toList();
    }

    List<Judgement> judgements(ArticleId article) {
        return judgements.values().stream()
                .filter(each -> each.article().equals(article))
                .sorted(Comparator.comparing(Judgement::relevance).reversed().thenComparing(Judgement::subject))
                .toList();
    }

    List<Judgement> judged(SubjectId subject, Verdict verdict, int limit) {
        return lines.get()
                .sorted(Line.NEWEST_FIRST)
                .flatMap(line -> Stream.ofNullable(judgements.get(new Pair(subject, line.id()))))
                .filter(each -> each.verdict() == verdict)
                .limit(limit)
                .toList();
    }

    boolean isPublished(SubjectId subject, ArticleId article) {
        return Optional.ofNullable(judgements.get(new Pair(subject, article)))
                .filter(each -> each.verdict() == Verdict.PUBLISH)
                .isPresent();
    }

    SubjectSums sums(SubjectId subject) {
        List<Line> published =
                lines.get().filter(line -> isPublished(subject, line.id())).toList();
        return new SubjectSums(
                published.size(),
                MemoryCounts.months(published),
                MemoryCounts.places(published, SubjectSums.MAX_PLACES),
                judged(subject, Verdict.ASK, Integer.MAX_VALUE).size());
    }
}
