package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Removal;
import dateline.archive.Withheld;
import dateline.capture.CaptureSettings;
import dateline.capture.Captures;
import dateline.capture.Earlier;
import dateline.custody.Decisions;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Outlet;
import dateline.pipeline.Rebuild;
import dateline.pipeline.Traces;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "takedown",
        description = "Takes an article down: its page answers 410 with the reason, lists, feeds and the search forget "
                + "it, its captures are not given out, and a signed tombstone joins the custody log. The evidence "
                + "stays in the WARC files unless --purge takes it out. May run beside dateline run, but for --undo "
                + "and --purge.")
final class TakedownCommand extends AtFolder implements Runnable {

    @Parameters(paramLabel = "ADDRESS", description = "The article's address at its outlet or on the site, or its id.")
    private String address;

    @Option(names = "--reason", paramLabel = "TEXT", description = "One line for readers, at most 300 characters.")
    private Optional<String> reason;

    @Option(names = "--undo", description = "Shows the article again.")
    private boolean undo;

    @Option(
            names = "--purge",
            description = "Also takes the bodies of its page's and pictures' answers out of the WARC files, for good. "
                    + "Answers of feeds, which hold other articles too, are only withheld. Copies elsewhere are yours "
                    + "to see to.")
    private boolean purge;

    @Override
    public void run() {
        if (undo && purge) {
            throw misused("--undo and --purge cannot go together");
        }
        if (undo) {
            undo();
        } else {
            takeDown();
        }
    }

    private Path custody() {
        return folder().resolve(House.CUSTODY);
    }

    private static Instant now() {
        return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void takeDown() {
        boolean isFree = FolderLock.isFree(folder());
        if (purge && !isFree) {
            throw new Complaint("--purge writes to the WARC files; stop the process that fetches into " + folder());
        }
        if (isFree) {
            // Also gives an older archive its key.
            House.open(folder(), settings(), InstantSource.system()).close();
        }
        try (Archive archive = archive();
                Captures captures = new Captures(
                        CaptureSettings.defaults(folder().resolve(House.WARCS)),
                        Earlier.none(),
                        InstantSource.system())) {
            ArticleId id = find(archive);
            Optional<Removal> before = archive.removal(id);
            String why = reason.or(() -> before.map(Removal::reason))
                    .map(Decisions::line)
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> misused("say why: --reason TEXT"));
            List<Withheld> traces = archive.article(id)
                    .map(article -> new Traces(archive, captures).of(article))
                    .orElse(List.of());
            Instant at = now();
            String note = Decisions.removal(custody(), id, at, why, List.of());
            archive.commit(List.of(new Change.TakenDown(new Removal(id, at, why, note), traces)));
            say("article " + id + " is taken down; " + Progress.count(traces.size(), "capture") + " withheld");
        }
        if (!isFree) {
            say("the process that runs enters the tombstone in the custody log within seconds");
            return;
        }
        try (House house = House.open(folder(), settings(), InstantSource.system())) {
            house.settle();
            if (purge) {
                purge(house);
            }
        }
    }

    /** The tombstone that names what is emptied comes first: what a crash leaves is explained by it. */
    private void purge(House house) {
        ArticleId id = find(house.archive());
        Removal removal = house.archive().removal(id).orElseThrow();
        List<Capture> bodies = house.archive().withheld(id).stream()
                .filter(Withheld::isAlone)
                .flatMap(each -> house.archive().capture(each.capture()).stream())
                .toList();
        List<CaptureId> names = bodies.stream().map(Capture::id).toList();
        String note = Decisions.removal(custody(), id, now(), removal.reason(), names);
        Decisions.enter(note, house.captures(), house.custody());
        List<Capture> emptied = new ArrayList<>();
        for (Capture body : bodies) {
            if (house.captures().empty(body)) {
                emptied.add(body);
            }
        }
        say("the bodies of " + Progress.count(emptied.size(), "capture") + " are taken out of the WARC files");
    }

    private void undo() {
        try (House house = House.open(folder(), settings(), InstantSource.system())) {
            ArticleId id = find(house.archive());
            if (house.archive().removal(id).isEmpty()) {
                throw new Complaint("article " + id + " is not taken down");
            }
            Decisions.enter(Decisions.restore(custody(), id, now()), house.captures(), house.custody());
            house.archive().commit(List.of(new Change.TakenBack(id)));
            Rebuild.Sums sums = new Rebuild(
                            house.archive(),
                            house.captures(),
                            house.rules(),
                            InstantSource.system(),
                            new Rebuild.Watcher() {
                                @Override
                                public void progress(long done, long of) {}

                                @Override
                                public void kept(ArticleId article, String why) {
                                    say("the article cannot be made anew: " + why);
                                }
                            })
                    .run(id);
            house.index().renew();
            say("article " + id + " is no longer taken down" + (sums.articles() == 1 ? " and shown again" : ""));
        }
    }

    private ArticleId find(Archive archive) {
        String last = address.substring(address.lastIndexOf('/') + 1);
        return Stream.concat(ArticleId.parse(last).stream(), ofOutlets(archive))
                .filter(id ->
                        archive.article(id).isPresent() || archive.removal(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new Complaint("no article of the archive has the address or id " + address));
    }

    private Stream<ArticleId> ofOutlets(Archive archive) {
        try {
            URI canonical = new URI(address);
            return archive.outlets().stream().map(Outlet::id).map(outlet -> ArticleId.of(outlet, canonical));
        } catch (URISyntaxException noAddress) {
            return Stream.empty();
        }
    }
}
