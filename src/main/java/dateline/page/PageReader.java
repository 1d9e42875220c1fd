package dateline.page;

import dateline.model.Block;
import dateline.model.Found;
import dateline.model.Headers;
import dateline.model.Image;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads an article off its HTML page. Thread-safe; needs no set-up; does no I/O. Never throws: bytes of any kind give
 * an answer, within a bounded time and memory.
 */
public final class PageReader {

    /** Characters of running text below which a page holds no article. */
    private static final int MIN_BODY = 80;

    /**
     * Reads one page.
     *
     * @param body the answer's bytes, content-decoded; beyond 8 MiB they are left out
     * @param headers of the answer; only the content type's charset counts
     * @param address the absolute address that answered; relative links are resolved against it
     */
    public PageAnswer read(byte[] body, Headers headers, URI address) {
        Page page = Page.of(body, headers, address);
        List<Block> blocks = body(page);
        PageArticle article = new PageArticle(
                page.headline,
                Found.missing(),
                CreditFinder.find(page),
                DateFinder.published(page),
                DateFinder.updated(page),
                Found.missing(),
                List.of(),
                language(page),
                lead(page),
                canonical(page),
                blocks);
        int chars = BlockText.plain(blocks).length();
        return chars < MIN_BODY ? new PageAnswer.NotAnArticle("no running text") : new PageAnswer.Read(article);
    }

    private static List<Block> body(Page page) {
        return BodyFinder.weave(page, BodyFinder.choose(page, Features.of(page)));
    }

    private static Found<String> language(Page page) {
        String written = page.language().strip().replace('_', '-');
        Locale locale = Locale.forLanguageTag(written);
        return locale.getLanguage().isEmpty() ? Found.missing() : Found.known(locale.toLanguageTag(), "html:lang");
    }

    private static Found<Image> lead(Page page) {
        Optional<Image> image = page.head
                .meta("og:image")
                .flatMap(page.links::resolveWeb)
                .map(at -> new Image(at, page.head.meta("og:image:alt").orElse(""), Optional.empty()));
        return Found.of(image, "meta:og:image");
    }

    private static Found<URI> canonical(Page page) {
        Found<URI> link = Found.of(page.head.link("canonical").flatMap(page.links::resolveWeb), "link:canonical");
        return link.or(() -> Found.of(page.head.meta("og:url").flatMap(page.links::resolveWeb), "meta:og:url"));
    }
}
