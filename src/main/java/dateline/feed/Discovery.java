package dateline.feed;

import dateline.model.Headers;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds where a site keeps its feeds, from its home page. */
public final class Discovery {

    /** Addresses in one answer. */
    public static final int MAX_CANDIDATES = 40;

    private static final int MAX_BYTES = 1 << 20;
    private static final Set<String> TYPES = Words.set("feed-types.txt");
    private static final List<String> PATHS = Words.lines("feed-paths.txt");
    private static final List<String> SIGNS = Words.lines("feed-signs.txt");

    private Discovery() {}

    /**
     * Addresses that may hold the site's feed, the likeliest first and without doubles: what the page announces
     * ({@code link[type]}, feeds of comments last), then its links that look like feeds, then the usual paths.
     *
     * @param headers Content-Type is looked at for the charset
     * @param address of the page; only a web address gives usual paths
     */
    public static List<URI> candidates(byte[] html, Headers headers, URI address) {
        Map<String, URI> found = new LinkedHashMap<>();
        Document page = page(html, headers, address);
        announced(page).forEach(url -> add(url, found));
        anchors(page).forEach(url -> add(url, found));
        for (String path : PATHS) {
            add(Addresses.resolve(address.toString(), path), found);
        }
        return found.values().stream().limit(MAX_CANDIDATES).toList();
    }

    /** The first that the page itself announces. */
    static Optional<URI> announced(byte[] html, Headers headers, URI address) {
        return announced(page(html, headers, address)).stream()
                .flatMap(url -> Addresses.web(url).stream())
                .findFirst();
    }

    private static Document page(byte[] html, Headers headers, URI address) {
        byte[] start = html.length > MAX_BYTES ? Arrays.copyOf(html, MAX_BYTES) : html;
        return Jsoup.parse(Decoder.decode(start, headers).text(), address.toString());
    }

    private static List<String> announced(Document page) {
        List<String> main = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (Element link : page.select("link[rel][href]")) {
            String type = Names.lower(link.attr("type").strip());
            boolean feed = TYPES.contains(type) && Names.lower(link.attr("rel")).contains("alternate")
                    || Names.lower(link.attr("rel")).strip().equals("feed");
            if (feed) {
                String url = absolute(link, page);
                boolean ofComments = Names.lower(url).contains("comments");
                (ofComments ? comments : main).add(url);
            }
        }
        main.addAll(comments);
        return main;
    }

    private static List<String> anchors(Document page) {
        List<String> found = new ArrayList<>();
        for (Element anchor : page.select("a[href]")) {
            String url = absolute(anchor, page);
            String lower = Names.lower(url);
            boolean sign = SIGNS.stream().anyMatch(lower::contains) || TYPES.contains(Names.lower(anchor.attr("type")));
            if (sign && !lower.contains("comments") && found.size() < MAX_CANDIDATES) {
                found.add(url);
            }
        }
        return found;
    }

    private static String absolute(Element element, Document page) {
        String written = element.attr("href");
        String base = element.baseUri();
        return Addresses.resolve(base.isEmpty() ? page.location() : base, written);
    }

    private static void add(String url, Map<String, URI> found) {
        Addresses.web(url).ifPresent(uri -> found.putIfAbsent(uri.toString(), uri));
    }
}
