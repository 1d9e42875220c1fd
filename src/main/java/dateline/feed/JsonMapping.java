package dateline.feed;

import dateline.model.Found;
import dateline.model.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** From JSON Feed's names to ours; values of a wrong type are read as text where that makes sense. */
final class JsonMapping {

    private final Origin origin;

    private JsonMapping(Origin origin) {
        this.origin = origin;
    }

    static FeedAnswer.Read read(JsonNode about, List<JsonNode> items, Origin origin, List<String> flaws) {
        JsonMapping mapping = new JsonMapping(origin);
        Feed feed = mapping.feed(about);
        String base = feed.address().isEmpty() ? origin.base() : feed.address();
        List<Entry> entries = new ArrayList<>(items.size());
        for (JsonNode item : items) {
            if (item.isObject()) {
                entries.add(mapping.entry(item, base, feed.language()));
            }
        }
        String version = text(about, "version").endsWith("1.1") ? "json11" : "json1";
        return new FeedAnswer.Read(feed, Keys.assign(entries, feed), version, origin.encoding(), flaws);
    }

    private Feed feed(JsonNode about) {
        List<Link> links = new ArrayList<>();
        String home = resolved(origin.base(), text(about, "home_page_url"));
        String self = resolved(origin.base(), text(about, "feed_url"));
        if (!home.isEmpty()) {
            links.add(Link.alternate(home));
        }
        if (!self.isEmpty()) {
            links.add(new Link("self", self, "application/feed+json", "", "", ""));
        }
        String language = text(about, "language");
        String icon = resolved(origin.base(), text(about, "icon"));
        String favicon = resolved(origin.base(), text(about, "favicon"));
        return new Feed(
                self,
                plain(text(about, "title")),
                plain(text(about, "description")),
                Optional.empty(),
                Addresses.web(home),
                home,
                links,
                language.isEmpty() ? origin.language() : language,
                Found.missing(),
                Found.missing(),
                List.of(),
                icon.isEmpty() ? Optional.empty() : Optional.of(new Picture(icon, "", "", "", "", "")),
                favicon.isEmpty() ? icon : favicon,
                icon,
                Optional.empty(),
                Optional.empty(),
                authors(about),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private Entry entry(JsonNode item, String base, String feedLanguage) {
        List<Link> links = links(item, base);
        String address = Tracking.withoutParameters(Links.page(links));
        String own = Addresses.isWeb(address) ? address : base;
        List<WrittenDate> dates = dates(item);
        List<Enclosure> files = files(item, base);
        files.forEach(file -> links.add(new Link("enclosure", file.href(), file.type(), "", "", file.length())));
        String image = resolved(base, text(item, "image"));
        String language = text(item, "language");
        return new Entry(
                "",
                text(item, "id"),
                Optional.of(text(item, "title"))
                        .filter(title -> !title.isBlank())
                        .map(title -> Texts.guess(title, own, false)),
                Addresses.web(address),
                address,
                links,
                plain(text(item, "summary")),
                content(item, own, language.isEmpty() ? feedLanguage : language),
                authors(item),
                List.of(),
                Optional.empty(),
                moment(dates, "date_published"),
                moment(dates, "date_modified"),
                Found.missing(),
                dates,
                language.isEmpty() ? feedLanguage : language,
                tags(item),
                files,
                image.isEmpty() ? List.of() : List.of(image),
                image.isEmpty() ? Optional.empty() : Optional.of(new Picture(image, "", "", "", "", "")),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                false);
    }

    private static List<Link> links(JsonNode item, String base) {
        List<Link> links = new ArrayList<>();
        for (String name : List.of("url", "external_url")) {
            String url = resolved(base, text(item, name));
            if (!url.isEmpty()) {
                links.add(links.isEmpty() ? Link.alternate(url) : new Link("related", url, "", "", "", ""));
            }
        }
        return links;
    }

    private static List<Content> content(JsonNode item, String base, String language) {
        List<Content> content = new ArrayList<>();
        String html = text(item, "content_html");
        if (!html.isBlank()) {
            String clean = Sanitizer.clean(html, base, Sanitizer.Syntax.HTML);
            content.add(new Content(new FeedText(FeedText.Kind.HTML, clean, language, base), "text/html", ""));
        }
        String plain = text(item, "content_text");
        if (!plain.isBlank()) {
            content.add(
                    new Content(new FeedText(FeedText.Kind.PLAIN, plain.strip(), language, base), "text/plain", ""));
        }
        return content;
    }

    private static List<WrittenDate> dates(JsonNode item) {
        List<WrittenDate> dates = new ArrayList<>();
        for (String name : List.of("date_published", "date_modified")) {
            String written = text(item, name);
            if (!written.isBlank()) {
                dates.add(new WrittenDate(name, written, FeedDates.parse(written)));
            }
        }
        return dates;
    }

    private static Found<Moment> moment(List<WrittenDate> dates, String name) {
        for (WrittenDate date : dates) {
            if (date.element().equals(name)) {
                return Found.of(date.moment(), "feed:" + name);
            }
        }
        return Found.missing();
    }

    /** Both forms: 1.1's list first, then 1.0's single author. */
    private List<Contact> authors(JsonNode node) {
        Map<String, Contact> authors = new LinkedHashMap<>();
        for (JsonNode author : node.path("authors")) {
            add(author, authors);
        }
        add(node.path("author"), authors);
        return new ArrayList<>(authors.values());
    }

    private void add(JsonNode author, Map<String, Contact> authors) {
        String name = author.isString() ? author.asString() : text(author, "name");
        String url = resolved(origin.base(), text(author, "url"));
        if (!name.isBlank() || !url.isEmpty()) {
            authors.putIfAbsent(Names.lower(name + url), new Contact(PlainText.fold(name), "", url, ""));
        }
    }

    private static List<Category> tags(JsonNode item) {
        LinkedHashSet<Category> tags = new LinkedHashSet<>();
        for (JsonNode tag : item.path("tags")) {
            String term = PlainText.fold(tag.asString(""));
            if (!term.isEmpty()) {
                tags.add(new Category(term, "", ""));
            }
        }
        return new ArrayList<>(tags);
    }

    private static List<Enclosure> files(JsonNode item, String base) {
        Map<String, Enclosure> files = new LinkedHashMap<>();
        for (JsonNode file : item.path("attachments")) {
            String href = resolved(base, text(file, "url"));
            if (!href.isEmpty()) {
                String size = text(file, "size_in_bytes");
                files.putIfAbsent(href, new Enclosure(href, text(file, "mime_type"), size));
            }
        }
        return new ArrayList<>(files.values());
    }

    private static Optional<FeedText> plain(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(FeedText.plain(LeakedCdata.without(text).strip()));
    }

    private static String resolved(String base, String written) {
        return Addresses.reference(base, written);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? XmlText.clean(value.asString("")) : "";
    }
}
