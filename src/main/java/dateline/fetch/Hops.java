package dateline.fetch;

import dateline.model.Capture;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;

/** One request in its turn, its answer kept before anybody reads it. */
final class Hops {

    sealed interface Hop {

        record Heard(Exchange exchange, Capture capture, Duration took) implements Hop {}

        record Ended(Fetched outcome) implements Hop {}
    }

    /** So many times the requests in flight may hang and not count any more. */
    static final int MOST_LENT_TIMES = 3;

    /** So much sooner than its host a request lets other hosts in: they owe it no patience. */
    private static final int SOONER = 5;

    private final Witness witness;
    private final InstantSource clock;
    private final Turns turns;
    private final Wire wire;
    private final Places inFlight;
    private final Duration slow;

    /** @param slow a request that takes longer gives its host's place to the next one */
    Hops(FetchSettings settings, Witness witness, InstantSource clock, Turns turns, Wire wire, Duration slow) {
        this.witness = witness;
        this.clock = clock;
        this.turns = turns;
        this.wire = wire;
        this.slow = slow;
        this.inFlight = new Places(settings.total(), MOST_LENT_TIMES * settings.total());
    }

    /** @param left of the ask's time; waiting for the turn does not count */
    Hop go(Target target, Ask ask, Duration left) {
        try {
            return switch (turns.take(target.name())) {
                case Turns.Turn.Asleep asleep -> new Hop.Ended(asleep(target, asleep.left()));
                case Turns.Turn.Granted turn -> hear(target, ask, left, turn);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Hop.Ended(Troubles.stopped(target));
        }
    }

    private Hop hear(Target target, Ask ask, Duration left, Turns.Turn.Granted turn) throws InterruptedException {
        Wire.Heard heard;
        long start;
        try {
            Places.Place place = inFlight.take();
            Future<?> hostWaits = wire.after(slow, turn.place()::lend);
            Future<?> othersWait = wire.after(slow.dividedBy(SOONER), place::lend);
            try {
                start = System.nanoTime();
                heard = wire.exchange(target, ask, left);
                rest(target, heard);
            } finally {
                hostWaits.cancel(false);
                othersWait.cancel(false);
                place.giveBack();
            }
        } finally {
            turns.giveBack(target.name(), turn);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return switch (heard) {
            case Wire.Heard.Nothing nothing -> new Hop.Ended(nothing.outcome());
            case Wire.Heard.Answer(Exchange exchange) -> new Hop.Heard(exchange, witness.saw(exchange), took);
        };
    }

    private void rest(Target target, Wire.Heard heard) {
        if (heard instanceof Wire.Heard.Answer(Exchange exchange)
                && (exchange.status() == 429 || exchange.status() == 503)) {
            RetryAfter.read(exchange.headers(), clock.instant()).ifPresent(rest -> turns.rest(target.name(), rest));
        }
    }

    private static Fetched asleep(Target target, Duration left) {
        return new Fetched.Failed(
                target.name() + " asked to be left alone for another " + Sizes.show(left), Optional.of(left));
    }
}
