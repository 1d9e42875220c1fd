package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.Subject;
import dateline.model.SubjectId;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Subjects as JSON and back. */
final class SubjectJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SubjectJson() {}

    static String write(Subject subject) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", subject.name());
        ArrayNode descriptions = json.putArray("descriptions");
        subject.descriptions()
                .forEach(each -> descriptions
                        .addObject()
                        .put("language", each.language())
                        .put("text", each.text()));
        ArrayNode aliases = json.putArray("aliases");
        subject.aliases().forEach(aliases::add);
        json.put("query", subject.query());
        ids(json.putArray("likes"), subject.likes());
        ids(json.putArray("unlikes"), subject.unlikes());
        json.put("publish", subject.publish()).put("ask", subject.ask());
        return json.toString();
    }

    private static void ids(ArrayNode array, List<ArticleId> ids) {
        ids.forEach(id -> array.add(id.toString()));
    }

    static Subject read(String id, String data) {
        JsonNode json = Json.read(data);
        return new Subject(
                new SubjectId(id),
                json.get("name").asString(),
                Json.list(
                        json.get("descriptions"),
                        each -> new Subject.Description(
                                each.get("language").asString(),
                                each.get("text").asString())),
                Json.list(json.get("aliases"), JsonNode::asString),
                json.get("query").asString(),
                Json.list(json.get("likes"), SubjectJson::article),
                Json.list(json.get("unlikes"), SubjectJson::article),
                json.get("publish").asInt(),
                json.get("ask").asInt());
    }

    private static ArticleId article(JsonNode id) {
        return ArticleId.parse(id.asString()).orElseThrow();
    }

    static String write(List<String> lines) {
        ArrayNode array = MAPPER.createArrayNode();
        lines.forEach(array::add);
        return array.toString();
    }

    static List<String> lines(String data) {
        return Json.list(Json.read(data), JsonNode::asString);
    }
}
