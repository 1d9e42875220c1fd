package dateline.feed;

import dateline.model.Found;
import dateline.model.Moment;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a feed. Strings are empty when nothing was said.
 *
 * @param key names the entry within its feed, the same at the next fetch: by its link where that is its own, else by
 *     its id where that is its own, else by what it says
 * @param id guid or id as written, resolved when it is a relative address
 * @param heading the title as the feed gave it
 * @param link the page: absolute, http or https, tracking parameters dropped
 * @param address the same of any scheme, as it was resolved; tracking parameters dropped
 * @param summary the short text; an RSS {@code description}
 * @param content the bodies, in document order
 * @param language in force for the entry
 * @param dates all dates as written, in document order
 * @param enclosures without doubles, in document order
 * @param thumbnails absolute addresses of {@code media:thumbnail}
 * @param source the feed that the entry was taken from
 * @param comments address of the comments' page
 * @param where the place it is about
 * @param cut whether the document ended inside the entry; such an entry must not replace a whole one
 */
public record Entry(
        String key,
        String id,
        Optional<FeedText> heading,
        Optional<URI> link,
        String address,
        List<Link> links,
        Optional<FeedText> summary,
        List<Content> content,
        List<Contact> authors,
        List<Contact> contributors,
        Optional<Contact> publisher,
        Found<Moment> published,
        Found<Moment> updated,
        Found<Moment> created,
        List<WrittenDate> dates,
        String language,
        List<Category> categories,
        List<Enclosure> enclosures,
        List<String> thumbnails,
        Optional<Picture> image,
        Optional<Feed> source,
        Optional<FeedText> rights,
        String comments,
        Optional<Where> where,
        boolean cut) {

    public Entry {
        links = List.copyOf(links);
        content = List.copyOf(content);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        dates = List.copyOf(dates);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
        thumbnails = List.copyOf(thumbnails);
    }

    /** The title in one line without markup; empty when the entry has none. */
    public String title() {
        return heading.map(FeedText::plain).orElse("");
    }

    /** The longest body that the feed holds as sanitised HTML: a content, else the summary; may be empty. */
    public String html() {
        String longest = summary.map(FeedText::html).orElse("");
        for (Content body : content) {
            String html = body.text().html();
            longest = html.length() > longest.length() ? html : longest;
        }
        return longest;
    }

    Entry withKey(String other) {
        return new Entry(
                other,
                id,
                heading,
                link,
                address,
                links,
                summary,
                content,
                authors,
                contributors,
                publisher,
                published,
                updated,
                created,
                dates,
                language,
                categories,
                enclosures,
                thumbnails,
                image,
                source,
                rights,
                comments,
                where,
                cut);
    }
}
