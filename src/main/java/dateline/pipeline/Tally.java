package dateline.pipeline;

import java.util.concurrent.atomic.LongAdder;

/** What was done since the start of this process. */
public final class Tally {

    private final LongAdder feeds = new LongAdder();
    private final LongAdder feedTroubles = new LongAdder();
    private final LongAdder pages = new LongAdder();
    private final LongAdder pageTroubles = new LongAdder();
    private final LongAdder pictures = new LongAdder();
    private final LongAdder articles = new LongAdder();
    private final LongAdder versions = new LongAdder();

    /**
     * @param feeds rounds that brought a feed or a 304
     * @param pages pages read
     * @param articles new ones
     * @param versions new ones of known articles
     */
    public record Sums(
            long feeds, long feedTroubles, long pages, long pageTroubles, long pictures, long articles, long versions) {

        public long troubles() {
            return feedTroubles + pageTroubles;
        }
    }

    public Sums sums() {
        return new Sums(
                feeds.sum(),
                feedTroubles.sum(),
                pages.sum(),
                pageTroubles.sum(),
                pictures.sum(),
                articles.sum(),
                versions.sum());
    }

    void add(Event event) {
        switch (event) {
            case Event.FeedRead read -> {
                feeds.increment();
                articles.add(read.articles());
                versions.add(read.versions());
            }
            case Event.FeedTrouble _ -> feedTroubles.increment();
            case Event.PageRead read -> {
                pages.increment();
                versions.add(read.newVersion() ? 1 : 0);
            }
            case Event.PageGone _ -> versions.increment();
            case Event.PageTrouble _ -> pageTroubles.increment();
            case Event.PictureKept _ -> pictures.increment();
        }
    }
}
