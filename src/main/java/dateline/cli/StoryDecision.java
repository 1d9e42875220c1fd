package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Option;

/** What commands share by which an editor decides on stories. */
abstract class StoryDecision extends AtFolder {

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why; readers see it.")
    private String note;

    StoryReason reason() {
        return new StoryReason.Editor(note);
    }

    static Instant now() {
        return InstantSource.system().instant();
    }

    static void keep(Archive archive, StoryChange change) {
        archive.commit(List.of(new Change.Storied(change)));
    }

    static void needsTwo(StoryId one, StoryId other) {
        if (one.equals(other)) {
            throw new Complaint("both are the story " + one);
        }
    }
}
