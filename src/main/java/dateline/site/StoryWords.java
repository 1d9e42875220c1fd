package dateline.site;

import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.util.List;
import java.util.Optional;

/** Says in words what happened to a story, and why. */
final class StoryWords {

    private StoryWords() {}

    static String why(StoryReason reason) {
        return switch (reason) {
            case StoryReason.Nothing _ -> "Nothing before it was like it.";
            case StoryReason.CopyOf copy ->
                "It shares its text with an article that was here before it (" + copy.percent() + " %).";
            case StoryReason.Alike(int percent, List<String> words) ->
                "Words in common: " + String.join(", ", words) + " (" + percent + " % sure).";
            case StoryReason.Editor(String note) -> note.isBlank() ? "An editor said so." : "An editor: " + note;
        };
    }

    /** The other story that a change names after {@link #happened}. */
    static Optional<StoryId> other(StoryChange change, StoryId story) {
        return switch (change) {
            case StoryChange.Opened _, StoryChange.Joined _ -> Optional.empty();
            case StoryChange.Merged merged -> Optional.of(merged.into().equals(story) ? merged.from() : merged.into());
            case StoryChange.Split split -> Optional.of(split.from().equals(story) ? split.to() : split.from());
        };
    }

    /** What happened, ending before the other story's name. */
    static String happened(StoryChange change, StoryId story) {
        return switch (change) {
            case StoryChange.Opened _ -> "Opened.";
            case StoryChange.Joined _ -> "An article joined.";
            case StoryChange.Merged merged -> merged.into().equals(story) ? "Took in the story" : "Went into the story";
            case StoryChange.Split split ->
                split.from().equals(story)
                        ? Counts.articles(split.moved().size()) + " went to the story"
                        : Counts.articles(split.moved().size()) + " came from the story";
        };
    }

    /** Where the articles of a story that has none went last. */
    static StoryId heir(List<StoryChange> changes, StoryId story) {
        return changes.stream().flatMap(change -> other(change, story).stream()).reduce(story, (_, later) -> later);
    }
}
