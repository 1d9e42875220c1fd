package dateline.capture;

import dateline.model.Capture;
import java.net.URI;
import java.util.Optional;

/** What the archive knows of earlier captures. Asked from many threads. */
@FunctionalInterface
public interface Earlier {

    /** The latest registered capture of that address with a status of 200 to 299. */
    Optional<Capture> latest(URI uri);

    static Earlier none() {
        return _ -> Optional.empty();
    }
}
