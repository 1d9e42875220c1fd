package dateline.site;

import dateline.archive.ArchiveException;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the operator's tools ask: {@code /healthz} (the process answers), {@code /readyz} (the archive can be read; 503
 * while not) and {@code /metrics} (Prometheus text). Belongs on a loopback address.
 */
public final class OperatorSite implements AutoCloseable {

    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final Javalin server;

    /**
     * @param ready asked on each visit; may take its time
     * @param metrics in Prometheus' text format, made on each visit
     */
    public OperatorSite(BooleanSupplier ready, Supplier<String> metrics) {
        this.server = Javalin.create(config -> {
            Servers.bare(config);
            config.routes.get("/healthz", context -> plain(context, true));
            config.routes.get("/readyz", context -> plain(context, isReady(ready)));
            config.routes.get(
                    "/metrics", context -> context.result(metrics.get()).contentType(METRICS));
        });
    }

    /** @param port 0 for any that is free */
    public void start(String host, int port) {
        server.start(host, port);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static boolean isReady(BooleanSupplier ready) {
        try {
            return ready.getAsBoolean();
        } catch (ArchiveException e) {
            return false;
        }
    }

    private static void plain(Context context, boolean good) {
        context.status(good ? 200 : 503)
                .contentType("text/plain; charset=utf-8")
                .result(good ? "ok\n" : "not ready\n");
    }
}
