package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three seconds of what {@code bench/abuse} does for a minute. */
class AbuseTest {

    private static final int CONNECTIONS = 8;
    private static final long MOST_GROWTH = 24L << 20;

    /** Jetty's pool may still grow to its usual size. */
    private static final int MOST_THREADS = 16;

    @Test
    void badRequestsBreakNothingAndLeaveNothing() throws InterruptedException {
        SampleArchive archive = new SampleArchive();
        try (TestSite site = TestSite.of(archive)) {
            List<String> real = List.of(
                    "/article/" + SampleArchive.FERRY.id(),
                    "/article/" + SampleArchive.FERRY.id() + "/changes/2",
                    "/evidence/" + SampleArchive.FERRY.evidence() + ".warc.gz",
                    "/picture/" + SampleArchive.PICTURE_ID);
            Abuse.run("127.0.0.1", site.port(), CONNECTIONS, 1, real);
            long heap = heap();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();

            Abuse.Result result = Abuse.run("127.0.0.1", site.port(), CONNECTIONS, 2, real);

            assertThat(result.fives()).isEmpty();
            assertThat(result.statuses()).containsKeys(200, 400, 404, 405);
            assertThat(result.requests()).isGreaterThan(100);
            assertThat(site.get("/").status()).isEqualTo(200);
            assertThat(heap() - heap).isLessThan(MOST_GROWTH);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads)
                    .isLessThanOrEqualTo(MOST_THREADS);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
