package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Draft;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Draft NEWS =
            Draft.of("manar", "news", "A light is seen at sea").published("2026-11-22T10:00:00Z");

    private final SampleArchive archive = new SampleArchive();
    private final SettableClock clock = new SettableClock();
    private TestSite site;

    @BeforeEach
    void open() {
        site = TestSite.of(archive.shelves(), archive.evidence(), SiteSettings.titled("The Test Archive"), clock);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void newArticlesShowWithinTheBound() {
        assertThat(site.get("/").text()).doesNotContain(NEWS.headline());
        archive.keep(NEWS, "text/html");
        clock.pass(Answer.Keeping.PAGE.lag().minusMillis(1));
        assertThat(site.get("/").text()).doesNotContain(NEWS.headline());
        clock.pass(Duration.ofMillis(1));
        assertThat(site.get("/").text()).contains(NEWS.headline());
    }

    @Test
    void anUnchangedPageKeepsItsValidatorsWhateverElseChanges() {
        TestSite.Got before = site.get("/outlet/asagiri");
        clock.pass(Duration.ofHours(1));
        archive.keep(NEWS, "text/html");
        TestSite.Got after = site.get("/outlet/asagiri");
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.header("Last-Modified")).isEqualTo(before.header("Last-Modified"));
    }

    @Test
    void aChangedPageHasOthers() {
        TestSite.Got before = site.get("/");
        archive.keep(NEWS, "text/html");
        clock.pass(Duration.ofHours(1));
        TestSite.Got after =
                site.get("/", "If-None-Match", before.header("ETag").orElseThrow());
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.header("Last-Modified")).hasValue("Mon, 23 Nov 2026 09:00:00 GMT");
    }

    @Test
    void whatWasMissingIsNotRememberedAsMissing() {
        assertThat(site.get("/article/" + NEWS.id()).status()).isEqualTo(404);
        archive.keep(NEWS, "text/html");
        assertThat(site.get("/article/" + NEWS.id()).status()).isEqualTo(200);
    }

    @Test
    void theArchiveIsCountedOnceForManyLists() {
        assertThat(site.get("/outlet/asagiri").text()).contains("1 article ");
        archive.keep(Draft.of("asagiri", "second", "Another").published("2026-11-22T10:00:00Z"), "text/html");
        assertThat(site.get("/contents")
                        .page()
                        .select("a[href=/outlet/asagiri] + span")
                        .text())
                .isEqualTo("1");
        clock.pass(SteadyShelves.LAG);
        assertThat(site.get("/contents")
                        .page()
                        .select("a[href=/outlet/asagiri] + span")
                        .text())
                .isEqualTo("2");
        assertThat(site.get("/outlet/asagiri").text()).contains("2 articles ");
    }
}
