package dateline.fetch;

import dateline.model.Headers;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One request and what came back, before anything is read from it. Its arrays are shared, not copied: nobody writes to
 * them.
 *
 * @param uri the address asked, without fragment
 * @param at when the answer began, in milliseconds' precision
 * @param requestLine as sent: {@code "GET /feed?x=1 HTTP/1.1"}
 * @param protocol of the answer: {@code "HTTP/1.1"}
 * @param reason the status line's phrase; may be empty
 * @param headers of the answer, each byte a character (ISO 8859-1)
 * @param body as it travelled, still content-encoded, without chunking
 * @param cut present when the body ends before its end
 * @param from the address that answered
 */
public record Exchange(
        URI uri,
        Instant at,
        String requestLine,
        Headers requestHeaders,
        String protocol,
        int status,
        String reason,
        Headers headers,
        byte[] body,
        Optional<Cut> cut,
        Optional<InetAddress> from) {

    /** The same at another spelling of its address. */
    public Exchange at(URI uri) {
        return new Exchange(uri, at, requestLine, requestHeaders, protocol, status, reason, headers, body, cut, from);
    }

    Exchange with(byte[] body, Optional<Cut> cut) {
        return new Exchange(uri, at, requestLine, requestHeaders, protocol, status, reason, headers, body, cut, from);
    }
}
