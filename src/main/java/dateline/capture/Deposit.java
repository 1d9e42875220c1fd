package dateline.capture;

import dateline.model.CaptureId;
import java.net.URI;
import java.time.Instant;

/**
 * Bytes that came in a file and not from a server, to be kept as evidence: a WARC {@code resource} record.
 *
 * @param uri names them: {@code urn:wxr:https://outlet.example/post}; not an address where they could be asked for
 * @param at when they were handed over, in milliseconds' precision
 * @param bytes shared, not copied; nobody writes to them
 */
public record Deposit(CaptureId id, URI uri, Instant at, String mediaType, byte[] bytes, Provenance from) {}
