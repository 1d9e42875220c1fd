package dateline.site;

import dateline.archive.Shelves;
import dateline.model.Channel;
import dateline.model.Outlet;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The feeds of all outlets as OPML 2.0, for feed readers to take over. */
final class OutletFeeds {

    private final Shelves shelves;
    private final String title;

    OutletFeeds(Shelves shelves, SiteSettings settings) {
        this.shelves = shelves;
        this.title = settings.title();
    }

    Answer opml() {
        List<Outlet> outlets = shelves.outlets();
        byte[] bytes = Xml.write(xml -> xml.element(
                "opml",
                () -> xml.element("head", () -> xml.text("title", "Outlets of " + title))
                        .element("body", () -> outlets.forEach(outlet -> lines(xml, outlet))),
                "version",
                "2.0"));
        return new Answer.Whole("text/x-opml; charset=utf-8", bytes, Answer.Keeping.FEED);
    }

    private static void lines(Xml xml, Outlet outlet) {
        for (Channel channel : outlet.channels()) {
            if (isPublic(channel.at())) {
                line(xml, outlet, channel.at());
            }
        }
    }

    /** Some readers want a title where the format wants a text. */
    private static void line(Xml xml, Outlet outlet, URI feed) {
        xml.empty(
                "outline",
                "type",
                "rss",
                "text",
                outlet.name(),
                "title",
                outlet.name(),
                "xmlUrl",
                feed.toString(),
                "htmlUrl",
                Addresses.outside(outlet.home()).orElse(""));
    }

    /** Whether there is a line to give. */
    static boolean areAny(List<Outlet> outlets) {
        return outlets.stream().flatMap(outlet -> outlet.channels().stream()).anyMatch(each -> isPublic(each.at()));
    }

    /** An address with a name and password in it is its follower's own. */
    private static boolean isPublic(URI feed) {
        return Addresses.isWeb(feed)
                && Optional.ofNullable(feed.getRawUserInfo()).isEmpty();
    }
}
