package dateline.cli;

import dateline.archive.ArchiveException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "A self-hosted press archive: follows news outlets in any language, keeps every page as evidence, "
                        + "and publishes a fast, searchable archive.",
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            FollowCommand.class,
            LeaveCommand.class,
            OutletsCommand.class,
            RenameCommand.class,
            RunCommand.class,
            FetchCommand.class,
            SearchCommand.class,
            ReadCommand.class,
            StatusCommand.class,
            DoctorCommand.class,
            MigrateCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            SubjectCommand.class,
            NameCommand.class,
            StoryCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            TakedownCommand.class,
        },
        footer = {
            "",
            "Start with:  dateline demo",
            "An archive of your own:",
            "  dateline init my-archive && cd my-archive",
            "  dateline follow https://outlet.example/",
            "  dateline run"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:something did not; one line says what",
            "2:the command line or a setting was not understood",
            "3:no JDK 25 was found",
            "4:the program could not be built"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /** From the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"dateline " + (version == null ? "(unpackaged)" : version)};
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    static int execute(String... args) {
        // Libraries that log by the JDK's own means have nothing to say that an operator could use.
        LogManager.getLogManager().reset();
        Optional<String> level = Logging.complaint(System.getenv());
        if (level.isPresent()) {
            System.err.println("dateline: " + level.get());
            return CommandLine.ExitCode.USAGE;
        }
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(Main::misused);
        line.setExecutionExceptionHandler(Main::failed);
        return line.execute(args);
    }

    private static int misused(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("dateline: " + complaint(e, line));
        boolean needsHelp = !(e instanceof AtFolder.WrongSettings)
                && !CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
        if (needsHelp) {
            line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static String complaint(ParameterException e, CommandLine line) {
        if (!(e instanceof CommandLine.UnmatchedArgumentException words) || words.isUnknownOption()) {
            return String.valueOf(e.getMessage());
        }
        String first = words.getUnmatched().getFirst();
        return line.getSubcommands().isEmpty()
                ? "'" + first + "' is one word more than "
                        + line.getCommandSpec().qualifiedName() + " takes"
                : "there is no command '" + first + "'";
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult result) {
        switch (e) {
            case Complaint complaint -> line.getErr().println("dateline: " + complaint.getMessage());
            case ArchiveException archive -> line.getErr().println("dateline: " + archive.getMessage());
            case UncheckedIOException disk -> line.getErr().println("dateline: " + Complaint.reason(disk.getCause()));
            default -> {
                line.getErr().println("dateline: a fault of the program itself, please report it: " + e);
                // The way to it, for the report.
                LoggerFactory.getLogger(Main.class).debug("It came about here:", e);
            }
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
