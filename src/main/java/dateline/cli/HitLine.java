package dateline.cli;

import dateline.archive.Line;
import dateline.model.Moment;
import dateline.search.Hits.Hit;
import dateline.search.Hits.Piece;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hit as a line of JSON; what nobody said is left out. */
final class HitLine {

    private static final JsonMapper JSON = new JsonMapper();

    private HitLine() {}

    static String json(Line line, Hit hit, Optional<String> address) {
        ObjectNode object = JSON.createObjectNode();
        object.put("id", line.id().toString());
        object.put("order", line.order().toString());
        line.published().map(Moment::iso).ifPresent(at -> object.put("published", at));
        object.put("outlet", line.outlet().value());
        object.put("outletName", line.outletName());
        object.put("headline", line.headline());
        object.put("url", line.canonical().toString());
        address.ifPresent(at -> object.put("address", at));
        line.language().ifPresent(tag -> object.put("language", tag));
        String snippet = hit.snippet().stream()
                .map(Piece::text)
                .collect(Collectors.joining())
                .strip();
        if (!snippet.isEmpty()) {
            object.put("snippet", snippet);
        }
        return quiet(JSON.writeValueAsString(object));
    }

    /** JSON may hold characters as they are that steer a terminal; they stand in its strings alone. */
    private static String quiet(String json) {
        StringBuilder out = new StringBuilder();
        for (char c : json.toCharArray()) {
            int type = Character.getType(c);
            boolean steers = type == Character.CONTROL || type == Character.FORMAT;
            out.append(steers ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return out.toString();
    }
}
