package dateline.model;

import java.net.URI;
import java.util.Optional;

/**
 * A picture as the publisher names it.
 *
 * @param at absolute, http or https
 * @param alt its alternative text; may be empty
 */
public record Image(URI at, String alt, Optional<String> caption) {}
