package dateline.fetch;

import dateline.model.Capture;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** One request in its turn, its answer kept before anybody reads it. */
final class Hops {

    sealed interface Hop {

        record Heard(Exchange exchange, Capture capture, Duration took) implements Hop {}

        record Ended(Fetched outcome) implements Hop {}
    }

    private final Witness witness;
    private final InstantSource clock;
    private final Turns turns;
    private final Wire wire;
    private final Semaphore inFlight;

    Hops(FetchSettings settings, Witness witness, InstantSource clock, Turns turns, Wire wire) {
        this.witness = witness;
        this.clock = clock;
        this.turns = turns;
        this.wire = wire;
        this.inFlight = new Semaphore(settings.total(), true);
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
        long start;
        long end;
        Wire.Heard heard;
        try {
            inFlight.acquire();
            try {
                start = System.nanoTime();
                heard = wire.exchange(target, ask, left);
                end = System.nanoTime();
            } finally {
                inFlight.release();
            }
        } finally {
            turns.giveBack(target.name(), turn);
        }
        return switch (heard) {
            case Wire.Heard.Nothing nothing -> new Hop.Ended(nothing.outcome());
            case Wire.Heard.Answer answer -> kept(target, answer.exchange(), Duration.ofNanos(end - start));
        };
    }

    private Hop kept(Target target, Exchange exchange, Duration took) {
        if (exchange.status() == 429 || exchange.status() == 503) {
            RetryAfter.read(exchange.headers(), clock.instant()).ifPresent(rest -> turns.rest(target.name(), rest));
        }
        return new Hop.Heard(exchange, witness.saw(exchange), took);
    }

    private static Fetched asleep(Target target, Duration left) {
        return new Fetched.Failed(
                target.name() + " asked to be left alone for another " + Sizes.show(left), Optional.of(left));
    }
}
