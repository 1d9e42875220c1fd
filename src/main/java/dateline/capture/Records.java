package dateline.capture;

import dateline.fetch.Cut;
import dateline.fetch.Exchange;
import dateline.model.CaptureId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/** Exchanges as WARC 1.1 records in a press; each method adds one member. */
final class Records {

    /**
     * A member that was added.
     *
     * @param length in bytes, packed
     * @param header of the record, with the empty line
     */
    record Written(int length, byte[] header) {}

    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String PAYLOAD_DIGEST = "WARC-Payload-Digest";
    private static final String BLOCK_DIGEST = "WARC-Block-Digest";
    private static final String FORMAT = "WARC File Format 1.1";
    private static final String CONFORMS_TO =
            "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/";

    private Records() {}

    /** Says in the file itself what wrote it. */
    static int info(Press press, String fileName, String software, Instant at) {
        Map<String, List<String>> fields = new TreeMap<>(
                Map.of("software", List.of(software), "format", List.of(FORMAT), "conformsTo", List.of(CONFORMS_TO)));
        Warcinfo info = new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(at)
                .filename(fileName)
                .fields(fields)
                .build();
        try {
            return press.add(false, info.serializeHeader(), info.body().stream().readAllBytes(), END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Written response(Press press, CaptureId id, Exchange exchange, String sha256) {
        byte[] head = HttpHead.response(exchange);
        WarcResponse.Builder record = describe(new WarcResponse.Builder(exchange.uri()), id, exchange)
                .setHeader(PAYLOAD_DIGEST, Digests.warc(sha256))
                .setHeader(BLOCK_DIGEST, Digests.warc(Digests.sha256(head, exchange.body())))
                .body(MediaType.HTTP_RESPONSE, null, (long) head.length + exchange.body().length);
        exchange.cut().ifPresent(why -> record.truncated(reason(why)));
        byte[] header = record.build().serializeHeader();
        return new Written(press.add(isPacked(exchange), header, head, exchange.body(), END), header);
    }

    /** An answer whose body is kept in an earlier record. */
    static Written revisit(Press press, CaptureId id, Exchange exchange, URI profile, Optional<Kept> earlier) {
        byte[] head = HttpHead.response(exchange);
        WarcRevisit.Builder record = describe(new WarcRevisit.Builder(exchange.uri(), profile), id, exchange)
                .setHeader(BLOCK_DIGEST, Digests.warc(Digests.sha256(head)))
                .body(MediaType.HTTP_RESPONSE, null, (long) head.length);
        earlier.ifPresent(kept -> record.refersTo(kept.id().value(), kept.uri(), kept.at())
                .setHeader(PAYLOAD_DIGEST, Digests.warc(kept.sha256())));
        byte[] header = record.build().serializeHeader();
        return new Written(press.add(false, header, head, END), header);
    }

    /** Bytes that no server answered with. */
    static Written resource(Press press, Deposit deposit, String sha256) {
        byte[] bytes = deposit.bytes();
        WarcResource.Builder record = imported(new WarcResource.Builder(deposit.uri()), deposit.from())
                .version(MessageVersion.WARC_1_1)
                .recordId(deposit.id().value())
                .date(deposit.at())
                .setHeader(PAYLOAD_DIGEST, Digests.warc(sha256))
                .setHeader(BLOCK_DIGEST, Digests.warc(sha256))
                .body(MediaType.parse(deposit.mediaType()), null, (long) bytes.length);
        byte[] header = record.build().serializeHeader();
        return new Written(press.add(MediaTypes.isPacked(deposit.mediaType()), header, bytes, END), header);
    }

    /** A record of somebody else's, its content byte for byte. */
    static Written adopted(Press press, CaptureId id, Foreign foreign, Provenance from) {
        byte[] header = switch (foreign.kind()) {
            case RESPONSE ->
                adopted(new WarcResponse.Builder(foreign.uri()), id, foreign, from)
                        .body(MediaType.HTTP_RESPONSE, null, (long) foreign.block().length)
                        .build()
                        .serializeHeader();
            case RESOURCE ->
                adopted(new WarcResource.Builder(foreign.uri()), id, foreign, from)
                        .body(MediaType.parse(foreign.mediaType()), null, (long) foreign.block().length)
                        .build()
                        .serializeHeader();
            case REVISIT -> {
                Kept kept = foreign.refersTo().orElseThrow();
                yield adopted(new WarcRevisit.Builder(foreign.uri(), profile(foreign)), id, foreign, from)
                        .refersTo(kept.id().value(), kept.uri(), kept.at())
                        .setHeader(PAYLOAD_DIGEST, Digests.warc(kept.sha256()))
                        .body(MediaType.HTTP_RESPONSE, null, (long) foreign.block().length)
                        .build()
                        .serializeHeader();
            }
        };
        int length = press.add(MediaTypes.isPacked(foreign.mediaType()), header, foreign.block(), END);
        return new Written(length, header);
    }

    private static URI profile(Foreign foreign) {
        return foreign.status() == 304 ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B adopted(
            B record, CaptureId id, Foreign foreign, Provenance from) {
        B described = imported(record, from)
                .version(MessageVersion.WARC_1_1)
                .recordId(id.value())
                .date(foreign.at())
                .setHeader(PAYLOAD_DIGEST, Digests.warc(foreign.sha256()))
                .setHeader(BLOCK_DIGEST, Digests.warc(Digests.sha256(foreign.block())));
        return foreign.cut() ? described.truncated(WarcTruncationReason.UNSPECIFIED) : described;
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B imported(
            B record, Provenance from) {
        B told = record.setHeader(Provenance.FROM, from.line());
        return from.record().map(id -> told.setHeader(Provenance.RECORD, id)).orElse(told);
    }

    /** What was asked to get the capture of that id. */
    static int request(Press press, CaptureId answer, Exchange exchange) {
        byte[] head = HttpHead.request(exchange);
        WarcRequest.Builder record = describe(
                        new WarcRequest.Builder(exchange.uri()), new CaptureId(UUID.randomUUID()), exchange)
                .concurrentTo(URI.create("urn:uuid:" + answer))
                .setHeader(BLOCK_DIGEST, Digests.warc(Digests.sha256(head)))
                .body(MediaType.HTTP_REQUEST, null, (long) head.length);
        return press.add(false, record.build().serializeHeader(), head, END);
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B describe(
            B record, CaptureId id, Exchange exchange) {
        B described =
                record.version(MessageVersion.WARC_1_1).recordId(id.value()).date(exchange.at());
        exchange.from().ifPresent(described::ipAddress);
        return described;
    }

    private static WarcTruncationReason reason(Cut why) {
        return switch (why) {
            case LENGTH -> WarcTruncationReason.LENGTH;
            case TIME -> WarcTruncationReason.TIME;
            case DISCONNECT -> WarcTruncationReason.DISCONNECT;
        };
    }

    /** Whether packing the body once more would gain nothing. */
    private static boolean isPacked(Exchange exchange) {
        boolean encoded = exchange.headers()
                .first("Content-Encoding")
                .filter(coding -> !coding.equalsIgnoreCase("identity"))
                .isPresent();
        return encoded || MediaTypes.isPacked(MediaTypes.of(exchange.headers()));
    }
}
