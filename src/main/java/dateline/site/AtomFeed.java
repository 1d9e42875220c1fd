package dateline.site;

import dateline.site.FeedView.Item;

/** Atom (RFC 4287). */
final class AtomFeed {

    private AtomFeed() {}

    static byte[] write(FeedView feed) {
        return Xml.write(xml -> xml.element(
                "feed",
                () -> feed(xml, feed),
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/"));
    }

    private static void feed(Xml xml, FeedView feed) {
        xml.text("id", feed.id())
                .text("title", feed.title())
                .text("subtitle", feed.description())
                .text("updated", Times.iso(feed.updated()))
                .text("generator", "Dateline")
                .empty("link", "rel", "self", "type", FeedKind.ATOM.mediaType(), "href", feed.self())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
        feed.items().forEach(item -> xml.element("entry", () -> entry(xml, item), "xml:lang", item.language()));
    }

    private static void entry(Xml xml, Item item) {
        xml.text("id", item.id()).text("title", item.title()).text("updated", Times.iso(item.order()));
        if (item.published().indexOf('T') > 0) {
            xml.text("published", item.published());
        }
        xml.text("dcterms:issued", item.published());
        item.authors().forEach(author -> xml.element("author", () -> xml.text("name", author)));
        if (item.authors().isEmpty()) {
            xml.element("author", () -> xml.text("name", item.outlet()).text("uri", item.outletLink()));
        }
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", item.link());
        if (!item.original().isEmpty()) {
            xml.empty("link", "rel", "via", "href", item.original());
        }
        xml.text("summary", item.summary());
        xml.text("dcterms:spatial", item.place()).text("dcterms:publisher", item.outlet());
    }
}
