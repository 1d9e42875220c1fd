package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Credit;
import dateline.model.Moment;
import dateline.model.OutletId;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An article as lists show it: its newest version.
 *
 * @param headline never empty: the address where the publisher gave none
 * @param place of the dateline, as written
 * @param order what lists are ordered by
 * @param language BCP 47
 * @param teaser may be empty
 * @param version number of the newest version
 */
public record Line(
        ArticleId id,
        OutletId outlet,
        String outletName,
        URI canonical,
        String headline,
        Credit credit,
        Optional<String> place,
        Optional<Moment> published,
        Instant order,
        Optional<String> language,
        String teaser,
        Article.Source source,
        int version) {

    /** Ties by id. */
    static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(Line::order)
            .thenComparing(line -> line.id().value())
            .reversed();
}
