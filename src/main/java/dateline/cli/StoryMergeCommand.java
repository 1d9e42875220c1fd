package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = "Puts all articles of one story into another. May be called while the archive runs.")
final class StoryMergeCommand extends AtFolder implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "INTO", description = "The story that stays, or an article in it.")
    private String into;

    @Parameters(index = "1", paramLabel = "FROM", description = "The story that goes, or an article in it.")
    private String from;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why; readers see it.")
    private String note;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            StoryId target = StoryNames.story(archive, into);
            StoryId source = StoryNames.story(archive, from);
            if (target.equals(source)) {
                throw new Complaint("both are the story " + target);
            }
            int articles = archive.members(source).size();
            archive.commit(List.of(new Change.Storied(new StoryChange.Merged(
                    target, source, InstantSource.system().instant(), new StoryReason.Editor(note)))));
            say(Progress.count(articles, "article") + " moved from story " + source + " to " + target);
            return 0;
        }
    }
}
