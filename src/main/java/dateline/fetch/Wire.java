package dateline.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** One request and one answer, without redirects, within a time and a size. */
final class Wire implements AutoCloseable {

    static final int LONGEST_HEADER_LINE = 16 << 10;
    static final int MOST_HEADERS = 200;
    private static final int MOST_EMPTY_LINES = 8;
    /** The deadline's own alarm comes before the socket's. */
    private static final Duration LATER = Duration.ofSeconds(1);

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration CHECKED_AFTER = Duration.ofSeconds(5);
    private static final Duration OLDEST_CONNECTION = Duration.ofMinutes(10);

    /** Loads the machine's trusted certificates when the first secure connection is made, not at start. */
    private static final class Tls {
        static final TlsSocketStrategy DEFAULT = DefaultClientTlsStrategy.createDefault();
    }

    /** What came of it. */
    sealed interface Heard {

        /** An answer, perhaps cut. */
        record Answer(Exchange exchange) implements Heard {}

        /** Not even a status line and headers. */
        record Nothing(Fetched outcome) implements Heard {}
    }

    private final FetchSettings settings;
    private final InstantSource clock;
    private final BodyReader bodies = new BodyReader();
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    Wire(FetchSettings settings, InstantSource clock, Doorman doorman) {
        this.settings = settings;
        this.clock = clock;
        this.connections = connections(settings, doorman);
        this.client = HttpClients.createMinimal(connections);
        timer.setRemoveOnCancelPolicy(true);
        Future<?> _ =
                timer.scheduleWithFixedDelay(this::closeIdle, IDLE.toMillis(), IDLE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static PoolingHttpClientConnectionManager connections(FetchSettings settings, Doorman doorman) {
        Http1Config http = Http1Config.custom()
                .setMaxLineLength(LONGEST_HEADER_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxEmptyLineCount(MOST_EMPTY_LINES)
                .build();
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setSocketTimeout(Timeout.of(settings.deadline().plus(LATER)))
                .setIdleTimeout(Timeout.of(IDLE))
                .setTimeToLive(TimeValue.of(OLDEST_CONNECTION))
                .setValidateAfterInactivity(TimeValue.of(CHECKED_AFTER))
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .responseParserFactory(new FewInterims(http))
                        .build())
                .setDnsResolver(doorman)
                .setTlsSocketStrategy((socket, host, port, attachment, context) ->
                        Tls.DEFAULT.upgrade(socket, host, port, attachment, context))
                .setDefaultConnectionConfig(connection)
                .setMaxConnTotal(settings.total() * (1 + Hops.MOST_LENT_TIMES))
                .setMaxConnPerRoute(settings.perHost() + Turns.MOST_LENT)
                .build();
    }

    private void closeIdle() {
        connections.closeIdle(TimeValue.of(IDLE));
    }

    /**
     * Asks once; a second time only when a connection kept from before turns out to be dead.
     *
     * @param left until the deadline
     */
    Heard exchange(Target target, Ask ask, Duration left) {
        long end = System.nanoTime() + left.toNanos();
        Attempt first = new Attempt(target, ask, end);
        Heard heard = first.run();
        return first.stale ? new Attempt(target, ask, end).run() : heard;
    }

    /** Does something later, unless it is cancelled; nothing after {@link #close}. */
    Future<?> after(Duration time, Runnable task) {
        return timer.isShutdown()
                ? CompletableFuture.completedFuture(null)
                : timer.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** One request on one connection. */
    private final class Attempt {

        private final Target target;
        private final Ask ask;
        private final long end;
        private final HttpUriRequestBase request;
        private final HttpClientContext context = HttpClientContext.create();
        private final AtomicBoolean late = new AtomicBoolean();
        private boolean stale;

        Attempt(Target target, Ask ask, long end) {
            this.target = target;
            this.ask = ask;
            this.end = end;
            this.request = Requests.get(target, ask, settings);
        }

        Heard run() {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                return new Heard.Nothing(Troubles.late(target, settings.deadline()));
            }
            if (timer.isShutdown()) {
                return new Heard.Nothing(Troubles.stopped(target));
            }
            Future<?> alarm = after(left, this::giveUp);
            try {
                ClassicHttpResponse response = send();
                if (response.getCode() < 100 || response.getCode() > 999) {
                    request.cancel();
                    return new Heard.Nothing(Troubles.failed(target.name() + " answers with no HTTP status"));
                }
                return new Heard.Answer(read(response));
            } catch (IOException | RuntimeException trouble) {
                return new Heard.Nothing(outcome(trouble));
            } finally {
                alarm.cancel(false);
            }
        }

        private Fetched outcome(Exception trouble) {
            if (late.get()) {
                return Troubles.late(target, settings.deadline());
            }
            if (Thread.currentThread().isInterrupted()) {
                return Troubles.stopped(target);
            }
            stale = Troubles.isStale(trouble, context);
            return Troubles.outcome(trouble, target, settings);
        }

        private void giveUp() {
            late.set(true);
            request.cancel();
        }

        private ClassicHttpResponse send() throws IOException {
            HttpHost host = new HttpHost(target.scheme(), target.host(), target.hasDefaultPort() ? -1 : target.port());
            return client.executeOpen(host, request, context);
        }

        /** A body read to its end has given its connection back; after any other the connection is closed. */
        private Exchange read(ClassicHttpResponse response) {
            Exchange head = Requests.head(target, request, response, context, clock.instant());
            BodyReader.Body body = body(response);
            if (body.cut().isPresent()) {
                request.cancel();
            }
            return head.with(body.bytes(), body.cut());
        }

        private BodyReader.Body body(ClassicHttpResponse response) {
            int limit = settings.limits().of(ask.kind());
            int kept = ask.kind() == Ask.Kind.ROBOTS ? limit : Math.min(limit, BodyReader.KEPT_OF_TOO_LONG);
            return bodies.read(response.getEntity(), limit, kept, end);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
