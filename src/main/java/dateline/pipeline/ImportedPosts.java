package dateline.pipeline;

import dateline.archive.Change;
import dateline.capture.Deposit;
import dateline.feed.Wxr;
import dateline.feed.WxrCutter;
import dateline.feed.WxrPiece;
import dateline.feed.WxrPost;
import dateline.feed.WxrPrivate;
import dateline.feed.WxrSite;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.pipeline.Drafts.Read;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The posts of a WordPress export. What everybody could read at the site becomes an article, whose evidence is the item
 * itself without its comments and plug-ins' notes; drafts, private and locked posts stay out. The file is read twice: galleries name their pictures by numbers
 * that may be told later.
 */
final class ImportedPosts {

    /** Attachments that are remembered. */
    static final int MAX_ATTACHMENTS = 500_000;

    private static final String MEDIA_TYPE = "text/xml";
    private static final int CHUNK = 1 << 16;
    private static final byte[] ATTACHMENT = "attachment_url".getBytes(StandardCharsets.US_ASCII);

    private final ImportedFile file;
    private final boolean pages;
    private final Ledger ledger;
    private final ImportTally tally;
    private final Origins origins;
    private final Drafts drafts;
    private final Wants wants;
    private final Map<Long, URI> pictures = new HashMap<>();

    /** @param pages whether pages are articles too, and not posts alone */
    ImportedPosts(ImportedFile file, boolean pages, Ledger ledger, ImportTally tally, Drafts drafts, Wants wants) {
        this.file = file;
        this.pages = pages;
        this.ledger = ledger;
        this.tally = tally;
        this.origins = new Origins(ledger, tally);
        this.drafts = drafts;
        this.wants = wants;
    }

    void run() throws IOException {
        cut(new Pass(this::attachment));
        cut(new Pass(this::post));
        ledger.flush();
    }

    private void cut(Consumer<WxrPiece> pass) throws IOException {
        WxrCutter cutter = new WxrCutter(pass);
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                cutter.push(chunk, read);
            }
        }
        cutter.finish();
    }

    @FunctionalInterface
    private interface Step {
        void take(WxrPiece.Item item, WxrSite site);
    }

    /** One reading of the file. */
    private static final class Pass implements Consumer<WxrPiece> {

        private final Step step;
        private Optional<WxrSite> site = Optional.empty();

        Pass(Step step) {
            this.step = step;
        }

        @Override
        public void accept(WxrPiece piece) {
            switch (piece) {
                case WxrPiece.Head head -> site = Optional.of(Wxr.site(head));
                case WxrPiece.Item item -> step.take(item, site.orElseThrow());
                case WxrPiece.TooLong longer ->
                    step.take(
                            new WxrPiece.Item(longer.offset(), longer.line(), new byte[0], false), site.orElseThrow());
            }
        }
    }

    private void attachment(WxrPiece.Item item, WxrSite site) {
        if (pictures.size() < MAX_ATTACHMENTS && contains(item.bytes(), ATTACHMENT)) {
            Wxr.post(item, site, _ -> Optional.empty())
                    .filter(post -> post.id().isPresent())
                    .ifPresent(post -> post.attachment()
                            .ifPresent(at -> pictures.put(post.id().getAsLong(), at)));
        }
    }

    private static boolean contains(byte[] bytes, byte[] word) {
        for (int i = 0; i + word.length <= bytes.length; i++) {
            if (bytes[i] == word[0] && Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    private void post(WxrPiece.Item item, WxrSite site) {
        if (item.bytes().length == 0) {
            tally.broken(where(item), "the item is longer than " + (WxrCutter.MAX_ITEM >> 20) + " MB");
            return;
        }
        Wxr.post(item, site, id -> Optional.ofNullable(pictures.get(id)))
                .ifPresentOrElse(
                        post -> take(item, site, post), () -> tally.broken(where(item), "no item can be read here"));
        ledger.turn();
    }

    private static String where(WxrPiece.Item item) {
        return "line " + item.line();
    }

    private void take(WxrPiece.Item item, WxrSite site, WxrPost post) {
        Optional<String> reason = leftOut(post);
        if (reason.isPresent()) {
            tally.pass(reason.get());
        } else if (post.entry().link().isEmpty()) {
            tally.broken(where(item), "the post says no address");
        } else {
            if (!item.whole()) {
                tally.note(where(item) + ": the item has no end; it is taken as far as it goes");
            }
            keep(item, site, post);
        }
    }

    private Optional<String> leftOut(WxrPost post) {
        boolean wanted = post.type().equals("post") || pages && post.type().equals("page");
        if (!wanted) {
            return Optional.of(
                    post.type().equals("page")
                            ? "pages"
                            : post.type().equals("attachment") ? "attachments" : "other items");
        }
        if (!post.isPublic()) {
            return Optional.of(post.locked() ? "locked posts" : "unpublished posts");
        }
        boolean empty = post.entry().title().isBlank() && post.entry().html().isBlank();
        return empty ? Optional.of("empty posts") : Optional.empty();
    }

    private void keep(WxrPiece.Item item, WxrSite site, WxrPost post) {
        URI home = site.feed()
                .link()
                .orElseGet(() -> post.entry().link().orElseThrow().resolve("/"));
        Outlet outlet = origins.of(
                site.feed().name(), home, Optional.of(site.feed().language()).flatMap(Tongue::normal));
        Read read = Read.of(post.entry(), home);
        Read own = ledger.meets(ArticleId.of(outlet.id(), read.canonical())) ? read.apart() : read;
        String uri = "urn:wxr:" + own.canonical().toASCIIString();
        byte[] published = WxrPrivate.without(item.bytes());
        CaptureId evidence = ImportedFile.id("wxr", uri, published);
        ArticleId id = ArticleId.of(outlet.id(), own.canonical());
        if (ledger.capture(evidence).isPresent() && ledger.article(id).isPresent()) {
            tally.known(); // the very same item
            return;
        }
        Article article = drafts.ofPost(own, post.section(), site.feed(), outlet, evidence, file.at());
        Optional<Article> held = ledger.article(article.id());
        if (held.isPresent() && !isNews(held.get(), article)) {
            tally.known();
            return;
        }
        if (ledger.capture(evidence).isEmpty()) {
            ledger.deposit(new Deposit(
                    evidence,
                    URI.create(uri),
                    file.at(),
                    MEDIA_TYPE,
                    published,
                    file.provenance(item.offset(), Optional.empty())));
            tally.captured();
        }
        store(article, held);
    }

    private void store(Article article, Optional<Article> held) {
        Article kept = held.map(before -> Remade.as(
                        article,
                        before.version() + 1,
                        article.source(),
                        before.dates().firstSeen()))
                .orElse(article);
        ledger.add(new Change.Stored(kept, file.at()));
        wants.pictures(kept, file.at()).forEach(ledger::add);
        if (held.isPresent()) {
            tally.version();
        } else {
            tally.article();
        }
    }

    /** Whether the post says otherwise than what is held, and is the newer of both. */
    private boolean isNews(Article held, Article post) {
        boolean fromPage = held.source() instanceof Source.Page || held.source() instanceof Source.Gone;
        if (fromPage || !Remade.differs(held, post)) {
            return false;
        }
        Optional<Instant> changed = changed(post);
        boolean fromExport = ledger.capture(held.evidence())
                .map(Capture::status)
                .filter(status -> status == 0)
                .isPresent();
        Optional<Instant> before =
                fromExport ? changed(held) : ledger.capture(held.evidence()).map(Capture::at);
        return before.isEmpty()
                || changed.filter(at -> at.isAfter(before.get())).isPresent();
    }

    private static Optional<Instant> changed(Article article) {
        return article.dates()
                .updated()
                .or(() -> article.dates().published())
                .get()
                .map(Moment::instant);
    }
}
