package dateline.pipeline;

import dateline.archive.Change;
import dateline.archive.Owed;
import dateline.capture.Foreign;
import dateline.feed.Entry;
import dateline.feed.FeedAnswer;
import dateline.feed.FeedReader;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.Dates;
import dateline.model.Outlet;
import dateline.page.BlockText;
import dateline.page.PageAnswer;
import dateline.page.PageArticle;
import dateline.page.PageReader;
import dateline.pipeline.Drafts.Read;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes articles of the pages and feeds of somebody's WARC file. */
final class ImportedTexts {

    private final ImportedFile file;
    private final Ledger ledger;
    private final ImportTally tally;
    private final Origins origins;
    private final Drafts drafts;
    private final Wants wants;
    private final Function<Foreign, Capture> adopt;
    private final PageReader pages = new PageReader();
    private final FeedReader feeds = new FeedReader();

    /** @param adopt keeps a record as evidence */
    ImportedTexts(
            ImportedFile file,
            Ledger ledger,
            ImportTally tally,
            Drafts drafts,
            Wants wants,
            Function<Foreign, Capture> adopt) {
        this.file = file;
        this.ledger = ledger;
        this.tally = tally;
        this.origins = new Origins(ledger, tally);
        this.drafts = drafts;
        this.wants = wants;
        this.adopt = adopt;
    }

    void page(Foreign record, byte[] body) {
        Capture kept = adopt.apply(record);
        switch (pages.read(body, record.headers(), record.uri())) {
            case PageAnswer.Read read
            when isArticle(record.uri(), read.article()) -> article(kept, read.article(), new Source.Page());
            case PageAnswer.Stub stub
            when isArticle(record.uri(), stub.article()) ->
                article(kept, stub.article(), new Source.Barred(stub.why()));
            case PageAnswer.Read _, PageAnswer.Stub _, PageAnswer.NotAnArticle _ ->
                tally.pass("pages that hold no article");
        }
    }

    /**
     * Nobody named the page as an article's, as a feed does. So it must have an address below the site's own and a
     * headline, and say when or by whom it was written.
     */
    private static boolean isArticle(URI uri, PageArticle page) {
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        boolean own = path.length() > 1 || uri.getRawQuery() != null;
        boolean told = page.published().isKnown() || page.credit().isKnown();
        return own
                && page.headline().isKnown()
                && told
                && !BlockText.plain(page.body()).isBlank();
    }

    private void article(Capture capture, PageArticle page, Source source) {
        Outlet outlet = origins.of(capture.uri());
        URI own = Drafts.withoutFragment(capture.uri());
        URI told = page.canonical()
                .get()
                .filter(at -> OutletBook.host(at).equalsIgnoreCase(OutletBook.host(own)))
                .map(Drafts::withoutFragment)
                .orElse(own);
        boolean knownByOwn = ledger.article(ArticleId.of(outlet.id(), own)).isPresent();
        URI canonical = knownByOwn ? own : told;
        Optional<Article> held = ledger.article(ArticleId.of(outlet.id(), canonical));
        Article blank = Blanks.at(canonical, outlet, source, capture.id(), file.at());
        Article read = drafts.ofPage(page, held.orElse(blank), outlet, source, capture.id());
        if (held.filter(before -> isCompletedBy(capture, before)).isPresent()) {
            store(read, false);
            tally.known();
        } else {
            keep(read, held, capture);
        }
    }

    /** What a feed or a list alone told is completed by the page, as it is when the archive fetches itself. */
    private boolean isCompletedBy(Capture capture, Article held) {
        return switch (held.source()) {
            case Source.Awaited _ -> true;
            case Source.Feed _ -> Wants.isPartial(held) && isNewer(capture, held);
            case Source.Barred _ -> Remade.isFromFeed(held) && isNewer(capture, held);
            case Source.Page _, Source.Gone _ -> false;
        };
    }

    private boolean isNewer(Capture capture, Article held) {
        return ledger.capture(held.evidence())
                .map(Capture::at)
                .filter(at -> !at.isBefore(capture.at()))
                .isEmpty();
    }

    void feed(Foreign record, byte[] body) {
        switch (feeds.read(body, record.headers(), record.uri())) {
            case FeedAnswer.NotAFeed _ -> tally.pass("other records");
            case FeedAnswer.Read read -> entries(adopt.apply(record), read);
        }
    }

    private void entries(Capture capture, FeedAnswer.Read read) {
        Outlet outlet = origins.of(read.feed()
                .link()
                .filter(home -> OutletBook.host(home).equalsIgnoreCase(OutletBook.host(capture.uri())))
                .orElse(capture.uri()));
        Map<URI, Entry> entries = new LinkedHashMap<>();
        read.entries()
                .forEach(entry ->
                        entries.putIfAbsent(Read.of(entry, capture.uri()).canonical(), entry));
        for (Entry entry : entries.values()) {
            Article article =
                    drafts.ofEntry(Read.of(entry, capture.uri()), read.feed(), outlet, capture.id(), file.at());
            Optional<Article> held = ledger.article(article.id());
            boolean fromPage = held.filter(before -> before.source() instanceof Source.Page)
                    .isPresent();
            if (fromPage || entry.cut()) {
                tally.known();
            } else {
                keep(article, held, capture);
            }
        }
    }

    /** A new article, or a new version where it says otherwise and was captured later than what is held. */
    private void keep(Article read, Optional<Article> held, Capture capture) {
        if (held.isEmpty()) {
            store(read, true);
            tally.article();
        } else if (Remade.differs(held.get(), read) && isNewer(capture, held.get())) {
            Dates dates = held.get().dates();
            store(Remade.as(read, held.get().version() + 1, read.source(), dates.firstSeen()), true);
            tally.version();
        } else {
            tally.known();
        }
    }

    private void store(Article article, boolean fresh) {
        ledger.add(new Change.Stored(article, file.at()));
        wants.pictures(article, file.at()).forEach(ledger::add);
        if (!fresh) {
            ledger.add(new Change.Settled(Owed.Kind.PAGE, article.canonical(), article.id()));
        }
    }
}
