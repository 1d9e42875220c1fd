package dateline.archive;

import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import dateline.model.OutletId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the log of changes: what was stored of an article, without its words. With the evidence it says how the
 * article came to be, so that it can be read again.
 *
 * @param number grows
 * @param at when it was stored, to the millisecond
 * @param firstSeen of the article
 * @param entry the feed's entry in the evidence that it was read from; empty when it was read from a page, or when the
 *     evidence is that of the line before and only source or version changed
 */
public record Happening(
        long number,
        ArticleId article,
        int version,
        Instant at,
        Instant firstSeen,
        OutletId outlet,
        URI canonical,
        Source source,
        CaptureId evidence,
        Optional<String> entry) {}
