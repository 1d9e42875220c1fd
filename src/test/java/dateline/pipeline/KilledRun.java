package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.ChannelState;
import dateline.archive.Stores;
import dateline.capture.CaptureSettings;
import dateline.capture.Captures;
import dateline.capture.Ledger;
import dateline.custody.Custody;
import dateline.custody.Registration;
import dateline.model.Channel;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.search.Index;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One process that follows some feeds into a folder for one round, to be killed on the way. */
final class KilledRun {

    private KilledRun() {}

    /** @param arguments the folder, then the feeds */
    public static void main(String[] arguments) throws InterruptedException {
        List<URI> feeds = List.of(arguments).subList(1, arguments.length).stream()
                .map(URI::create)
                .toList();
        round(Path.of(arguments[0]), feeds);
    }

    static void round(Path folder, List<URI> feeds) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        try (Archive archive = Stores.sqlite(folder.resolve("archive.db"));
                Custody custody = Custody.open(folder.resolve("custody"), clock);
                Captures captures = captures(folder, archive, custody)) {
            Registration.run(folder.resolve("warc"), captures, custody, archive);
            archive.commit(followed(feeds));
            try (Index index = Index.open(folder.resolve("index"), archive).index();
                    Pipeline pipeline = new Pipeline(
                            archive,
                            captures,
                            index,
                            Rig.fetching(),
                            PipelineSettings.defaults(),
                            clock,
                            _ -> {},
                            () -> {})) {
                pipeline.round();
            }
        }
    }

    static Captures captures(Path folder, Archive archive, Ledger ledger) {
        return new Captures(
                CaptureSettings.defaults(folder.resolve("warc")).withFileBytes(200_000),
                archive::latest,
                ledger,
                InstantSource.system());
    }

    static OutletId outlet(int feed) {
        return new OutletId("outlet-" + feed);
    }

    private static List<Change> followed(List<URI> feeds) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < feeds.size(); i++) {
            OutletId id = outlet(i);
            changes.add(new Change.Met(
                    new Outlet(id, "Outlet " + i, feeds.get(i).resolve("/"), Optional.empty(), List.of())));
            changes.add(new Change.Followed(
                    new Channel.Feed(feeds.get(i)),
                    ChannelState.fresh(feeds.get(i), id, InstantSource.system().instant(), Rhythm.FIRST)));
        }
        return changes;
    }
}
