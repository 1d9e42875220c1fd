package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a {@link Feed} of the elements that stand beside the entries. */
final class FeedMapper {

    private final Elements elements;
    private final Scope scope;
    private final Dialect dialect;
    private final List<Link> links;
    private final List<WrittenDate> dates;

    FeedMapper(Elements elements, Scope scope, Dialect dialect) {
        this(elements, scope, dialect, "");
    }

    /** @param site address that the feed's own tag gives, as CDF's does; empty when none */
    FeedMapper(Elements elements, Scope scope, Dialect dialect, String site) {
        this.elements = elements;
        this.scope = scope;
        this.dialect = dialect;
        this.links = links(elements, scope, site);
        this.dates = Dates.read(elements);
    }

    private static List<Link> links(Elements elements, Scope scope, String site) {
        List<Link> links = new ArrayList<>(Links.read(elements.all("link"), scope.base()));
        if (links.isEmpty() && !site.isEmpty()) {
            links.add(Link.alternate(Addresses.reference(scope.base(), site)));
        }
        return links;
    }

    /** @param language what the headers say, for a feed that says nothing itself */
    Feed feed(String language) {
        String address = Tracking.withoutParameters(Links.page(links));
        return new Feed(
                id(),
                text("title", "dc:title", "media:title"),
                text(
                        "subtitle",
                        "tagline",
                        "description",
                        "abstract",
                        "dc:description",
                        "itunes:subtitle",
                        "itunes:summary"),
                text("info"),
                Addresses.web(address),
                address,
                links,
                language(language),
                Dates.published(dates),
                Dates.updated(dates),
                dates,
                Extras.image(elements, scope.base()),
                address("icon"),
                address("logo"),
                generator(),
                text("rights", "copyright", "dc:rights", "media:copyright"),
                Contacts.read(elements.all("author", "managingeditor", "dc:creator", "dc:author", "itunes:author")),
                Contacts.read(elements.all("contributor", "dc:contributor")),
                elements.first("dc:publisher", "publisher", "webmaster", "itunes:owner")
                        .map(Contacts::read),
                Extras.categories(elements));
    }

    private String id() {
        String id = elements.text("id", "guid");
        return id.isEmpty() ? "" : Addresses.resolve(Addresses.isWeb(id) ? "" : scope.base(), id);
    }

    private Optional<FeedText> text(String... keys) {
        return elements.first(keys).map(element -> Texts.read(element, unsaid(element)));
    }

    private Texts.Unsaid unsaid(Element element) {
        return element.key().equals("description") ? dialect.body() : dialect.text();
    }

    private String address(String key) {
        String written = elements.text(key);
        return Addresses.reference(scope.base(), written);
    }

    private String language(String headers) {
        String own = elements.text("language", "dc:language");
        return !own.isEmpty() ? own : scope.language().isEmpty() ? headers : scope.language();
    }

    private Optional<Generator> generator() {
        return elements.first("generator", "admin:generatoragent").map(element -> {
            String href = element.attribute("url", "uri", "href", "rdf:resource");
            return new Generator(
                    PlainText.fold(element.text().isEmpty() ? href : element.text()),
                    Addresses.reference(scope.base(), href),
                    element.attribute("version"));
        });
    }
}
