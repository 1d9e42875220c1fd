package dateline.capture;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest kept body of each address asked lately. */
final class Latest {

    static final int MOST = 8192;
    static final int LONGEST_ADDRESS = 1024;

    private final Map<URI, Kept> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Kept> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Kept> of(URI uri) {
        return Optional.ofNullable(byAddress.get(uri));
    }

    /** Forgets nothing that matters when it leaves a very long address out. */
    synchronized void put(Kept kept) {
        byAddress.remove(kept.uri());
        if (kept.uri().toString().length() <= LONGEST_ADDRESS) {
            byAddress.put(kept.uri(), kept);
        }
    }
}
