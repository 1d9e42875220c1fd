package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Look;
import dateline.archive.Watch;
import dateline.fetch.Ask;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import dateline.fetch.Reason;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.Headers;
import dateline.model.OutletId;
import dateline.page.PageAnswer;
import dateline.page.PageReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One look at the page of an article that is known: whether it was changed, taken away or put back. */
final class WatchRound {

    private final Fetcher fetcher;
    private final Archive archive;
    private final PageReader reader;
    private final Revisions revisions;
    private final Wants wants;
    private final Desks desks;
    private final InstantSource clock;

    WatchRound(
            Fetcher fetcher,
            Archive archive,
            PageReader reader,
            Revisions revisions,
            Wants wants,
            Desks desks,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.archive = archive;
        this.reader = reader;
        this.revisions = revisions;
        this.wants = wants;
        this.desks = desks;
        this.clock = clock;
    }

    Outcome ask(Watch watch) {
        Optional<Article> article = archive.article(watch.article());
        if (article.isEmpty()) {
            return nothingWanted(watch);
        }
        // Its page is being fetched anyway.
        return article.get().source() instanceof Source.Awaited
                ? same(watch, article.get(), clock.instant())
                : ask(watch, article.get());
    }

    Outcome failed(Watch watch, String why) {
        return archive.article(watch.article())
                .map(article -> later(watch, article, why, Optional.empty(), clock.instant()))
                .orElseGet(() -> nothingWanted(watch));
    }

    private static Outcome nothingWanted(Watch watch) {
        return new Outcome(
                List.of(new Change.Watched(watch.article(), Optional.empty())),
                new Event.PageTrouble(new OutletId("none"), watch.at(), "no article wants it any more"));
    }

    private Outcome ask(Watch watch, Article known) {
        Look look = watch.look();
        Fetched fetched = fetcher.fetch(Ask.page(watch.at()).unless(look.etag(), look.lastModified()));
        Instant now = clock.instant();
        // Its feed may have brought another version while the page was on its way.
        Article article = archive.article(watch.article()).orElse(known);
        return switch (fetched) {
            case Fetched.Answered answered -> answered(watch, article, answered, now);
            case Fetched.Unchanged _ -> same(watch, article, now);
            case Fetched.Refused refused
            when refused.reason() == Reason.ROBOTS_UNREACHABLE ->
                later(watch, article, refused.why(), Optional.empty(), now);
            case Fetched.Refused refused -> unread(watch, article, refused.why(), now);
            case Fetched.Failed failed -> later(watch, article, failed.why(), failed.retryAfter(), now);
        };
    }

    private Outcome answered(Watch watch, Article article, Fetched.Answered answered, Instant now) {
        Optional<String> gone =
                Gone.why(answered, revisions.outlet(article.outlet()).home());
        if (gone.isPresent()) {
            return gone(watch, article, gone.get(), answered, now);
        }
        if (answered.isOk()) {
            return desks.at(() -> read(watch, article, answered, now));
        }
        String why = Statuses.say(answered.status());
        return Statuses.mayChange(answered.status())
                ? later(watch, article, why, answered.retryAfter(now), now)
                : unread(watch, article, why, now);
    }

    private Outcome gone(Watch watch, Article article, String why, Fetched.Answered answered, Instant now) {
        Optional<Look> next = wants.look(article, now, Headers.none());
        return revisions
                .gone(article, why, answered.capture().id())
                .map(kept ->
                        new Outcome(stored(kept, now, next), new Event.PageGone(article.outlet(), watch.at(), why)))
                .orElseGet(() -> new Outcome(
                        List.of(new Change.Watched(watch.article(), next)),
                        new Event.PageRead(article.outlet(), watch.at(), false)));
    }

    private Outcome read(Watch watch, Article article, Fetched.Answered answered, Instant now) {
        if (!PageRound.isHtml(answered.capture().mediaType())) {
            return unread(watch, article, "the link leads to a file, not to a page", now);
        }
        var evidence = answered.capture().id();
        return switch (reader.read(answered.body(), answered.headers(), answered.answered())) {
            case PageAnswer.Read read ->
                kept(watch, revisions.read(article, read.article(), new Source.Page(), evidence), article, answered);
            case PageAnswer.Stub stub ->
                kept(
                        watch,
                        revisions.read(article, stub.article(), new Source.Barred(stub.why()), evidence),
                        article,
                        answered);
            case PageAnswer.NotAnArticle not -> unread(watch, article, "the page holds no article: " + not.why(), now);
        };
    }

    private Outcome kept(Watch watch, Optional<Article> kept, Article before, Fetched.Answered answered) {
        Instant now = clock.instant();
        Optional<Look> next = wants.look(before, now, answered.headers());
        List<Change> changes = kept.map(article -> stored(article, now, next))
                .orElseGet(() -> List.of(new Change.Watched(watch.article(), next)));
        boolean edited =
                kept.filter(article -> article.version() > before.version()).isPresent();
        return new Outcome(changes, new Event.PageRead(before.outlet(), watch.at(), edited));
    }

    private List<Change> stored(Article kept, Instant now, Optional<Look> next) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Stored(kept, now));
        changes.add(new Change.Watched(kept.id(), next));
        changes.addAll(wants.pictures(kept, now));
        return changes;
    }

    private Outcome same(Watch watch, Article article, Instant now) {
        Optional<Look> next = wants.look(article, now, watch.look());
        return new Outcome(
                List.of(new Change.Watched(watch.article(), next)),
                new Event.PageRead(article.outlet(), watch.at(), false));
    }

    /** Nothing can be said of the page; the next look may find more. */
    private Outcome unread(Watch watch, Article article, String why, Instant now) {
        return trouble(watch, article, why, wants.look(article, now, Headers.none()));
    }

    private Outcome later(Watch watch, Article article, String why, Optional<Duration> asked, Instant now) {
        return trouble(watch, article, why, wants.again(article, watch.look(), now, asked));
    }

    private static Outcome trouble(Watch watch, Article article, String why, Optional<Look> next) {
        return new Outcome(
                List.of(new Change.Watched(watch.article(), next)),
                new Event.PageTrouble(article.outlet(), watch.at(), why));
    }
}
