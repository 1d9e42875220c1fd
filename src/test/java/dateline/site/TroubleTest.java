package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.archive.ArchiveException;
import dateline.archive.Shelves;
import dateline.model.Capture;
import dateline.model.WarcPosition;
import io.javalin.util.JavalinException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void aStoreThatCannotBeReadIsToldWithoutDetails() {
        assertThat(front(new ArchiveException("disk /dev/sda is gone", new IOException())))
                .satisfies(got -> assertThat(got.statusCode()).isEqualTo(503))
                .satisfies(got ->
                        assertThat(got.headers().firstValue("Retry-After")).hasValue("60"))
                .satisfies(got -> assertThat(got.body())
                        .contains("The archive cannot be read just now")
                        .doesNotContain("/dev/sda"));
    }

    @Test
    void aBugIsToldWithoutDetails() {
        assertThat(front(new IllegalStateException("secret of the house")))
                .satisfies(got -> assertThat(got.statusCode()).isEqualTo(500))
                .satisfies(got -> assertThat(got.headers().firstValue("Content-Security-Policy"))
                        .isPresent())
                .satisfies(got ->
                        assertThat(got.body()).contains("Something broke").doesNotContain("secret", "Exception"));
    }

    @Test
    void aTakenPortIsSaidAndASiteThatNeverStartedCloses() {
        ShelvesInMemory shelves = new ShelvesInMemory();
        try (TestSite first =
                        TestSite.of(shelves, Evidence.none(), SiteSettings.titled("First"), InstantSource.system());
                PublicSite second = new PublicSite(
                        shelves.shelves(),
                        new FinderInMemory(shelves.shelves()),
                        Evidence.none(),
                        SiteSettings.titled("Second"),
                        InstantSource.system());
                PublicSite never = new PublicSite(
                        shelves.shelves(),
                        new FinderInMemory(shelves.shelves()),
                        Evidence.none(),
                        SiteSettings.titled("Never"),
                        InstantSource.system())) {
            assertThat(never).isNotNull();
            assertThatThrownBy(() -> second.start("127.0.0.1", first.port())).isInstanceOf(JavalinException.class);
            assertThat(first.get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void whoIsBeingServedIsServedToTheEnd() throws Exception {
        SampleArchive archive = new SampleArchive();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        PublicSite site = new PublicSite(
                archive.shelves().shelves(),
                new FinderInMemory(archive.shelves().shelves()),
                slow(asked, released),
                SiteSettings.titled("Slow"),
                InstantSource.system());
        site.start("127.0.0.1", 0);
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI at = URI.create("http://127.0.0.1:" + site.port() + "/picture/" + SampleArchive.PICTURE_ID);
            CompletableFuture<HttpResponse<byte[]>> got =
                    client.sendAsync(HttpRequest.newBuilder(at).build(), BodyHandlers.ofByteArray());
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(site::close);
            released.countDown();
            assertThat(got.get(10, TimeUnit.SECONDS).body()).hasSize(8);
            closing.get(10, TimeUnit.SECONDS);
        }
    }

    /** A picture whose second half comes only when released. */
    private static Evidence slow(CountDownLatch asked, CountDownLatch released) {
        InputStream late = new InputStream() {
            private final InputStream rest = new ByteArrayInputStream(new byte[] {'9', 'a'});

            @Override
            public int read() throws IOException {
                asked.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return rest.read();
            }
        };
        InputStream body =
                new SequenceInputStream(new ByteArrayInputStream("GIF89a".getBytes(StandardCharsets.US_ASCII)), late);
        return new Evidence() {
            @Override
            public Optional<InputStream> record(WarcPosition where) {
                return Optional.empty();
            }

            @Override
            public Optional<Picture> picture(Capture capture) {
                return Optional.of(new Picture("image/gif", body));
            }
        };
    }

    private static HttpResponse<String> front(RuntimeException trouble) {
        Shelves broken = (Shelves) Proxy.newProxyInstance(
                TroubleTest.class.getClassLoader(), new Class<?>[] {Shelves.class}, (_, method, _) -> {
                    if (method.getName().equals("generation")) {
                        return 1L;
                    }
                    throw trouble;
                });
        try (PublicSite site = new PublicSite(
                        broken,
                        new FinderInMemory(broken),
                        Evidence.none(),
                        SiteSettings.titled("Broken"),
                        InstantSource.system());
                HttpClient client = HttpClient.newHttpClient()) {
            site.start("127.0.0.1", 0);
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/"))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
