package dateline.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schema.org objects in a page's JSON-LD (https://schema.org, graphs and references by {@code @id} included). */
final class LinkedData {

    private static final int MAX_OBJECTS = 5000;

    /** Members that lead to other pages' objects. */
    private static final Set<String> ELSEWHERE = Set.of(
            "itemListElement",
            "hasPart",
            "isPartOf",
            "relatedLink",
            "mentions",
            "citation",
            "comment",
            "review",
            "video",
            "publisher",
            "author",
            "creator",
            "image",
            "breadcrumb",
            "about",
            "isBasedOn",
            "recordedAt",
            "blogPost");

    private final Map<String, Json.Members> byId = new HashMap<>();
    private final List<Json.Members> articles = new ArrayList<>();
    private final List<Json.Members> pages = new ArrayList<>();

    static LinkedData of(Head head) {
        LinkedData data = new LinkedData();
        for (String script : head.linkedData()) {
            LooseJson.read(script).forEach(data::collect);
        }
        return data;
    }

    private void collect(Json root) {
        Deque<Json> queue = new ArrayDeque<>(List.of(root));
        int seen = 0;
        while (!queue.isEmpty() && seen++ < MAX_OBJECTS) {
            switch (queue.poll()) {
                case Json.Members object -> {
                    sort(object);
                    object.map().forEach((name, value) -> {
                        if (!ELSEWHERE.contains(name) && !(value instanceof Json.Word)) {
                            queue.add(value);
                        } else if (value instanceof Json.Members inner) {
                            name(inner);
                        }
                    });
                }
                case Json.Elements(List<Json> list) -> queue.addAll(list);
                case Json.Word _ -> {}
            }
        }
    }

    private void sort(Json.Members object) {
        name(object);
        String type = type(object);
        if (isArticle(type)) {
            articles.add(object);
        } else if (type.endsWith("Page") || type.equals("VideoObject") || type.equals("PodcastEpisode")) {
            pages.add(object);
        }
    }

    private void name(Json.Members object) {
        String id = object.at("@id").text();
        if (!id.isEmpty() && object.map().size() > 1) {
            byId.merge(id, object, (a, b) -> a.map().size() >= b.map().size() ? a : b);
        }
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article")
                || type.endsWith("Posting")
                || type.endsWith("NewsPublication")
                || type.equals("Report")
                || type.equals("Review")
                || type.equals("Recipe")
                || type.equals("Blog");
    }

    /** The first type, without its vocabulary's address: {@code "NewsArticle"}. */
    static String type(Json object) {
        String best = "";
        for (Json each : object.at("@type").each()) {
            String type = each.text();
            String name = type.substring(type.lastIndexOf('/') + 1);
            best = best.isEmpty() || isArticle(name) ? name : best;
        }
        return best;
    }

    /** The object that the reference names; the value itself when it is no reference. */
    Json resolve(Json value) {
        String id = value.at("@id").text();
        boolean bare = value instanceof Json.Members(Map<String, Json> map) && map.size() == 1;
        Json.Members named = bare ? byId.get(id) : null;
        return named == null ? value : named;
    }

    /** The article that the page is about: the one that names the page's address, else the fullest. */
    Optional<Json.Members> article(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        Optional<Json.Members> best = Optional.empty();
        int most = -1;
        for (Json.Members article : articles) {
            int score = score(article, path);
            best = score > most ? Optional.of(article) : best;
            most = Math.max(most, score);
        }
        return best;
    }

    private static int score(Json.Members article, String path) {
        int score = isAbout(article, path) ? 4 : 0;
        score += article.map().containsKey("headline") ? 2 : 0;
        score += article.map().containsKey("datePublished") ? 1 : 0;
        return score + (article.map().containsKey("author") ? 1 : 0);
    }

    private static boolean isAbout(Json.Members article, String path) {
        if (path.length() < 2) {
            return false;
        }
        for (String name : List.of("mainEntityOfPage", "url", "@id")) {
            Json value = article.at(name);
            String at = value.text().isEmpty() ? value.at("@id").text() : value.text();
            if (Letters.contains(at, path)) {
                return true;
            }
        }
        return false;
    }

    /** The objects that describe the page as a page. */
    List<Json.Members> pages() {
        return pages;
    }
}
