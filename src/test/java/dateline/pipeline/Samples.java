package dateline.pipeline;

import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.CaptureId;
import dateline.model.Dates;
import dateline.model.Found;
import dateline.model.Image;
import dateline.model.OutletId;
import dateline.model.Prose;
import dateline.model.Remark;
import dateline.model.Teaser;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Small values for the tests of the pure parts. */
final class Samples {

    static final OutletId OUTLET = new OutletId("harbour-news");
    static final URI HOME = URI.create("http://outlet.invalid/");
    static final CaptureId EVIDENCE = new CaptureId(new UUID(1, 1));

    private Samples() {}

    static Article article(String name) {
        return article(name, "en", Set.of(), paragraph("Text of " + name + "."));
    }

    static Article article(String name, String language, Set<Remark> remarks, Block... body) {
        URI at = HOME.resolve(name);
        return new Article(
                ArticleId.of(OUTLET, at),
                OUTLET,
                at,
                1,
                new Source.Feed(),
                Found.known("Headline of " + name, "feed:title"),
                Found.missing(),
                Found.missing(),
                Found.missing(),
                new Dates(Found.missing(), Found.missing(), Rig.START),
                Found.known(language, "feed:language"),
                Found.missing(),
                List.of(),
                Found.missing(),
                new Teaser("Text.", remarks),
                List.of(body),
                EVIDENCE);
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(Prose.plain(text));
    }

    static Block figure(String address) {
        return new Block.Figure(image(address));
    }

    static Image image(String address) {
        return new Image(HOME.resolve(address), "", Optional.empty());
    }

    static List<Block> paragraphs(String... texts) {
        return Stream.of(texts).map(Samples::paragraph).toList();
    }
}
