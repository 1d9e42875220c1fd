package dateline.capture;

import dateline.model.Capture;
import java.util.OptionalLong;

/**
 * A capture as it was just kept.
 *
 * @param number in the {@link Ledger}
 */
public record Taken(Capture capture, OptionalLong number) {}
