package dateline.pipeline;

import dateline.archive.Archive;
import dateline.copy.OutletNames;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The followed outlets, read again now and then, since others may follow more meanwhile. */
final class KnownOutlets {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(Map<OutletId, Outlet> outlets, OutletNames names, Instant read) {}

    private final Archive archive;
    private final InstantSource clock;
    private final AtomicReference<Known> known =
            new AtomicReference<>(new Known(Map.of(), OutletNames.none(), Instant.MIN));

    KnownOutlets(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    OutletNames names() {
        return known().names();
    }

    /** As it was up to {@link #FRESH} ago, or as it is when it was not known then. */
    Optional<Outlet> outlet(OutletId id) {
        return Optional.ofNullable(known().outlets().get(id)).or(() -> archive.outlet(id));
    }

    private Known known() {
        Known before = known.get();
        Instant now = clock.instant();
        Known claimed = new Known(before.outlets(), before.names(), now);
        if (before.read().isBefore(now.minus(FRESH)) && known.compareAndSet(before, claimed)) {
            known.set(read(now));
        }
        return known.get();
    }

    private Known read(Instant now) {
        List<Outlet> outlets = archive.outlets();
        return new Known(
                outlets.stream().collect(Collectors.toUnmodifiableMap(Outlet::id, Function.identity())),
                OutletNames.of(outlets.stream().map(Outlet::name).toList()),
                now);
    }
}
