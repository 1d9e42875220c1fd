package dateline.model;

import java.time.Instant;
import java.util.List;

/**
 * What happened to a story, in the order it happened. The changes are the truth; stories are what they add up to, and
 * an editor undoes one by making the opposite one.
 */
public sealed interface StoryChange {

    Instant at();

    StoryReason reason();

    /** A story that holds one article, which it is named after. */
    record Opened(StoryId story, Instant at, StoryReason reason) implements StoryChange {}

    record Joined(StoryId story, ArticleId article, Instant at, StoryReason reason) implements StoryChange {}

    /** All articles of {@code from} stand in {@code into} from now on; {@code from} holds none. */
    record Merged(StoryId into, StoryId from, Instant at, StoryReason reason) implements StoryChange {}

    /** Some articles leave a story and stand in another, which may be new. */
    record Split(StoryId from, StoryId to, List<ArticleId> moved, Instant at, StoryReason reason)
            implements StoryChange {
        public Split {
            moved = List.copyOf(moved);
        }
    }

    /**
     * Two stories in different languages tell one event. Both stay; the link goes with the two articles that show it,
     * whatever stories they come to stand in.
     */
    record Linked(
            StoryId story, StoryId other, ArticleId article, ArticleId otherArticle, Instant at, StoryReason reason)
            implements StoryChange {}

    /** They tell two events after all, and are not linked again but by an editor. */
    record Unlinked(StoryId story, StoryId other, Instant at, StoryReason reason) implements StoryChange {}
}
