package dateline.cli;

import dateline.archive.Archive;
import dateline.pipeline.Following;
import dateline.pipeline.ImportKind;
import dateline.pipeline.ImportSums;
import dateline.pipeline.Importing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Takes in what others have kept: WARC files, WordPress exports (WXR), what `export` wrote, OPML lists of"
                    + " feeds, and lists of addresses, one a line. What a file holds is told by its content. Each article"
                    + " gets its evidence; the same file again brings nothing new.",
            "Cannot be called while `run` has the folder. Exit code 1 when something could not be read."
        })
final class ImportCommand extends AtFolder implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or the folder of an export.")
    private List<Path> files;

    @Option(names = "--dry-run", description = "Reads everything and says what would come of it; keeps nothing.")
    private boolean trial;

    @Option(names = "--pages", description = "Takes the pages of a WordPress export too, and not its posts alone.")
    private boolean pages;

    /** Whether articles come with the WARC files, so that none are to be read from these. */
    private boolean evidenceAlone;

    @Override
    public Integer call() {
        Settings settings = settings();
        InstantSource clock = InstantSource.system();
        if (trial) {
            try (Archive archive = House.archive(folder(), settings)) {
                Importing importing = new Importing(
                        archive, Optional.empty(), Optional.empty(), settings.ingest(), clock, this::complain);
                return all(importing, archive, settings, clock);
            }
        }
        try (House house = House.open(folder(), settings, clock)) {
            Importing importing = new Importing(
                    house.archive(),
                    Optional.of(house.captures()),
                    Optional.of(house.index()),
                    settings.ingest(),
                    clock,
                    this::complain);
            return all(importing, house.archive(), settings, clock);
        }
    }

    private int all(Importing importing, Archive archive, Settings settings, InstantSource clock) {
        boolean well = true;
        List<Path> each = files.stream().flatMap(ImportCommand::inside).toList();
        evidenceAlone = each.stream().anyMatch(file -> rank(file) == ImportKind.ARTICLES.ordinal());
        for (Path file : each) {
            try {
                well &= one(importing, archive, settings, clock, file);
            } catch (IOException e) {
                complain(file + " cannot be read: " + Complaint.reason(e));
                well = false;
            } catch (Complaint complaint) {
                complain(complaint.getMessage());
                well = false;
            }
        }
        return well ? 0 : 1;
    }

    /** The files of an export's folder in an order in which evidence comes before what refers to it. */
    private static Stream<Path> inside(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> files = Files.walk(path, 2)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> rank(file) < ImportKind.ADDRESSES.ordinal())
                    .sorted(Comparator.comparingInt(ImportCommand::rank).thenComparing(Comparator.naturalOrder()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new Complaint(path + " cannot be read: " + Complaint.reason(e));
        }
    }

    private static int rank(Path file) {
        try {
            return ImportKind.of(file).ordinal();
        } catch (IOException e) {
            return ImportKind.UNKNOWN.ordinal();
        }
    }

    private boolean one(Importing importing, Archive archive, Settings settings, InstantSource clock, Path file)
            throws IOException {
        return switch (ImportKind.of(file)) {
            case WARC -> told(file, evidenceAlone ? importing.evidence(file) : importing.warc(file));
            case WXR -> told(file, importing.posts(file, pages));
            case ARTICLES -> told(file, importing.articles(file));
            case ADDRESSES -> told(file, importing.addresses(file));
            case OPML -> subscriptions(archive, settings, clock, file);
            case UNKNOWN ->
                throw new Complaint(file + " is none of: WARC, WordPress export, export of an archive, OPML, list of "
                        + "addresses");
        };
    }

    private boolean subscriptions(Archive archive, Settings settings, InstantSource clock, Path file) {
        if (trial) {
            say(file + ": " + Progress.count(Subscriptions.read(file).size(), "subscription"));
            return true;
        }
        try (Following following = new Following(archive, settings.fetching(), clock)) {
            Subscriptions.Taken taken = Subscriptions.take(following, file);
            say(file + ": " + taken);
            return true;
        }
    }

    private boolean told(Path file, ImportSums sums) {
        String left = sums.passed().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        say(file + ": " + (trial ? "would be " : "") + Progress.count(sums.articles(), "new article") + ", "
                + Progress.count(sums.versions(), "new version") + ", " + sums.known() + " known; "
                + Progress.count(sums.captures(), "capture") + " as evidence, "
                + Progress.count(sums.outlets(), "new outlet") + (left.isEmpty() ? "" : "; left out: " + left)
                + (sums.broken() == 0 ? "" : "; " + sums.broken() + " broken"));
        return sums.broken() == 0;
    }

    private void complain(String line) {
        err("dateline: " + Printable.of(line));
    }
}
