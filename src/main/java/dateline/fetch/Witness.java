package dateline.fetch;

import dateline.model.Capture;

/** Keeps every exchange as evidence: robots.txt, redirects, errors and 304s too. Called from many threads at once. */
@FunctionalInterface
public interface Witness {

    /**
     * Keeps it; only then is anything read from it.
     *
     * @throws java.io.UncheckedIOException when it cannot be kept; nothing of it counts as kept then
     */
    Capture saw(Exchange exchange);
}
