package dateline.cli;

import dateline.custody.PublicKeyLine;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes an empty archive in a folder: a commented settings file (dateline.toml) and the database, "
                + "an SQLite file unless --database names another. Touches nothing that is there.")
final class InitCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder; made when it is missing.")
    private Path folder;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "An empty PostgreSQL database for the tables, as postgresql://host:port/name. Goes into the "
                    + "settings, as the next two do.")
    private String database = "";

    @Option(names = "--user", paramLabel = "NAME", description = "Who asks that database.")
    private String user = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is that user's password; relative to the archive's folder.")
    private String passwordFile = "";

    @Override
    public void run() {
        Path path = folder.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new Complaint(path + " is a file; an archive needs a folder");
        }
        if (!Values.fits(Setting.Kind.DATABASE, database)) {
            throw new ParameterException(spec.commandLine(), "--database must be " + Setting.Kind.DATABASE.bare());
        }
        PublicKeyLine key = House.make(
                path,
                Settings.standard()
                        .with("archive.url", database)
                        .with("archive.user", user)
                        .with("archive.password-file", passwordFile));
        spec.commandLine().getOut().println("An empty archive is in " + path + "; settings in " + Settings.FILE + ".");
        spec.commandLine().getOut().println("Its public key, by which others prove what it holds: " + key);
        spec.commandLine().getOut().println("Next: dateline follow --dir " + folder + " https://outlet.example/");
    }
}
