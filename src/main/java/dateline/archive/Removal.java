package dateline.archive;

import dateline.model.ArticleId;
import java.time.Instant;

/**
 * An editor's decision that an article is not to be shown.
 *
 * @param reason one line for readers
 * @param note the signed tombstone
 */
public record Removal(ArticleId article, Instant at, String reason, String note) {}
