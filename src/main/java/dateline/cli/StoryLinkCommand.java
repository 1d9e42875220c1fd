package dateline.cli;

import dateline.archive.Archive;
import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "link",
        description =
                "Says that two stories tell one event in two languages: each page leads to the other. May be called"
                        + " while the archive runs.")
final class StoryLinkCommand extends StoryDecision implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STORY", description = "A story, or an article in it.")
    private String one;

    @Parameters(index = "1", paramLabel = "OTHER", description = "The other story, or an article in it.")
    private String other;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            StoryId first = StoryNames.story(archive, one);
            StoryId second = StoryNames.story(archive, other);
            needsTwo(first, second);
            keep(
                    archive,
                    new StoryChange.Linked(
                            first, second, earliest(archive, first), earliest(archive, second), now(), reason()));
            say("story " + first + " is linked with " + second);
            return 0;
        }
    }

    private static ArticleId earliest(Archive archive, StoryId story) {
        return archive.members(story).getFirst().line().id();
    }
}
