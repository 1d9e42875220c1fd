package dateline.pipeline;

import dateline.copy.Context;
import dateline.copy.CopyDesk;
import dateline.copy.Head;
import dateline.copy.Headlines;
import dateline.copy.OutletNames;
import dateline.copy.Teasers;
import dateline.feed.Enclosure;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.CaptureId;
import dateline.model.Dateline;
import dateline.model.Dates;
import dateline.model.Found;
import dateline.model.Image;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.model.Remark;
import dateline.model.Teaser;
import dateline.page.BlockText;
import dateline.page.Blocks;
import dateline.page.PageArticle;
import dateline.text.Languages;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Feed entries and pages to articles. Pure: the same bytes at the same time give the same article. */
final class Drafts {

    /** Of an article; more are dropped. */
    static final int MAX_TAGS = 20;

    /** Characters at the start of a text in which a credit or dateline may stand. */
    private static final int HEAD = 1_000;

    /** UTF-16 units. */
    private static final int TEASER = 240;

    /** Chinese, Japanese and Korean say in these as much. */
    private static final int DENSE_TEASER = 110;

    private final CopyDesk desk = new CopyDesk();
    private final Headlines headlines = new Headlines();
    private final Teasers teasers = new Teasers();
    private final Tongue tongue = new Tongue(new Languages());

    private final Supplier<OutletNames> others;
    private final Credits credits;

    /** No other outlets are known. */
    Drafts() {
        this(OutletNames::none);
    }

    /** @param others the names of all outlets that may stand in a republished text's head */
    Drafts(Supplier<OutletNames> others) {
        this.others = others;
        this.credits = new Credits(others);
    }

    /** An entry with what was read of it once. */
    record Read(Entry entry, String title, String html, URI canonical) {

        /** @param channel the feed's address, which names an entry that has no page */
        static Read of(Entry entry, URI channel) {
            return new Read(entry, entry.title(), entry.html(), canonical(entry, channel));
        }

        private static URI canonical(Entry entry, URI channel) {
            return entry.link().map(Drafts::withoutFragment).orElseGet(() -> withFragment(channel, entry.key()));
        }

        /** As an article of its own, although other entries have its link too. */
        Read apart() {
            return at(withFragment(canonical, entry.key()));
        }

        Read at(URI other) {
            return new Read(entry, title, html, other);
        }

        /** Whether its address is that of a page and not only a name. */
        boolean hasPage() {
            return entry.link().map(Drafts::withoutFragment).equals(Optional.of(canonical));
        }

        String headline() {
            return Headlines.clean(title);
        }
    }

    /** The fragment is a place in a page, but for one that begins with an exclamation mark: that names the page. */
    static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int hash = text.indexOf('#');
        return hash < 0 || text.startsWith("#!", hash) ? uri : URI.create(text.substring(0, hash));
    }

    private static URI withFragment(URI uri, String fragment) {
        String text = uri.toString();
        int hash = text.indexOf('#');
        try {
            return URI.create((hash < 0 ? text : text.substring(0, hash)) + new URI(null, null, fragment));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("any text can be a fragment", e);
        }
    }

    /** The article as its feed tells it, version 1. */
    Article ofEntry(Read read, Feed feed, Outlet outlet, CaptureId evidence, Instant now) {
        return ofEntry(read, Remade.FEED_TITLE, Found.missing(), feed, outlet, evidence, now);
    }

    /** The article as a post of an export tells it, version 1. */
    Article ofPost(Read read, Optional<String> section, Feed site, Outlet outlet, CaptureId evidence, Instant now) {
        return ofEntry(read, "wxr:title", Found.of(section, "wxr:category"), site, outlet, evidence, now);
    }

    private Article ofEntry(
            Read read, String title, Found<String> section, Feed feed, Outlet outlet, CaptureId evidence, Instant now) {
        Entry entry = read.entry();
        List<Block> body = Blocks.read(read.html(), entry.link().orElse(outlet.home()));
        String text = BlockText.plain(body);
        Optional<String> headline = Optional.of(read.headline()).filter(line -> !line.isBlank());
        Found<String> language = tongue.of(
                headline.orElse("") + " " + first(text, HEAD),
                said(entry.language(), "feed:entry.language"),
                said(feed.language(), "feed:language"),
                Found.of(outlet.language(), "outlet:language"));
        Head head = head(text, outlet, entry.published(), headline);
        return new Article(
                ArticleId.of(outlet.id(), read.canonical()),
                outlet.id(),
                read.canonical(),
                1,
                new Source.Feed(),
                Found.of(headline, title),
                Found.missing(),
                Credits.of(credits.fromContacts(entry.authors(), outlet), head.credit()),
                dateline(head, headline),
                new Dates(entry.published(), entry.updated(), now),
                language,
                section,
                tags(entry),
                lead(entry, body),
                teaser(head, language),
                Bodies.withoutHead(body, cut(head)),
                evidence);
    }

    /**
     * The article as its page tells it, over what the feed told.
     *
     * @param before the article so far; its identity, first sight and whatever the page does not say stay
     */
    Article ofPage(PageArticle page, Article before, Outlet outlet, Source source, CaptureId evidence) {
        boolean hasBody = BlockText.plain(page.body()).length()
                        >= BlockText.plain(before.body()).length() / 2
                && !page.body().isEmpty();
        List<Block> body = hasBody ? page.body() : before.body();
        String text = BlockText.plain(body);
        Optional<String> headline = page.headline().get().map(Headlines::clean).filter(line -> !line.isBlank());
        Found<String> language =
                tongue.of(headline.orElse("") + " " + first(text, HEAD), page.language(), before.language());
        Found<Moment> published = exacter(page.published(), before.dates().published());
        Head head = head(text, outlet, published, headline);
        return new Article(
                before.id(),
                before.outlet(),
                before.canonical(),
                before.version(),
                source,
                Found.of(headline, page.headline().source().orElse("page")).or(before::headline),
                page.standfirst().or(before::standfirst),
                Credits.of(Credits.of(credits.fromPage(page.credit(), outlet), head.credit()), before.credit()),
                dateline(head, headline).or(before::dateline),
                new Dates(
                        published,
                        exacter(page.updated(), before.dates().updated()),
                        before.dates().firstSeen()),
                language,
                page.section().or(before::section),
                page.tags().isEmpty()
                        ? before.tags()
                        : page.tags().stream().limit(MAX_TAGS).toList(),
                page.lead().or(before::lead),
                teaser(head, language),
                Bodies.withoutHead(body, cut(head)),
                evidence);
    }

    private Head head(String text, Outlet outlet, Found<Moment> published, Optional<String> headline) {
        Context context = new Context(
                Optional.of(outlet.name()), others.get(), published.get().map(Moment::day), headline);
        return desk.read(first(text, HEAD), context);
    }

    /** What is cut from the body: only what is shown elsewhere instead. */
    private static int cut(Head head) {
        return head.isPresent() || head.remarks().contains(Remark.LEAKED_MARKUP) ? head.start() : 0;
    }

    private Teaser teaser(Head head, Found<String> language) {
        Teaser teaser = teasers.of(head.lead(), language.get(), isIdeographic(language) ? DENSE_TEASER : TEASER);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(head.remarks());
        remarks.addAll(teaser.remarks());
        return new Teaser(teaser.text(), remarks);
    }

    private Found<Dateline> dateline(Head head, Optional<String> headline) {
        return head.dateline().or(() -> headline.map(headlines::placeIn).orElseGet(Found::missing));
    }

    private static boolean isIdeographic(Found<String> language) {
        return language.get().filter(Tongue::isDense).isPresent();
    }

    private static List<String> tags(Entry entry) {
        return entry.categories().stream()
                .map(category -> category.label().isBlank() ? category.term() : category.label())
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MAX_TAGS)
                .toList();
    }

    /** The entry's own picture, where the body does not begin with one. */
    private static Found<Image> lead(Entry entry, List<Block> body) {
        if (!Bodies.pictures(body).isEmpty()) {
            return Found.missing();
        }
        Optional<URI> first = Stream.concat(
                        entry.enclosures().stream()
                                .filter(file ->
                                        file.type().toLowerCase(Locale.ROOT).startsWith("image/"))
                                .map(Enclosure::href),
                        entry.thumbnails().stream())
                .flatMap(address -> web(address).stream())
                .findFirst();
        return Found.of(first.map(at -> new Image(at, "", Optional.empty())), "feed:media");
    }

    private static Optional<URI> web(String address) {
        try {
            URI uri = new URI(address);
            return Optional.of(uri)
                    .filter(each -> each.getHost() != null
                            && ("http".equals(each.getScheme()) || "https".equals(each.getScheme())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Found<Moment> exacter(Found<Moment> page, Found<Moment> feed) {
        boolean feedKnowsTime =
                feed.get().filter(Moment.Exact.class::isInstance).isPresent();
        boolean pageKnowsDay = page.get().filter(Moment.Day.class::isInstance).isPresent();
        return feedKnowsTime && pageKnowsDay ? feed : page.or(() -> feed);
    }

    private static Found<String> said(String value, String from) {
        return value.isBlank() ? Found.missing() : Found.known(value, from);
    }

    private static String first(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
