package dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup back into an empty folder. Every file is checked against the backup's digests"
                + " before the folder counts as an archive; what fails leaves the folder empty. The search index is made"
                + " anew at the first start.")
final class RestoreCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A file that `backup` made.")
    private Path file;

    @Parameters(index = "1", paramLabel = "DIR", description = "An empty folder, or one that is not there yet.")
    private Path folder;

    @Override
    public void run() {
        Path to = folder.toAbsolutePath().normalize();
        Manifest read = Restore.read(file.toAbsolutePath().normalize(), to);
        spec.commandLine()
                .getOut()
                .println(Progress.count(read.articles(), "article") + " and "
                        + Progress.count(read.captures(), "capture") + " of " + read.made() + " are in " + to
                        + "; the index is made anew at the first start.");
    }
}
