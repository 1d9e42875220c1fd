package dateline.cli;

import dateline.archive.Archive;
import dateline.feed.Opml;
import dateline.feed.Outline;
import dateline.model.Channel;
import dateline.model.Outlet;
import dateline.pipeline.ArticleLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Writes the archive in open formats: the evidence as WARC, the articles with all versions as JSON a line, "
                    + "the feeds as OPML. Into a folder all three; into a file the one that its name ends with: "
                    + ".warc.gz, .jsonl or .opml.",
            "May be called while the archive runs. `import` takes all of it back."
        })
final class ExportCommand extends AtFolder implements Runnable {

    static final String LINES = "articles.jsonl";
    static final String FEEDS = "outlets.opml";
    static final String EVIDENCE = "warc";

    /** Space that is wanted beyond the evidence, times the size of the database: JSON is about as long as its rows. */
    private static final long MARGIN = 64 << 20;

    @Parameters(paramLabel = "DIR|FILE", description = "An empty folder, one that is not there yet, or a file.")
    private Path target;

    @Option(names = "--force", description = "Replaces files that are there.")
    private boolean force;

    @Override
    public void run() {
        Path to = target.toAbsolutePath().normalize();
        if (to.startsWith(folder().resolve(EVIDENCE))) {
            throw new Complaint("an export does not belong into the evidence folder");
        }
        try (Archive archive = House.archive(folder(), settings())) {
            String name = to.getFileName().toString();
            if (name.endsWith(".jsonl")) {
                lines(archive, to);
            } else if (name.endsWith(".opml")) {
                feeds(archive, to);
            } else if (name.endsWith(".warc.gz")) {
                evidence(archive, to);
            } else {
                all(archive, to);
            }
        } catch (IOException e) {
            throw new Complaint("not exported: " + Complaint.reason(e));
        }
    }

    /** The articles first: whatever they refer to is in the evidence by then. */
    private void all(Archive archive, Path to) throws IOException {
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw new Complaint(to + " is a file whose name ends with none of .warc.gz, .jsonl, .opml");
        }
        if (!force && Files.isDirectory(to) && !isEmpty(to)) {
            throw new Complaint(to + " is not empty; --force writes into it all the same");
        }
        Disk.want(to, MARGIN + bytes(archive.warcEnds()));
        Files.createDirectories(to.resolve(EVIDENCE));
        lines(archive, to.resolve(LINES));
        feeds(archive, to.resolve(FEEDS));
        for (Map.Entry<String, Long> end : new TreeMap<>(archive.warcEnds()).entrySet()) {
            Disk.place(to.resolve(EVIDENCE).resolve(end.getKey()), force, out -> copy(end, out));
        }
        say("The evidence is in " + to.resolve(EVIDENCE) + ": "
                + Progress.count(archive.warcEnds().size(), "WARC file"));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static long bytes(Map<String, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    private void lines(Archive archive, Path to) throws IOException {
        Disk.place(to, force, out -> {
            ArticleLines.Written written = ArticleLines.write(archive, Instant.now(), out);
            say("In " + to + ": " + Progress.count(written.articles(), "article") + " with "
                    + Progress.count(written.versions(), "version") + " of "
                    + Progress.count(written.outlets(), "outlet"));
        });
    }

    private void feeds(Archive archive, Path to) throws IOException {
        List<Outline> outlines = archive.outlets().stream()
                .flatMap(outlet -> outlet.channels().stream().map(channel -> outline(outlet, channel)))
                .toList();
        Disk.place(to, force, out -> out.write(Opml.write("Feeds of " + folder().getFileName(), outlines)));
        say("In " + to + ": " + Progress.count(outlines.size(), "feed"));
    }

    private static Outline outline(Outlet outlet, Channel channel) {
        return Outline.feed(outlet.name(), channel.at(), Optional.of(outlet.home()));
    }

    /** WARC files one after another are one. */
    private void evidence(Archive archive, Path to) throws IOException {
        Map<String, Long> ends = new TreeMap<>(archive.warcEnds());
        Disk.want(to, MARGIN + bytes(ends));
        Disk.place(to, force, out -> {
            for (Map.Entry<String, Long> end : ends.entrySet()) {
                copy(end, out);
            }
        });
        say("The evidence, " + Disk.size(bytes(ends)) + ", is in " + to);
    }

    private void copy(Map.Entry<String, Long> end, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(folder().resolve(EVIDENCE).resolve(end.getKey()))) {
            Disk.copy(in, out, end.getValue());
        }
    }
}
