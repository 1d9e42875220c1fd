package dateline.pipeline;

import dateline.archive.Change;
import dateline.model.Outlet;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outlets that imported things belong to; those that are new are made, each told in a line. */
final class Origins {

    private final Ledger ledger;
    private final ImportTally tally;
    private final List<Outlet> known;
    private final Map<String, Outlet> byHost = new HashMap<>();

    Origins(Ledger ledger, ImportTally tally) {
        this.ledger = ledger;
        this.tally = tally;
        this.known = new ArrayList<>(ledger.archive().outlets());
    }

    /** The one whose home is at the address's host, else a new one called as that host. */
    Outlet of(URI address) {
        String host = String.valueOf(address.getRawAuthority());
        return known.stream()
                                .filter(outlet -> OutletBook.host(outlet.home()).equals(address.getHost()))
                                .count()
                        > 1
                ? OutletBook.at(known, address).orElseThrow()
                : byHost.computeIfAbsent(
                        host,
                        _ -> OutletBook.at(known, address).orElseGet(() -> met(OutletBook.fresh(known, address))));
    }

    /** The one with that home page, known or new. */
    Outlet of(String title, URI home, Optional<String> language) {
        Outlet outlet = OutletBook.of(
                known, title.isBlank() ? OutletBook.host(home) : title, Optional.of(home), language, home);
        return known.contains(outlet) ? outlet : met(outlet);
    }

    private Outlet met(Outlet outlet) {
        known.add(outlet);
        ledger.add(new Change.Met(outlet));
        tally.outlet(outlet.name() + " (" + outlet.id() + ")");
        return outlet;
    }
}
