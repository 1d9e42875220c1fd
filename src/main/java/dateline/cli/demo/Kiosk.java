package dateline.cli.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** One outlet's web server: bound first, so that its address is known, and open once it has a press. */
final class Kiosk implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicReference<Optional<Press>> press = new AtomicReference<>(Optional.empty());

    private Kiosk(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static Kiosk bind() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            return new Kiosk(server, Executors.newVirtualThreadPerTaskExecutor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void serve(Press prints) {
        press.set(Optional.of(prints));
        server.setExecutor(threads);
        server.createContext("/", new Counter(prints));
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI feed() {
        return press.get().map(Press::announcedFeed).orElseThrow();
    }

    void later() {
        press.get().ifPresent(Press::later);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
