package dateline.pipeline;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An outlet on loopback that serves what the test wants. Paths that nobody set answer 404, robots.txt too. */
public final class Newsstand implements AutoCloseable {

    /** What a path answers. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private record Visit(String path, Map<String, String> headers) {}

    private static final byte[] MEGABYTE = "<!-- on and on -->\n".repeat(55_189).getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Visit> visits = new ConcurrentLinkedQueue<>();

    public Newsstand() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        visits.add(new Visit(path, headers));
        try (exchange) {
            replies.getOrDefault(path, status(404)).to(exchange);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** {@code "127.0.0.1:40123"} */
    public String host() {
        return at("/").getAuthority();
    }

    public Newsstand on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    public Newsstand feed(String path, String xml) {
        return on(path, text("application/rss+xml; charset=utf-8", xml));
    }

    public Newsstand page(String path, String html) {
        return on(path, text("text/html; charset=utf-8", html));
    }

    /** How often a path was asked. */
    public int asked(String path) {
        return (int) visits.stream().filter(visit -> visit.path().equals(path)).count();
    }

    public int visits() {
        return visits.size();
    }

    /** A request header of the newest visit of a path; empty text when it was not sent. */
    public String sent(String path, String header) {
        return List.copyOf(visits).reversed().stream()
                .filter(visit -> visit.path().equals(path))
                .findFirst()
                .map(visit -> visit.headers().getOrDefault(header.toLowerCase(Locale.ROOT), ""))
                .orElse("");
    }

    public static Reply text(String type, String body) {
        return bytes(type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers 304 to whoever names its tag. */
    public static Reply bytes(String type, byte[] body) {
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(body)) + "\"";
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, type, body);
            }
        };
    }

    /** The whole body each time, without a tag. */
    public static Reply untagged(String type, String body) {
        return exchange -> send(exchange, 200, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public static Reply redirect(int status, String to) {
        return status(status, "Location", to);
    }

    /** Says that it will send more than it does. */
    public static Reply brokenOff(String type, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length + 1_000L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    /** Sends so many megabytes, or as many as the other side takes. */
    public static Reply megabytes(int count) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < count; i++) {
                    out.write(MEGABYTE);
                }
            }
        };
    }

    /** Sends a little again and again until this closes. */
    public Reply trickle(String type, String start) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(start.getBytes(StandardCharsets.UTF_8));
            do {
                out.write("<!-- more -->".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } while (!closes(20));
        };
    }

    /** Takes the question and says nothing. */
    public Reply silence() {
        return _ -> closes(60_000);
    }

    private boolean closes(int millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
