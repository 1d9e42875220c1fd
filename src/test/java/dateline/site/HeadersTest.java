package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.site.TestSite.Got;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.of(new SampleArchive());
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/feed.rss",
                "/nope",
                "/?after=x",
                "/sitemap.xml",
                "/outlets.opml",
                "/opensearch.xml",
                "/favicon.svg",
                "/search?q=a",
                "/about%00"
            })
    void everyAnswerGuardsItsReader(String path) {
        Got got = site.get(path);
        assertThat(got.header("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(got.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(got.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(got.header("Permissions-Policy").orElseThrow()).contains("geolocation=()");
        assertThat(got.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(got.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(got.header("Set-Cookie")).isEmpty();
        assertThat(got.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/contents", "/search?q=harbour", "/feed.atom", "/about", "/nope"})
    void noPageRunsOrFetchesAnything(String path) {
        String text = site.get(path).text();
        assertThat(text).doesNotContainPattern("(?i)<script(?! type=\"application/ld\\+json\")");
        assertThat(text).doesNotContainPattern("(?i)<[^>]{0,999} (on\\w{1,20}|style)=");
        assertThat(text).doesNotContain("<style", "<iframe", "<object", "@import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/feed.json", "/nope", "/picture/00000000-0000-4000-8000-00000000000a"})
    void headSaysWhatGetWould(String path) {
        Got get = site.get(path);
        Got head = site.send("HEAD", path);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        get.header("Content-Length")
                .filter(length -> !path.startsWith("/picture"))
                .ifPresent(length -> assertThat(head.header("Content-Length")).hasValue(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "QUERY"})
    void nothingCanBeSent(String method) {
        Got got = site.send(method, "/");
        assertThat(got.status()).isEqualTo(405);
        assertThat(got.header("Allow")).hasValue("GET, HEAD");
        assertThat(got.page().select("h1").text()).isEqualTo("Reading only");
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'gzip, deflate, br', true",
        "'deflate, gzip;q=0.5', true",
        "*, true",
        "GZIP, true",
        "br, false",
        "gzip;q=0, false",
        "'gzip;q=0.000, br', false",
        "identity, false"
    })
    void gzipIsSentToWhoTakesIt(String accepts, boolean packed) throws IOException {
        Got got = site.get("/", "Accept-Encoding", accepts);
        assertThat(got.header("Content-Encoding").isPresent()).isEqualTo(packed);
        assertThat(got.header("Vary")).hasValue("Accept-Encoding");
        byte[] plain = packed ? new GZIPInputStream(new ByteArrayInputStream(got.bytes())).readAllBytes() : got.bytes();
        assertThat(plain).isEqualTo(site.get("/").bytes());
    }

    @Test
    void whoHasThePageIsToldSo() {
        Got got = site.get("/");
        String etag = got.header("ETag").orElseThrow();
        String modified = got.header("Last-Modified").orElseThrow();
        assertThat(site.get("/", "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(site.get("/", "If-None-Match", "\"other\", " + etag).status())
                .isEqualTo(304);
        assertThat(site.get("/", "If-None-Match", etag.substring(2)).status()).isEqualTo(304);
        assertThat(site.get("/", "If-None-Match", "*").status()).isEqualTo(304);
        assertThat(site.get("/", "If-Modified-Since", modified).status()).isEqualTo(304);
        assertThat(site.get("/", "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                        .status())
                .isEqualTo(200);
        assertThat(site.get("/", "If-Modified-Since", "Thu, 01 Jan 1998 00:00:00 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(site.get("/", "If-Modified-Since", "yesterday").status()).isEqualTo(200);
        assertThat(site.get("/", "If-None-Match", etag).bytes()).isEmpty();
    }

    @Test
    void theStylesheetMayBeKeptForEver() {
        String address = site.get("/").page().select("link[rel=stylesheet]").attr("href");
        Got style = site.get(address);
        assertThat(address).matches("/style-[0-9a-f]{16}\\.css");
        assertThat(style.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(style.text())
                .contains("prefers-color-scheme: dark", "@media print")
                .doesNotContain("url(", "@import", "http:", "https:");
    }
}
