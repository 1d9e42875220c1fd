package dateline.pipeline;

import dateline.archive.Archive;
import dateline.copy.OutletNames;
import dateline.model.Outlet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The names of all followed outlets, read again now and then, since others may follow more meanwhile. */
final class KnownOutlets {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Names(OutletNames names, Instant read) {}

    private final Archive archive;
    private final InstantSource clock;
    private final AtomicReference<Names> known = new AtomicReference<>(new Names(OutletNames.none(), Instant.MIN));

    KnownOutlets(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    OutletNames names() {
        Names names = known.get();
        Instant now = clock.instant();
        if (names.read().isBefore(now.minus(FRESH)) && known.compareAndSet(names, new Names(names.names(), now))) {
            known.set(new Names(
                    OutletNames.of(archive.outlets().stream().map(Outlet::name).toList()), now));
        }
        return known.get().names();
    }
}
