package dateline.archive;

import dateline.model.ArticleId;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages and pictures that a {@link MemoryArchive} is to fetch. */
final class MemoryOwed {

    private static final Comparator<Owed> SOONEST_FIRST =
            Comparator.comparing(Owed::due).thenComparing(each -> each.at().toString());

    private record Job(Owed.Kind kind, URI at, ArticleId article) {}

    private final Map<Job, Owed> owed = new HashMap<>();

    void want(Owed wanted) {
        owed.put(new Job(wanted.kind(), wanted.at(), wanted.article()), wanted);
    }

    void settle(Change.Settled settled) {
        owed.remove(new Job(settled.kind(), settled.at(), settled.article()));
    }

    void forget(ArticleId article) {
        owed.keySet().removeIf(job -> job.article().equals(article));
    }

    List<String> owedHosts(Instant due) {
        return owedBy(due).map(Owed::host).distinct().sorted().toList();
    }

    List<Owed> owed(String host, Instant due, int limit) {
        return owedBy(due)
                .filter(each -> each.host().equals(host))
                .sorted(SOONEST_FIRST)
                .limit(limit)
                .toList();
    }

    boolean stands(Owed wanted) {
        return owed.values().stream().anyMatch(wanted::equals);
    }

    List<Owed> owedInTrouble(int limit) {
        return owed.values().stream()
                .filter(each -> each.tries() > 0)
                .sorted(SOONEST_FIRST)
                .limit(limit)
                .toList();
    }

    long owedCount(Owed.Kind kind) {
        return owed.values().stream().filter(each -> each.kind() == kind).count();
    }

    private Stream<Owed> owedBy(Instant due) {
        return owed.values().stream().filter(each -> !each.due().isAfter(due));
    }
}
