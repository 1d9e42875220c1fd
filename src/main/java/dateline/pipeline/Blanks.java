package dateline.pipeline;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.Dates;
import dateline.model.Found;
import dateline.model.Outlet;
import dateline.model.Teaser;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Articles of which nothing is known but their address. Pure. */
final class Blanks {

    private Blanks() {}

    static Article at(URI canonical, Outlet outlet, Article.Source source, CaptureId evidence, Instant firstSeen) {
        return new Article(
                ArticleId.of(outlet.id(), canonical),
                outlet.id(),
                canonical,
                1,
                source,
                Found.missing(),
                Found.missing(),
                Found.missing(),
                Found.missing(),
                new Dates(Found.missing(), Found.missing(), firstSeen),
                Found.missing(),
                Found.missing(),
                List.of(),
                Found.missing(),
                Teaser.none(),
                List.of(),
                evidence);
    }
}
