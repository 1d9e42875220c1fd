package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.StoryReason;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A story change's reason and the further articles that it names, as JSON and back. */
final class StoryJson {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MOVED = "moved";

    private StoryJson() {}

    static String write(StoryReason reason, List<ArticleId> moved) {
        ObjectNode json = MAPPER.createObjectNode();
        switch (reason) {
            case StoryReason.Nothing _ -> json.put("why", "nothing");
            case StoryReason.CopyOf(ArticleId origin, int percent) ->
                json.put("why", "copy").put("origin", origin.toString()).put("percent", percent);
            case StoryReason.Alike(int percent, List<String> words) ->
                words(json.put("why", "alike").put("percent", percent), words);
            case StoryReason.SetApart(int percent, List<String> words) ->
                words(json.put("why", "apart").put("percent", percent), words);
            case StoryReason.SameNames(List<StoryReason.SameNames.Both> shared) -> {
                ArrayNode array = json.put("why", "names").putArray("shared");
                shared.forEach(both -> array.addObject().put("one", both.one()).put("other", both.other()));
            }
            case StoryReason.Editor(String note) -> json.put("why", "editor").put("note", note);
        }
        if (!moved.isEmpty()) {
            ArrayNode array = json.putArray(MOVED);
            moved.forEach(article -> array.add(article.toString()));
        }
        return json.toString();
    }

    private static void words(ObjectNode json, List<String> words) {
        ArrayNode array = json.putArray("words");
        words.forEach(array::add);
    }

    static StoryReason reason(String data) {
        JsonNode json = Json.read(data);
        String why = json.get("why").asString();
        return switch (why) {
            case "nothing" -> new StoryReason.Nothing();
            case "copy" ->
                new StoryReason.CopyOf(
                        id(json.get("origin")), json.get("percent").asInt());
            case "alike" -> new StoryReason.Alike(json.get("percent").asInt(), words(json));
            case "apart" -> new StoryReason.SetApart(json.get("percent").asInt(), words(json));
            case "names" -> new StoryReason.SameNames(Json.list(json.get("shared"), StoryJson::both));
            case "editor" -> new StoryReason.Editor(json.get("note").asString());
            case String other -> throw new ArchiveException("a story's reason of an unknown kind: " + other);
        };
    }

    private static List<String> words(JsonNode json) {
        return Json.list(json.get("words"), JsonNode::asString);
    }

    static List<ArticleId> moved(String data) {
        return Json.list(Json.read(data).path(MOVED), StoryJson::id);
    }

    private static ArticleId id(JsonNode id) {
        return ArticleId.parse(id.asString()).orElseThrow();
    }

    private static StoryReason.SameNames.Both both(JsonNode both) {
        return new StoryReason.SameNames.Both(
                both.get("one").asString(), both.get("other").asString());
    }
}
