package dateline.search;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Block;
import dateline.model.CaptureId;
import dateline.model.Dates;
import dateline.model.Found;
import dateline.model.OutletId;
import dateline.model.Prose;
import dateline.model.Teaser;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Articles for the fuzz target to search in. */
final class Sample {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final OutletId HARBOUR = new OutletId("harbour-post");

    private Sample() {}

    static Article article(int number, String language, String headline, String text) {
        URI at = URI.create("https://harbour.example/" + number);
        return new Article(
                ArticleId.of(HARBOUR, at),
                HARBOUR,
                at,
                1,
                new Article.Source.Feed(),
                Found.known(headline, "feed:title"),
                Found.missing(),
                Found.missing(),
                Found.missing(),
                new Dates(Found.missing(), Found.missing(), NOON),
                Found.known(language, "feed:language"),
                Found.missing(),
                List.of(),
                Found.missing(),
                Teaser.none(),
                List.of(new Block.Paragraph(Prose.plain(text))),
                new CaptureId(new UUID(7, number)));
    }
}
