package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Feed 1.0 and 1.1, and as much of a broken one as comes before the break. */
final class JsonFeed {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private JsonFeed() {}

    /** Empty when the JSON is no feed. */
    static Optional<FeedAnswer.Read> read(String json, Origin origin, List<String> flaws) {
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        List<JsonNode> items = new ArrayList<>();
        boolean list = false;
        try (JsonParser parser = MAPPER.createParser(json)) {
            list = read(parser, about, items);
        } catch (JacksonException e) {
            list = !items.isEmpty();
            flaws.add("the JSON breaks off");
        }
        boolean feed = list || about.path("version").asString("").contains("jsonfeed.org");
        return feed ? Optional.of(JsonMapping.read(about, items, origin, flaws)) : Optional.empty();
    }

    /** Returns whether there was a list of items. */
    private static boolean read(JsonParser parser, ObjectNode about, List<JsonNode> items) {
        boolean list = false;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("items") && token == JsonToken.START_ARRAY) {
                list = true;
                while (parser.nextToken() != JsonToken.END_ARRAY && items.size() < FeedReader.MAX_ENTRIES) {
                    items.add(parser.readValueAsTree());
                }
                if (items.size() == FeedReader.MAX_ENTRIES) {
                    return true;
                }
            } else {
                about.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        return list;
    }
}
