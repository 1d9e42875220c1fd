package dateline.story;

import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import java.util.HashMap;
import java.util.Map;

/** Adds changes up, as an archive does. */
final class Ledger {

    private final Map<ArticleId, StoryId> stories = new HashMap<>();

    void take(StoryChange change) {
        switch (change) {
            case StoryChange.Opened opened -> stories.put(opened.story().opener(), opened.story());
            case StoryChange.Joined joined -> stories.put(joined.article(), joined.story());
            case StoryChange.Merged merged ->
                stories.replaceAll((_, story) -> story.equals(merged.from()) ? merged.into() : story);
            case StoryChange.Split split -> split.moved().forEach(article -> stories.put(article, split.to()));
            case StoryChange.Linked _, StoryChange.Unlinked _ -> {}
        }
    }

    StoryId storyOf(ArticleId article) {
        return stories.get(article);
    }
}
