package dateline.feed;

import dateline.model.Found;
import dateline.model.Moment;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says of itself. Strings are empty when nothing was said.
 *
 * @param link the site that the feed belongs to: absolute, http or https, tracking parameters dropped
 * @param address the same of any scheme, as it was resolved
 * @param language BCP 47 tag as written
 * @param dates all dates as written, in document order
 */
public record Feed(
        String id,
        Optional<FeedText> title,
        Optional<FeedText> subtitle,
        Optional<FeedText> info,
        Optional<URI> link,
        String address,
        List<Link> links,
        String language,
        Found<Moment> published,
        Found<Moment> updated,
        List<WrittenDate> dates,
        Optional<Picture> image,
        String icon,
        String logo,
        Optional<Generator> generator,
        Optional<FeedText> rights,
        List<Contact> authors,
        List<Contact> contributors,
        Optional<Contact> publisher,
        List<Category> categories) {

    public Feed {
        links = List.copyOf(links);
        dates = List.copyOf(dates);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
    }

    /** The title in one line without markup; empty when the feed has none. */
    public String name() {
        return title.map(FeedText::plain).orElse("");
    }
}
