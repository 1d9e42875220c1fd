package dateline.archive;

import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.CaptureId;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Dates;
import dateline.model.Found;
import dateline.model.Image;
import dateline.model.Mark;
import dateline.model.Moment;
import dateline.model.OutletId;
import dateline.model.Person;
import dateline.model.Prose;
import dateline.model.Remark;
import dateline.model.Teaser;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles as JSON and back, field by field, so that a stored version can be read by eye and by other programs. Marks
 * are {@code [kind, start, end, address?]}; a field that was not found is left out.
 */
public final class ArticleJson {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String GONE = "gone:";

    private ArticleJson() {}

    public static String write(Article article) {
        try (SegmentedStringWriter text = new SegmentedStringWriter(new BufferRecycler())) {
            try (JsonGenerator json = MAPPER.createGenerator(text)) {
                article(json, article);
            }
            return text.getAndClear();
        }
    }

    public static Article read(String data) {
        return article(MAPPER.readTree(data));
    }

    static String write(Credit credit) {
        try (SegmentedStringWriter text = new SegmentedStringWriter(new BufferRecycler())) {
            try (JsonGenerator json = MAPPER.createGenerator(text)) {
                credit(json, credit);
            }
            return text.getAndClear();
        }
    }

    static Credit readCredit(String data) {
        return credit(MAPPER.readTree(data));
    }

    static String write(Source source) {
        return switch (source) {
            case Source.Page _ -> "page";
            case Source.Feed _ -> "feed";
            case Source.Awaited _ -> "awaited";
            case Source.Barred barred -> "barred:" + barred.why();
            case Source.Gone gone -> GONE + gone.why();
        };
    }

    static Source readSource(String text) {
        return switch (text) {
            case "page" -> new Source.Page();
            case "feed" -> new Source.Feed();
            case "awaited" -> new Source.Awaited();
            case String gone when gone.startsWith(GONE) -> new Source.Gone(gone.substring(GONE.length()));
            case String other -> new Source.Barred(other.substring(other.indexOf(':') + 1));
        };
    }

    private static void article(JsonGenerator json, Article article) {
        json.writeStartObject();
        json.writeStringProperty("id", article.id().toString());
        json.writeStringProperty("outlet", article.outlet().value());
        json.writeStringProperty("canonical", article.canonical().toString());
        json.writeNumberProperty("version", article.version());
        json.writeStringProperty("source", write(article.source()));
        found(json, "headline", article.headline(), JsonGenerator::writeString);
        found(json, "standfirst", article.standfirst(), JsonGenerator::writeString);
        found(json, "credit", article.credit(), ArticleJson::credit);
        found(json, "dateline", article.dateline(), ArticleJson::dateline);
        found(json, "published", article.dates().published(), (g, moment) -> g.writeString(moment.iso()));
        found(json, "updated", article.dates().updated(), (g, moment) -> g.writeString(moment.iso()));
        json.writeStringProperty("firstSeen", article.dates().firstSeen().toString());
        found(json, "language", article.language(), JsonGenerator::writeString);
        found(json, "section", article.section(), JsonGenerator::writeString);
        array(json, "tags", article.tags(), JsonGenerator::writeString);
        found(json, "lead", article.lead(), ArticleJson::image);
        json.writeStringProperty("teaser", article.teaser().text());
        array(
                json,
                "remarks",
                article.teaser().remarks().stream().sorted().toList(),
                (g, r) -> g.writeString(r.name()));
        array(json, "body", article.body(), ArticleJson::block);
        json.writeStringProperty("evidence", article.evidence().toString());
        json.writeEndObject();
    }

    private static Article article(JsonNode json) {
        return new Article(
                ArticleId.parse(json.path("id").asString()).orElseThrow(),
                new OutletId(json.path("outlet").asString()),
                uri(json.path("canonical")),
                json.path("version").asInt(),
                readSource(json.path("source").asString()),
                found(json, "headline", JsonNode::asString),
                found(json, "standfirst", JsonNode::asString),
                found(json, "credit", ArticleJson::credit),
                found(json, "dateline", ArticleJson::dateline),
                new Dates(
                        found(json, "published", ArticleJson::moment),
                        found(json, "updated", ArticleJson::moment),
                        Instant.parse(json.path("firstSeen").asString())),
                found(json, "language", JsonNode::asString),
                found(json, "section", JsonNode::asString),
                list(json.path("tags"), JsonNode::asString),
                found(json, "lead", ArticleJson::image),
                new Teaser(json.path("teaser").asString(), remarks(json.path("remarks"))),
                list(json.path("body"), ArticleJson::block),
                new CaptureId(UUID.fromString(json.path("evidence").asString())));
    }

    private static Set<Remark> remarks(JsonNode json) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        json.forEach(name -> remarks.add(Remark.valueOf(name.asString())));
        return remarks;
    }

    private static Moment moment(JsonNode json) {
        return Moment.parse(json.asString()).orElseThrow();
    }

    private static void credit(JsonGenerator json, Credit credit) {
        json.writeStartObject();
        array(json, "people", credit.people(), (g, person) -> {
            g.writeStartArray();
            g.writeString(person.name());
            g.writeString(person.role().name());
            g.writeEndArray();
        });
        credit.agency().ifPresent(agency -> json.writeStringProperty("agency", agency));
        json.writeEndObject();
    }

    private static Credit credit(JsonNode json) {
        return new Credit(
                list(
                        json.path("people"),
                        p -> new Person(
                                p.path(0).asString(),
                                Person.Role.valueOf(p.path(1).asString()))),
                text(json, "agency"));
    }

    private static void dateline(JsonGenerator json, Dateline dateline) {
        json.writeStartObject();
        dateline.place().ifPresent(place -> json.writeStringProperty("place", place));
        dateline.dateAsWritten().ifPresent(date -> json.writeStringProperty("written", date));
        dateline.date().ifPresent(date -> json.writeStringProperty("date", date.toString()));
        json.writeEndObject();
    }

    private static Dateline dateline(JsonNode json) {
        return new Dateline(
                text(json, "place"), text(json, "written"), text(json, "date").map(LocalDate::parse));
    }

    private static void image(JsonGenerator json, Image image) {
        json.writeStartObject();
        json.writeStringProperty("at", image.at().toString());
        json.writeStringProperty("alt", image.alt());
        image.caption().ifPresent(caption -> json.writeStringProperty("caption", caption));
        json.writeEndObject();
    }

    private static Image image(JsonNode json) {
        return new Image(uri(json.path("at")), json.path("alt").asString(), text(json, "caption"));
    }

    private static void block(JsonGenerator json, Block block) {
        json.writeStartObject();
        switch (block) {
            case Block.Paragraph p -> prose(json, "p", p.prose());
            case Block.Heading h -> {
                json.writeNumberProperty("level", h.level());
                prose(json, "h", h.prose());
            }
            case Block.Quotation q -> array(json, "q", q.parts(), ArticleJson::block);
            case Block.Items items -> array(json, items.ordered() ? "ol" : "ul", items.items(), ArticleJson::prose);
            case Block.Table table -> {
                json.writeBooleanProperty("header", table.header());
                array(json, "table", table.rows(), (g, row) -> array(g, row, ArticleJson::prose));
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

    private static Block block(JsonNode json) {
        if (json.has("p")) {
            return new Block.Paragraph(prose(json.path("p")));
        }
        if (json.has("h")) {
            return new Block.Heading(json.path("level").asInt(), prose(json.path("h")));
        }
        if (json.has("q")) {
            return new Block.Quotation(list(json.path("q"), ArticleJson::block));
        }
        if (json.has("ol") || json.has("ul")) {
            boolean ordered = json.has("ol");
            return new Block.Items(ordered, list(json.path(ordered ? "ol" : "ul"), ArticleJson::prose));
        }
        if (json.has("table")) {
            return new Block.Table(
                    json.path("header").asBoolean(), list(json.path("table"), row -> list(row, ArticleJson::prose)));
        }
        if (json.has("pre")) {
            return new Block.Preformatted(json.path("pre").asString());
        }
        if (json.has("figure")) {
            return new Block.Figure(image(json.path("figure")));
        }
        return new Block.Embed(uri(json.path("embed")), json.path("label").asString());
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
        array(json, "marks", prose.marks(), ArticleJson::mark);
        json.writeEndObject();
    }

    private static Prose prose(JsonNode json) {
        return json.isString()
                ? Prose.plain(json.asString())
                : new Prose(json.path("text").asString(), list(json.path("marks"), ArticleJson::mark));
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
            case "a" -> new Mark.Link(start, end, uri(json.path(3)));
            case String other -> throw new IllegalStateException("unknown mark in a stored version: " + other);
        };
    }

    private static <T> void found(
            JsonGenerator json, String name, Found<T> field, BiConsumer<JsonGenerator, ? super T> value) {
        switch (field) {
            case Found.Known<T> known -> {
                json.writeName(name);
                json.writeStartArray();
                value.accept(json, known.value());
                json.writeString(known.from());
                json.writeEndArray();
            }
            case Found.Missing<T> _ -> {}
        }
    }

    private static <T> Found<T> found(JsonNode json, String name, Function<JsonNode, T> value) {
        JsonNode pair = json.path(name);
        return pair.isArray()
                ? Found.known(value.apply(pair.path(0)), pair.path(1).asString())
                : Found.missing();
    }

    private static <T> void array(
            JsonGenerator json, String name, List<T> values, BiConsumer<JsonGenerator, ? super T> value) {
        json.writeName(name);
        array(json, values, value);
    }

    private static <T> void array(JsonGenerator json, List<T> values, BiConsumer<JsonGenerator, ? super T> value) {
        json.writeStartArray();
        for (T each : values) {
            value.accept(json, each);
        }
        json.writeEndArray();
    }

    private static <T> List<T> list(JsonNode json, Function<JsonNode, T> value) {
        List<T> values = new ArrayList<>(json.size());
        json.forEach(each -> values.add(value.apply(each)));
        return values;
    }

    private static Optional<String> text(JsonNode json, String name) {
        return json.path(name).asStringOpt();
    }

    private static URI uri(JsonNode json) {
        return URI.create(json.asString());
    }
}
