package dateline.cli;

import dateline.archive.ArticleJson;
import dateline.feed.NeutralModel;
import dateline.fetch.Ask;
import dateline.fetch.FetchSettings;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import dateline.fetch.Sleeper;
import dateline.model.Headers;
import dateline.pipeline.Preview;
import dateline.pipeline.Preview.Seen;
import dateline.pipeline.SiteRules;
import dateline.pipeline.Unkept;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Shows what the archive would make of one feed or page, with where each field was found. Keeps "
                + "nothing and needs no archive.")
final class ReadCommand implements Callable<Integer> {

    private static final int MAX_BYTES = 64 << 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|URL", description = "A file, or an http or https address.")
    private String what;

    @Option(
            names = "--as",
            paramLabel = "KIND",
            defaultValue = "either",
            description = "feed, page or either (default: ${DEFAULT-VALUE}).")
    private Preview.As as;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORM",
            defaultValue = "text",
            description =
                    "json, markdown or text (default: ${DEFAULT-VALUE}). A feed read with --as feed is written as "
                            + "json in the neutral model.")
    private Format format;

    @Option(names = "--url", paramLabel = "URL", description = "Where a file comes from, for its relative addresses.")
    private Optional<URI> url;

    @Option(
            names = "--rule",
            paramLabel = "FILE",
            description = "A rule for its site, as in an archive's folder rules; may be given again.")
    private List<Path> rules = List.of();

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            split = ",",
            description = "Hosts that may be asked although they are not on the public internet.")
    private Set<String> allow = Set.of();

    enum Format {
        JSON,
        MARKDOWN,
        TEXT
    }

    private record Input(byte[] body, Headers headers, URI address) {}

    @Override
    public Integer call() {
        Input input = what.matches("(?i)https?://.{1,4000}") ? fetched(address()) : file(path());
        Seen seen = new Preview(House.rules(SiteRules.of(rules)))
                .read(input.body(), input.headers(), input.address(), as, Instant.now());
        switch (seen) {
            case Seen.OfPage page ->
                show(format == Format.JSON ? ArticleJson.write(page.article()) : Prints.of(page.article(), format));
            case Seen.OfFeed feed
            when format == Format.JSON && as == Preview.As.FEED -> show(NeutralModel.write(feed.feed()));
            case Seen.OfFeed feed
            when format == Format.JSON ->
                show(feed.articles().stream().map(ArticleJson::write).collect(Collectors.joining(",\n", "[", "]")));
            case Seen.OfFeed feed -> show(Prints.of(feed, format));
            case Seen.Neither neither -> throw new Complaint(what + ": " + neither.why());
        }
        return 0;
    }

    private URI address() {
        try {
            return new URI(what);
        } catch (URISyntaxException e) {
            throw new Complaint("not an address: " + what);
        }
    }

    private Path path() {
        try {
            return Path.of(what);
        } catch (InvalidPathException e) {
            throw new Complaint("neither an address nor a file: " + what);
        }
    }

    private Input file(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw new Complaint("not read: " + path + " is a folder");
            }
            if (Files.size(path) > MAX_BYTES) {
                throw new Complaint(path + " is larger than " + (MAX_BYTES >> 20) + " MB");
            }
            return new Input(
                    Files.readAllBytes(path),
                    Headers.none(),
                    url.orElseGet(() -> path.toAbsolutePath().toUri()));
        } catch (IOException e) {
            throw new Complaint("not read: " + Complaint.reason(e));
        }
    }

    private Input fetched(URI address) {
        FetchSettings settings = FetchSettings.defaults().withAllow(allow);
        try (Fetcher fetcher = new Fetcher(settings, Unkept::saw, InstantSource.system(), Sleeper.system())) {
            return switch (fetcher.fetch(Ask.feed(address))) {
                case Fetched.Answered answered
                when answered.isOk() -> new Input(answered.body(), answered.headers(), answered.answered());
                case Fetched.Answered answered -> throw new Complaint(address + ": HTTP " + answered.status());
                case Fetched.Unchanged _ -> throw new Complaint(address + ": HTTP 304");
                case Fetched.Refused refused -> throw new Complaint(address + ": " + refused.why());
                case Fetched.Failed failed -> throw new Complaint(address + ": " + failed.why());
            };
        }
    }

    private void show(String text) {
        spec.commandLine().getOut().println(text);
    }
}
