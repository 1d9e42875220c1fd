package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands on an archive share: where it lies, and its settings. */
@Command(mixinStandardHelpOptions = true)
abstract class AtFolder {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-d", "--dir"},
            paramLabel = "DIR",
            defaultValue = "${env:DATELINE_DIR:-.}",
            description = "The archive's folder (default: DATELINE_DIR, else the current folder).")
    private Path folder;

    /** As it was given, whether there is an archive in it or not. */
    Path anyFolder() {
        return folder.toAbsolutePath().normalize();
    }

    Path folder() {
        Path path = anyFolder();
        if (Files.isDirectory(path) && !Files.isExecutable(path)) {
            throw new Complaint("no permission to look into the folder " + path);
        }
        if (!Files.exists(path.resolve(Settings.FILE))) {
            throw new Complaint("there is no archive in " + path + "; make one with: dateline init " + folder);
        }
        return path;
    }

    Settings settings() {
        return switch (Settings.read(folder().resolve(Settings.FILE), System.getenv())) {
            case Settings.Read.Good good -> good.settings();
            case Settings.Read.Wrong wrong -> throw new WrongSettings(spec.commandLine(), joined(wrong.complaints()));
        };
    }

    /** The lines say all; the command's own help would not. */
    static final class WrongSettings extends ParameterException {

        private static final long serialVersionUID = 1L;

        private WrongSettings(CommandLine command, String lines) {
            super(command, lines);
        }
    }

    /** The archive alone, beside a process that fetches. */
    Archive archive() {
        return House.archive(folder(), settings());
    }

    /** Empty where there are no settings that say where it lies, or no database in the folder. */
    Optional<Archive> archiveIfThere() {
        if (!Files.exists(anyFolder().resolve(Settings.FILE))) {
            return Optional.empty();
        }
        return settings().location(anyFolder()) instanceof Location.File(Path file) && !Files.exists(file)
                ? Optional.empty()
                : Optional.of(archive());
    }

    private static String joined(List<String> complaints) {
        return String.join("\ndateline: ", complaints);
    }

    /** What was typed makes no sense, though its form was right: exit code 2. */
    ParameterException misused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    /** A line for whoever watches, beside the command's answer. */
    void err(String line) {
        spec.commandLine().getErr().println(line);
    }
}
