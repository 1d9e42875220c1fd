package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Line;
import dateline.archive.StoryMember;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description =
                "Shows a story: its articles, earliest first, each with its short name, its outlet, whose copy it is"
                        + " and why it stands there; then the same event in other languages, and what was merged, split"
                        + " and linked.")
final class StoryShowCommand extends AtFolder implements Runnable {

    @Parameters(paramLabel = "NAME", description = "The short name of a story or of an article in it.")
    private String name;

    @Override
    public void run() {
        try (Archive archive = archive()) {
            StoryId story = StoryNames.story(archive, name);
            List<StoryMember> members = archive.members(story);
            say("story " + story + ": " + Progress.count(members.size(), "article"));
            members.forEach(member -> say(line(member)));
            archive.kin(story)
                    .forEach(kin -> say("in other languages: " + kin.count().story() + "  "
                            + Printable.of(kin.first().headline()) + ": " + why(kin.why())));
            archive.changes(story).forEach(change -> say(change.at() + "  " + line(change)));
        }
    }

    private static String line(StoryMember member) {
        Line line = member.line();
        return "%s  %s  %-24s %s%n%15s%s%s"
                .formatted(
                        line.id(),
                        line.order(),
                        Printable.of(line.outletName()),
                        Printable.of(line.headline()),
                        "",
                        member.copy()
                                .map(copy -> "copy of " + copy.origin() + " (" + copy.percent() + " %); ")
                                .orElse(""),
                        why(member.why()));
    }

    private static String line(StoryChange change) {
        return switch (change) {
            case StoryChange.Opened opened -> "opened " + opened.story() + ": " + why(opened.reason());
            case StoryChange.Joined joined -> joined.article() + " joined: " + why(joined.reason());
            case StoryChange.Merged merged ->
                merged.from() + " merged into " + merged.into() + ": " + why(merged.reason());
            case StoryChange.Split split ->
                Progress.count(split.moved().size(), "article") + " from " + split.from() + " to " + split.to() + ": "
                        + why(split.reason());
            case StoryChange.Linked linked ->
                linked.story() + " linked with " + linked.other() + ": " + why(linked.reason());
            case StoryChange.Unlinked unlinked ->
                unlinked.story() + " not linked with " + unlinked.other() + " any more: " + why(unlinked.reason());
        };
    }

    private static String why(StoryReason reason) {
        return switch (reason) {
            case StoryReason.Nothing _ -> "no story before was like it";
            case StoryReason.CopyOf(var origin, int percent) -> "the text of " + origin + " (" + percent + " %)";
            case StoryReason.Alike(int percent, List<String> words) ->
                "alike in " + Printable.of(String.join(", ", words)) + " (" + percent + " %)";
            case StoryReason.SetApart(int percent, List<String> words) ->
                "set apart, alike in " + Printable.of(String.join(", ", words)) + " (" + percent + " %)";
            case StoryReason.SameNames(List<StoryReason.SameNames.Both> shared) ->
                "both name "
                        + Printable.of(shared.stream()
                                .map(both -> both.one() + " = " + both.other())
                                .collect(Collectors.joining(", ")));
            case StoryReason.Editor(String note) ->
                note.isBlank() ? "an editor said so" : "an editor: " + Printable.of(note);
        };
    }
}
