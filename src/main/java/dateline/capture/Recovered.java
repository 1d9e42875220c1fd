package dateline.capture;

import dateline.model.Capture;
import java.util.List;

/**
 * What the files held beyond what was committed.
 *
 * @param found whole, in the order of the files
 * @param reports a line for each damage found, for an operator; empty when all is well
 */
public record Recovered(List<Found> found, List<String> reports) {

    public Recovered {
        found = List.copyOf(found);
        reports = List.copyOf(reports);
    }

    /** @param header of its WARC record, as a {@link Ledger} takes it */
    public record Found(Capture capture, byte[] header) {}

    public List<Capture> captures() {
        return found.stream().map(Found::capture).toList();
    }
}
