package dateline.story;

import dateline.model.ArticleId;
import java.time.Instant;
import java.util.List;

/**
 * What the grouper needs of an article.
 *
 * @param at what lists are ordered by: publication, or first sight
 * @param headline plain text, may be empty
 * @param body the article's blocks as plain text, in order; empty when only the headline is known
 */
public record Report(ArticleId article, Instant at, String headline, List<String> body) {

    public Report {
        body = List.copyOf(body);
    }
}
