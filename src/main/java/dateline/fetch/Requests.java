package dateline.fetch;

import dateline.model.Header;
import dateline.model.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** What is sent, and what was sent and heard. */
final class Requests {

    private static final byte[] NO_BODY = new byte[0];
    private static final String ACCEPT_FEED = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    private static final String ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5";
    private static final String ACCEPT_IMAGE = "image/*, */*;q=0.1";
    private static final String ACCEPT_ROBOTS = "text/plain, */*;q=0.5";

    private static final String ACCEPT_STAMP = "application/timestamp-reply";
    private static final ContentType STAMP_REQUEST = ContentType.create("application/timestamp-query");

    private Requests() {}

    /** No cookies, no Referer; the name and contact of who asks. */
    static HttpUriRequestBase get(Target target, Ask ask, FetchSettings settings) {
        HttpUriRequestBase request = new HttpUriRequestBase(
                method(ask), URI.create(target.scheme() + "://" + target.authority() + target.path()));
        request.addHeader(HttpHeaders.USER_AGENT, settings.userAgent());
        request.addHeader(HttpHeaders.ACCEPT, accept(ask.kind()));
        request.addHeader(HttpHeaders.ACCEPT_ENCODING, ContentCoding.accepted());
        ask.etag().filter(Requests::isHeaderValue).ifPresent(v -> request.addHeader(HttpHeaders.IF_NONE_MATCH, v));
        ask.lastModified()
                .filter(Requests::isHeaderValue)
                .ifPresent(v -> request.addHeader(HttpHeaders.IF_MODIFIED_SINCE, v));
        if (ask.kind() == Ask.Kind.STAMP) {
            request.setEntity(new ByteArrayEntity(ask.sent(), STAMP_REQUEST));
        }
        return request;
    }

    private static String method(Ask ask) {
        return ask.kind() == Ask.Kind.STAMP ? "POST" : "GET";
    }

    private static String accept(Ask.Kind kind) {
        return switch (kind) {
            case FEED -> ACCEPT_FEED;
            case PAGE -> ACCEPT_PAGE;
            case IMAGE -> ACCEPT_IMAGE;
            case ROBOTS -> ACCEPT_ROBOTS;
            case STAMP -> ACCEPT_STAMP;
        };
    }

    private static boolean isHeaderValue(String value) {
        return !value.isBlank() && value.chars().allMatch(c -> (c >= ' ' && c < 127) || (c > 159 && c < 256));
    }

    /** Everything but the body. */
    static Exchange head(
            Target target,
            HttpUriRequestBase request,
            ClassicHttpResponse response,
            HttpCoreContext context,
            Instant at) {
        return new Exchange(
                target.uri(),
                at.truncatedTo(ChronoUnit.MILLIS),
                request.getMethod() + " " + request.getPath() + " HTTP/1.1",
                headers(request.getHeaders()),
                response.getVersion() == null
                        ? "HTTP/1.1"
                        : response.getVersion().format(),
                response.getCode(),
                Optional.ofNullable(response.getReasonPhrase()).orElse(""),
                headers(response.getHeaders()),
                NO_BODY,
                Optional.empty(),
                from(context.getEndpointDetails()));
    }

    private static Optional<InetAddress> from(EndpointDetails ends) {
        return ends != null && ends.getRemoteAddress() instanceof InetSocketAddress remote
                ? Optional.ofNullable(remote.getAddress())
                : Optional.empty();
    }

    private static Headers headers(org.apache.hc.core5.http.Header[] lines) {
        List<Header> headers = new ArrayList<>(lines.length);
        for (org.apache.hc.core5.http.Header line : lines) {
            headers.add(new Header(
                    line.getName(), Optional.ofNullable(line.getValue()).orElse("")));
        }
        return new Headers(headers);
    }
}
