package dateline.pipeline;

import dateline.feed.FeedAnswer;
import dateline.feed.FeedReader;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.CaptureId;
import dateline.model.Headers;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.page.PageAnswer;
import dateline.page.PageArticle;
import dateline.page.PageReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the archive would make of one feed or page. Pure; keeps nothing. */
public final class Preview {

    private static final CaptureId NONE = new CaptureId(new UUID(0, 0));

    private final FeedReader feeds = new FeedReader();
    private final PageReader pages;
    private final Drafts drafts = new Drafts();

    public Preview(SiteRules rules) {
        this.pages = rules.reader();
    }

    public sealed interface Seen {

        /** @param articles one for each entry, in the feed's order */
        record OfFeed(FeedAnswer.Read feed, List<Article> articles) implements Seen {
            public OfFeed {
                articles = List.copyOf(articles);
            }
        }

        record OfPage(Article article) implements Seen {}

        /** @param why one line */
        record Neither(String why) implements Seen {}
    }

    public enum As {
        FEED,
        PAGE,
        EITHER
    }

    /** @param now stands for the time of the first sight */
    public Seen read(byte[] body, Headers headers, URI address, As as, Instant now) {
        return switch (as) {
            case FEED -> feed(body, headers, address, now);
            case PAGE -> page(body, headers, address, now);
            case EITHER -> {
                Seen feed = feed(body, headers, address, now);
                yield feed instanceof Seen.Neither ? page(body, headers, address, now) : feed;
            }
        };
    }

    private Seen feed(byte[] body, Headers headers, URI address, Instant now) {
        return switch (feeds.read(body, headers, address)) {
            case FeedAnswer.NotAFeed not -> new Seen.Neither(not.why());
            case FeedAnswer.Read read ->
                new Seen.OfFeed(
                        read,
                        read.entries().stream()
                                .map(entry -> drafts.ofEntry(
                                        Drafts.Read.of(entry, address),
                                        read.feed(),
                                        outlet(address, read.feed().name()),
                                        NONE,
                                        now))
                                .toList());
        };
    }

    private Seen page(byte[] body, Headers headers, URI address, Instant now) {
        return switch (pages.read(body, headers, address)) {
            case PageAnswer.Read read -> new Seen.OfPage(article(read.article(), address, new Source.Page(), now));
            case PageAnswer.Stub stub ->
                new Seen.OfPage(article(stub.article(), address, new Source.Barred(stub.why()), now));
            case PageAnswer.NotAnArticle not -> new Seen.Neither(not.why());
        };
    }

    private Article article(PageArticle page, URI address, Source source, Instant now) {
        Outlet outlet = outlet(address, "");
        Article blank = Blanks.at(address, outlet, source, NONE, now);
        return drafts.ofPage(page, blank, outlet, source, NONE);
    }

    private static Outlet outlet(URI address, String name) {
        String host = Optional.ofNullable(address.getHost()).orElse("file");
        return new Outlet(OutletId.suggest(host), name.isBlank() ? host : name, address, Optional.empty(), List.of());
    }
}
