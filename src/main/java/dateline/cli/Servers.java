package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Counts;
import dateline.pipeline.Pipeline;
import dateline.site.OperatorSite;
import dateline.site.PublicSite;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The public pages and the operator's port over an opened house. */
final class Servers implements AutoCloseable {

    private final PublicSite pages;
    private final OperatorSite operator;

    private Servers(PublicSite pages, OperatorSite operator) {
        this.pages = pages;
        this.operator = operator;
    }

    /** @throws Complaint when a port is taken */
    static Servers start(House house, Pipeline pipeline, InstantSource clock) {
        Settings settings = house.settings();
        Archive archive = house.archive();
        PublicSite pages = new PublicSite(
                archive,
                house.index(),
                new KeptEvidence(archive, house.captures(), house.custody()),
                settings.site(),
                clock);
        PrometheusMeterRegistry registry = registry(archive, pipeline);
        OperatorSite operator = new OperatorSite(() -> pipeline.trouble().isEmpty(), registry::scrape);
        Servers servers = new Servers(pages, operator);
        start("site.listen", settings.listen("site.listen"), pages::start, servers);
        start("operator.listen", settings.listen("operator.listen"), operator::start, servers);
        return servers;
    }

    @FunctionalInterface
    private interface Start {
        void at(String host, int port);
    }

    private static void start(String key, Values.Listen at, Start start, Servers servers) {
        try {
            start.at(at.host(), at.port());
        } catch (RuntimeException e) {
            servers.close();
            throw new Complaint(
                    "nothing can be served on " + at.host() + ":" + at.port() + " (" + key + "): " + rootMessage(e));
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static PrometheusMeterRegistry registry(Archive archive, Pipeline pipeline) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Steady counts = new Steady(archive::counts);
        gauge(
                registry,
                "dateline.articles",
                "Articles in the archive.",
                counts,
                each -> each.now().articles());
        gauge(
                registry,
                "dateline.captures",
                "Answers of servers kept as evidence.",
                counts,
                each -> each.now().captures());
        gauge(
                registry,
                "dateline.owed.pages",
                "Pages of articles still to be fetched.",
                counts,
                each -> each.now().owedPages());
        gauge(
                registry,
                "dateline.owed.pictures",
                "Pictures of articles still to be fetched.",
                counts,
                each -> each.now().owedPictures());
        gauge(
                registry,
                "dateline.channels",
                "Feeds that are followed.",
                counts,
                each -> each.now().channels());
        gauge(
                registry,
                "dateline.channels.in.trouble",
                "Feeds whose last round failed.",
                counts,
                each -> each.now().troubled());
        gauge(registry, "dateline.at.work", "Fetches at work or waiting in this process.", pipeline, Pipeline::atWork);
        gauge(
                registry,
                "dateline.search.behind",
                "1 while the search index cannot be written, else 0.",
                pipeline,
                each -> each.searchTrouble().isEmpty() ? 0 : 1);
        count(
                registry,
                "dateline.feeds.read",
                "Feeds read since the start.",
                pipeline,
                each -> each.sums().feeds());
        count(
                registry,
                "dateline.pages.read",
                "Pages read since the start.",
                pipeline,
                each -> each.sums().pages());
        count(
                registry,
                "dateline.pictures.kept",
                "Pictures kept since the start.",
                pipeline,
                each -> each.sums().pictures());
        count(
                registry,
                "dateline.articles.new",
                "New articles since the start.",
                pipeline,
                each -> each.sums().articles());
        count(
                registry,
                "dateline.versions.new",
                "New versions of articles since the start.",
                pipeline,
                each -> each.sums().versions());
        count(
                registry,
                "dateline.troubles",
                "Fetches that failed since the start.",
                pipeline,
                each -> each.sums().troubles());
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return registry;
    }

    /** Counts that one visit's gauges share. */
    private static final class Steady {

        private static final Duration FRESH = Duration.ofMillis(200);

        private final Supplier<Counts> source;
        private final AtomicReference<Read> last = new AtomicReference<>();

        private record Read(Counts counts, long at) {}

        Steady(Supplier<Counts> source) {
            this.source = source;
        }

        Counts now() {
            Read read = last.get();
            long now = System.nanoTime();
            if (read == null || now - read.at() > FRESH.toNanos()) {
                read = new Read(source.get(), now);
                last.set(read);
            }
            return read.counts();
        }
    }

    private static <T> void gauge(
            PrometheusMeterRegistry registry, String name, String help, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(help).strongReference(true).register(registry);
    }

    private static <T> void count(
            PrometheusMeterRegistry registry, String name, String help, T of, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, of, value).description(help).register(registry);
    }

    int port() {
        return pages.port();
    }

    int operatorPort() {
        return operator.port();
    }

    @Override
    public void close() {
        pages.close();
        operator.close();
    }
}
