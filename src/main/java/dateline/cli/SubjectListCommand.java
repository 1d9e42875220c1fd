package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.SubjectSums;
import dateline.model.Subject;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description =
                "Lists the subjects: short name, articles published, articles to ask the desk about, name, query.")
final class SubjectListCommand extends AtFolder implements Runnable {

    @Override
    public void run() {
        try (Archive archive = archive()) {
            List<Subject> subjects = archive.subjects();
            for (Subject subject : subjects) {
                SubjectSums sums = archive.sums(subject.id());
                say("%-32s %8d %8d  %s%s"
                        .formatted(
                                subject.id(),
                                sums.articles(),
                                sums.asked(),
                                subject.name(),
                                subject.query().isBlank() ? "" : "  (" + subject.query() + ")"));
            }
            if (subjects.isEmpty()) {
                say("No subject yet. Add one with: dateline subject add SHORT-NAME --name NAME");
            }
        }
    }
}
