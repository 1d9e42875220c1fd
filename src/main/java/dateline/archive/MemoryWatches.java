package dateline.archive;

import dateline.model.ArticleId;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When the pages of a {@link MemoryArchive} are to be looked at again. */
final class MemoryWatches {

    private static final Comparator<Watch> SOONEST_FIRST = Comparator.comparing(
                    (Watch watch) -> watch.look().due())
            .thenComparing(watch -> watch.article().value());

    private final Function<ArticleId, URI> addresses;
    private final Map<ArticleId, Look> looks = new HashMap<>();

    /** @param addresses of articles that have a look */
    MemoryWatches(Function<ArticleId, URI> addresses) {
        this.addresses = addresses;
    }

    void watch(ArticleId article, Look next) {
        looks.put(article, next);
    }

    void forget(ArticleId article) {
        looks.remove(article);
    }

    List<String> hosts(Instant due) {
        return by(due).map(watch -> Owed.host(watch.at())).distinct().sorted().toList();
    }

    List<Watch> watches(String host, Instant due, int limit) {
        return by(due).filter(watch -> Owed.host(watch.at()).equals(host))
                .sorted(SOONEST_FIRST)
                .limit(limit)
                .toList();
    }

    private Stream<Watch> by(Instant due) {
        return looks.entrySet().stream()
                .filter(each -> !each.getValue().due().isAfter(due))
                .map(each -> new Watch(each.getKey(), addresses.apply(each.getKey()), each.getValue()));
    }

    boolean stands(Watch watch) {
        return Optional.ofNullable(looks.get(watch.article()))
                .filter(look -> look.due().equals(watch.look().due()))
                .isPresent();
    }
}
