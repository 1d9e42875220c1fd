package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an {@link Entry} of an item's or entry's children. */
final class EntryMapper {

    private final Element item;
    private final Elements elements;
    private final Dialect dialect;
    private final String linkBase;
    private final String documentBase;
    private final String guid;
    private final List<Link> links;
    private final String address;

    /**
     * @param site what links are relative to when the document says nothing: the channel's own link
     * @param documentBase the base that is in force at the document's root
     */
    EntryMapper(Element item, Dialect dialect, String site, String documentBase) {
        this.item = item;
        this.elements = withMedia(item.childList());
        this.dialect = dialect;
        this.documentBase = documentBase;
        this.linkBase = item.scope().base().equals(documentBase) && !site.isEmpty()
                ? site
                : item.scope().base();
        this.guid = elements.text("guid", "id");
        this.links = links();
        this.address = address();
    }

    /** What a media group says of the whole stands behind what the entry says itself. */
    private static Elements withMedia(List<Element> children) {
        List<Element> all = new ArrayList<>(children);
        for (Element child : children) {
            if (child.key().equals("media:group")) {
                for (Element inner : child.childList()) {
                    if (inner.key().equals("media:title") || inner.key().equals("media:description")) {
                        all.add(inner);
                    }
                }
            }
        }
        return new Elements(all);
    }

    Entry entry() {
        List<WrittenDate> dates = dates();
        String id = id();
        return new Entry(
                "",
                id,
                text("title", "dc:title", "media:title", "itunes:title"),
                Addresses.web(address),
                address,
                links,
                summary(),
                content(),
                Contacts.read(elements.all("author", "dc:creator", "dc:author", "managingeditor", "itunes:author")),
                Contacts.read(elements.all("contributor", "dc:contributor")),
                elements.first("dc:publisher", "publisher", "webmaster").map(Contacts::read),
                Dates.published(dates),
                Dates.updated(dates),
                Dates.created(dates),
                dates,
                language(),
                Extras.categories(elements),
                Extras.enclosures(elements, links, linkBase),
                Extras.thumbnails(elements, linkBase),
                Extras.image(elements, linkBase),
                source(),
                text("rights", "copyright", "dc:rights", "media:copyright"),
                comments(),
                Geo.read(elements),
                item.cut());
    }

    private List<Link> links() {
        List<Link> found = new ArrayList<>(Links.read(elements.all("link"), linkBase));
        String original = elements.text("feedburner:origlink");
        if (Addresses.isWeb(original)) {
            found.addFirst(Link.alternate(Addresses.tidy(original)));
        }
        String about = item.localAttribute("about");
        String href = item.attribute("href");
        String other = isPermalink() ? guid : !about.isEmpty() ? about : href;
        if (Links.page(found).isEmpty() && Addresses.isWeb(other)) {
            found.add(Link.alternate(Addresses.tidy(other)));
        }
        return found;
    }

    /** RSS 2.0: a guid is the page's address unless it says that it is none. */
    private boolean isPermalink() {
        return elements.first("guid")
                .filter(element -> !element.attribute("isPermaLink").equalsIgnoreCase("false"))
                .isPresent();
    }

    private String address() {
        return Tracking.withoutParameters(Links.page(links));
    }

    private String id() {
        String about = item.localAttribute("about");
        String id = guid.isEmpty() ? about : guid;
        boolean relative = id.startsWith("/") || id.startsWith("./") || id.startsWith("../");
        return relative ? Addresses.resolve(item.scope().base(), id) : id;
    }

    private Optional<FeedText> text(String... keys) {
        for (String key : keys) {
            Optional<FeedText> text = elements.first(key).map(element -> Texts.read(element, dialect.text()));
            if (text.isPresent() && !text.get().isBlank()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private Optional<FeedText> summary() {
        return shorts().or(() -> elements.first(
                        "abstract",
                        "dc:description",
                        "dcterms:abstract",
                        "itunes:summary",
                        "itunes:description",
                        "itunes:subtitle",
                        "media:description"))
                .map(this::body);
    }

    /** Of a summary and a description in RSS, the first is the summary and the second a body. */
    private Optional<Element> shorts() {
        List<Element> found = elements.all("summary", "description");
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    private List<Content> content() {
        List<Content> found = new ArrayList<>();
        String first = shorts().map(Element::key).orElse("");
        for (Element element : elements.all()) {
            switch (element.key()) {
                case "content:encoded", "content", "fullitem", "body", "xhtml:body", "xhtml:div" ->
                    found.add(content(element));
                case "description", "summary" -> {
                    if (!element.key().equals(first)) {
                        found.add(content(element));
                    }
                }
                default -> {}
            }
        }
        return found;
    }

    private Content content(Element element) {
        String src = element.attribute("src");
        return new Content(
                body(element),
                element.attribute("type"),
                Addresses.reference(element.scope().base(), src));
    }

    /** Bodies in RSS are relative to the item's own page, unless the document says otherwise. */
    private FeedText body(Element element) {
        boolean own = !dialect.atom() && element.scope().base().equals(documentBase) && Addresses.isWeb(address);
        String base = own ? address : element.scope().base();
        boolean typed = element.key().equals("summary") || element.key().equals("content");
        return Texts.read(element, typed ? dialect.text() : Texts.Unsaid.HTML, base);
    }

    private List<WrittenDate> dates() {
        List<WrittenDate> dates = Dates.read(elements);
        String lastmod = item.attribute("lastmod");
        if (!lastmod.isEmpty()) {
            dates.add(new WrittenDate("updated", lastmod, FeedDates.parse(lastmod)));
        }
        return dates;
    }

    private String language() {
        String own = elements.text("language", "dc:language");
        return own.isEmpty() ? item.scope().language() : own;
    }

    private Optional<Feed> source() {
        return elements.first("source").map(element -> {
            if (element.hasTags()) {
                return new FeedMapper(element.children(), element.scope(), dialect).feed("");
            }
            return named(element);
        });
    }

    /** RSS: a name with an address. */
    private Feed named(Element element) {
        String url = element.attribute("url");
        String href = Addresses.reference(element.scope().base(), url);
        Feed empty = new FeedMapper(new Elements(List.of()), element.scope(), dialect).feed("");
        return new Feed(
                empty.id(),
                Optional.of(Texts.guess(element.text(), "", false)),
                empty.subtitle(),
                empty.info(),
                Addresses.web(href),
                href,
                href.isEmpty() ? List.of() : List.of(Link.alternate(href)),
                "",
                empty.published(),
                empty.updated(),
                empty.dates(),
                empty.image(),
                "",
                "",
                empty.generator(),
                empty.rights(),
                empty.authors(),
                empty.contributors(),
                empty.publisher(),
                empty.categories());
    }

    private String comments() {
        String written = elements.text("comments");
        if (!written.isEmpty()) {
            return Addresses.reference(linkBase, written);
        }
        for (Element link : elements.all("link")) {
            boolean html = Names.lower(link.attribute("type")).contains("html");
            if (link.attribute("rel").equals("replies") && html) {
                return Addresses.reference(linkBase, link.attribute("href"));
            }
        }
        return "";
    }
}
