package dateline.pipeline;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.Image;
import dateline.model.Mark;
import dateline.model.Prose;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an article that somebody else wrote down is one that this program could have made: named by its outlet and
 * address, its links and pictures on the web, its marks inside their text, all of bounded length. Pure.
 */
final class Soundness {

    /** UTF-16 units of a headline, a teaser, a name. */
    static final int MAX_LINE = 10_000;

    /** UTF-16 units of an article's whole text. */
    static final int MAX_TEXT = 8_000_000;

    static final int MAX_BLOCKS = 100_000;

    private Soundness() {}

    /** What is wrong with it in one line; empty when nothing is. */
    static Optional<String> flaw(Article article) {
        if (!isWeb(article.canonical())) {
            return Optional.of("its address is none of the web");
        }
        if (!ArticleId.of(article.outlet(), article.canonical()).equals(article.id())) {
            return Optional.of("its id is not that of its outlet and address");
        }
        if (article.version() < 1) {
            return Optional.of("its version is " + article.version());
        }
        if (lines(article).anyMatch(line -> line.length() > MAX_LINE)) {
            return Optional.of("a field is longer than " + MAX_LINE + " characters");
        }
        if (!isTag(article.language().orElse("en"))) {
            return Optional.of("its language is no tag");
        }
        return blocks(article);
    }

    private static Stream<String> lines(Article article) {
        return Stream.of(
                        article.headline().get().stream(),
                        article.standfirst().get().stream(),
                        article.section().get().stream(),
                        article.tags().stream(),
                        Stream.of(article.teaser().text()),
                        article.credit().get().stream()
                                .flatMap(credit -> Stream.concat(
                                        credit.people().stream().map(person -> person.name()),
                                        credit.agency().stream())))
                .flatMap(each -> each);
    }

    /** BCP 47 in form. */
    private static boolean isTag(String language) {
        return language.length() <= 35 && language.matches("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}");
    }

    private static Optional<String> blocks(Article article) {
        if (article.body().size() > MAX_BLOCKS) {
            return Optional.of("it has more than " + MAX_BLOCKS + " blocks");
        }
        boolean well = article.body().stream().allMatch(block -> isSound(block, true))
                && article.lead().get().filter(image -> !isSound(image)).isEmpty();
        return well
                ? Optional.empty()
                : Optional.of("a mark, link or picture of its body is none that a reader may be shown");
    }

    private static boolean isSound(Block block, boolean outer) {
        return switch (block) {
            case Block.Paragraph paragraph -> isSound(paragraph.prose());
            case Block.Heading heading -> heading.level() >= 2 && heading.level() <= 6 && isSound(heading.prose());
            case Block.Quotation quotation ->
                outer && quotation.parts().stream().allMatch(part -> isSound(part, false));
            case Block.Items items -> items.items().stream().allMatch(Soundness::isSound);
            case Block.Table table ->
                table.rows().stream().flatMap(List::stream).allMatch(Soundness::isSound);
            case Block.Preformatted pre -> pre.text().length() <= MAX_TEXT;
            case Block.Figure figure -> isSound(figure.image());
            case Block.Embed embed -> isWeb(embed.at());
        };
    }

    private static boolean isSound(Image image) {
        return isWeb(image.at());
    }

    /** Marks lie inside the text, in order, nested or apart. */
    private static boolean isSound(Prose prose) {
        int start = 0;
        Deque<Mark> open = new ArrayDeque<>();
        for (Mark mark : prose.marks()) {
            boolean inside = mark.start() >= start
                    && mark.start() < mark.end()
                    && mark.end() <= prose.text().length();
            while (!open.isEmpty() && open.element().end() <= mark.start()) {
                open.pop();
            }
            if (!inside || !open.isEmpty() && mark.end() > open.element().end() || !isSound(mark)) {
                return false;
            }
            open.push(mark);
            start = mark.start();
        }
        return prose.text().length() <= MAX_TEXT;
    }

    private static boolean isSound(Mark mark) {
        return !(mark instanceof Mark.Link link)
                || isWeb(link.to())
                || "mailto".equals(link.to().getScheme());
    }

    static boolean isWeb(URI uri) {
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }
}
