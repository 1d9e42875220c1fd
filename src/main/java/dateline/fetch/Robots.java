package dateline.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What each origin's robots.txt allows (RFC 9309). 4xx allows all, and so do too many redirects; 5xx, network errors and
 * refused addresses allow nothing.
 */
final class Robots {

    /** RFC 9309 2.4: not longer than a day. */
    static final Duration KEPT = Duration.ofHours(24);

    /** After so long an origin whose robots.txt could not be had is asked again. */
    static final Duration KEPT_WHEN_UNREACHABLE = Duration.ofMinutes(10);

    private static final List<String> NAMES = List.of(FetchSettings.PRODUCT.toLowerCase(Locale.ROOT));
    private static final int LEAST_WEIGHT = 2048;

    /** What an origin says, until when by {@link Sleeper#nanos}. */
    private sealed interface Rules {

        long expires();

        record Known(SimpleRobotRules rules, long expires, int weight) implements Rules {}

        record Unreachable(String why, long expires) implements Rules {}
    }

    /** One origin; its lock lets one caller ask and the others wait for the answer. */
    private static final class Origin {
        private final ReentrantLock lock = new ReentrantLock();
        private Optional<Rules> rules = Optional.empty();
    }

    private final Function<Ask, Fetched> fetch;
    private final Turns turns;
    private final Sleeper sleeper;
    private final Weighed<Origin> origins = new Weighed<>(Weighed.MOST_WEIGHT);

    /** @param fetch asks for a robots.txt, redirects followed */
    Robots(Function<Ask, Fetched> fetch, Turns turns, Sleeper sleeper) {
        this.fetch = fetch;
        this.turns = turns;
        this.sleeper = sleeper;
    }

    /** Why the address may not be asked; empty when it may. */
    Optional<Fetched.Refused> bars(Target target) {
        Rules rules = rules(target);
        if (rules instanceof Rules.Known known && known.rules().getCrawlDelay() > 0) {
            turns.crawlDelay(target.name(), Duration.ofMillis(known.rules().getCrawlDelay()));
        }
        return switch (rules) {
            case Rules.Known known ->
                known.rules().isAllowed(target.origin() + target.path())
                        ? Optional.empty()
                        : refused(
                                Reason.ROBOTS,
                                "robots.txt of " + target.name() + " bars " + Locations.show(target.path()));
            case Rules.Unreachable unreachable ->
                refused(
                        Reason.ROBOTS_UNREACHABLE,
                        "robots.txt of " + target.name() + " could not be had, which means no: " + unreachable.why());
        };
    }

    private static Optional<Fetched.Refused> refused(Reason reason, String why) {
        return Optional.of(new Fetched.Refused(reason, why));
    }

    private Rules rules(Target target) {
        Origin origin = origins.get(target.origin(), Origin::new);
        origin.lock.lock();
        try {
            Optional<Rules> fresh = origin.rules.filter(rules -> rules.expires() - sleeper.nanos() > 0);
            if (fresh.isPresent()) {
                return fresh.get();
            }
            Rules rules = ask(target);
            if (Thread.currentThread().isInterrupted()) {
                return rules;
            }
            origin.rules = Optional.of(rules);
            origins.weigh(target.origin(), rules instanceof Rules.Known known ? known.weight() : LEAST_WEIGHT);
            return rules;
        } finally {
            origin.lock.unlock();
        }
    }

    private Rules ask(Target target) {
        URI at = URI.create(target.origin() + "/robots.txt");
        return read(at, fetch.apply(new Ask(at, Ask.Kind.ROBOTS, Optional.empty(), Optional.empty())));
    }

    private Rules read(URI at, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Answered answered when answered.isOk() -> parse(at, answered);
            case Fetched.Answered answered
            when answered.status() >= 500 -> unreachable("it answered HTTP " + answered.status());
            case Fetched.Answered _, Fetched.Unchanged _ -> known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0);
            case Fetched.Refused refused ->
                switch (refused.reason()) {
                    case TOO_MANY_REDIRECTS, REDIRECT_LOOP -> known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0);
                    case ROBOTS, ROBOTS_UNREACHABLE, PRIVATE_ADDRESS, SCHEME, ADDRESS, TOO_LARGE ->
                        unreachable(refused.why());
                };
            case Fetched.Failed failed -> unreachable(failed.why());
        };
    }

    private Rules parse(URI at, Fetched.Answered answered) {
        String type = answered.headers().first("Content-Type").orElse("text/plain");
        return known(parse(at, answered.body(), type), answered.body().length);
    }

    static SimpleRobotRules parse(URI at, byte[] body, String type) {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0).parseContent(at.toString(), body, type, NAMES);
    }

    private Rules known(SimpleRobotRules rules, int bytes) {
        return new Rules.Known(rules, sleeper.nanos() + KEPT.toNanos(), Math.max(LEAST_WEIGHT, bytes));
    }

    private Rules unreachable(String why) {
        return new Rules.Unreachable(why, sleeper.nanos() + KEPT_WHEN_UNREACHABLE.toNanos());
    }
}
