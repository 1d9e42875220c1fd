package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.NameDecision;
import dateline.model.NameKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked by who finds names and makes dossiers. Safe from any thread. */
public interface NameDesk {

    /** Articles published under a subject since their names were last found; the smallest id first. */
    List<ArticleId> unnamed(int limit);

    /** The mark of the last {@link Change.NamedTo}; 0 before the first. */
    long namedTo();

    /** What the newest articles name, newest first, up to a number of lines. */
    List<Used> used(int limit);

    record Used(ArticleId article, NameUse use) {}

    /** The newest article that names the form. */
    Optional<ArticleId> newest(NameKind kind, String form);

    /** Whole dossiers of a kind that hold any of these forms. */
    List<Filed> filed(NameKind kind, Collection<String> forms);

    /** How many articles name any of the forms, and the form that most of them use (ties: the first in the order given). */
    Tally tally(NameKind kind, List<String> forms);

    record Tally(long articles, String name) {}

    /** Forms of dossiers that at least so many articles name, the most named first; one kind a form. */
    Map<String, NameKind> known(int articles, int limit);

    /** Whether a dossier has a form that no article names any more. */
    boolean isAnyUnused();

    /** Every decision, oldest first. */
    List<Decided> decisions();

    /** @param seq grows with every decision */
    record Decided(long seq, Instant at, NameDecision decision) {}

    /** The number of the newest change of any story; 0 before the first. */
    long newestStoryChange();

    /**
     * Whether articles that name something came into one story with others by a change after that number, or into linked
     * ones by an editor.
     */
    boolean isStoryMoved(long after);

    /** The newest {@link Decided#seq}; 0 for none. */
    long newestDecision();
}
