package dateline.site;

import dateline.archive.Shelves;
import dateline.search.Finder;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The archive as readers see it, over HTTP. Serves pages, feeds, sitemaps and kept bytes; takes nothing in, sets no
 * cookie, writes no log of requests, and its pages ask nobody else for anything.
 */
public final class PublicSite implements AutoCloseable {

    private final Javalin server;
    private final Listening at;

    /** Ready to {@link #start}; nothing listens yet. */
    public PublicSite(Shelves shelves, Finder finder, Evidence evidence, SiteSettings settings, InstantSource clock) {
        this.at = new Listening();
        Supplier<String> base = () -> settings.baseUrl().map(URI::toString).orElseGet(at::address);
        Shelves steady = new SteadyShelves(shelves, clock);
        Press press = new Press(steady, finder, evidence, settings, base);
        Door door = new Door(steady, press, clock);
        this.server = Javalin.create(config -> configure(config, door, press.notices()));
    }

    /**
     * Listens from now on. Once only.
     *
     * @param host address of an interface of this machine
     * @param port 0 for any that is free
     * @throws io.javalin.util.JavalinException when the port is taken or may not be used
     */
    public void start(String host, int port) {
        server.start(host, port);
        at.on(host, server.port());
    }

    /** The port that it listens at. */
    public int port() {
        return server.port();
    }

    /** Takes no new requests, lets those under way finish for {@link Servers#GRACE}, then stops. */
    @Override
    public void close() {
        server.stop();
    }

    private static void configure(JavalinConfig config, Door door, Notices notices) {
        Servers.configure(config, notices);
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.routes.before(context -> {
            door.answer(context.req(), context.res());
            context.skipRemainingHandlers();
        });
        config.routes.exception(Exception.class, (why, context) -> door.broke(why, context.res()));
    }
}
