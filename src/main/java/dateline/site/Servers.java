package dateline.site;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** How the web servers are set up: virtual threads, small requests, a graceful end. */
final class Servers {

    /** How long requests under way may take to finish when the server stops. */
    static final Duration GRACE = Duration.ofSeconds(5);

    /** Bytes of a request's line and headers. */
    static final int MAX_HEAD = 8 * 1024;

    /** How long a connection may say nothing. */
    static final Duration IDLE = Duration.ofSeconds(30);

    /** Connections at a time; more wait until some are closed. */
    static final int MAX_CONNECTIONS = 5_000;

    private Servers() {}

    static void bare(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.modifyHttpConfiguration(Servers::http);
        config.jetty.modifyServer(Servers::server);
    }

    /** With pages of the house's own for what the server turns away. */
    static void configure(JavalinConfig config, Notices notices) {
        bare(config);
        config.jetty.modifyServer(server -> server.setErrorHandler(new HouseErrors(notices)));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new HouseErrors(notices)));
    }

    private static void http(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_HEAD);
        http.setIdleTimeout(IDLE.toMillis());
    }

    private static void server(Server server) {
        server.setStopTimeout(GRACE.toMillis());
        server.setHandler(new GracefulHandler());
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
    }
}
