package dateline.capture;

import dateline.model.Capture;
import java.util.List;

/**
 * What the files held beyond what was committed.
 *
 * @param captures whole, in the order of the files
 * @param reports a line for each damage found, for an operator; empty when all is well
 */
public record Recovered(List<Capture> captures, List<String> reports) {

    public Recovered {
        captures = List.copyOf(captures);
        reports = List.copyOf(reports);
    }
}
