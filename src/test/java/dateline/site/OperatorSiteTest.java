package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.ArchiveException;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OperatorSiteTest {

    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void toolsLearnHowItStands() throws Exception {
        metrics.counter("dateline.articles").increment(3);
        try (OperatorSite site = new OperatorSite(ready::get, metrics::scrape)) {
            site.start("127.0.0.1", 0);
            assertThat(get(site, "/healthz").body()).isEqualTo("ok\n");
            assertThat(get(site, "/readyz").statusCode()).isEqualTo(200);
            assertThat(get(site, "/metrics").body()).contains("dateline_articles_total 3.0");
            assertThat(get(site, "/metrics")
                            .headers()
                            .firstValue("Content-Type")
                            .orElseThrow())
                    .startsWith("text/plain");
            assertThat(get(site, "/").statusCode()).isEqualTo(404);
            ready.set(false);
            assertThat(get(site, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(site, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anArchiveThatCannotBeReadIsNotReady() throws Exception {
        try (OperatorSite site = new OperatorSite(OperatorSiteTest::broken, metrics::scrape)) {
            site.start("127.0.0.1", 0);
            assertThat(get(site, "/readyz").statusCode()).isEqualTo(503);
        }
    }

    private static boolean broken() {
        throw new ArchiveException("the disk is gone", new IOException());
    }

    private static HttpResponse<String> get(OperatorSite site, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI at = URI.create("http://127.0.0.1:" + site.port() + path);
            return client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
        }
    }
}
