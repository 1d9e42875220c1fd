package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.model.ArticleId;
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
        name = "link",
        description =
                "Says that two stories tell one event in two languages: each page leads to the other. May be called"
                        + " while the archive runs.")
final class StoryLinkCommand extends AtFolder implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STORY", description = "A story, or an article in it.")
    private String one;

    @Parameters(index = "1", paramLabel = "OTHER", description = "The other story, or an article in it.")
    private String other;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why; readers see it.")
    private String note;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            StoryId first = StoryNames.story(archive, one);
            StoryId second = StoryNames.story(archive, other);
            if (first.equals(second)) {
                throw new Complaint("both are the story " + first);
            }
            archive.commit(List.of(new Change.Storied(new StoryChange.Linked(
                    first,
                    second,
                    earliest(archive, first),
                    earliest(archive, second),
                    InstantSource.system().instant(),
                    new StoryReason.Editor(note)))));
            say("story " + first + " is linked with " + second);
            return 0;
        }
    }

    private static ArticleId earliest(Archive archive, StoryId story) {
        return archive.members(story).getFirst().line().id();
    }
}
