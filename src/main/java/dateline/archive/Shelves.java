package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Judgement;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.Subject;
import dateline.model.SubjectId;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The archive as readers see it: nothing here can change anything. Safe from any thread. */
public interface Shelves {

    /** The most lines that one {@link #list} gives. */
    int MAX_LINES = 200;

    /** The most articles of a story that {@link #members} gives. */
    int MAX_MEMBERS = 500;

    /** In the order of their names. */
    List<Outlet> outlets();

    Optional<Outlet> outlet(OutletId id);

    /**
     * Articles, newest first by {@link dateline.model.Dates#order}, ties by id.
     *
     * @param after the place where the list before ended; empty for the start
     * @param limit 1 to {@value #MAX_LINES}; more is cut
     */
    Listing list(Scope scope, Optional<Cursor> after, int limit);

    /** The days with articles next to one, in UTC, by {@link dateline.model.Dates#order}. */
    Around around(LocalDate day);

    record Around(Optional<LocalDate> before, Optional<LocalDate> after) {}

    /** The lines of the given articles, in the given order; unknown ones are left out. */
    List<Line> lines(List<ArticleId> ids);

    /** The newest version. */
    Optional<Article> article(ArticleId id);

    Optional<Article> article(ArticleId id, int version);

    /** Oldest first; empty for an unknown article. */
    List<VersionLine> versions(ArticleId id);

    Optional<Capture> capture(CaptureId id);

    /**
     * The versions that were read from a capture, newest article first as in a {@link #list}; {@value #MAX_LINES} at
     * most. Empty for a capture from which no article was read.
     */
    List<Reading> readings(CaptureId id);

    /** The number of a capture in the custody log; empty when it is not known there. */
    OptionalLong leaf(CaptureId id);

    /** Why an article was taken down; empty when it was not. */
    Optional<Removal> removal(ArticleId id);

    /** The takedown for which a capture is not given out; empty when it is. */
    Optional<Hidden> hidden(CaptureId id);

    /** @param isAlone as in {@link Withheld} */
    record Hidden(Removal removal, boolean isAlone) {}

    /** The kept copies of pictures, by the address the publisher gave; those not kept are left out. */
    Map<URI, Capture> pictures(Collection<URI> addresses);

    /** In the order of their names. */
    List<Subject> subjects();

    default Optional<Subject> subject(SubjectId id) {
        return subjects().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The subjects that an article belongs to or may belong to, the closest first. */
    List<Judgement> judgements(ArticleId article);

    /** Zeros for an unknown subject. */
    SubjectSums sums(SubjectId subject);

    /** People, places and organisations. */
    NameShelf names();

    /** The stories that articles stand in; those that no story has yet are left out. */
    Map<ArticleId, StoryCount> stories(Collection<ArticleId> articles);

    /** Earliest first; of a very large story the {@value #MAX_MEMBERS} earliest. Empty for an unknown story. */
    List<StoryMember> members(StoryId story);

    /** The stories that tell the same event in other languages, the newest link first; {@value #MAX_KIN} at most. */
    List<StoryKin> kin(StoryId story);

    int MAX_KIN = 24;

    /** The merges, splits and links that a story had part in, in their order; the {@value #MAX_LINES} newest. */
    List<StoryChange> changes(StoryId story);

    /** What there is to choose from: outlets, languages and months with their numbers of articles. */
    Contents contents();

    /** Grows with every commit that readers could see, within this process; for caches. */
    long generation();
}
