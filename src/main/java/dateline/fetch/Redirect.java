package dateline.fetch;

import java.net.URI;

/** One step from an address to another. */
public record Redirect(URI from, int status, URI to) {

    /** Whether the outlet says that the new address holds for good (301 and 308). */
    public boolean isPermanent() {
        return status == 301 || status == 308;
    }
}
