package dateline.archive;

import dateline.model.ArticleId;

/**
 * What the archive remembers of a feed's entry.
 *
 * @param key the entry's identity within its channel
 * @param print 64-bit fingerprint of what the feed said of it last
 */
public record Entered(String key, long print, ArticleId article) {}
