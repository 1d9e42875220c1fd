package dateline.site;

import dateline.archive.ArchiveException;
import dateline.archive.Shelves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests and sends answers. Knows no way to change anything, keeps no record of who asked. */
final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String HTML = "text/html; charset=utf-8";
    private static final String UNKEPT = "no-store";
    private static final String RETRY_SECONDS = "60";

    private final Shelves shelves;
    private final Press press;
    private final InstantSource clock;
    private final ReadyCache cache;

    Door(Shelves shelves, Press press, InstantSource clock) {
        this.shelves = shelves;
        this.press = press;
        this.clock = clock;
        this.cache = new ReadyCache(clock, shelves::generation);
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            notice(response, 405, press.notices().readOnly());
            return;
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        switch (Places.read(request.getRequestURI(), query)) {
            case Route.To(Place place) -> visit(place, request, response);
            case Route.Nowhere() -> notice(response, 404, press.notices().missing("There is nothing at this address."));
            case Route.Senseless(String why) ->
                notice(response, 400, press.notices().senseless(why));
        }
    }

    /** For what nobody foresaw; a reader who has gone is no error. */
    void broke(Exception why, HttpServletResponse response) {
        if (why instanceof IOException) {
            LOG.debug("a reader left: {}", why.getMessage());
            return;
        }
        LOG.error("a page broke", why);
        if (!response.isCommitted()) {
            response.reset();
            unsaid(() -> notice(response, 500, press.notices().refused(500)));
        }
    }

    private static void unsaid(Saying saying) {
        try {
            saying.say();
        } catch (IOException e) {
            LOG.debug("a reader left: {}", e.getMessage());
        }
    }

    private interface Saying {
        void say() throws IOException;
    }

    private void visit(Place place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<Ready> ready = cache.fresh(place);
            if (ready.isPresent()) {
                send(ready.get(), request, response);
            } else {
                make(place, request, response);
            }
        } catch (ArchiveException e) {
            LOG.error("a page could not be made: {}", e.getMessage());
            response.setHeader("Retry-After", RETRY_SECONDS);
            notice(response, 503, press.notices().broken());
        }
    }

    private void make(Place place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long seen = shelves.generation();
        switch (press.make(place)) {
            case Answer.Whole whole ->
                send(cache.put(place, Ready.of(whole, clock.instant()), seen), request, response);
            case Answer.Kept kept -> send(kept, request, response);
            case Answer.Missing(String why) -> {
                cache.drop(place);
                notice(response, 404, press.notices().missing(why));
            }
            case Answer.Gone(String why) -> {
                cache.drop(place);
                notice(response, 410, press.notices().gone(why));
            }
        }
    }

    private static void send(Ready ready, HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers(response, HouseHeaders.ofPages());
        response.setHeader("Cache-Control", ready.answer().keeping().cacheControl());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", ready.etag());
        response.setHeader(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(ready.modified().atOffset(ZoneOffset.UTC)));
        if (Conditions.holds(
                header(request, "If-None-Match"),
                header(request, "If-Modified-Since"),
                ready.etag(),
                ready.modified())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(ready.answer().mediaType());
        boolean small = ready.gzip().length > 0 && Conditions.takesGzip(header(request, "Accept-Encoding"));
        if (small) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(response, small ? ready.gzip() : ready.answer().bytes());
    }

    private static void send(Answer.Kept kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (InputStream body = kept.body()) {
            headers(response, HouseHeaders.ofKeptBytes());
            String etag = '"' + kept.name() + '"';
            response.setHeader("ETag", etag);
            response.setHeader("Cache-Control", Answer.Keeping.FOREVER.cacheControl());
            if (Conditions.holds(header(request, "If-None-Match"), Optional.empty(), etag, Instant.MAX)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(kept.mediaType());
            kept.length().ifPresent(response::setContentLengthLong);
            if (!kept.fileName().isEmpty()) {
                response.setHeader("Content-Disposition", "attachment; filename=\"" + kept.fileName() + '"');
            }
            if (!request.getMethod().equals("HEAD")) {
                body.transferTo(response.getOutputStream());
            }
        }
    }

    private static void notice(HttpServletResponse response, int status, byte[] page) throws IOException {
        headers(response, HouseHeaders.ofPages());
        response.setStatus(status);
        response.setHeader("Cache-Control", UNKEPT);
        response.setContentType(HTML);
        write(response, page);
    }

    private static void write(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void headers(HttpServletResponse response, Map<String, String> headers) {
        headers.forEach(response::setHeader);
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
