package dateline.pipeline;

import dateline.archive.Change;
import dateline.archive.Owed;
import dateline.capture.Foreign;
import dateline.capture.Foreign.Kind;
import dateline.capture.ForeignWarc;
import dateline.feed.Entry;
import dateline.feed.FeedAnswer;
import dateline.feed.FeedReader;
import dateline.fetch.ContentCoding;
import dateline.fetch.Decoded;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Dates;
import dateline.model.Outlet;
import dateline.page.BlockText;
import dateline.page.PageAnswer;
import dateline.page.PageArticle;
import dateline.page.PageReader;
import dateline.pipeline.Drafts.Read;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The pages, feeds and pictures of somebody's WARC file. Each is kept as evidence under a name that stays the same, with a
 * note of where it came from; pages and feeds become articles. Pictures come first, in a reading of their own, so that
 * none is asked for that the file holds.
 */
final class ImportedWarc {

    /** Of a page, a feed or a picture, content-decoded. */
    static final int LONGEST_BODY = 10 << 20;

    private final ImportedFile file;
    private final Ledger ledger;
    private final ImportTally tally;
    private final Origins origins;
    private final Drafts drafts;
    private final Wants wants;
    private final boolean pictures;
    private final PageReader pages = new PageReader();
    private final FeedReader feeds = new FeedReader();

    /** @param pictures whether pictures are kept */
    ImportedWarc(ImportedFile file, Ledger ledger, ImportTally tally, Drafts drafts, Wants wants, boolean pictures) {
        this.file = file;
        this.ledger = ledger;
        this.tally = tally;
        this.origins = new Origins(ledger, tally);
        this.drafts = drafts;
        this.wants = wants;
        this.pictures = pictures;
    }

    /** Keeps every record that can be evidence and makes no article: these come in a file of their own. */
    void evidence() throws IOException {
        walk(this::adopt, broken -> tally.broken("byte " + broken.offset(), broken.why()));
        ledger.flush();
    }

    void run() throws IOException {
        if (pictures) {
            walk(this::picture, _ -> {});
        }
        walk(this::text, broken -> tally.broken("byte " + broken.offset(), broken.why()));
        ledger.flush();
    }

    private void walk(Consumer<Foreign> step, Consumer<ForeignWarc.Next.Broken> damage) throws IOException {
        try (ForeignWarc warc = new ForeignWarc(file.path())) {
            for (Optional<ForeignWarc.Next> next = warc.next(); next.isPresent(); next = warc.next()) {
                switch (next.get()) {
                    case ForeignWarc.Next.Usable usable -> step.accept(usable.record());
                    case ForeignWarc.Next.Broken broken -> damage.accept(broken);
                    case ForeignWarc.Next.Other _ -> {}
                }
                ledger.turn();
            }
        }
    }

    private static boolean isOk(Foreign record) {
        String scheme = String.valueOf(record.uri().getScheme());
        boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        return record.kind() != Kind.RESOURCE && web && record.uri().getHost() != null && record.status() / 100 == 2;
    }

    private static boolean isPicture(Foreign record) {
        return record.mediaType().startsWith("image/");
    }

    private void picture(Foreign record) {
        if (isOk(record) && isPicture(record) && record.body().length <= LONGEST_BODY) {
            Capture capture = adopt(record);
            boolean there = !ledger.archive().pictures(List.of(record.uri())).isEmpty();
            if (!there) {
                ledger.add(new Change.Pictured(record.uri(), capture));
            }
        }
    }

    /** Keeps the record as evidence, unless it is kept already. */
    private Capture adopt(Foreign record) {
        CaptureId id = id(record);
        Optional<Capture> there = ledger.capture(id);
        if (there.isPresent() && !isSame(there.get(), record)) {
            // A name that somebody else has taken: the record gets one of its own.
            id = named(record);
            there = ledger.capture(id);
        }
        if (there.isPresent()) {
            return there.get();
        }
        tally.captured();
        return ledger.adopt(
                id,
                record,
                file.provenance(record.offset(), Optional.of(record.recordId()).filter(name -> !name.isBlank())));
    }

    private static CaptureId id(Foreign record) {
        return record.id().map(CaptureId::new).orElseGet(() -> named(record));
    }

    private static CaptureId named(Foreign record) {
        return ImportedFile.id(
                "warc " + record.recordId() + " " + record.at(), record.uri().toString(), record.block());
    }

    private static boolean isSame(Capture there, Foreign record) {
        return there.sha256().equals(record.sha256()) && there.uri().equals(record.uri());
    }

    private void text(Foreign record) {
        if (record.kind() == Kind.RESOURCE && record.from().isPresent()) {
            adopt(record);
        } else if (isOk(record) && isPicture(record)) {
            if (!pictures) {
                tally.pass("pictures");
            }
        } else if (!isOk(record)) {
            tally.pass("other records");
        } else if (record.kind() == Kind.REVISIT) {
            adopt(record);
        } else if (isHtml(record.mediaType())) {
            decoded(record).ifPresent(body -> page(record, body));
        } else if (isFeed(record.mediaType())) {
            decoded(record).ifPresent(body -> feed(record, body));
        } else {
            tally.pass("other records");
        }
    }

    private static boolean isHtml(String type) {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static boolean isFeed(String type) {
        return type.endsWith("/xml") || type.endsWith("+xml") && !type.startsWith("image/") || type.endsWith("json");
    }

    private Optional<byte[]> decoded(Foreign record) {
        return switch (ContentCoding.decode(record.headers(), record.body(), LONGEST_BODY)) {
            case Decoded.Plain plain -> Optional.of(plain.bytes());
            case Decoded.TooLarge larger -> broken(record, "the body " + larger.why());
            case Decoded.Damaged damaged -> broken(record, "the body " + damaged.why());
        };
    }

    private Optional<byte[]> broken(Foreign record, String why) {
        tally.broken("byte " + record.offset(), why);
        return Optional.empty();
    }

    private void page(Foreign record, byte[] body) {
        Capture kept = adopt(record);
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

    private void feed(Foreign record, byte[] body) {
        switch (feeds.read(body, record.headers(), record.uri())) {
            case FeedAnswer.NotAFeed _ -> tally.pass("other records");
            case FeedAnswer.Read read -> entries(adopt(record), read);
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
