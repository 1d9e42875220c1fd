package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.ChannelState;
import dateline.archive.Stores;
import dateline.capture.CaptureSettings;
import dateline.capture.Captures;
import dateline.fetch.FetchSettings;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Channel;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.search.Index;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A pipeline over an archive in memory, with a clock that the test sets. */
final class Rig implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    /** Long enough for a disk that is only slow. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    final Archive archive;
    final Captures captures;
    final Index index;
    final Pipeline pipeline;
    final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    Rig(Path folder) {
        this(folder, PipelineSettings.defaults());
    }

    Rig(Path folder, PipelineSettings settings) {
        this(folder, settings, fetching(), Stores.memory());
    }

    Rig(Path folder, PipelineSettings settings, FetchSettings fetching, Archive archive) {
        this.archive = archive;
        InstantSource clock = now::get;
        captures = new Captures(CaptureSettings.defaults(folder.resolve("warc")), archive::latest, clock);
        index = Index.open(folder.resolve("index"), archive).index();
        pipeline = new Pipeline(
                archive, captures, index, fetching, settings, clock, events::add, () -> {}, Duration.ZERO, PATIENCE);
    }

    /** Loopback is allowed, on any port, and nobody is waited for. */
    static FetchSettings fetching() {
        return FetchSettings.defaults()
                .withAllow(Set.of("127.0.0.1"))
                .withDelay(Duration.ZERO)
                .withInFlight(2, 32);
    }

    Rig follow(String outlet, URI... feeds) {
        OutletId id = OutletId.suggest(outlet);
        archive.commit(
                List.of(new Change.Met(new Outlet(id, outlet, feeds[0].resolve("/"), Optional.empty(), List.of()))));
        for (URI feed : feeds) {
            archive.commit(List.of(new Change.Followed(
                    new Channel.Feed(feed), ChannelState.fresh(feed, id, now.get(), Rhythm.FIRST))));
        }
        return this;
    }

    Rig round() throws InterruptedException {
        pipeline.round();
        return this;
    }

    Rig later(Duration time) {
        now.updateAndGet(at -> at.plus(time));
        return this;
    }

    Instant now() {
        return now.get();
    }

    ChannelState state(URI feed) {
        return archive.channels().stream()
                .filter(state -> state.at().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    long articles() {
        return archive.contents().articles();
    }

    Article article(String outlet, URI canonical) {
        return archive.article(ArticleId.of(OutletId.suggest(outlet), canonical))
                .orElseThrow();
    }

    int versions(Article article) {
        return archive.versions(article.id()).size();
    }

    @Override
    public void close() {
        pipeline.close();
        index.close();
        captures.close();
        archive.close();
    }
}
