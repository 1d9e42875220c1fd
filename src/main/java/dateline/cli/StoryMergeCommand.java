package dateline.cli;

import dateline.archive.Archive;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = "Puts all articles of one story into another. May be called while the archive runs.")
final class StoryMergeCommand extends StoryDecision implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "INTO", description = "The story that stays, or an article in it.")
    private String into;

    @Parameters(index = "1", paramLabel = "FROM", description = "The story that goes, or an article in it.")
    private String from;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            StoryId target = StoryNames.story(archive, into);
            StoryId source = StoryNames.story(archive, from);
            needsTwo(target, source);
            int articles = archive.members(source).size();
            keep(archive, new StoryChange.Merged(target, source, now(), reason()));
            say(Progress.count(articles, "article") + " moved from story " + source + " to " + target);
            return 0;
        }
    }
}
