package dateline.search;

import dateline.model.Article;
import java.util.Map;

/** What an article's words weigh. */
@FunctionalInterface
public interface Weights {

    /**
     * The words of its headline and text with their weights: more for a word that it repeats, more for one that few
     * articles of the archive have. Never negative; empty for an article without words.
     */
    Map<String, Double> of(Article article);
}
