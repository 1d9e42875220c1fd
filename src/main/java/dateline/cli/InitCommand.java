package dateline.cli;

import dateline.custody.PublicKeyLine;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes an empty archive in a folder: a commented settings file (dateline.toml) and the database. "
                + "Touches nothing that is there.")
final class InitCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder; made when it is missing.")
    private Path folder;

    @Override
    public void run() {
        Path path = folder.toAbsolutePath().normalize();
        PublicKeyLine key = House.make(path);
        spec.commandLine().getOut().println("An empty archive is in " + path + "; settings in " + Settings.FILE + ".");
        spec.commandLine().getOut().println("Its public key, by which others prove what it holds: " + key);
        spec.commandLine().getOut().println("Next: dateline follow --dir " + folder + " https://outlet.example/");
    }
}
