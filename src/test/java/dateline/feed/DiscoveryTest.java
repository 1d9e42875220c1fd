package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private static List<String> candidates(String html, String at) {
        return Discovery.candidates(html.getBytes(StandardCharsets.UTF_8), Headers.none(), URI.create(at)).stream()
                .map(URI::toString)
                .toList();
    }

    @Test
    void announcedThenLinkedThenUsual() {
        List<String> found = candidates("""
                <html><head><base href="https://a.example/de/">
                <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed/">
                <link rel="alternate" type="application/atom+xml" href="neu.xml">
                <link rel="stylesheet" type="text/css" href="x.css">
                <link rel="alternate" hreflang="fr" href="/fr/"></head>
                <body><a href="/rss/sport">Sport</a> <a href="/impressum">I</a> <a href="mailto:x@y">m</a>""", "https://a.example/");
        assertThat(found)
                .startsWith(
                        "https://a.example/de/neu.xml",
                        "https://a.example/de/comments/feed/",
                        "https://a.example/rss/sport",
                        "https://a.example/feed/",
                        "https://a.example/rss/");
        assertThat(found).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(Discovery.MAX_CANDIDATES);
    }

    @Test
    void aPageWithoutAnythingGivesTheUsualPaths() {
        assertThat(candidates("", "https://a.example/news/"))
                .startsWith(
                        "https://a.example/news/feed/",
                        "https://a.example/news/rss/",
                        "https://a.example/news/atom.xml")
                .contains("https://a.example/feed/");
        assertThat(candidates("<p>", "about:blank")).isEmpty();
    }
}
