package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.StoryCount;
import dateline.model.ArticleId;
import dateline.model.StoryId;
import java.util.List;
import java.util.Optional;

/** Articles and stories as they are typed: the last part of their address on the site. */
final class StoryNames {

    private StoryNames() {}

    static ArticleId article(Archive archive, String typed) {
        return ArticleId.parse(typed)
                .filter(id -> archive.article(id).isPresent())
                .orElseThrow(() -> new Complaint("there is no article " + typed));
    }

    /** The story of that name; else the one that the article of that name stands in. */
    static StoryId story(Archive archive, String typed) {
        Optional<StoryId> named =
                StoryId.parse(typed).filter(story -> !archive.members(story).isEmpty());
        return named.or(() -> ArticleId.parse(typed).flatMap(article -> of(archive, article)))
                .orElseThrow(() -> new Complaint(
                        "there is no story " + typed + ", and no article of that name that stands in one"));
    }

    static Optional<StoryId> of(Archive archive, ArticleId article) {
        return Optional.ofNullable(archive.stories(List.of(article)).get(article))
                .map(StoryCount::story);
    }
}
