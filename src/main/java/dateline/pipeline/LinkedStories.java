package dateline.pipeline;

import dateline.archive.Archive;
import dateline.model.ArticleId;
import dateline.model.StoryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The stories of articles, linked ones under one name. */
final class LinkedStories {

    private final Function<ArticleId, Optional<StoryId>> story;
    private final Map<ArticleId, Optional<String>> known = new HashMap<>();
    private final Map<StoryId, StoryId> towards = new HashMap<>();

    LinkedStories(Function<ArticleId, Optional<StoryId>> story, List<Archive.Kinship> kinships) {
        this.story = story;
        for (Archive.Kinship kinship : kinships) {
            StoryId one = end(kinship.one());
            StoryId other = end(kinship.other());
            if (!kinship.isApart() && !one.equals(other)) {
                towards.put(one, other);
            }
        }
    }

    private StoryId end(StoryId start) {
        StoryId end = start;
        while (towards.containsKey(end)) {
            end = towards.get(end);
        }
        return end;
    }

    Optional<String> of(ArticleId article) {
        return known.computeIfAbsent(
                article, id -> story.apply(id).map(this::end).map(StoryId::toString));
    }
}
