package dateline.story;

import dateline.model.ArticleId;
import dateline.model.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A story as a page shows it: five copies are not five witnesses.
 *
 * @param members earliest first; at least one
 */
public record StoryView(StoryId story, List<Member> members) {

    public StoryView {
        members = List.copyOf(members);
    }

    /** @param copyOf the earliest known article with this text; it need not be in the archive any more */
    public record Member(ArticleId article, Instant at, Optional<ArticleId> copyOf) {}

    /** How many texts of their own there are: copies of one origin count once, with it or without it. */
    public int independent() {
        return (int) members.stream()
                .map(member -> member.copyOf().orElse(member.article()))
                .distinct()
                .count();
    }

    public int copies() {
        return members.size() - independent();
    }
}
