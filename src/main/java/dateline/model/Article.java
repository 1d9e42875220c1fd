package dateline.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One version of an article as the archive holds it.
 *
 * @param canonical absolute address at its outlet, fragment and tracking parameters dropped
 * @param version 1 for the first
 * @param body may be empty when only a headline is known
 * @param evidence the capture that this version was read from; of a page that is gone, the answer that says so
 */
public record Article(
        ArticleId id,
        OutletId outlet,
        URI canonical,
        int version,
        Source source,
        Found<String> headline,
        Found<String> standfirst,
        Found<Credit> credit,
        Found<Dateline> dateline,
        Dates dates,
        Found<String> language,
        Found<String> section,
        List<String> tags,
        Found<Image> lead,
        Teaser teaser,
        List<Block> body,
        CaptureId evidence) {

    public Article {
        tags = List.copyOf(tags);
        body = List.copyOf(body);
    }

    /** How much of the article the archive has, and why not more. */
    public sealed interface Source {

        /** Read from the article's own page. */
        record Page() implements Source {}

        /** Read from the feed, which holds the whole article or at least all that is wanted. */
        record Feed() implements Source {}

        /** Read from the feed; its page is wanted and not here yet. */
        record Awaited() implements Source {}

        /**
         * Read from the feed; its page cannot be had.
         *
         * @param why one line for readers: {@code "the page is gone (HTTP 410)"}
         */
        record Barred(String why) implements Source {}

        /**
         * Its outlet has taken the page away; the text is that of the version before.
         *
         * @param why one line for readers: {@code "the page is gone (HTTP 410)"}
         */
        record Gone(String why) implements Source {}
    }

    /** The headline, or the address where the publisher gave none. */
    public String title() {
        return headline.get().orElseGet(canonical::toString);
    }

    public Optional<Moment> published() {
        return dates.published().get();
    }
}
