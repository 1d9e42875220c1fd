package dateline.feed;

import dateline.model.Found;
import dateline.model.Moment;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an answer in the neutral model that feed readers are compared in: one JSON object, parts not said left out. */
public final class NeutralModel {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private NeutralModel() {}

    /** One line of JSON, members {@code feed} and {@code entries}, {@code error} when it is no feed. */
    public static String write(FeedAnswer answer) {
        return MAPPER.writeValueAsString(object(answer));
    }

    /** As {@link #write} with the vector's {@code id}. */
    static String write(String id, FeedAnswer answer) {
        ObjectNode object = JSON.objectNode().put("id", id);
        object.setAll(object(answer));
        return MAPPER.writeValueAsString(object);
    }

    private static ObjectNode object(FeedAnswer answer) {
        return switch (answer) {
            case FeedAnswer.Read read -> read(read);
            case FeedAnswer.NotAFeed not -> {
                ObjectNode object = JSON.objectNode().put("error", not.why());
                object.putObject("feed");
                object.putArray("entries");
                yield object;
            }
        };
    }

    private static ObjectNode read(FeedAnswer.Read read) {
        ObjectNode object = JSON.objectNode();
        object.set("feed", feed(read.feed()));
        ArrayNode entries = object.putArray("entries");
        read.entries().forEach(entry -> entries.add(entry(entry)));
        object.put("encoding", read.encoding()).put("version", read.format());
        return object;
    }

    private static ObjectNode feed(Feed feed) {
        ObjectNode out = JSON.objectNode();
        put(out, "id", feed.id());
        text(out, "title", feed.title());
        text(out, "subtitle", feed.subtitle());
        text(out, "info", feed.info());
        put(out, "link", feed.address());
        links(out, feed.links());
        put(out, "language", feed.language());
        date(out, "updated", feed.updated());
        date(out, "published", feed.published());
        feed.image().ifPresent(image -> out.set("image", picture(image)));
        put(out, "icon", feed.icon());
        put(out, "logo", feed.logo());
        feed.generator().ifPresent(generator -> generator(out, generator));
        text(out, "rights", feed.rights());
        people(out, feed.authors(), feed.contributors(), feed.publisher());
        categories(out, feed.categories());
        return out;
    }

    private static ObjectNode entry(Entry entry) {
        ObjectNode out = JSON.objectNode();
        put(out, "key", entry.key());
        put(out, "id", entry.id());
        text(out, "title", entry.heading());
        put(out, "link", entry.address());
        links(out, entry.links());
        text(out, "summary", entry.summary());
        contents(out, entry.content());
        people(out, entry.authors(), entry.contributors(), entry.publisher());
        date(out, "published", entry.published());
        date(out, "updated", entry.updated());
        date(out, "created", entry.created());
        put(out, "language", entry.language());
        categories(out, entry.categories());
        enclosures(out, entry.enclosures());
        if (!entry.thumbnails().isEmpty()) {
            ArrayNode thumbnails = out.putArray("media_thumbnail");
            entry.thumbnails().forEach(href -> thumbnails.addObject().put("href", href));
        }
        entry.image().ifPresent(image -> out.set("image", picture(image)));
        entry.source().ifPresent(source -> out.set("source", source(source)));
        text(out, "rights", entry.rights());
        put(out, "comments", entry.comments());
        entry.where().ifPresent(where -> out.set("where", where(where)));
        return out;
    }

    private static ObjectNode source(Feed feed) {
        ObjectNode out = feed(feed);
        put(out, "href", feed.address());
        return out;
    }

    private static void text(ObjectNode out, String name, Optional<FeedText> text) {
        text.ifPresent(t -> {
            out.put(name, t.value());
            out.set(name + "_detail", detail(t, t.kind().mediaType()));
        });
    }

    private static ObjectNode detail(FeedText text, String type) {
        ObjectNode detail = JSON.objectNode().put("type", type);
        put(detail, "language", text.language());
        put(detail, "base", text.base());
        return detail;
    }

    private static void contents(ObjectNode out, List<Content> contents) {
        if (contents.isEmpty()) {
            return;
        }
        ArrayNode array = out.putArray("content");
        for (Content content : contents) {
            boolean other = content.type().indexOf('/') > 0;
            ObjectNode node = detail(
                    content.text(),
                    other ? content.type() : content.text().kind().mediaType());
            node.put("value", content.text().value());
            put(node, "src", content.src());
            array.add(node);
        }
    }

    private static void links(ObjectNode out, List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        ArrayNode array = out.putArray("links");
        for (Link link : links) {
            ObjectNode node = array.addObject().put("rel", link.rel()).put("href", link.href());
            put(node, "type", link.type());
            put(node, "title", link.title());
            put(node, "hreflang", link.hreflang());
            put(node, "length", link.length());
        }
    }

    private static void people(
            ObjectNode out, List<Contact> authors, List<Contact> contributors, Optional<Contact> publisher) {
        contacts(out, "authors", authors);
        if (!authors.isEmpty()) {
            put(
                    out,
                    "author",
                    String.join(", ", authors.stream().map(Contact::display).toList()));
        }
        contacts(out, "contributors", contributors);
        publisher.ifPresent(contact -> out.set("publisher_detail", contact(contact)));
    }

    private static void contacts(ObjectNode out, String name, List<Contact> contacts) {
        if (!contacts.isEmpty()) {
            ArrayNode array = out.putArray(name);
            contacts.forEach(contact -> array.add(contact(contact)));
        }
    }

    private static ObjectNode contact(Contact contact) {
        ObjectNode node = JSON.objectNode();
        put(node, "name", contact.name());
        put(node, "email", contact.email());
        put(node, "href", contact.href());
        return node;
    }

    private static void categories(ObjectNode out, List<Category> categories) {
        if (!categories.isEmpty()) {
            ArrayNode array = out.putArray("categories");
            for (Category category : categories) {
                ObjectNode node = array.addObject().put("term", category.term());
                put(node, "scheme", category.scheme());
                put(node, "label", category.label());
            }
        }
    }

    private static void enclosures(ObjectNode out, List<Enclosure> enclosures) {
        if (!enclosures.isEmpty()) {
            ArrayNode array = out.putArray("enclosures");
            for (Enclosure enclosure : enclosures) {
                ObjectNode node = array.addObject().put("href", enclosure.href());
                put(node, "type", enclosure.type());
                put(node, "length", enclosure.length());
            }
        }
    }

    private static ObjectNode picture(Picture picture) {
        ObjectNode node = JSON.objectNode();
        put(node, "href", picture.href());
        put(node, "title", picture.title());
        put(node, "link", picture.link());
        put(node, "description", picture.description());
        put(node, "width", picture.width());
        put(node, "height", picture.height());
        return node;
    }

    /** As GeoJSON: longitude first. */
    private static ObjectNode where(Where where) {
        ObjectNode node = JSON.objectNode()
                .put(
                        "type",
                        switch (where.shape()) {
                            case POINT -> "Point";
                            case LINE -> "LineString";
                            case POLYGON -> "Polygon";
                            case BOX -> "Box";
                        });
        ArrayNode coordinates = node.putArray("coordinates");
        for (Where.Spot spot : where.spots()) {
            ArrayNode pair = where.shape() == Where.Shape.POINT ? coordinates : coordinates.addArray();
            pair.add(spot.longitude()).add(spot.latitude());
        }
        return node;
    }

    private static void generator(ObjectNode out, Generator generator) {
        put(out, "generator", generator.name());
        ObjectNode node = out.putObject("generator_detail");
        put(node, "name", generator.name());
        put(node, "href", generator.href());
        put(node, "version", generator.version());
    }

    private static void date(ObjectNode out, String name, Found<Moment> date) {
        date.get().ifPresent(moment -> {
            OffsetDateTime at = moment.instant().atOffset(ZoneOffset.UTC);
            out.put(name, INSTANT.format(at));
        });
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }
}
