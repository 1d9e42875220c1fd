package dateline.capture;

import dateline.model.Headers;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record of somebody's WARC file that may be taken over.
 *
 * @param kind what it is
 * @param recordId as written
 * @param id its UUID, where the record's name is one
 * @param at the record's date, in milliseconds' precision
 * @param status of the answer; 0 for a resource
 * @param headers of the answer; of a resource the type alone
 * @param block the record's content byte for byte; shared, not copied
 * @param body without transfer-coding, still content-encoded; empty in a revisit
 * @param sha256 of the body, or for a revisit of the body that it stands for
 * @param mediaType of the body, lower case, without parameters
 * @param cut whether the body ends before its end
 * @param refersTo what a revisit stands for
 * @param offset where it stands in its file
 * @param from where it was imported from before it came into that file
 */
public record Foreign(
        Kind kind,
        String recordId,
        Optional<UUID> id,
        URI uri,
        Instant at,
        int status,
        Headers headers,
        byte[] block,
        byte[] body,
        String sha256,
        String mediaType,
        boolean cut,
        Optional<Kept> refersTo,
        long offset,
        Optional<Provenance> from) {

    /** What a record that may be taken over is. */
    public enum Kind {
        RESPONSE,
        REVISIT,
        RESOURCE
    }
}
