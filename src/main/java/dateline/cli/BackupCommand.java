package dateline.cli;

import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Writes everything of the archive that cannot be made anew into one zip file: the database as it stands at "
                    + "one moment, the evidence that it tells of, the settings, and the signing keys if there are any.",
            "May be called while the archive runs. Only its owner may read the file; keep it like a key."
        })
final class BackupCommand extends AtFolder implements Runnable {

    @Parameters(paramLabel = "FILE", description = "The file to write; made whole or not at all.")
    private Path file;

    @Option(names = "--force", description = "Replaces the file when it is there.")
    private boolean force;

    @Override
    public void run() {
        Path folder = folder();
        Path to = file.toAbsolutePath().normalize();
        if (to.startsWith(folder.resolve("warc"))) {
            throw new Complaint("a backup does not belong into the evidence folder " + folder.resolve("warc"));
        }
        Manifest made = Backup.write(folder, to, force, Instant.now());
        say(Progress.count(made.articles(), "article") + " and " + Progress.count(made.captures(), "capture") + ", "
                + Disk.size(made.bytes()) + ", are in " + to);
        if (made.entries().stream().map(Manifest.Entry::name).anyMatch(Manifest::isSecret)) {
            say("The archive's signing keys are in it: whoever can read the file can sign in the archive's name.");
        }
    }
}
