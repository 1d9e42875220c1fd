package dateline.capture;

import dateline.model.CaptureId;
import java.net.URI;
import java.time.Instant;

/** A record that holds a body which later captures may refer to. */
public record Kept(String sha256, CaptureId id, URI uri, Instant at) {}
