package dateline.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bad requests, many connections at once: what scanners, broken programs and attackers send. Uses the JDK alone, so that
 * it also runs by itself: {@code java Abuse.java HOST PORT CONNECTIONS SECONDS [PATH ...]} prints what came back, as JSON.
 */
final class Abuse {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final int PATIENCE = 3_000;
    private static final int MOST_READ = 4 << 20;
    private static final int MOST_TOLD = 20;

    private static final List<String> PATHS = List.of(
            "/",
            "/%00",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..%2f..%2fetc%2fpasswd",
            "/..\\..\\windows",
            "/%",
            "/%zz",
            "//",
            "///evil.example/",
            "/;",
            "/;/;/",
            "/a;b=c",
            "/./",
            "/%c0%ae%c0%ae/",
            "/%uff0e",
            "/\u00ff\u00fe",
            "/.env",
            "/.git/config",
            "/wp-login.php",
            "/admin",
            "/cgi-bin/x",
            "*",
            "http://evil.example/",
            "evil.example:443",
            "/article/",
            "/article/0000000000000",
            "/article/%2f",
            "/article/zzzzzzzzzzzzz/version/1",
            "/article/0000000000000/changes/2",
            "/article/0000000000000/changes/999999999",
            "/evidence/",
            "/evidence/00000000-0000-0000-0000-000000000000",
            "/evidence/00000000-0000-0000-0000-000000000000.warc.gz",
            "/picture/00000000-0000-0000-0000-000000000000",
            "/picture/x",
            "/outlet/",
            "/outlet/nobody",
            "/outlet/%00",
            "/language/xx",
            "/language/zh-Hant",
            "/day/2026-02-31",
            "/day/0000-00-00",
            "/day/9999-12-31",
            "/month/0000-00",
            "/month/2026-13",
            "/sitemap.xml",
            "/outlets.opml",
            "/opensearch.xml",
            "/sitemap/2026-11/0.xml",
            "/sitemap/2026-11/999999999.xml",
            "/feed.rss",
            "/feed.rss/",
            "/feed.json?x",
            "/search",
            "/search/",
            "/search?q=",
            "/search?q=%",
            "/search?q=%ff%fe",
            "/search?q=" + "a*+".repeat(150),
            "/search?q=%22" + "a+".repeat(200),
            "/search?q=***",
            "/search?q=%28%28%28%28",
            "/search?q=a&page=100",
            "/search?q=a&page=-1",
            "/search?q=a&page=99999999999",
            "/search?q=a&outlet=%00",
            "/search?q=a&language=%22",
            "/search/feed.rss?q=" + "x".repeat(3_000),
            "/?after=1-0000000000000",
            "/?after=-99999999999-0000000000000",
            "/?after=999999999999999-zzzzzzzzzzzzz",
            "/?" + "a=b&".repeat(1_000),
            "/" + "a/".repeat(2_000),
            "/" + "%41".repeat(2_000),
            "/favicon.svg",
            "/robots.txt",
            "/contents",
            "/about");

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "MKCOL",
            "get",
            "G\u0000T",
            "",
            "GET\t",
            "A".repeat(300),
            "PRI");

    private static final List<String> HEADERS = List.of(
            "Range: bytes=0-0",
            "Range: bytes=5-1",
            "Range: bytes=-1",
            "Range: bytes=" + "0-0,".repeat(1_000) + "0-0",
            "Range: bytes=99999999999999999999-",
            "Range: lines=1-2",
            "If-Range: \"x\"",
            "If-None-Match: *",
            "If-None-Match: \"\"\"W/,,",
            "If-None-Match: " + "\"x\",".repeat(1_200),
            "If-Modified-Since: yesterday",
            "If-Modified-Since: Sat, 99 Foo 99999 99:99:99 GMT",
            "Accept-Encoding: ;;;,,,q=",
            "Accept-Encoding: gzip;q=NaN",
            "Accept: " + "*/*,".repeat(1_500),
            "Cookie: $Version=;;=\u0001",
            "Cookie: " + "a=b; ".repeat(1_200),
            "Content-Encoding: gzip",
            "Content-Type: multipart/form-data; boundary=" + "-".repeat(70),
            "Expect: 100-continue",
            "Expect: 1000000-continue",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\n" + "Sec-WebSocket-Version: 13",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAAA",
            "X-Forwarded-For: " + "1.2.3.4, ".repeat(500),
            "X-Forwarded-Host: evil.example",
            "Forwarded: for=\"_x",
            "X-HTTP-Method-Override: DELETE",
            "X-Original-URL: /admin",
            "Host: b",
            "Host: ",
            "Host: a b",
            "Host: [::1",
            "Host: a:99999",
            "Host: " + "a".repeat(5_000),
            "X: " + "a".repeat(20_000),
            "X\u0000: a",
            "X : a",
            ": a",
            "X",
            " folded",
            "X: a\r\n b",
            "X: \u00e9\u0000",
            "Connection: close, keep-alive, te, x",
            "Connection: Host",
            "TE: trailers",
            "Trailer: X",
            "Max-Forwards: 0",
            "Authorization: Basic !!!!",
            "Proxy-Connection: keep-alive",
            "X: a\n\nGET /smuggled HTTP/1.1",
            "Transfer-Encoding: identity",
            "Content-Length: 0");

    private static final List<String> BODIES = List.of(
            "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
            "Content-Length: 5, 5\r\n\r\nhello",
            "Content-Length: -1\r\n\r\n",
            "Content-Length: +5\r\n\r\nhello",
            "Content-Length: 99999999999999999999\r\n\r\n",
            "Content-Length: 0x5\r\n\r\nhello",
            "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
            "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\nGPOST / HTTP/1.1\r\nHost: a\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nabc",
            "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n5;" + "x=y;".repeat(2_000) + "\r\nhello\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0\r\n" + "X: y\r\n".repeat(2_000) + "\r\n",
            "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n1\r\nb\r\n",
            "Content-Length: 10\r\n\r\nshort",
            "Content-Length: 100000\r\n\r\n" + "a".repeat(100_000));

    private static final List<String> NOISE = List.of(
            "\r\n\r\n\r\n\r\n",
            "GET /\r\n\r\n",
            "GET / HTTP/0.9\r\n\r\n",
            "GET / HTTP/1.0\r\n\r\n",
            "GET / HTTP/2.0\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
            "GET / http/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\nHost: a\n\n",
            "GET / HTTP/1.1\rHost: a\r\r",
            "GET / HTTP/1.1\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000",
            "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
            "\u0080\u002e\u0001\u0003\u0001",
            "SSH-2.0-x\r\n",
            "\u0000".repeat(5_000),
            "\u00ff".repeat(5_000),
            "GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(5_000) + "\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(50),
            "GET /%0d%0aSet-Cookie:x HTTP/1.1\r\nHost: a\r\n\r\n");

    private final String host;
    private final int port;
    private final List<String> real;
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListSet<String> fives = new ConcurrentSkipListSet<>();
    private final LongAdder requests = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final LongAdder silent = new LongAdder();

    private Abuse(String host, int port, List<String> real) {
        this.host = host;
        this.port = port;
        this.real = List.copyOf(real);
    }

    /**
     * @param requests that were sent, whole or not
     * @param closed connections that were closed without an answer
     * @param silent requests that got no answer in time
     * @param statuses how often each came
     * @param fives requests that were answered with 500 to 599, some
     */
    record Result(long requests, long closed, long silent, Map<Integer, Long> statuses, List<String> fives) {}

    /** @param real paths that are there, which are asked for in bad ways too */
    static Result run(String host, int port, int connections, long seconds, List<String> real)
            throws InterruptedException {
        Abuse abuse = new Abuse(host, port, real);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Random random = new Random(20261123L + i);
            threads.add(Thread.ofPlatform().start(() -> abuse.work(random, until)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Map<Integer, Long> counts = new TreeMap<>();
        abuse.statuses.forEach((status, count) -> counts.put(status, count.sum()));
        return new Result(
                abuse.requests.sum(), abuse.closed.sum(), abuse.silent.sum(), counts, List.copyOf(abuse.fives));
    }

    private void work(Random random, long until) {
        while (System.nanoTime() < until) {
            String request = request(random);
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), PATIENCE);
                socket.setSoTimeout(PATIENCE);
                requests.increment();
                visit(socket, request, random);
            } catch (SocketTimeoutException e) {
                silent.increment();
            } catch (IOException e) {
                closed.increment();
            }
        }
    }

    private String request(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> any(NOISE, random);
            case 1, 2 ->
                "POST " + path(random) + " HTTP/1.1\r\nHost: a\r\n" + any(BODIES, random)
                        + "GET /smuggled HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            case 3 -> "GET " + random(random) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            default ->
                any(METHODS, random) + " " + path(random) + " HTTP/1.1\r\nHost: a\r\n" + any(HEADERS, random) + "\r\n"
                        + any(HEADERS, random) + "\r\nConnection: close\r\n\r\n";
        };
    }

    private String path(Random random) {
        return !real.isEmpty() && random.nextInt(3) == 0 ? any(real, random) : any(PATHS, random);
    }

    private static String random(Random random) {
        StringBuilder path = new StringBuilder("/");
        random.ints(1 + random.nextInt(200), 1, 256).forEach(c -> path.append((char) c));
        return random.nextBoolean() ? path.toString() : path.toString().replaceAll("[\\s]", "%");
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void visit(Socket socket, String request, Random random) throws IOException {
        byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);
        switch (random.nextInt(16)) {
            case 0 -> slowly(socket, bytes);
            case 1 -> {
                socket.getOutputStream().write(bytes, 0, random.nextInt(bytes.length + 1));
                socket.setSoLinger(true, 0); // a reset, not an end
            }
            case 2 -> {
                socket.getOutputStream().write(bytes, 0, random.nextInt(bytes.length + 1));
                socket.shutdownOutput();
                read(socket, request);
            }
            default -> {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                read(socket, request);
            }
        }
    }

    private static void slowly(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (byte each : Arrays.copyOf(bytes, Math.min(bytes.length, 25))) {
            out.write(each);
            out.flush();
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void read(Socket socket, String request) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[16 * 1024];
        int read = 0;
        try {
            for (int n = in.read(buffer); n >= 0 && read < MOST_READ; n = in.read(buffer)) {
                text.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                read += n;
                if (isAnswered(text) && !request.contains("close")) {
                    break;
                }
            }
        } finally {
            count(text, request);
        }
        if (read == 0) {
            closed.increment();
        }
    }

    /** Whether a kept connection's answer has come so far that waiting for more is no use. */
    private static boolean isAnswered(StringBuilder text) {
        return text.length() > 0 && text.indexOf("\r\n\r\n") > 0;
    }

    private void count(StringBuilder text, String request) {
        Matcher status = STATUS.matcher(text);
        while (status.find()) {
            int code = Integer.parseInt(status.group(1));
            statuses.computeIfAbsent(code, _ -> new LongAdder()).increment();
            if (code >= 500 && fives.size() < MOST_TOLD) {
                fives.add(code + " for " + request.substring(0, Math.min(request.length(), 160)));
            }
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Result result = run(
                arguments[0],
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]),
                Arrays.asList(arguments).subList(4, arguments.length));
        List<String> statuses = new ArrayList<>();
        result.statuses().forEach((status, count) -> statuses.add("\"" + status + "\":" + count));
        System.out.println("{\"requests\":" + result.requests() + ",\"closed\":" + result.closed() + ",\"silent\":"
                + result.silent() + ",\"statuses\":{" + String.join(",", statuses) + "},\"fives\":["
                + String.join(",", result.fives().stream().map(Abuse::quoted).toList()) + "]}");
    }
}
