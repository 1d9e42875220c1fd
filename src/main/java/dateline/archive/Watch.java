package dateline.archive;

import dateline.model.ArticleId;
import java.net.URI;

/**
 * An article whose page is to be looked at again.
 *
 * @param at the article's address at its outlet
 */
public record Watch(ArticleId article, URI at, Look look) {}
