package dateline.site;

import dateline.archive.StoryMember;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what happened to a story, and why. */
final class StoryWords {

    private StoryWords() {}

    /** Why an article stands where it does. The earliest report may come after its copies. */
    static String why(StoryMember member) {
        if (member.copy().isPresent() && member.why() instanceof StoryReason.Nothing) {
            return "The archive met it before the text that it copies.";
        }
        return member.copy().isEmpty() && member.why() instanceof StoryReason.CopyOf copy
                ? "The archive met a copy of it first (" + copy.percent() + " % of the shorter text)."
                : why(member.why());
    }

    static String why(StoryReason reason) {
        return switch (reason) {
            case StoryReason.Nothing _ -> "Nothing before it was like it.";
            case StoryReason.CopyOf copy ->
                "It shares its text with one that the archive had already (" + copy.percent() + " %).";
            case StoryReason.Alike(int percent, List<String> words) ->
                "Words in common: " + String.join(", ", words) + " (" + percent + " % sure).";
            case StoryReason.SetApart(int percent, List<String> words) ->
                "Set apart as another event (" + percent + " % sure) with these words in common: "
                        + String.join(", ", words) + ".";
            case StoryReason.SameNames(List<StoryReason.SameNames.Both> shared) ->
                "Both name " + shared.stream().map(StoryWords::both).collect(Collectors.joining(", ")) + ".";
            case StoryReason.Editor(String note) -> note.isBlank() ? "An editor said so." : "An editor: " + note;
        };
    }

    private static String both(StoryReason.SameNames.Both both) {
        return both.one().equals(both.other()) ? both.one() : both.one() + " (" + both.other() + ")";
    }

    /** The other story that a change names after {@link #happened}. */
    static Optional<StoryId> other(StoryChange change, StoryId story) {
        return switch (change) {
            case StoryChange.Opened _, StoryChange.Joined _ -> Optional.empty();
            case StoryChange.Merged merged -> Optional.of(merged.into().equals(story) ? merged.from() : merged.into());
            case StoryChange.Split split -> Optional.of(split.from().equals(story) ? split.to() : split.from());
            case StoryChange.Linked linked ->
                Optional.of(linked.story().equals(story) ? linked.other() : linked.story());
            case StoryChange.Unlinked unlinked ->
                Optional.of(unlinked.story().equals(story) ? unlinked.other() : unlinked.story());
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
            case StoryChange.Linked _ -> "Linked, as the same event in another language, with the story";
            case StoryChange.Unlinked _ -> "Not linked any more with the story";
        };
    }

    /** Where the articles of a story that has none went last. */
    static StoryId heir(List<StoryChange> changes, StoryId story) {
        return changes.stream()
                .filter(change -> change instanceof StoryChange.Merged || change instanceof StoryChange.Split)
                .flatMap(change -> other(change, story).stream())
                .reduce(story, (_, later) -> later);
    }
}
