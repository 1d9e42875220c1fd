package dateline.site;

import dateline.archive.Cursor;
import dateline.archive.Scope;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.StoryId;
import dateline.model.SubjectId;
import dateline.search.Finder.Wish;
import java.time.YearMonth;
import java.util.Optional;

/** Every address of the site. Values, so that they name what was already made for them. */
sealed interface Place {

    record Shelf(Scope scope, Optional<Cursor> after) implements Place {}

    record FeedOf(Scope scope, FeedKind kind) implements Place {}

    /** @param page 1 for the first */
    record Search(Wish wish, int page) implements Place {}

    record SearchFeed(Wish wish, FeedKind kind) implements Place {}

    record ArticleAt(ArticleId id) implements Place {}

    record VersionAt(ArticleId id, int version) implements Place {}

    /** What a version changed. @param version above 1 */
    record ChangesAt(ArticleId id, int version) implements Place {}

    record EvidenceAt(CaptureId id) implements Place {}

    record RecordAt(CaptureId id) implements Place {}

    record ProofAt(CaptureId id) implements Place {}

    record PictureAt(CaptureId id) implements Place {}

    record MapOf(SubjectId subject) implements Place {}

    record StoryAt(StoryId story) implements Place {}

    record ContentsAt() implements Place {}

    /** The outlets' own feeds, as OPML. */
    record FeedsOfOutlets() implements Place {}

    record SearchDescription() implements Place {}

    record About() implements Place {}

    record Robots() implements Place {}

    record SitemapIndex() implements Place {}

    /** @param part 1 for the first of that month */
    record SitemapPart(YearMonth month, int part) implements Place {}

    record SitemapOfNames() implements Place {}

    record Asset(String name) implements Place {}
}
