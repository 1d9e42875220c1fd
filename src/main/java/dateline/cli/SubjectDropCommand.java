package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.model.SubjectId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "drop", description = "Follows a subject no longer. Its articles stay.")
final class SubjectDropCommand extends AtFolder implements Callable<Integer> {

    @Parameters(paramLabel = "SHORT-NAME", description = "As dateline subject list shows it.")
    private String shortName;

    @Override
    public Integer call() {
        try (Archive archive = archive()) {
            SubjectId id = SubjectTerms.id(shortName);
            if (archive.subject(id).isEmpty()) {
                throw new Complaint("no subject is called " + id);
            }
            archive.commit(List.of(new Change.Unsought(id)));
            say("dropped " + id);
            return 0;
        }
    }
}
