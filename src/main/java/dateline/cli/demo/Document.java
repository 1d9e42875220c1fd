package dateline.cli.demo;

import dateline.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What stands at one address.
 *
 * @param location where it has moved for good; empty when it has not
 * @param changed in whole seconds
 */
record Document(int status, String mediaType, byte[] body, String location, Instant changed) {

    private static final int TAG_DIGITS = 16;

    static Document text(int status, String mediaType, String body, Instant changed) {
        return new Document(status, mediaType + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), "", changed);
    }

    static Document moved(String location, Instant changed) {
        return new Document(301, "text/plain; charset=utf-8", new byte[0], location, changed);
    }

    /** Weak, for it is the same with and without gzip. */
    String etag() {
        return "W/\"" + Sha256.hex(body).substring(0, TAG_DIGITS) + '"';
    }
}
