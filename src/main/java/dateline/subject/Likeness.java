package dateline.subject;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Subject;
import dateline.search.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How like an article is to a subject's examples: the cosine of their weighted words. */
record Likeness(Map<String, Double> likes, Map<String, Double> unlikes) {

    static Likeness of(Subject subject, Function<ArticleId, Optional<Article>> articles, Weights weights) {
        return new Likeness(sum(subject.likes(), articles, weights), sum(subject.unlikes(), articles, weights));
    }

    private static Map<String, Double> sum(
            List<ArticleId> ids, Function<ArticleId, Optional<Article>> articles, Weights weights) {
        Map<String, Double> sum = new HashMap<>();
        for (ArticleId id : ids) {
            articles.apply(id).ifPresent(article -> {
                Map<String, Double> one = weights.of(article);
                double length = length(one);
                one.forEach((word, weight) -> sum.merge(word, length == 0 ? 0 : weight / length, Double::sum));
            });
        }
        return sum;
    }

    boolean isEmpty() {
        return likes.isEmpty() && unlikes.isEmpty();
    }

    /** From -1, as the examples against, to 1, as those for. */
    double of(Map<String, Double> article) {
        return cosine(article, likes) - cosine(article, unlikes);
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double lengths = length(one) * length(other);
        if (lengths == 0) {
            return 0;
        }
        double product = 0;
        for (Map.Entry<String, Double> each : one.entrySet()) {
            product += each.getValue() * other.getOrDefault(each.getKey(), 0.0);
        }
        return product / lengths;
    }

    private static double length(Map<String, Double> weights) {
        double squares = 0;
        for (double weight : weights.values()) {
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }
}
