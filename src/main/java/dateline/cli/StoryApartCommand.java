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
        name = "apart",
        description =
                "Takes back that two stories tell one event in two languages; the program does not link them again."
                        + " May be called while the archive runs.")
final class StoryApartCommand extends AtFolder implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STORY", description = "A story, or an article in it.")
    private String one;

    @Parameters(index = "1", paramLabel = "OTHER", description = "A story that it is linked with, or an article in it.")
    private String other;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why; readers see it.")
    private String note;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            StoryId first = StoryNames.story(archive, one);
            StoryId second = StoryNames.story(archive, other);
            if (archive.kin(first).stream().noneMatch(kin -> kin.count().story().equals(second))) {
                throw new Complaint("the stories " + first + " and " + second + " are not linked");
            }
            archive.commit(List.of(new Change.Storied(new StoryChange.Unlinked(
                    first, second, InstantSource.system().instant(), new StoryReason.Editor(note)))));
            say("story " + first + " is not linked with " + second + " any more");
            return 0;
        }
    }
}
