package dateline.archive;

import dateline.model.ArticleId;
import java.util.Optional;

/**
 * A version of an article that was read from a capture.
 *
 * @param newest whether no later version follows
 * @param language BCP 47, of the article's newest version
 */
public record Reading(ArticleId article, int version, boolean newest, String headline, Optional<String> language) {}
