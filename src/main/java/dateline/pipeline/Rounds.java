package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.ChannelState;
import dateline.archive.Owed;
import dateline.archive.Watch;
import dateline.feed.FeedReader;
import dateline.fetch.Fetcher;
import dateline.page.PageReader;
import java.time.InstantSource;

/** The ways to ask outlets: for feeds, pages, pictures, and for known pages again. */
final class Rounds {

    /** What the keys of looks at known pages begin with. */
    static final String WATCH = "watch ";

    private final Archive archive;
    private final FeedRound feeds;
    private final PageRound pages;
    private final PictureRound pictures;
    private final WatchRound watches;

    Rounds(Archive archive, Fetcher fetcher, PipelineSettings settings, Beginnings beginnings, InstantSource clock) {
        this.archive = archive;
        KnownOutlets outlets = new KnownOutlets(archive, clock);
        Drafts drafts = new Drafts(outlets::names);
        Wants wants = new Wants(settings, archive);
        Desks desks = new Desks(Runtime.getRuntime().availableProcessors());
        Revisions revisions = new Revisions(drafts, outlets);
        PageReader reader = settings.rules().reader();
        this.feeds =
                new FeedRound(fetcher, archive, outlets, new FeedReader(), drafts, wants, desks, beginnings, clock);
        this.pages = new PageRound(fetcher, archive, reader, revisions, wants, desks, clock);
        this.watches = new WatchRound(fetcher, archive, reader, revisions, wants, desks, clock);
        this.pictures = new PictureRound(fetcher, archive, clock);
    }

    Asking asking(ChannelState state) {
        return new Asking(
                FeedRound.key(state),
                () -> feeds.ask(state),
                why -> feeds.failed(state, why),
                () -> archive.stands(state));
    }

    Asking asking(Owed owed) {
        String key = owed.kind() + " " + owed.at() + " for " + owed.article();
        return switch (owed.kind()) {
            case PAGE ->
                new Asking(key, () -> pages.ask(owed), why -> pages.failed(owed, why), () -> archive.stands(owed));
            case PICTURE ->
                new Asking(
                        key, () -> pictures.ask(owed), why -> pictures.failed(owed, why), () -> archive.stands(owed));
        };
    }

    Asking asking(Watch watch) {
        return new Asking(
                WATCH + watch.article(),
                () -> watches.ask(watch),
                why -> watches.failed(watch, why),
                () -> archive.stands(watch));
    }
}
