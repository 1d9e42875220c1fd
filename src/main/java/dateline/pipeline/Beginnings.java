package dateline.pipeline;

import dateline.model.ArticleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is about to begin which article. Two feeds of an outlet that bring the same new article at once would both write
 * its first version; the one that comes second leaves it to the other, whose answer is kept whole or asked for again.
 */
final class Beginnings {

    private final Map<ArticleId, String> begun = new ConcurrentHashMap<>();
    private final Map<String, List<ArticleId>> byRound = new ConcurrentHashMap<>();

    /** Claim first, then look into the archive: what another has kept meanwhile is there by then. */
    void claim(String round, List<ArticleId> articles) {
        List<ArticleId> claimed = articles.stream()
                .filter(article -> begun.putIfAbsent(article, round) == null)
                .toList();
        byRound.computeIfAbsent(round, _ -> new ArrayList<>()).addAll(claimed);
    }

    /** Whether another round is about to begin it. */
    boolean isAnothers(String round, ArticleId article) {
        return !begun.getOrDefault(article, round).equals(round);
    }

    /** The round is over: what it began is kept, or will be asked for again. */
    void over(String round) {
        List<ArticleId> claimed = byRound.remove(round);
        if (claimed != null) {
            claimed.forEach(article -> begun.remove(article, round));
        }
    }
}
