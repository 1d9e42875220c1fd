package dateline.capture;

import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * A WARC record read back.
 *
 * @param size bytes of the whole record, with its header and the empty lines at its end
 * @param header of the record, with the empty line at its end
 * @param answer present for responses, revisits and resources
 */
record Reading(long size, byte[] header, Optional<Answer> answer) {

    private static final int END = 4;
    private static final String URN = "urn:uuid:";

    /**
     * A response, a revisit or a resource.
     *
     * @param sha256 of the body, where the record says it
     * @param refersTo the record that holds a revisit's body, where it says so
     * @param head of its HTTP response; of a resource its type and the status 0
     * @param body as it travelled, without chunking; none in a revisit
     * @param imported where it was taken over from; empty for what this archive fetched
     */
    record Answer(
            CaptureId id,
            URI uri,
            Instant at,
            Optional<String> sha256,
            boolean isRevisit,
            boolean isCut,
            Optional<Kept> refersTo,
            HttpHead head,
            byte[] body,
            Optional<Provenance> imported) {

        Capture capture(WarcPosition where) {
            String digest = isNotModified() ? Digests.sha256() : sha256.orElseGet(() -> Digests.sha256(body));
            return new Capture(id, uri, at, head.status(), digest, MediaTypes.of(head.headers()), where);
        }

        private boolean isNotModified() {
            return isRevisit && head.status() == 304;
        }

        /** The record that holds the body. */
        Optional<Kept> kept() {
            return isRevisit ? refersTo : sha256.map(digest -> new Kept(digest, id, uri, at));
        }
    }

    /**
     * Empty when it is no WARC record.
     *
     * @param content of a gzip member, perhaps without its end
     */
    static Optional<Reading> read(byte[] content) {
        int block = blockStart(content);
        if (block < 0) {
            return Optional.empty();
        }
        try (WarcReader reader = new WarcReader(new ByteChannel(content))) {
            return reader.next().map(record -> of(record, content, block));
        } catch (IOException | RuntimeException noRecord) {
            return Optional.empty();
        }
    }

    private static int blockStart(byte[] content) {
        for (int i = 0; i + END <= content.length; i++) {
            if (content[i] == '\r' && content[i + 1] == '\n' && content[i + 2] == '\r' && content[i + 3] == '\n') {
                return i + END;
            }
        }
        return -1;
    }

    private static Reading of(WarcRecord record, byte[] content, int start) {
        long length = Long.parseLong(record.headers().first("Content-Length").orElseThrow());
        byte[] block = Arrays.copyOfRange(content, start, (int) Math.min(content.length, start + length));
        return new Reading(start + length + END, Arrays.copyOf(content, start), answer(record, block));
    }

    private static Optional<Answer> answer(WarcRecord record, byte[] block) {
        if (record instanceof WarcResource resource) {
            HttpHead head = new HttpHead(0, Foreigners.typed(record.headers().first("Content-Type")), 0);
            return Optional.of(answer(resource, head, block));
        }
        return record instanceof WarcResponse || record instanceof WarcRevisit
                ? HttpHead.read(block).map(head -> answer((WarcCaptureRecord) record, head, block))
                : Optional.empty();
    }

    private static Answer answer(WarcCaptureRecord record, HttpHead head, byte[] block) {
        return new Answer(
                new CaptureId(uuid(record.id())),
                record.targetURI(),
                record.date(),
                record.payloadDigest().flatMap(Reading::sha256),
                record instanceof WarcRevisit,
                record.truncated() != WarcTruncationReason.NOT_TRUNCATED,
                record instanceof WarcRevisit revisit ? refersTo(revisit) : Optional.empty(),
                head,
                Chunks.without(head.headers(), Arrays.copyOfRange(block, head.length(), block.length)),
                record.headers()
                        .first(Provenance.FROM)
                        .flatMap(line -> Provenance.parse(line, record.headers().first(Provenance.RECORD))));
    }

    private static Optional<Kept> refersTo(WarcRevisit revisit) {
        if (revisit.refersTo().isEmpty() || revisit.payloadDigest().isEmpty()) {
            return Optional.empty();
        }
        CaptureId id = new CaptureId(uuid(revisit.refersTo().get()));
        URI uri = revisit.refersToTargetURI().orElseGet(revisit::targetURI);
        Instant at = revisit.refersToDate().orElseGet(revisit::date);
        return revisit.payloadDigest().flatMap(Reading::sha256).map(digest -> new Kept(digest, id, uri, at));
    }

    private static Optional<String> sha256(WarcDigest digest) {
        return digest.algorithm().equals("sha256") ? Optional.of(digest.hex()) : Optional.empty();
    }

    private static UUID uuid(URI id) {
        String text = id.toString();
        if (!text.startsWith(URN)) {
            throw new IllegalArgumentException("a record's name is no UUID: " + text);
        }
        return UUID.fromString(text.substring(URN.length()));
    }
}
