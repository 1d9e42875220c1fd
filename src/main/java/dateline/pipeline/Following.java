package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.ChannelState;
import dateline.feed.Discovery;
import dateline.feed.Feed;
import dateline.feed.FeedAnswer;
import dateline.feed.FeedReader;
import dateline.fetch.Ask;
import dateline.fetch.FetchSettings;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import dateline.fetch.Sleeper;
import dateline.model.Channel;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes up outlets: finds the feed of an address and registers it. It only looks; the feed's first round keeps what the
 * outlet answers, so this may go on beside a process that writes captures.
 */
public final class Following implements AutoCloseable {

    /** Addresses that are tried for one home page. */
    static final int MAX_TRIES = 10;

    private final Archive archive;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private final FeedReader reader = new FeedReader();

    public Following(Archive archive, FetchSettings settings, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
        this.fetcher = new Fetcher(settings, Unkept::saw, clock, Sleeper.system());
    }

    /** What came of following an address. */
    public sealed interface Answer {

        /** @param entries how many the feed holds now */
        record Followed(Outlet outlet, URI feed, int entries) implements Answer {}

        record Already(OutletId outlet, URI feed) implements Answer {}

        /** @param why one line */
        record NotFound(URI address, String why) implements Answer {}
    }

    private sealed interface Try {
        record Found(URI feed, Feed said, int entries) implements Try {}

        record Page(byte[] html, Fetched.Answered answered) implements Try {}

        record Nothing(String why) implements Try {}
    }

    /**
     * Follows a feed, or the feed that a home page announces, or the one at a usual path.
     *
     * @param name of the outlet; empty takes the feed's own title
     */
    public Answer follow(URI address, Optional<String> name) {
        return switch (ask(address)) {
            case Try.Found found -> take(found, name);
            case Try.Nothing nothing -> new Answer.NotFound(address, nothing.why());
            case Try.Page page -> fromPage(address, page, name);
        };
    }

    private Answer fromPage(URI address, Try.Page page, Optional<String> name) {
        List<URI> candidates = Discovery.candidates(
                page.html(), page.answered().headers(), page.answered().answered());
        for (URI candidate : candidates.stream().limit(MAX_TRIES).toList()) {
            if (ask(candidate) instanceof Try.Found found) {
                return take(found, name);
            }
        }
        return new Answer.NotFound(address, "no feed there: the page announces none, and none is at the usual paths");
    }

    private Try ask(URI address) {
        return switch (fetcher.fetch(Ask.feed(address))) {
            case Fetched.Answered answered when answered.isOk() -> read(address, answered);
            case Fetched.Answered answered -> new Try.Nothing(Statuses.say(answered.status()));
            case Fetched.Unchanged _ -> new Try.Nothing("an answer that we cannot use (HTTP 304)");
            case Fetched.Refused refused -> new Try.Nothing(refused.why());
            case Fetched.Failed failed -> new Try.Nothing(failed.why());
        };
    }

    private Try read(URI address, Fetched.Answered answered) {
        return switch (reader.read(answered.body(), answered.headers(), answered.answered())) {
            case FeedAnswer.Read read ->
                new Try.Found(address, read.feed(), read.entries().size());
            case FeedAnswer.NotAFeed _ -> new Try.Page(answered.body(), answered);
        };
    }

    private Answer take(Try.Found found, Optional<String> name) {
        Optional<ChannelState> known = archive.channels().stream()
                .filter(state -> state.at().equals(found.feed()))
                .findFirst();
        if (known.isPresent()) {
            return new Answer.Already(known.get().outlet(), found.feed());
        }
        String title = name.or(() -> Optional.of(found.said().name()).filter(said -> !said.isBlank()))
                .orElse(OutletBook.host(found.feed()));
        Optional<String> language = Optional.of(found.said().language())
                .filter(tag -> !tag.isBlank())
                .flatMap(Tongue::normal);
        Outlet outlet = OutletBook.of(archive.outlets(), title, found.said().link(), language, found.feed());
        register(outlet, found.feed());
        return new Answer.Followed(outlet, found.feed(), found.entries());
    }

    /**
     * Follows feeds by their addresses alone, as a list of subscriptions gives them; nothing is fetched.
     *
     * @return how many are new; addresses that are neither http nor https are passed over
     */
    public int follow(List<Subscription> subscriptions) {
        int fresh = 0;
        List<URI> known = new ArrayList<>(
                archive.channels().stream().map(ChannelState::at).toList());
        for (Subscription each : subscriptions) {
            if (isWeb(each.feed()) && !known.contains(each.feed())) {
                known.add(each.feed());
                fresh++;
                String title = each.title().isBlank() ? OutletBook.host(each.feed()) : each.title();
                register(
                        OutletBook.of(archive.outlets(), title, each.home(), Optional.empty(), each.feed()),
                        each.feed());
            }
        }
        return fresh;
    }

    /**
     * @param title may be blank
     * @param home of the outlet, where the list says it
     */
    public record Subscription(String title, URI feed, Optional<URI> home) {}

    private static boolean isWeb(URI feed) {
        return feed.getHost() != null && ("http".equals(feed.getScheme()) || "https".equals(feed.getScheme()));
    }

    private void register(Outlet outlet, URI feed) {
        archive.commit(List.of(
                new Change.Met(outlet),
                new Change.Followed(
                        new Channel.Feed(feed), ChannelState.fresh(feed, outlet.id(), clock.instant(), Rhythm.FIRST))));
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
