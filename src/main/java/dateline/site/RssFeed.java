package dateline.site;

import dateline.site.FeedView.Item;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** RSS 2.0 with Dublin Core for what RSS has no word for. */
final class RssFeed {

    private RssFeed() {}

    static byte[] write(FeedView feed) {
        return Xml.write(xml -> xml.element(
                "rss",
                () -> xml.element("channel", () -> channel(xml, feed)),
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/"));
    }

    private static void channel(Xml xml, FeedView feed) {
        xml.text("title", feed.title())
                .text("link", feed.home())
                .text("description", feed.description())
                .text("language", feed.language())
                .text("lastBuildDate", date(feed.updated()))
                .text("generator", "Dateline")
                .empty("atom:link", "href", feed.self(), "rel", "self", "type", FeedKind.RSS.mediaType());
        feed.items().forEach(item -> xml.element("item", () -> item(xml, item)));
    }

    private static void item(Xml xml, Item item) {
        xml.text("title", item.title())
                .text("link", item.link())
                .text("guid", item.id(), "isPermaLink", "false")
                .text("pubDate", date(item.order()))
                .text("dcterms:issued", item.published())
                .text("description", Html.escaped(item.summary()));
        item.authors().forEach(author -> xml.text("dc:creator", author));
        xml.text("dc:publisher", item.outlet())
                .text("dc:language", item.language())
                .text("dcterms:spatial", item.place())
                .text("dc:source", item.original());
    }

    /** RFC 822 with a year of four digits, as RSS wants it; empty for years that have more. */
    private static String date(Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        return time.getYear() < 0 || time.getYear() > 9999 ? "" : DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }
}
