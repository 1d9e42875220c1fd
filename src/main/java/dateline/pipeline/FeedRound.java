package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.ChannelState;
import dateline.archive.Entered;
import dateline.archive.Line;
import dateline.feed.Entry;
import dateline.feed.FeedAnswer;
import dateline.feed.FeedReader;
import dateline.fetch.Ask;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.Headers;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.pipeline.Drafts.Read;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One round of one feed: asks, reads, and tells what is to be kept. */
final class FeedRound {

    private final Fetcher fetcher;
    private final Archive archive;
    private final KnownOutlets outlets;
    private final FeedReader reader;
    private final Drafts drafts;
    private final Wants wants;
    private final Desks desks;
    private final Beginnings beginnings;
    private final InstantSource clock;

    FeedRound(
            Fetcher fetcher,
            Archive archive,
            KnownOutlets outlets,
            FeedReader reader,
            Drafts drafts,
            Wants wants,
            Desks desks,
            Beginnings beginnings,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.archive = archive;
        this.outlets = outlets;
        this.reader = reader;
        this.drafts = drafts;
        this.wants = wants;
        this.desks = desks;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    /** What names the rounds of a feed. */
    static String key(ChannelState state) {
        return "feed " + state.at();
    }

    Outcome ask(ChannelState state) {
        Fetched fetched = fetcher.fetch(Ask.feed(state.asked()).unless(state.etag(), state.lastModified()));
        Instant now = clock.instant();
        return switch (fetched) {
            case Fetched.Unchanged unchanged -> unchanged(state, unchanged, now);
            case Fetched.Answered answered
            when answered.isOk() && isReadAlready(state, answered) -> again(state, answered, now);
            case Fetched.Answered answered when answered.isOk() -> desks.at(() -> read(state, answered, now));
            case Fetched.Answered answered -> trouble(state, now, answered);
            case Fetched.Refused refused -> lasting(state, now, refused.why());
            case Fetched.Failed failed -> passing(state, now, failed.why(), failed.retryAfter());
        };
    }

    private static Outcome trouble(ChannelState state, Instant now, Fetched.Answered answered) {
        String why = Statuses.say(answered.status());
        return Statuses.mayPass(answered.status())
                ? passing(state, now, why, answered.retryAfter(now))
                : trouble(state, now, why, state.interval(), answered.retryAfter(now));
    }

    /** What may be over in a moment: asked again as soon as may be, whatever the feed's interval. */
    private static Outcome passing(ChannelState state, Instant now, String why, Optional<Duration> retryAfter) {
        return trouble(state, now, why, Rhythm.SHORTEST, retryAfter);
    }

    private static Outcome lasting(ChannelState state, Instant now, String why) {
        return trouble(state, now, why, state.interval(), Optional.empty());
    }

    private static Outcome unchanged(ChannelState state, Fetched.Unchanged unchanged, Instant now) {
        Duration interval = Rhythm.interval(List.of(), now, state.interval(), false);
        return new Outcome(
                List.of(new Change.Asked(States.unchanged(state, now, unchanged.redirects(), interval))),
                new Event.FeedRead(state.outlet(), state.at(), 0, 0));
    }

    /** Whether this is what was read last and kept, byte for byte: many servers know no 304. */
    private static boolean isReadAlready(ChannelState state, Fetched.Answered answered) {
        return state.failures() == 0
                && state.body().equals(Optional.of(answered.capture().sha256()));
    }

    private static Outcome again(ChannelState state, Fetched.Answered answered, Instant now) {
        Duration interval = Rhythm.interval(List.of(), now, state.interval(), false);
        return new Outcome(
                List.of(new Change.Asked(States.again(state, now, answered.headers(), answered.redirects(), interval))),
                new Event.FeedRead(state.outlet(), state.at(), 0, 0));
    }

    Outcome failed(ChannelState state, String why) {
        return lasting(state, clock.instant(), why);
    }

    private static Outcome trouble(
            ChannelState state, Instant now, String why, Duration first, Optional<Duration> retryAfter) {
        return new Outcome(
                List.of(new Change.Asked(States.failed(state, now, why, first, retryAfter))),
                new Event.FeedTrouble(state.outlet(), state.at(), why));
    }

    private Outcome read(ChannelState state, Fetched.Answered answered, Instant now) {
        return switch (reader.read(answered.body(), answered.headers(), answered.answered())) {
            case FeedAnswer.NotAFeed not -> lasting(state, now, not.why());
            case FeedAnswer.Read read -> new Round(state, answered, read, now).outcome();
        };
    }

    /** What stands at an address already. */
    private record Held(String headline, boolean fromPage) {
        static Held of(Line line) {
            return new Held(line.headline(), line.source() instanceof Source.Page);
        }
    }

    /** One feed's entries against what is known of them. */
    private final class Round {

        private final ChannelState state;
        private final Fetched.Answered answered;
        private final FeedAnswer.Read feed;
        private final Instant now;
        private final Outlet outlet;
        private final List<Change> changes = new ArrayList<>();
        private final Set<ArticleId> met = new HashSet<>();
        private final Map<ArticleId, Held> held = new HashMap<>();
        private final Map<URI, Long> links;
        private int fresh;
        private int changed;

        Round(ChannelState state, Fetched.Answered answered, FeedAnswer.Read feed, Instant now) {
            this.state = state;
            this.answered = answered;
            this.feed = feed;
            this.now = now;
            this.links = feed.entries().stream()
                    .flatMap(entry -> entry.link().stream())
                    .collect(Collectors.groupingBy(Drafts::withoutFragment, Collectors.counting()));
            this.outlet = outlets.outlet(state.outlet())
                    .orElseGet(() -> new Outlet(
                            state.outlet(), state.outlet().value(), state.at(), Optional.empty(), List.of()));
        }

        Outcome outcome() {
            Map<String, Entry> entries = new LinkedHashMap<>();
            feed.entries().forEach(entry -> entries.putIfAbsent(entry.key(), entry));
            Map<String, Entered> known = archive.entered(state.at(), entries.keySet());
            List<Read> news = new ArrayList<>();
            List<Long> prints = new ArrayList<>();
            for (Entry entry : entries.values()) {
                Read read = Read.of(entry, state.at());
                long print = Fingerprint.of(entry, read.title(), read.html());
                Entered before = known.get(entry.key());
                if (before == null) {
                    news.add(read);
                    prints.add(print);
                } else if (before.print() != print && !entry.cut()) {
                    changed(read, before, print);
                }
            }
            news(news, prints);
            changes.add(new Change.Asked(States.read(
                            state,
                            now,
                            answered.headers(),
                            answered.redirects(),
                            interval(!changes.isEmpty()),
                            feed.flaws().stream().findFirst().map(flaw -> "mended: " + flaw))
                    .withBody(answered.capture().sha256())));
            return new Outcome(changes, new Event.FeedRead(state.outlet(), state.at(), fresh, changed));
        }

        private Duration interval(boolean brought) {
            List<Instant> published = feed.entries().stream()
                    .flatMap(entry -> entry.published().or(entry::updated).get().stream())
                    .map(Moment::instant)
                    .toList();
            return Rhythm.interval(published, now, state.interval(), brought);
        }

        private void news(List<Read> news, List<Long> prints) {
            List<ArticleId> ids = news.stream().map(this::id).toList();
            beginnings.claim(key(state), ids);
            archive.lines(ids).forEach(line -> held.put(line.id(), Held.of(line)));
            // What was taken down is not taken up again.
            archive.removed(ids).forEach(id -> held.put(id, new Held("", true)));
            for (int i = 0; i < news.size(); i++) {
                boolean apart = isOther(news.get(i));
                Read read = apart ? news.get(i).apart() : news.get(i);
                ArticleId id = id(read);
                if (apart) {
                    beginnings.claim(key(state), List.of(id));
                }
                if (!held.containsKey(id) && beginnings.isAnothers(key(state), id)) {
                    continue; // not noted either, so that this feed's next change finds it in the archive
                }
                // Another channel of the outlet, or another entry of this feed, has brought the article already.
                boolean first = held.putIfAbsent(id, new Held(read.headline(), false)) == null;
                if (first && !(apart && archive.article(id).isPresent())) {
                    met.add(id);
                    fresh++;
                    store(drafts.ofEntry(read, feed.feed(), outlet, evidence(), seen()), read);
                }
                note(read, prints.get(i), id);
            }
        }

        /** Whether the article at the entry's link is another one: some feeds give many entries the same link. */
        private boolean isOther(Read read) {
            Held there = held.get(id(read));
            return there != null
                    && !there.fromPage()
                    && links.getOrDefault(read.canonical(), 0L) > 1
                    && !there.headline().equals(read.headline());
        }

        /** When it was seen is when the evidence says it was, so that reading it again tells the same. */
        private Instant seen() {
            return answered.capture().at();
        }

        private CaptureId evidence() {
            return answered.capture().id();
        }

        private ArticleId id(Read read) {
            return ArticleId.of(outlet.id(), read.canonical());
        }

        private void store(Article article, Read read) {
            boolean pageWanted = wants.page(article, read.hasPage());
            Article kept = pageWanted
                    ? Remade.as(
                            article,
                            article.version(),
                            new Source.Awaited(),
                            article.dates().firstSeen())
                    : article;
            changes.add(new Change.Stored(
                    kept,
                    seen(),
                    pageWanted ? Optional.empty() : wants.look(kept, now, Headers.none()),
                    Optional.of(read.entry().key())));
            if (pageWanted) {
                changes.add(new Change.Wanted(wants.page(kept, now)));
            } else {
                changes.addAll(wants.pictures(kept, now));
            }
        }

        private void changed(Read read, Entered before, long print) {
            note(read, print, before.article());
            Optional<Article> held = archive.article(before.article());
            if (held.isEmpty() || !met.add(before.article())) {
                return;
            }
            Read again = read.at(held.get().canonical());
            if (!isFromPage(held.get())) {
                edited(again, held.get());
            } else if (again.hasPage() && wants.anyPages()) {
                changes.add(new Change.Wanted(wants.page(held.get(), now)));
            }
        }

        /** Then the page, not the feed, tells what the article says now. */
        private static boolean isFromPage(Article held) {
            return switch (held.source()) {
                case Source.Page _ -> true;
                case Source.Barred _, Source.Gone _ -> !Remade.isFromFeed(held);
                case Source.Awaited _, Source.Feed _ -> false;
            };
        }

        private void edited(Read read, Article held) {
            Article edited = drafts.ofEntry(read, feed.feed(), outlet, evidence(), seen());
            if (Remade.differs(held, edited)) {
                changed++;
                store(
                        Remade.as(
                                edited,
                                held.version() + 1,
                                new Source.Feed(),
                                held.dates().firstSeen()),
                        read);
            }
        }

        private void note(Read read, long print, ArticleId article) {
            changes.add(new Change.Noted(state.at(), new Entered(read.entry().key(), print, article)));
        }
    }
}
