package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Owed;
import dateline.fetch.Ask;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import dateline.model.Article;
import dateline.model.Capture;
import dateline.model.OutletId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One picture: asks, and tells what is to be kept. A picture that cannot be had is let go after few tries. */
final class PictureRound {

    private static final List<Duration> RETRIES = List.of(Duration.ofMinutes(10), Duration.ofHours(6));

    private final Fetcher fetcher;
    private final Archive archive;
    private final InstantSource clock;

    PictureRound(Fetcher fetcher, Archive archive, InstantSource clock) {
        this.fetcher = fetcher;
        this.archive = archive;
        this.clock = clock;
    }

    Outcome ask(Owed owed) {
        return archive.article(owed.article())
                .map(article -> ask(owed, article))
                .orElseGet(() -> Outcome.nothingWanted(owed));
    }

    Outcome failed(Owed owed, String why) {
        return archive.article(owed.article())
                .map(article -> later(owed, article, why, clock.instant()))
                .orElseGet(() -> Outcome.nothingWanted(owed));
    }

    private Outcome ask(Owed owed, Article article) {
        // Another article may have brought it since.
        return archive.pictures(List.of(owed.at())).containsKey(owed.at())
                ? new Outcome(List.of(Change.Settled.of(owed)), new Event.PictureKept(article.outlet(), owed.at()))
                : fetched(owed, article);
    }

    private Outcome fetched(Owed owed, Article article) {
        Fetched fetched = fetcher.fetch(Ask.image(owed.at()));
        Instant now = clock.instant();
        return switch (fetched) {
            case Fetched.Answered answered when answered.isOk() -> kept(owed, article, answered.capture());
            case Fetched.Answered answered
            when Statuses.mayChange(answered.status()) -> later(owed, article, Statuses.say(answered.status()), now);
            case Fetched.Answered answered -> letGo(owed, article, Statuses.say(answered.status()));
            case Fetched.Unchanged unchanged -> kept(owed, article, unchanged.capture());
            case Fetched.Refused refused -> letGo(owed, article, refused.why());
            case Fetched.Failed failed -> later(owed, article, failed.why(), now);
        };
    }

    private static Outcome kept(Owed owed, Article article, Capture capture) {
        if (!capture.mediaType().startsWith("image/")) {
            return letGo(
                    owed, article, "a file of type " + capture.mediaType() + " stands where the picture should be");
        }
        return new Outcome(
                List.of(new Change.Pictured(owed.at(), capture), Change.Settled.of(owed)),
                new Event.PictureKept(article.outlet(), owed.at()));
    }

    private static Outcome later(Owed owed, Article article, String why, Instant now) {
        if (owed.tries() >= RETRIES.size()) {
            return letGo(owed, article, why);
        }
        Owed again = new Owed(
                owed.kind(),
                owed.at(),
                owed.article(),
                now.plus(RETRIES.get(owed.tries())),
                owed.tries() + 1,
                Optional.of(why));
        return trouble(article.outlet(), owed, why, new Change.Wanted(again));
    }

    private static Outcome letGo(Owed owed, Article article, String why) {
        return trouble(article.outlet(), owed, why, Change.Settled.of(owed));
    }

    private static Outcome trouble(OutletId outlet, Owed owed, String why, Change change) {
        return new Outcome(List.of(change), new Event.PageTrouble(outlet, owed.at(), why));
    }
}
