package dateline.capture;

import dateline.capture.Foreign.Kind;
import dateline.capture.ForeignWarc.Next;
import dateline.model.CaptureId;
import dateline.model.Header;
import dateline.model.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcDigest;

/** Makes {@link Foreign} records of headers and content. */
final class Foreigners {

    private static final DateTimeFormatter FOURTEEN_DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final String URN = "urn:uuid:";

    private Foreigners() {}

    /** Whether a record of that kind may be taken over. */
    static boolean isWanted(MessageHeaders headers) {
        return kind(headers).isPresent();
    }

    private static Optional<Kind> kind(MessageHeaders headers) {
        return switch (headers.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "response" -> isHttp(headers) ? Optional.of(Kind.RESPONSE) : Optional.empty();
            case "revisit" -> refersTo(headers).map(_ -> Kind.REVISIT);
            case "resource" -> Optional.of(Kind.RESOURCE);
            default -> Optional.empty();
        };
    }

    /** Archives keep answers of name servers as responses too. */
    private static boolean isHttp(MessageHeaders headers) {
        String type = headers.first("Content-Type").orElse("application/http").toLowerCase(Locale.ROOT);
        return type.startsWith("application/http");
    }

    /** Only what names the body that it stands for by its SHA-256 can stand for it here. */
    private static Optional<Kept> refersTo(MessageHeaders headers) {
        Optional<UUID> id = headers.first("WARC-Refers-To").flatMap(Foreigners::uuid);
        Optional<String> sha256 = headers.first("WARC-Payload-Digest")
                .flatMap(Foreigners::digest)
                .filter(digest -> digest.algorithm().equals("sha256"))
                .map(WarcDigest::hex);
        Optional<URI> uri = headers.first("WARC-Refers-To-Target-URI")
                .or(() -> headers.first("WARC-Target-URI"))
                .flatMap(Foreigners::uri);
        Optional<Instant> at = headers.first("WARC-Refers-To-Date")
                .or(() -> headers.first("WARC-Date"))
                .flatMap(Foreigners::instant);
        return id.isPresent() && sha256.isPresent() && uri.isPresent() && at.isPresent()
                ? Optional.of(new Kept(sha256.get(), new CaptureId(id.get()), uri.get(), at.get()))
                : Optional.empty();
    }

    static Next read(MessageHeaders headers, byte[] block, long offset) {
        Optional<URI> uri = headers.first("WARC-Target-URI").flatMap(Foreigners::uri);
        Optional<Instant> at = headers.first("WARC-Date").flatMap(Foreigners::instant);
        if (uri.isEmpty() || at.isEmpty()) {
            return new Next.Broken(offset, "the record says no " + (uri.isEmpty() ? "address" : "date"));
        }
        if (!isSound(headers, block)) {
            return new Next.Broken(offset, "the record is not what its digest says");
        }
        Kind kind = kind(headers).orElseThrow();
        Optional<HttpHead> head = kind == Kind.RESOURCE ? Optional.of(head(headers)) : HttpHead.read(block);
        return head.<Next>map(http -> new Next.Usable(foreign(kind, headers, http, block, uri.get(), at.get(), offset)))
                .orElseGet(() -> new Next.Broken(offset, "the record holds no HTTP answer"));
    }

    private static HttpHead head(MessageHeaders headers) {
        return new HttpHead(0, typed(headers.first("Content-Type")), 0);
    }

    /** The headers of a resource: its type. */
    static Headers typed(Optional<String> type) {
        return new Headers(
                type.map(value -> List.of(new Header("Content-Type", value))).orElse(List.of()));
    }

    private static Foreign foreign(
            Kind kind, MessageHeaders headers, HttpHead http, byte[] block, URI uri, Instant at, long offset) {
        byte[] travelled = Arrays.copyOfRange(block, http.length(), block.length);
        byte[] body = Chunks.without(http.headers(), travelled);
        String id = headers.first("WARC-Record-ID").orElse("").strip();
        Optional<Kept> refersTo = kind == Kind.REVISIT ? refersTo(headers) : Optional.empty();
        String sha256 = http.status() == 304
                ? Digests.sha256()
                : refersTo.map(Kept::sha256).orElseGet(() -> Digests.sha256(body));
        return new Foreign(
                kind,
                id,
                uuid(id),
                uri,
                at,
                http.status(),
                http.headers(),
                block,
                body,
                sha256,
                MediaTypes.of(http.headers()),
                headers.first("WARC-Truncated").isPresent(),
                refersTo,
                offset,
                headers.first(Provenance.FROM)
                        .flatMap(line -> Provenance.parse(line, headers.first(Provenance.RECORD))));
    }

    /** A digest that we cannot reckon says nothing. */
    private static boolean isSound(MessageHeaders headers, byte[] block) {
        Optional<WarcDigest> said = headers.first("WARC-Block-Digest").flatMap(Foreigners::digest);
        try {
            if (said.isEmpty()) {
                return true;
            }
            MessageDigest sum = said.get().getDigester();
            return MessageDigest.isEqual(sum.digest(block), said.get().bytes());
        } catch (NoSuchAlgorithmException | RuntimeException unknown) {
            return true;
        }
    }

    private static Optional<WarcDigest> digest(String written) {
        try {
            return Optional.of(new WarcDigest(written.strip()));
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String id) {
        String bare = id.strip().replaceAll("^<|>$", "").toLowerCase(Locale.ROOT);
        return bare.startsWith(URN)
                ? CaptureId.parse(bare.substring(URN.length())).map(CaptureId::value)
                : Optional.empty();
    }

    /** Some write angle brackets around it, some leave characters in it that no address has. */
    private static Optional<URI> uri(String written) {
        String bare = written.strip().replaceAll("^<|>$", "");
        try {
            URI uri = new URI(legal(bare)).parseServerAuthority();
            return Optional.of(URI.create(uri.toASCIIString())).filter(URI::isAbsolute);
        } catch (URISyntaxException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String legal(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || c == '%' && !isEscape(address, i)) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String address, int at) {
        return at + 2 < address.length()
                && Character.digit(address.charAt(at + 1), 16) >= 0
                && Character.digit(address.charAt(at + 2), 16) >= 0;
    }

    private static Optional<Instant> instant(String written) {
        String bare = written.strip();
        try {
            Instant at = bare.length() == 14
                    ? LocalDateTime.parse(bare, FOURTEEN_DIGITS).toInstant(ZoneOffset.UTC)
                    : Instant.parse(bare);
            return Optional.of(at.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
