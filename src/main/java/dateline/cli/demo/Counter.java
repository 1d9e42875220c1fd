package dateline.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Hands documents out as RFC 9110 wants it: GET and HEAD, validators, gzip, nothing else. */
final class Counter implements HttpHandler {

    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final Press press;
    private final Gallery gallery = new Gallery();

    Counter(Press press) {
        this.press = press;
    }

    @Override
    public void handle(HttpExchange visit) throws IOException {
        try (visit) {
            visit.getResponseHeaders().set("Server", "demo");
            String method = visit.getRequestMethod();
            if (method.equals("GET") || method.equals("HEAD")) {
                answer(visit, document(visit.getRequestURI().getPath()));
            } else {
                visit.getResponseHeaders().set("Allow", "GET, HEAD");
                visit.sendResponseHeaders(NOT_ALLOWED, -1);
            }
        }
    }

    private Document document(String path) {
        var edition = press.edition();
        return edition.at(path)
                .or(() -> gallery.at(path))
                .orElseGet(() -> Document.text(NOT_FOUND, "text/plain", "Not found\n", Instant.EPOCH));
    }

    private static void answer(HttpExchange visit, Document document) throws IOException {
        var headers = visit.getResponseHeaders();
        if (document.status() == 200) {
            headers.set("ETag", document.etag());
            headers.set("Last-Modified", httpDate(document.changed()));
            headers.set("Cache-Control", "no-cache");
        }
        if (!document.location().isEmpty()) {
            headers.set("Location", document.location());
        }
        if (isUnchanged(visit, document)) {
            visit.sendResponseHeaders(NOT_MODIFIED, -1);
        } else {
            send(visit, document);
        }
    }

    private static void send(HttpExchange visit, Document document) throws IOException {
        var headers = visit.getResponseHeaders();
        headers.set("Content-Type", document.mediaType());
        headers.set("Vary", "Accept-Encoding");
        byte[] body = document.body();
        if (wantsGzip(visit) && !document.mediaType().startsWith("image/png")) {
            body = gzip(body);
            headers.set("Content-Encoding", "gzip");
        }
        boolean bodiless = visit.getRequestMethod().equals("HEAD") || body.length == 0;
        visit.sendResponseHeaders(document.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            visit.getResponseBody().write(body);
        }
    }

    /** If-None-Match decides where it is sent, else If-Modified-Since (RFC 9110 13.2.2). */
    private static boolean isUnchanged(HttpExchange visit, Document document) {
        if (document.status() != 200) {
            return false;
        }
        var tags = Optional.ofNullable(visit.getRequestHeaders().getFirst("If-None-Match"));
        var since = Optional.ofNullable(visit.getRequestHeaders().getFirst("If-Modified-Since"));
        return tags.map(given -> names(given, document.etag()))
                .or(() -> since.flatMap(Counter::instant)
                        .map(then -> !document.changed().isAfter(then)))
                .orElse(false);
    }

    private static boolean names(String given, String etag) {
        return Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(etag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean wantsGzip(HttpExchange visit) {
        return Optional.ofNullable(visit.getRequestHeaders().getFirst("Accept-Encoding"))
                .filter(codings -> codings.contains("gzip"))
                .isPresent();
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static String httpDate(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(at.atOffset(ZoneOffset.UTC))
                .replaceFirst(", (\\d) ", ", 0$1 ");
    }

    private static Optional<Instant> instant(String httpDate) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate)));
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }
}
