package dateline.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A publisher that the archive follows.
 *
 * @param name as readers know it; never empty
 * @param home its home page
 * @param language BCP 47 tag of its main language, where it says one
 * @param channels in the order they were added; may be empty
 */
public record Outlet(OutletId id, String name, URI home, Optional<String> language, List<Channel> channels) {

    public Outlet {
        channels = List.copyOf(channels);
    }
}
