package dateline.model;

import java.util.List;

/**
 * What an archive follows across outlets: somebody, something, or a question.
 *
 * @param name as readers see it; looked for in articles like an alias
 * @param descriptions for readers, in the order they were written
 * @param aliases other names of it, in any language and script
 * @param query in the language of the search box; may be empty
 * @param likes articles that belong to it, by an editor's word
 * @param unlikes articles that do not, although they look so
 * @param publish relevance from which an article is shown without asking, 1 to 100
 * @param ask relevance from which an editor is asked, 1 to {@code publish}
 */
public record Subject(
        SubjectId id,
        String name,
        List<Description> descriptions,
        List<String> aliases,
        String query,
        List<ArticleId> likes,
        List<ArticleId> unlikes,
        int publish,
        int ask) {

    public static final int MOST_RELEVANT = 100;
    public static final int MAX_ALIASES = 100;
    public static final int MAX_EXAMPLES = 200;

    /** @throws IllegalArgumentException when the thresholds are out of order, or there are too many names or examples */
    public Subject {
        descriptions = List.copyOf(descriptions);
        aliases = List.copyOf(aliases);
        likes = List.copyOf(likes);
        unlikes = List.copyOf(unlikes);
        if (ask < 1 || publish < ask || publish > MOST_RELEVANT) {
            throw new IllegalArgumentException("thresholds must be 1 <= ask <= publish <= " + MOST_RELEVANT);
        }
        if (name.isBlank() || aliases.size() > MAX_ALIASES || likes.size() + unlikes.size() > MAX_EXAMPLES) {
            throw new IllegalArgumentException(
                    "a subject has a name, up to " + MAX_ALIASES + " aliases and up to " + MAX_EXAMPLES + " examples");
        }
    }

    /** @param language BCP 47; empty when it was not said */
    public record Description(String language, String text) {}

    public Verdict verdict(int relevance) {
        return relevance >= publish ? Verdict.PUBLISH : relevance >= ask ? Verdict.ASK : Verdict.LEAVE;
    }

    /** What is done with an article. */
    public enum Verdict {
        /** Shown on the subject's page. */
        PUBLISH,
        /** Waits for an editor. */
        ASK,
        /** Has nothing to do with the subject. */
        LEAVE
    }
}
