package dateline.archive;

import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Dates;
import dateline.model.Found;
import dateline.model.Moment;
import dateline.model.OutletId;
import dateline.model.Person;
import dateline.model.Remark;
import dateline.model.Teaser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Articles as JSON and back, field by field, so that a stored version can be read by eye and by other programs; a
 * field that was not found is left out.
 */
public final class ArticleJson {

    private static final String GONE = "gone:";

    private ArticleJson() {}

    public static String write(Article article) {
        return Json.write(json -> article(json, article));
    }

    public static Article read(String data) {
        return article(Json.read(data));
    }

    static String write(Credit credit) {
        return Json.write(json -> credit(json, credit));
    }

    static Credit readCredit(String data) {
        return credit(Json.read(data));
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
        Json.array(json, "tags", article.tags(), JsonGenerator::writeString);
        found(json, "lead", article.lead(), BlockJson::image);
        json.writeStringProperty("teaser", article.teaser().text());
        Json.array(
                json,
                "remarks",
                article.teaser().remarks().stream().sorted().toList(),
                (g, r) -> g.writeString(r.name()));
        Json.array(json, "body", article.body(), BlockJson::write);
        json.writeStringProperty("evidence", article.evidence().toString());
        json.writeEndObject();
    }

    private static Article article(JsonNode json) {
        return new Article(
                ArticleId.parse(json.path("id").asString()).orElseThrow(),
                new OutletId(json.path("outlet").asString()),
                Json.uri(json.path("canonical")),
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
                Json.list(json.path("tags"), JsonNode::asString),
                found(json, "lead", BlockJson::image),
                new Teaser(json.path("teaser").asString(), remarks(json.path("remarks"))),
                Json.list(json.path("body"), BlockJson::read),
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
        Json.array(json, "people", credit.people(), (g, person) -> {
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
                Json.list(
                        json.path("people"),
                        p -> new Person(
                                p.path(0).asString(),
                                Person.Role.valueOf(p.path(1).asString()))),
                Json.text(json, "agency"));
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
                Json.text(json, "place"),
                Json.text(json, "written"),
                Json.text(json, "date").map(LocalDate::parse));
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
}
