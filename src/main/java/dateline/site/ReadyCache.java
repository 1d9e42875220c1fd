package dateline.site;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps answers until the archive changes. Bounded in number and bytes; what was not asked for longest goes first. Safe
 * from any thread.
 */
final class ReadyCache {

    static final int MAX_ENTRIES = 5_000;

    static final long MAX_BYTES = 48L << 20;

    private record Slot(Ready ready, long generation, Instant made) {
        Slot at(Instant now) {
            return new Slot(ready, generation, now);
        }
    }

    private final InstantSource clock;
    private final LongSupplier generation;
    private final Map<Place, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicLong weight = new AtomicLong();

    /** @param generation grows whenever answers may have changed */
    ReadyCache(InstantSource clock, LongSupplier generation) {
        this.clock = clock;
        this.generation = generation;
    }

    /** Answers that are kept now. */
    int size() {
        synchronized (slots) {
            return slots.size();
        }
    }

    /** Bytes of the answers that are kept now. */
    long bytes() {
        return weight.get();
    }

    /**
     * Empty when there is none, or when it must be made again. Then only this caller is told so: others get what there
     * is for another {@link Answer.Keeping#lag}, so that a crowd does not make one page many times.
     */
    Optional<Ready> fresh(Place place) {
        synchronized (slots) {
            Optional<Slot> slot = slot(place);
            Optional<Slot> holding = slot.filter(this::holds);
            slot.filter(_ -> holding.isEmpty()).ifPresent(old -> slots.put(place, old.at(clock.instant())));
            return holding.map(Slot::ready);
        }
    }

    private boolean holds(Slot slot) {
        return slot.generation() == generation.getAsLong()
                || clock.instant()
                        .isBefore(
                                slot.made().plus(slot.ready().answer().keeping().lag()));
    }

    /**
     * @param seen the generation before the answer was made
     * @return what to send
     */
    Ready put(Place place, Ready made, long seen) {
        synchronized (slots) {
            Optional<Ready> before = slot(place).map(Slot::ready);
            Ready kept = before.map(made::since).orElse(made);
            weight.addAndGet(kept.weight() - before.map(Ready::weight).orElse(0));
            slots.put(place, new Slot(kept, seen, clock.instant()));
            shrink();
            return kept;
        }
    }

    /** There is nothing at that place any more. */
    void drop(Place place) {
        synchronized (slots) {
            slot(place).ifPresent(old -> weight.addAndGet(-old.ready().weight()));
            slots.remove(place);
        }
    }

    private Optional<Slot> slot(Place place) {
        return Optional.ofNullable(slots.get(place));
    }

    private void shrink() {
        var oldest = slots.entrySet().iterator();
        while ((slots.size() > MAX_ENTRIES || weight.get() > MAX_BYTES) && oldest.hasNext()) {
            weight.addAndGet(-oldest.next().getValue().ready().weight());
            oldest.remove();
        }
    }
}
