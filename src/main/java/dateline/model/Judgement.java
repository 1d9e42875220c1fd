package dateline.model;

import java.util.List;

/**
 * How far an article belongs to a subject.
 *
 * @param relevance 0 to 100
 * @param reasons one line each, for editors and readers; empty when there is none
 */
public record Judgement(
        SubjectId subject, ArticleId article, int relevance, List<String> reasons, Subject.Verdict verdict) {

    public Judgement {
        reasons = List.copyOf(reasons);
    }
}
