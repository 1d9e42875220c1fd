package dateline.archive;

import dateline.model.Block;
import dateline.model.Image;
import dateline.model.Mark;
import dateline.model.Prose;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The blocks of a body as JSON and back. Marks are {@code [kind, start, end, address?]}. */
final class BlockJson {

    private BlockJson() {}

    static void write(JsonGenerator json, Block block) {
        json.writeStartObject();
        switch (block) {
            case Block.Paragraph p -> prose(json, "p", p.prose());
            case Block.Heading h -> {
                json.writeNumberProperty("level", h.level());
                prose(json, "h", h.prose());
            }
            case Block.Quotation q -> Json.array(json, "q", q.parts(), BlockJson::write);
            case Block.Items items -> Json.array(json, items.ordered() ? "ol" : "ul", items.items(), BlockJson::prose);
            case Block.Table table -> {
                json.writeBooleanProperty("header", table.header());
                Json.array(json, "table", table.rows(), (g, row) -> Json.array(g, row, BlockJson::prose));
            }
            case Block.Preformatted pre -> json.writeStringProperty("pre", pre.text());
            case Block.Figure figure -> {
                json.writeName("figure");
                image(json, figure.image());
            }
            case Block.Embed embed -> {
                json.writeStringProperty("embed", embed.at().toString());
                json.writeStringProperty("label", embed.label());
            }
        }
        json.writeEndObject();
    }

    static Block read(JsonNode json) {
        if (json.has("p")) {
            return new Block.Paragraph(prose(json.path("p")));
        }
        if (json.has("h")) {
            return new Block.Heading(json.path("level").asInt(), prose(json.path("h")));
        }
        if (json.has("q")) {
            return new Block.Quotation(Json.list(json.path("q"), BlockJson::read));
        }
        if (json.has("ol") || json.has("ul")) {
            boolean ordered = json.has("ol");
            return new Block.Items(ordered, Json.list(json.path(ordered ? "ol" : "ul"), BlockJson::prose));
        }
        if (json.has("table")) {
            return new Block.Table(
                    json.path("header").asBoolean(),
                    Json.list(json.path("table"), row -> Json.list(row, BlockJson::prose)));
        }
        if (json.has("pre")) {
            return new Block.Preformatted(json.path("pre").asString());
        }
        if (json.has("figure")) {
            return new Block.Figure(image(json.path("figure")));
        }
        return new Block.Embed(Json.uri(json.path("embed")), json.path("label").asString());
    }

    private static void prose(JsonGenerator json, String name, Prose prose) {
        json.writeName(name);
        prose(json, prose);
    }

    /** Text alone where nothing is marked. */
    private static void prose(JsonGenerator json, Prose prose) {
        if (prose.marks().isEmpty()) {
            json.writeString(prose.text());
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("text", prose.text());
        Json.array(json, "marks", prose.marks(), BlockJson::mark);
        json.writeEndObject();
    }

    private static Prose prose(JsonNode json) {
        return json.isString()
                ? Prose.plain(json.asString())
                : new Prose(json.path("text").asString(), Json.list(json.path("marks"), BlockJson::mark));
    }

    private static void mark(JsonGenerator json, Mark mark) {
        json.writeStartArray();
        json.writeString(
                switch (mark) {
                    case Mark.Strong _ -> "strong";
                    case Mark.Emphasis _ -> "em";
                    case Mark.Code _ -> "code";
                    case Mark.Superscript _ -> "sup";
                    case Mark.Subscript _ -> "sub";
                    case Mark.Link _ -> "a";
                });
        json.writeNumber(mark.start());
        json.writeNumber(mark.end());
        if (mark instanceof Mark.Link link) {
            json.writeString(link.to().toString());
        }
        json.writeEndArray();
    }

    private static Mark mark(JsonNode json) {
        int start = json.path(1).asInt();
        int end = json.path(2).asInt();
        return switch (json.path(0).asString()) {
            case "strong" -> new Mark.Strong(start, end);
            case "em" -> new Mark.Emphasis(start, end);
            case "code" -> new Mark.Code(start, end);
            case "sup" -> new Mark.Superscript(start, end);
            case "sub" -> new Mark.Subscript(start, end);
            case "a" -> new Mark.Link(start, end, Json.uri(json.path(3)));
            case String other -> throw new IllegalStateException("unknown mark in a stored version: " + other);
        };
    }

    static void image(JsonGenerator json, Image image) {
        json.writeStartObject();
        json.writeStringProperty("at", image.at().toString());
        json.writeStringProperty("alt", image.alt());
        image.caption().ifPresent(caption -> json.writeStringProperty("caption", caption));
        json.writeEndObject();
    }

    static Image image(JsonNode json) {
        return new Image(Json.uri(json.path("at")), json.path("alt").asString(), Json.text(json, "caption"));
    }
}
