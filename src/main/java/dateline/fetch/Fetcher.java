package dateline.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks outlets. Made for many callers at once on virtual threads: {@link #fetch} waits until the host's turn comes, and
 * a host that hangs keeps nobody else waiting.
 */
public final class Fetcher implements AutoCloseable {

    /** RFC 9309 2.3.1.2 wants at least five for a robots.txt. */
    public static final int MOST_REDIRECTS = 10;

    /** A request that takes longer does not count as in flight any more. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final FetchSettings settings;
    private final Doorman doorman;
    private final Robots robots;
    private final Wire wire;
    private final Hops hops;

    /** @param witness keeps every answer */
    public Fetcher(FetchSettings settings, Witness witness, InstantSource clock, Sleeper sleeper) {
        this(settings, witness, clock, sleeper, new SystemNames(settings.connectTimeout()));
    }

    Fetcher(FetchSettings settings, Witness witness, InstantSource clock, Sleeper sleeper, Doorman.Names names) {
        this(settings, witness, clock, sleeper, names, SLOW);
    }

    Fetcher(
            FetchSettings settings,
            Witness witness,
            InstantSource clock,
            Sleeper sleeper,
            Doorman.Names names,
            Duration slow) {
        Turns turns = new Turns(settings, sleeper);
        this.settings = settings;
        this.doorman = new Doorman(settings.allow(), names);
        this.wire = new Wire(settings, clock, doorman);
        this.hops = new Hops(settings, witness, clock, turns, wire, slow);
        this.robots = new Robots(this::fetch, turns, sleeper);
    }

    /**
     * Asks, follows redirects and gives what came of it. Waits for the turn of each host on the way, which may take long;
     * an interrupt ends the waiting.
     *
     * @throws java.io.UncheckedIOException when the witness cannot keep an answer
     */
    public Fetched fetch(Ask ask) {
        Journey journey = new Journey(ask);
        Optional<Fetched> end = Optional.empty();
        while (end.isEmpty()) {
            end = step(journey);
        }
        return end.get();
    }

    /** One request; empty when it led to another address. */
    private Optional<Fetched> step(Journey journey) {
        return switch (Target.read(journey.at())) {
            case Target.Read.Bad bad -> Optional.of(new Fetched.Refused(bad.reason(), bad.why()));
            case Target.Read.Good(Target target) -> {
                Optional<Fetched.Refused> barred = barred(target, journey.kind());
                yield barred.isPresent() ? Optional.of(barred.get()) : hop(journey, target);
            }
        };
    }

    private Optional<Fetched> hop(Journey journey, Target target) {
        return switch (hops.go(target, journey.ask(), settings.deadline().minus(journey.took()))) {
            case Hops.Hop.Ended ended -> Optional.of(ended.outcome());
            case Hops.Hop.Heard heard -> {
                journey.spent(heard.took());
                Optional<URI> next = Answers.redirect(heard.exchange());
                yield next.isPresent()
                        ? journey.move(heard.exchange(), next.get())
                        : Optional.of(Answers.outcome(journey, heard, settings));
            }
        };
    }

    private Optional<Fetched.Refused> barred(Target target, Ask.Kind kind) {
        if (!doorman.allows(target.host(), target.port())) {
            Optional<Fetched.Refused> unsafe = unsafe(target);
            if (unsafe.isPresent()) {
                return unsafe;
            }
        }
        return settings.robots() && obeysRobots(kind) ? robots.bars(target) : Optional.empty();
    }

    /** What can be seen before anything is looked up; the doorman sees to the rest. */
    private static Optional<Fetched.Refused> unsafe(Target target) {
        if (!Ports.isSane(target.port())) {
            return refused(
                    Reason.ADDRESS,
                    target.name() + " is no port of a web server; if that is meant, name host and port in fetch.allow");
        }
        try {
            Doorman.check(target.host(), InetAddress.ofLiteral(target.host()));
            return Optional.empty();
        } catch (Doorman.Barred barred) {
            return refused(Reason.PRIVATE_ADDRESS, barred.getMessage());
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }

    private static Optional<Fetched.Refused> refused(Reason reason, String why) {
        return Optional.of(new Fetched.Refused(reason, why));
    }

    private static boolean obeysRobots(Ask.Kind kind) {
        return switch (kind) {
            case PAGE, IMAGE -> true;
            case FEED, ROBOTS, STAMP -> false;
        };
    }

    @Override
    public void close() {
        wire.close();
    }
}
