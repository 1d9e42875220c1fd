package dateline.capture;

import dateline.fetch.Cut;
import dateline.fetch.Exchange;
import dateline.model.Header;
import dateline.model.Headers;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exchanges as fetch hands them over. */
final class Exchanges {

    static final Instant AT = Instant.parse("2026-11-23T08:00:00.120Z");

    private Exchanges() {}

    static Exchange of(String uri, int status, byte[] body, String... headers) {
        List<Header> lines = new ArrayList<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            lines.add(new Header(
                    header.substring(0, colon), header.substring(colon + 1).strip()));
        }
        URI at = URI.create(uri);
        Headers sent = new Headers(List.of(
                new Header("Host", at.getRawAuthority()),
                new Header("User-Agent", "Dateline/0.1"),
                new Header("Accept", "*/*")));
        return new Exchange(
                at,
                AT,
                "GET / HTTP/1.1",
                sent,
                "HTTP/1.1",
                status,
                "Reason",
                new Headers(lines),
                body,
                Optional.empty(),
                Optional.of(InetAddress.ofLiteral("192.0.2.7")));
    }

    static Exchange page(String uri, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return of(uri, 200, body, "Content-Type: text/html; charset=utf-8", "Content-Length: " + body.length);
    }

    static Exchange cut(Exchange whole, Cut why) {
        return new Exchange(
                whole.uri(),
                whole.at(),
                whole.requestLine(),
                whole.requestHeaders(),
                whole.protocol(),
                whole.status(),
                whole.reason(),
                whole.headers(),
                whole.body(),
                Optional.of(why),
                whole.from());
    }

    static Exchange from(Exchange seen, Optional<InetAddress> from) {
        return new Exchange(
                seen.uri(),
                seen.at(),
                seen.requestLine(),
                seen.requestHeaders(),
                "HTTP/1.0",
                seen.status(),
                "",
                seen.headers(),
                seen.body(),
                seen.cut(),
                from);
    }
}
