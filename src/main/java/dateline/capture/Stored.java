package dateline.capture;

import dateline.fetch.Decoded;
import dateline.model.CaptureId;
import dateline.model.Headers;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A capture read back. */
public sealed interface Stored {

    CaptureId id();

    URI uri();

    Instant at();

    int status();

    /** As they came, but for the renamed ones that the package's notes tell of. */
    Headers headers();

    /**
     * An answer with its body.
     *
     * @param isCut whether the body ends before its end
     */
    record Whole(CaptureId id, URI uri, Instant at, int status, Headers headers, Decoded body, boolean isCut)
            implements Stored {}

    /**
     * An answer whose body is that of an earlier capture.
     *
     * @param refersTo the earlier capture, where one was known
     */
    record Revisit(CaptureId id, URI uri, Instant at, int status, Headers headers, Optional<CaptureId> refersTo)
            implements Stored {}
}
