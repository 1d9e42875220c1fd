package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Owed;
import dateline.fetch.Ask;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import dateline.fetch.Reason;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.Headers;
import dateline.page.PageAnswer;
import dateline.page.PageArticle;
import dateline.page.PageReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One page: asks, reads, and tells what is to be kept. */
final class PageRound {

    /** Waits between tries; after the last one the page is given up and the feed's text stays. */
    static final List<Duration> RETRIES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));

    private final Fetcher fetcher;
    private final Archive archive;
    private final PageReader reader;
    private final Revisions revisions;
    private final Wants wants;
    private final Desks desks;
    private final InstantSource clock;

    PageRound(
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

    Outcome ask(Owed owed) {
        Fetched fetched = fetcher.fetch(Ask.page(owed.at()));
        // Looked up behind the fetch: the feed may bring another version while the page is on its way.
        return archive.article(owed.article())
                .map(article -> outcome(owed, article, fetched))
                .orElseGet(() -> Outcome.nothingWanted(owed));
    }

    Outcome failed(Owed owed, String why) {
        return archive.article(owed.article())
                .map(article -> later(owed, article, why, Optional.empty(), clock.instant()))
                .orElseGet(() -> Outcome.nothingWanted(owed));
    }

    private Outcome outcome(Owed owed, Article article, Fetched fetched) {
        Instant now = clock.instant();
        return switch (fetched) {
            case Fetched.Answered answered
            when gone(article, answered).isPresent() ->
                gone(owed, article, gone(article, answered).get(), answered, now);
            case Fetched.Answered answered when answered.isOk() -> desks.at(() -> read(owed, article, answered, now));
            case Fetched.Answered answered
            when Statuses.mayChange(answered.status()) ->
                later(owed, article, Statuses.say(answered.status()), answered.retryAfter(now), now);
            case Fetched.Answered answered -> barred(owed, article, Statuses.say(answered.status()), now);
            case Fetched.Unchanged _ -> settled(owed, article);
            case Fetched.Refused refused
            when refused.reason() == Reason.ROBOTS_UNREACHABLE ->
                later(owed, article, refused.why(), Optional.empty(), now);
            case Fetched.Refused refused -> barred(owed, article, refused.why(), now);
            case Fetched.Failed failed -> later(owed, article, failed.why(), failed.retryAfter(), now);
        };
    }

    private Optional<String> gone(Article article, Fetched.Answered answered) {
        return Gone.why(answered, revisions.outlet(article.outlet()).home());
    }

    private Outcome gone(Owed owed, Article article, String why, Fetched.Answered answered, Instant now) {
        return revisions
                .gone(article, why, answered.capture().id())
                .map(kept -> new Outcome(
                        List.of(
                                new Change.Stored(kept, now, wants.look(kept, now, Headers.none())),
                                Change.Settled.of(owed)),
                        new Event.PageGone(article.outlet(), owed.at(), why)))
                .orElseGet(() -> barred(owed, article, why, now));
    }

    private Outcome read(Owed owed, Article article, Fetched.Answered answered, Instant now) {
        String type = answered.capture().mediaType();
        if (!isHtml(type)) {
            return barred(owed, article, "the link leads to a file of type " + type + ", not to a page", now);
        }
        return switch (reader.read(answered.body(), answered.headers(), answered.answered())) {
            case PageAnswer.Read read -> kept(owed, article, read.article(), new Source.Page(), answered, now);
            case PageAnswer.Stub stub ->
                kept(owed, article, stub.article(), new Source.Barred(stub.why()), answered, now);
            case PageAnswer.NotAnArticle not -> barred(owed, article, "the page holds no article: " + not.why(), now);
        };
    }

    static boolean isHtml(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("html") || lower.equals("application/octet-stream") || lower.equals("text/plain");
    }

    private Outcome kept(
            Owed owed, Article before, PageArticle page, Source source, Fetched.Answered answered, Instant now) {
        return revisions
                .read(before, page, source, answered.capture().id())
                .map(kept -> stored(owed, before, kept, answered, now))
                .orElseGet(() -> settled(owed, before));
    }

    private Outcome stored(Owed owed, Article before, Article kept, Fetched.Answered answered, Instant now) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Stored(kept, answered.capture().at(), wants.look(kept, now, answered.headers())));
        changes.add(Change.Settled.of(owed));
        changes.addAll(wants.pictures(kept, now));
        return new Outcome(changes, new Event.PageRead(before.outlet(), owed.at(), kept.version() > before.version()));
    }

    private static Outcome settled(Owed owed, Article article) {
        return new Outcome(List.of(Change.Settled.of(owed)), new Event.PageRead(article.outlet(), owed.at(), false));
    }

    private Outcome later(Owed owed, Article article, String why, Optional<Duration> retryAfter, Instant now) {
        if (owed.tries() >= RETRIES.size()) {
            return barred(owed, article, why, now);
        }
        Duration plan = RETRIES.get(owed.tries());
        Duration wait = retryAfter.map(asked -> Rhythm.respecting(plan, asked)).orElse(plan);
        Owed again =
                new Owed(owed.kind(), owed.at(), owed.article(), now.plus(wait), owed.tries() + 1, Optional.of(why));
        return new Outcome(List.of(new Change.Wanted(again)), new Event.PageTrouble(article.outlet(), owed.at(), why));
    }

    /** What was read from the page before stays as it is; only an article that waits for its page learns that none comes. */
    private Outcome barred(Owed owed, Article article, String why, Instant now) {
        List<Change> changes = new ArrayList<>();
        if (!(article.source() instanceof Source.Page || article.source() instanceof Source.Gone)) {
            Article kept = Remade.as(
                    article,
                    article.version(),
                    new Source.Barred(why),
                    article.dates().firstSeen());
            changes.add(new Change.Stored(kept, now, wants.look(kept, now, Headers.none())));
            changes.addAll(wants.pictures(kept, now));
        }
        changes.add(Change.Settled.of(owed));
        return new Outcome(changes, new Event.PageTrouble(article.outlet(), owed.at(), why));
    }
}
