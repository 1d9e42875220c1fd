package dateline.page;

import dateline.model.Block;
import dateline.model.Found;
import dateline.model.Headers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads an article off its HTML page. Thread-safe; needs no set-up; does no I/O. Never throws: bytes of any kind give
 * an answer, within a bounded time and memory. The first reader of a program takes some tenths of a second to make: it
 * loads its tables and reads a page of its own, so that no page of others has to wait for that.
 */
public final class PageReader {

    /** Characters of running text below which a page holds no article. */
    private static final int MIN_BODY = 60;

    /** The same, for a page whose data calls it an article. */
    private static final int MIN_TOLD_BODY = 20;

    /** Characters of running text below which the text may stand in a script's data. */
    private static final int MAX_POOR = 600;

    private final List<SiteRule> rules;

    /** Reads by general rules alone. */
    public PageReader() {
        this(List.of());
    }

    /** @param rules asked in order; the first that is for the page's host counts */
    public PageReader(List<SiteRule> rules) {
        this.rules = List.copyOf(rules);
        FirstPage.read();
    }

    /**
     * Reads one page.
     *
     * @param body the answer's bytes, content-decoded; beyond 8 MiB they are left out
     * @param headers of the answer; only the content type's charset counts
     * @param address the absolute address that answered; relative links are resolved against it
     */
    public PageAnswer read(byte[] body, Headers headers, URI address) {
        return read(body, headers, address, rules);
    }

    static PageAnswer read(byte[] body, Headers headers, URI address, List<SiteRule> rules) {
        if (!Plausible.isText(body)) {
            return new PageAnswer.NotAnArticle("no text: it holds bytes that no text has", Optional.empty());
        }
        Optional<SiteRule> rule = rules.stream().filter(r -> r.isFor(address)).findFirst();
        Page page = Page.of(body, headers, address, rule);
        boolean[] kept = BodyFinder.choose(page, Features.of(page));
        if (!page.isBodyRuled() && Listing.is(page, kept)) {
            return none("a list of links to articles", article(page, kept, Found.missing(), List.of()));
        }
        Found<String> standfirst = page.ruled(SiteRule.Field.STANDFIRST).or(() -> StandfirstFinder.take(page, kept));
        List<Block> blocks = BodyFinder.weave(page, kept);
        int chars = BlockText.plain(blocks).length();
        List<Block> hidden = chars < MAX_POOR ? HiddenText.find(page, chars) : List.of();
        return hidden.isEmpty()
                ? answer(page, article(page, kept, standfirst, blocks), chars)
                : new PageAnswer.Read(article(page, kept, standfirst, hidden));
    }

    private static PageAnswer answer(Page page, PageArticle article, int chars) {
        Optional<PageAnswer.Barrier> barrier = Barriers.find(page, chars);
        if (barrier.isPresent()) {
            return new PageAnswer.Stub(barrier.get(), why(barrier.get()), article);
        }
        boolean told = page.article.isPresent() && article.headline().isKnown();
        int least = told ? MIN_TOLD_BODY : MIN_BODY;
        return chars < least ? none("no running text", article) : new PageAnswer.Read(article);
    }

    private static PageAnswer none(String why, PageArticle page) {
        return new PageAnswer.NotAnArticle(why, Optional.of(page.withBody(List.of())));
    }

    private static String why(PageAnswer.Barrier barrier) {
        return switch (barrier) {
            case PAYWALL -> "the rest is for subscribers";
            case SCRIPT_SHELL -> "the text comes only to browsers that run scripts";
        };
    }

    private static PageArticle article(Page page, boolean[] kept, Found<String> standfirst, List<Block> body) {
        DateFinder dates = new DateFinder(page);
        return new PageArticle(
                page.headline,
                standfirst,
                page.ruled(SiteRule.Field.AUTHOR).map(CreditFinder::credit).or(() -> CreditFinder.find(page, kept)),
                DateFinder.ruled(page).or(dates::published),
                dates.updated(),
                Topics.section(page),
                Topics.tags(page),
                language(page),
                LeadFinder.find(page),
                canonical(page),
                body);
    }

    private static Found<String> language(Page page) {
        String written = page.language().strip().replace('_', '-');
        Locale locale = Locale.forLanguageTag(written);
        return locale.getLanguage().isEmpty() ? Found.missing() : Found.known(locale.toLanguageTag(), "html:lang");
    }

    private static Found<URI> canonical(Page page) {
        Found<URI> link = Found.of(page.head.link("canonical").flatMap(page.links::resolveWeb), "link:canonical");
        return link.or(() -> Found.of(page.head.meta("og:url").flatMap(page.links::resolveWeb), "meta:og:url"));
    }
}
