package dateline.pipeline;

import dateline.archive.Change;
import dateline.archive.Owed;
import dateline.model.OutletId;
import java.util.List;

/**
 * What one ask came to.
 *
 * @param changes to be kept as a whole; whatever made the ask due is settled or put off among them
 * @param event what is told once they are kept
 */
record Outcome(List<Change> changes, Event event) {

    /** Something was owed for an article that is not there. */
    static Outcome nothingWanted(Owed owed) {
        return new Outcome(
                List.of(Change.Settled.of(owed)),
                new Event.PageTrouble(new OutletId("none"), owed.at(), "no article wants it any more"));
    }
}
