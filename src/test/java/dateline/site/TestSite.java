package dateline.site;

import dateline.search.Finder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A running site and somebody who reads it. */
final class TestSite implements AutoCloseable {

    private final PublicSite site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private TestSite(PublicSite site) {
        this.site = site;
    }

    static TestSite of(SampleArchive archive) {
        return of(
                archive.shelves(), archive.evidence(), SiteSettings.titled("The Test Archive"), InstantSource.system());
    }

    /** Empty shelves, and somebody who finds. */
    static TestSite of(Finder finder) {
        PublicSite site = new PublicSite(
                new ShelvesInMemory().shelves(),
                finder,
                Evidence.none(),
                SiteSettings.titled("The Test Archive"),
                InstantSource.system());
        site.start("127.0.0.1", 0);
        return new TestSite(site);
    }

    static TestSite of(ShelvesInMemory shelves, Evidence evidence, SiteSettings settings, InstantSource clock) {
        PublicSite site =
                new PublicSite(shelves.shelves(), new FinderInMemory(shelves.shelves()), evidence, settings, clock);
        site.start("127.0.0.1", 0);
        return new TestSite(site);
    }

    int port() {
        return site.port();
    }

    String base() {
        return "http://127.0.0.1:" + site.port();
    }

    /** @param headers names and values in turn */
    Got get(String path, String... headers) {
        return send("GET", path, headers);
    }

    Got send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new Got(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One page of any site. */
    static Got read(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new Got(
                    client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        site.close();
    }

    record Got(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        Document page() {
            return Jsoup.parse(text());
        }
    }
}
