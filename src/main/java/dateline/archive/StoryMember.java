package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.StoryReason;
import java.util.Optional;

/**
 * An article in its story.
 *
 * @param why the reason of the change that put it there; a merge of whole stories leaves the reason as it was
 * @param copy empty when the text is its own as far as is known
 */
public record StoryMember(Line line, StoryReason why, Optional<Copy> copy) {

    /**
     * @param origin the earliest known article with this text; it is no copy itself
     * @param percent how much of the shorter text the two shared when they were compared, 0 to 100
     */
    public record Copy(ArticleId origin, int percent) {}
}
