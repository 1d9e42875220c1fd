package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which stories of a {@link MemoryArchive} tell one event in other languages, or do not. */
final class MemoryKin {

    /** @param change number of the newest change that concerns the two */
    private record Kin(ArticleId one, ArticleId other, int change, boolean isApart) {}

    private final List<StoryChange> changes;
    private final Function<ArticleId, Optional<StoryId>> storyOf;
    private final List<Kin> kin = new ArrayList<>();

    /** @param changes all that happened to stories, which this goes on with */
    MemoryKin(List<StoryChange> changes, Function<ArticleId, Optional<StoryId>> storyOf) {
        this.changes = changes;
        this.storyOf = storyOf;
    }

    void link(StoryChange.Linked linked) {
        Optional<StoryId> one = storyOf.apply(linked.article());
        Optional<StoryId> other = storyOf.apply(linked.otherArticle());
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return;
        }
        List<Kin> between = between(one.get(), other.get());
        boolean isNew =
                between.stream().allMatch(kin -> kin.isApart() && linked.reason() instanceof StoryReason.Editor);
        if (isNew) {
            kin.removeAll(between);
            changes.add(new StoryChange.Linked(
                    one.get(), other.get(), linked.article(), linked.otherArticle(), linked.at(), linked.reason()));
            kin.add(new Kin(linked.article(), linked.otherArticle(), changes.size(), false));
        }
    }

    void unlink(StoryChange.Unlinked unlinked) {
        List<Kin> between = between(unlinked.story(), unlinked.other());
        if (!between.stream().allMatch(Kin::isApart)) {
            changes.add(unlinked);
            kin.removeAll(between);
            between.forEach(each -> kin.add(new Kin(each.one(), each.other(), changes.size(), true)));
        }
    }

    private List<Kin> between(StoryId one, StoryId other) {
        return kin.stream()
                .filter(each -> stories(each).equals(Set.of(one, other)))
                .toList();
    }

    private Set<StoryId> stories(Kin each) {
        return Stream.of(each.one(), each.other())
                .flatMap(article -> storyOf.apply(article).stream())
                .collect(Collectors.toSet());
    }

    /** Each pair once, the newest first. */
    List<Archive.Kinship> kinships(int limit) {
        Map<Set<StoryId>, Archive.Kinship> newest = new LinkedHashMap<>();
        kin.stream()
                .sorted(Comparator.comparing(Kin::change).reversed())
                .filter(each -> stories(each).size() == 2)
                .forEach(each -> newest.putIfAbsent(stories(each), kinship(each)));
        return newest.values().stream().limit(limit).toList();
    }

    private Archive.Kinship kinship(Kin each) {
        List<StoryId> both = stories(each).stream()
                .sorted(Comparator.comparing(story -> story.opener().value()))
                .toList();
        return new Archive.Kinship(both.getFirst(), both.getLast(), each.isApart());
    }

    /** The articles that show it. */
    List<ArticleId> shown(StoryId one, StoryId other) {
        Kin newest = newest(one, other);
        return List.of(newest.one(), newest.other());
    }

    StoryReason why(StoryId story, StoryId other) {
        Kin newest = newest(story, other);
        boolean isTurned = !storyOf.apply(newest.one()).equals(Optional.of(story));
        return StoryKin.seen(changes.get(newest.change() - 1).reason(), isTurned);
    }

    private Kin newest(StoryId one, StoryId other) {
        return between(one, other).stream()
                .max(Comparator.comparing(Kin::change))
                .orElseThrow();
    }
}
