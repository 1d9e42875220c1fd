package dateline.cli;

import dateline.site.PublicSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every page of an archive's site that a link leads to, with its status. */
final class Crawl {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Pattern LINK =
            Pattern.compile("(?:href|src|<loc>)[=>]?\"?(?:http://archive\\.example)?(/[^\"<> ]*)");
    private static final List<String> MORE = List.of(
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/sitemap.xml",
            "/search?q=ferry",
            "/search?q=notice",
            "/robots.txt");

    private Crawl() {}

    record Page(int status, String text) {}

    /** @param more addresses that no link leads to */
    static Map<String, Page> of(Path folder, String... more) throws IOException, InterruptedException {
        Settings settings = Settings.standard().with("site.base-url", "http://archive.example");
        try (House house = House.open(folder, settings, () -> NOW);
                PublicSite site = new PublicSite(
                        house.archive(),
                        house.index(),
                        new KeptEvidence(house.archive(), house.captures(), house.custody()),
                        settings.site(),
                        () -> NOW);
                HttpClient client = HttpClient.newHttpClient()) {
            site.start("127.0.0.1", 0);
            Map<String, Page> pages = new TreeMap<>();
            Deque<String> open = new ArrayDeque<>(MORE);
            open.add("/");
            open.addAll(List.of(more));
            while (!open.isEmpty()) {
                String at = open.remove().replace("&amp;", "&");
                if (!pages.containsKey(at)) {
                    Page page = get(client, URI.create("http://127.0.0.1:" + site.port() + at));
                    pages.put(at, page);
                    Matcher links = LINK.matcher(page.text());
                    // A day leads to the days before and after, and so on for ever.
                    while (!at.startsWith("/day/") && links.find()) {
                        open.add(links.group(1));
                    }
                }
            }
            return pages;
        }
    }

    private static Page get(HttpClient client, URI at) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Page(answer.statusCode(), new String(answer.body(), StandardCharsets.ISO_8859_1));
    }
}
