package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Owed;
import dateline.pipeline.Pipeline;
import dateline.site.OperatorSite;
import dateline.site.PublicSite;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
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
                archive, house.index(), new KeptEvidence(archive, house.captures()), settings.site(), clock);
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
        gauge(registry, "dateline.articles", archive, each -> each.contents().articles());
        gauge(registry, "dateline.captures", archive, each -> each.contents().captures());
        gauge(registry, "dateline.owed.pages", archive, each -> each.owedCount(Owed.Kind.PAGE));
        gauge(registry, "dateline.owed.pictures", archive, each -> each.owedCount(Owed.Kind.PICTURE));
        gauge(registry, "dateline.channels", archive, each -> each.channels().size());
        gauge(
                registry,
                "dateline.channels.in.trouble",
                archive,
                each -> each.channels().stream()
                        .filter(StatusCommand::isTroubled)
                        .count());
        gauge(registry, "dateline.at.work", pipeline, Pipeline::atWork);
        count(registry, "dateline.feeds.read", pipeline, each -> each.sums().feeds());
        count(registry, "dateline.pages.read", pipeline, each -> each.sums().pages());
        count(registry, "dateline.pictures.kept", pipeline, each -> each.sums().pictures());
        count(registry, "dateline.articles.new", pipeline, each -> each.sums().articles());
        count(registry, "dateline.versions.new", pipeline, each -> each.sums().versions());
        count(registry, "dateline.troubles", pipeline, each -> each.sums().troubles());
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        return registry;
    }

    private static <T> void gauge(PrometheusMeterRegistry registry, String name, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).register(registry);
    }

    private static <T> void count(PrometheusMeterRegistry registry, String name, T of, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, of, value).register(registry);
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
