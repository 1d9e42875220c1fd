package dateline.cli;

import dateline.archive.Location;
import dateline.archive.Moved;
import dateline.archive.Stores;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "migrate",
        description =
                "Copies the archive's tables into another, empty store: an SQLite file, or a PostgreSQL database as"
                        + " postgresql://host:port/name (archive.user and archive.password-file hold for it). Each table"
                        + " is read back and compared; the source stays as it is. Not while run or fetch has the folder."
                        + " The settings are not changed; the last line says what to set.")
final class MigrateCommand extends AtFolder implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "STORE",
            description = "Where the tables are (default: where the settings say).")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "STORE", required = true, description = "Where they are to be.")
    private String to = "";

    @Override
    public Integer call() {
        Path folder = folder();
        Settings settings = settings();
        Location source =
                from.map(named -> location(folder, settings, named)).orElseGet(() -> settings.location(folder));
        Location target = location(folder, settings, to);
        if (source.shown().equals(target.shown())) {
            throw new Complaint("the archive is in " + target.shown() + " already");
        }
        try (FolderLock _ = FolderLock.take(folder)) {
            return told(Stores.move(source, target), folder, target);
        }
    }

    private static Location location(Path folder, Settings settings, String named) {
        if (!named.startsWith("postgresql:")) {
            return new Location.File(folder.resolve(named));
        }
        if (!Values.isDatabase(named)) {
            throw new Complaint("a database must be written as " + Setting.Kind.DATABASE.form());
        }
        return settings.server(folder, named);
    }

    private int told(Moved moved, Path folder, Location target) {
        return switch (moved) {
            case Moved.Refused refused -> throw new Complaint(refused.why());
            case Moved.Whole whole -> {
                whole.tables()
                        .forEach(table -> say(table.name() + ": " + Progress.count(table.rows(), "row") + ", digest "
                                + table.digest()));
                say("All tables are in " + target.shown() + ". " + next(folder, target));
                yield 0;
            }
        };
    }

    private static String next(Path folder, Location target) {
        return switch (target) {
            case Location.Server server -> "Now set archive.url = \"" + server.url() + "\" in " + Settings.FILE + ".";
            case Location.File file ->
                file.path().equals(folder.resolve(Settings.DATABASE))
                        ? "Now set archive.url = \"\" in " + Settings.FILE + "."
                        : "It serves an archive when it is that archive's " + Settings.DATABASE + ".";
        };
    }
}
