package dateline.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Who may ask which host when: so many at once, so far apart, and not before the host said. Waiting is in order of
 * coming.
 */
final class Turns {

    /** A host that wants to be left alone for longer is not waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** {@code Crawl-delay} beyond this is taken as this. */
    static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(60);

    /** So many requests to one host may hang and not count as in flight any more. */
    static final int MOST_LENT = 4;

    /** With more hosts than this in memory, those that nobody waits for are forgotten. */
    static final int MANY_HOSTS = 4096;

    sealed interface Turn {

        /** To be given back. */
        record Granted(Host host, Places.Place place) implements Turn {}

        /** The host wants to be left alone for so long. */
        record Asleep(Duration left) implements Turn {}
    }

    /** One host's state; times are {@link Sleeper#nanos}. */
    static final class Host {
        private final Places places;
        private int users;
        private boolean asked;
        private long last;
        private long awake;
        private Duration crawlDelay = Duration.ZERO;

        private Host(int places, long now) {
            this.places = new Places(places, MOST_LENT);
            this.awake = now;
        }

        private synchronized Duration asleep(long now) {
            return Duration.ofNanos(Math.max(0, awake - now));
        }

        /** How long until the next request may start. */
        private synchronized Duration reserve(long now, Duration delay) {
            long start = Math.max(now, Math.max(ready(now, delay), awake));
            asked = true;
            last = start;
            return Duration.ofNanos(start - now);
        }

        private synchronized void ended(long now) {
            last = Math.max(last, now);
        }

        private long ready(long now, Duration delay) {
            return asked ? last + gap(delay) : now;
        }

        private synchronized void sleepUntil(long moment) {
            awake = Math.max(awake, moment);
        }

        private synchronized void crawlDelay(Duration wanted) {
            crawlDelay = wanted.compareTo(LONGEST_CRAWL_DELAY) > 0 ? LONGEST_CRAWL_DELAY : wanted;
        }

        private synchronized boolean isIdle(long now, Duration delay) {
            return users == 0 && ready(now, delay) <= now && awake <= now;
        }

        private long gap(Duration delay) {
            return (crawlDelay.compareTo(delay) > 0 ? crawlDelay : delay).toNanos();
        }
    }

    private final ConcurrentHashMap<String, Host> hosts = new ConcurrentHashMap<>();
    private volatile int sweepAt = MANY_HOSTS;
    private final int perHost;
    private final Duration delay;
    private final Sleeper sleeper;

    Turns(FetchSettings settings, Sleeper sleeper) {
        this.perHost = settings.perHost();
        this.delay = settings.delay();
        this.sleeper = sleeper;
    }

    /** Waits for the host's turn. */
    Turn take(String name) throws InterruptedException {
        Host host = enter(name);
        Optional<Places.Place> place = Optional.empty();
        boolean granted = false;
        try {
            place = Optional.of(host.places.take());
            Duration asleep = host.asleep(sleeper.nanos());
            if (asleep.compareTo(PATIENCE) > 0) {
                return new Turn.Asleep(asleep);
            }
            sleeper.sleep(host.reserve(sleeper.nanos(), delay));
            granted = true;
            return new Turn.Granted(host, place.get());
        } finally {
            if (!granted) {
                place.ifPresent(Places.Place::giveBack);
                leave(name);
            }
        }
    }

    void giveBack(String name, Turn.Granted turn) {
        turn.host().ended(sleeper.nanos());
        turn.place().giveBack();
        leave(name);
    }

    /** The host wants to be left alone for that long from now. */
    void rest(String name, Duration time) {
        change(name, host -> host.sleepUntil(sleeper.nanos() + time.toNanos()));
    }

    /** The host's robots.txt wants its requests that far apart. To be said each time: idle hosts are forgotten. */
    void crawlDelay(String name, Duration time) {
        change(name, host -> host.crawlDelay(time));
    }

    int size() {
        return hosts.size();
    }

    private void change(String name, Consumer<Host> change) {
        Host host = enter(name);
        change.accept(host);
        leave(name);
    }

    private Host enter(String name) {
        forgetSome();
        return hosts.compute(name, (_, known) -> {
            Host host = known == null ? new Host(perHost, sleeper.nanos()) : known;
            synchronized (host) {
                host.users++;
            }
            return host;
        });
    }

    private void leave(String name) {
        hosts.computeIfPresent(name, (_, same) -> {
            synchronized (same) {
                same.users--;
            }
            return same;
        });
    }

    private void forgetSome() {
        if (hosts.size() >= sweepAt) {
            long now = sleeper.nanos();
            hosts.keySet()
                    .forEach(name -> hosts.computeIfPresent(name, (_, host) -> host.isIdle(now, delay) ? null : host));
            sweepAt = Math.max(MANY_HOSTS, 2 * hosts.size());
        }
    }
}
