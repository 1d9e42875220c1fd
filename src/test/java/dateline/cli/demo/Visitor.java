package dateline.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks the demo's outlets as any client would. */
final class Visitor implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();

    HttpResponse<byte[]> get(URI at, String... headers) throws IOException, InterruptedException {
        return ask("GET", at, headers);
    }

    HttpResponse<byte[]> ask(String method, URI at, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    String text(URI at) throws IOException, InterruptedException {
        return new String(get(at).body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
