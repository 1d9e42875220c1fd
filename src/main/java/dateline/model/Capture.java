package dateline.model;

import java.net.URI;
import java.time.Instant;

/**
 * One kept answer of an outlet: the evidence.
 *
 * @param uri the address that answered
 * @param at when the answer began, in milliseconds' precision
 * @param status the HTTP status code; 0 for what came in a file and from no server
 * @param sha256 64 lower-case hex digits over the body as it travelled (before content-decoding); for a 304 over no
 *     bytes
 * @param mediaType of the body, lower case, without parameters; {@code "application/octet-stream"} when not said
 */
public record Capture(
        CaptureId id, URI uri, Instant at, int status, String sha256, String mediaType, WarcPosition where) {}
