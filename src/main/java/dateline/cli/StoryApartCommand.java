package dateline.cli;

import dateline.archive.Archive;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "apart",
        description =
                "Takes back that two stories tell one event in two languages; the program does not link them again."
                        + " May be called while the archive runs.")
final class StoryApartCommand extends StoryDecision implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STORY", description = "A story, or an article in it.")
    private String one;

    @Parameters(index = "1", paramLabel = "OTHER", description = "A story that it is linked with, or an article in it.")
    private String other;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            StoryId first = StoryNames.story(archive, one);
            StoryId second = StoryNames.story(archive, other);
            if (archive.kin(first).stream().noneMatch(kin -> kin.count().story().equals(second))) {
                throw new Complaint("the stories " + first + " and " + second + " are not linked");
            }
            keep(archive, new StoryChange.Unlinked(first, second, now(), reason()));
            say("story " + first + " is not linked with " + second + " any more");
            return 0;
        }
    }
}
