package dateline.pipeline;

import dateline.fetch.Exchange;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.time.Instant;
import java.util.UUID;

/** A witness for looks that nothing is archived from. */
public final class Unkept {

    private static final CaptureId NONE = new CaptureId(new UUID(0, 0));

    private Unkept() {}

    /** Keeps nothing. */
    public static Capture saw(Exchange exchange) {
        return new Capture(NONE, exchange.uri(), Instant.EPOCH, exchange.status(), "", "", new WarcPosition("", 0, 0));
    }
}
