package dateline.archive;

import dateline.archive.Shelves.Hidden;
import dateline.model.ArticleId;
import dateline.model.CaptureId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What editors took down from a {@link MemoryArchive}. */
final class MemoryRemovals {

    private final Map<ArticleId, Removal> removals = new LinkedHashMap<>();
    private final Set<ArticleId> witnessed = new HashSet<>();
    private final Map<ArticleId, Map<CaptureId, Boolean>> withheld = new LinkedHashMap<>();

    void down(Change.TakenDown down) {
        ArticleId article = down.removal().article();
        removals.put(article, down.removal());
        witnessed.remove(article);
        down.captures()
                .forEach(each -> withheld.computeIfAbsent(article, _ -> new HashMap<>())
                        .putIfAbsent(each.capture(), each.isAlone()));
    }

    void witnessed(ArticleId article) {
        witnessed.add(article);
    }

    void back(ArticleId article) {
        removals.remove(article);
        withheld.remove(article);
    }

    Set<ArticleId> removed(Collection<ArticleId> wanted) {
        return wanted.stream().filter(removals::containsKey).collect(Collectors.toSet());
    }

    List<Withheld> withheld(ArticleId article) {
        return withheld.getOrDefault(article, Map.of()).entrySet().stream()
                .map(each -> new Withheld(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(each -> each.capture().toString()))
                .toList();
    }

    List<Removal> unwitnessed() {
        return removals.values().stream()
                .filter(removal -> !witnessed.contains(removal.article()))
                .sorted(Comparator.comparing(Removal::at))
                .toList();
    }

    Optional<Removal> removal(ArticleId id) {
        return Optional.ofNullable(removals.get(id));
    }

    Optional<Hidden> hidden(CaptureId id) {
        return withheld.entrySet().stream()
                .filter(each -> each.getValue().containsKey(id))
                .map(each ->
                        new Hidden(removals.get(each.getKey()), each.getValue().get(id)))
                .min(Comparator.comparing(Hidden::isAlone)
                        .reversed()
                        .thenComparing(hidden -> hidden.removal().at()));
    }
}
