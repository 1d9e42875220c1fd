package dateline.site;

import dateline.site.FeedView.Item;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON Feed 1.1; what it has no word for stands in the extension {@code _dateline}. */
final class JsonFeed {

    private JsonFeed() {}

    static byte[] write(FeedView feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", feed.home());
        json.put("feed_url", feed.self());
        json.put("description", feed.description());
        json.put("language", feed.language());
        json.put("items", feed.items().stream().map(JsonFeed::item).toList());
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.id());
        json.put("url", item.link());
        json.put("external_url", item.original());
        json.put("title", item.title());
        json.put("content_text", item.summary().isEmpty() ? item.title() : item.summary());
        json.put("date_published", item.published().indexOf('T') > 0 ? item.published() : "");
        json.put(
                "authors",
                item.authors().stream().map(name -> Map.of("name", name)).toList());
        json.put("language", item.language());
        json.put("_dateline", extension(item));
        return json;
    }

    private static Map<String, Object> extension(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outlet", item.outlet());
        json.put("outlet_url", item.outletLink());
        json.put("place", item.place());
        json.put("published", item.published());
        return json;
    }
}
