package dateline.cli;

import dateline.archive.Change;
import dateline.cli.demo.DemoOutlets;
import dateline.cli.demo.DemoSubject;
import dateline.pipeline.Following;
import dateline.pipeline.NameFollower;
import dateline.pipeline.Pipeline;
import dateline.pipeline.PipelineSettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Shows an archive at work: starts three small invented outlets on this machine, follows them over"
                + " HTTP, and serves the archive. Needs no network. Leaves nothing behind but its folder, which"
                + " the next demo makes anew.")
final class DemoCommand implements Callable<Integer> {

    private static final String MARK = "this-is-a-demo";

    /** Pages that a rehearsal looks at, so that the start-up cache knows how to show them. */
    private static final List<String> SIGHTS = List.of("/", "/contents", "/search?q=harbour", "/feed.atom", "/about");

    private static final int REHEARSED_LOOKS = 40;

    /** So long after the start the page that was taken away is looked at again. */
    private static final Duration LOOK_AFTER = Duration.ofSeconds(20);

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-d", "--dir"},
            paramLabel = "DIR",
            defaultValue = "dateline-demo",
            description = "The demo's folder (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the archive is served on 127.0.0.1; 0 for any free port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--rehearse", hidden = true, description = "End after the first rounds.")
    private boolean rehearse;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > Values.MAX_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to " + Values.MAX_PORT);
        }
        InstantSource clock = InstantSource.system();
        Path path = folder.toAbsolutePath().normalize();
        clear(path);
        House.make(path, Settings.standard());
        mark(path);
        try (Stopping stopping = new Stopping();
                DemoOutlets outlets = DemoOutlets.start(clock);
                House house = House.open(path, settings(outlets, rehearse ? 0 : port), clock);
                Progress progress = Progress.fitting(System.err);
                Pipeline pipeline = house.pipeline(clock, progress);
                NameFollower names = house.names(pipeline, clock);
                Servers servers = Servers.start(house, pipeline, clock)) {
            String url = "http://127.0.0.1:" + servers.port() + "/";
            say("The archive is served on " + url + " and fills while you look.");
            follow(house, outlets, clock);
            house.archive().commit(List.of(new Change.Sought(DemoSubject.shenWeilan())));
            pipeline.round();
            outlets.later();
            pipeline.round();
            progress.close();
            say(Progress.summary(pipeline.sums()));
            if (rehearse) {
                look(url);
                return 0;
            }
            say("Read it on " + url + " ; Ctrl-C ends the demo.");
            pipeline.start();
            names.start();
            stopping.await();
            return 0;
        }
    }

    static Settings settings(DemoOutlets outlets, int port) {
        return Settings.standard()
                .with("site.title", "The Demo Archive")
                .with("site.listen", "127.0.0.1:" + port)
                .with("operator.listen", "127.0.0.1:0")
                .with("fetch.allow", String.join(",", outlets.hosts()))
                .with("fetch.delay", "0s")
                .with("fetch.per-host", "2")
                .with("names.find", "all")
                .with(
                        "watch.after",
                        DemoOutlets.AGE_OF_THE_TAKEN.plus(LOOK_AFTER).toSeconds() + "s")
                .with("ingest.pages", PipelineSettings.Pages.ALWAYS.name().toLowerCase(Locale.ROOT));
    }

    private void follow(House house, DemoOutlets outlets, InstantSource clock) {
        try (Following following =
                new Following(house.archive(), house.settings().fetching(), clock)) {
            for (URI home : outlets.homes()) {
                switch (following.follow(home, Optional.empty())) {
                    case Following.Answer.Followed followed ->
                        say("following " + followed.outlet().name() + ": " + followed.entries() + " entries");
                    case Following.Answer.Already already -> say("followed already: " + already.feed());
                    case Following.Answer.NotFound not -> throw new Complaint(not.address() + ": " + not.why());
                }
            }
        }
    }

    private static void look(String url) {
        for (int i = 0; i < REHEARSED_LOOKS; i++) {
            for (String sight : SIGHTS) {
                look(URI.create(url).resolve(sight));
            }
        }
    }

    private static void look(URI at) {
        try {
            HttpURLConnection connection = (HttpURLConnection) at.toURL().openConnection();
            connection.setReadTimeout((int) Duration.ofSeconds(5).toMillis());
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new Complaint("the rehearsal could not read " + at + ": " + e.getMessage());
        }
    }

    /** Only a folder that a demo made is emptied. */
    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.exists(folder.resolve(MARK))) {
            throw new Complaint(folder + " is there already and is no demo's; name another with --dir");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Complaint("the last demo's folder cannot be emptied: " + e.getMessage());
        }
    }

    private static void mark(Path folder) {
        try {
            Files.createFile(folder.resolve(MARK));
        } catch (IOException e) {
            throw new Complaint("the folder " + folder + " cannot be written: " + e.getMessage());
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
