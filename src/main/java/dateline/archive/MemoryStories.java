package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The stories of a {@link MemoryArchive}. */
final class MemoryStories {

    /** @param since number of the change that put the article there */
    private record Standing(StoryId story, long since) {}

    private final List<StoryChange> changes = new ArrayList<>();
    private final Map<ArticleId, Standing> standing = new HashMap<>();
    private final Map<ArticleId, StoryMember.Copy> copies = new HashMap<>();
    private final Map<Integer, List<ArticleId>> held = new HashMap<>();
    private final MemoryKin kin = new MemoryKin(changes, this::storyOf);
    private final AtomicLong mark = new AtomicLong();

    void keep(StoryChange change) {
        switch (change) {
            case StoryChange.Opened opened -> stand(opened.story().opener(), opened.story(), change);
            case StoryChange.Joined joined -> stand(joined.article(), joined.story(), change);
            case StoryChange.Merged merged -> merge(merged);
            case StoryChange.Split split -> split(split);
            case StoryChange.Linked linked -> kin.link(linked);
            case StoryChange.Unlinked unlinked -> kin.unlink(unlinked);
        }
    }

    MemoryKin kin() {
        return kin;
    }

    /** Whether something joined, was merged or split after so many changes, as articles of these stories. */
    boolean isMoved(long after, Predicate<StoryId> story) {
        return changes.subList((int) Math.min(after, changes.size()), changes.size()).stream()
                .flatMap(change -> home(change).stream())
                .anyMatch(story);
    }

    private static Optional<StoryId> home(StoryChange change) {
        return switch (change) {
            case StoryChange.Opened _ -> Optional.empty();
            case StoryChange.Joined joined -> Optional.of(joined.story());
            case StoryChange.Merged merged -> Optional.of(merged.into());
            case StoryChange.Split split -> Optional.of(split.to());
            case StoryChange.Linked linked ->
                Optional.of(linked.story()).filter(_ -> linked.reason() instanceof StoryReason.Editor);
            case StoryChange.Unlinked unlinked -> Optional.of(unlinked.story());
        };
    }

    long newest() {
        return changes.size();
    }

    private void stand(ArticleId article, StoryId story, StoryChange change) {
        if (!standing.containsKey(article)) {
            changes.add(change);
            standing.put(article, new Standing(story, changes.size()));
        }
    }

    private void merge(StoryChange.Merged merged) {
        if (!merged.from().equals(merged.into()) && !articles(merged.from()).isEmpty()) {
            changes.add(merged);
            held.put(
                    changes.size(),
                    Stream.of(merged.from(), merged.into())
                            .flatMap(story -> articles(story).stream())
                            .toList());
            standing.replaceAll(
                    (_, was) -> was.story().equals(merged.from()) ? new Standing(merged.into(), was.since()) : was);
        }
    }

    private void split(StoryChange.Split split) {
        List<ArticleId> moved = split.moved().stream()
                .filter(article -> storyOf(article).equals(Optional.of(split.from())))
                .toList();
        if (!split.from().equals(split.to()) && !moved.isEmpty()) {
            changes.add(new StoryChange.Split(split.from(), split.to(), moved, split.at(), split.reason()));
            moved.forEach(article -> standing.put(article, new Standing(split.to(), changes.size())));
        }
    }

    void copied(Change.Copied copied) {
        ArticleId origin = copy(copied.origin()).map(StoryMember.Copy::origin).orElse(copied.origin());
        if (!origin.equals(copied.article())) {
            copies.replaceAll((_, copy) ->
                    copy.origin().equals(copied.article()) ? new StoryMember.Copy(origin, copy.percent()) : copy);
            copies.put(copied.article(), new StoryMember.Copy(origin, copied.percent()));
        }
    }

    void grouped(long upTo) {
        mark.set(upTo);
    }

    long mark() {
        return mark.get();
    }

    Optional<StoryId> storyOf(ArticleId article) {
        return Optional.ofNullable(standing.get(article)).map(Standing::story);
    }

    List<ArticleId> articles(StoryId story) {
        return standing.keySet().stream()
                .filter(article -> storyOf(article).equals(Optional.of(story)))
                .toList();
    }

    StoryReason why(ArticleId article) {
        return changes.get((int) standing.get(article).since() - 1).reason();
    }

    Optional<StoryMember.Copy> copy(ArticleId article) {
        return Optional.ofNullable(copies.get(article));
    }

    List<StoryChange> changes(StoryId story) {
        List<StoryChange> all =
                changes.stream().filter(change -> concerns(change, story)).toList();
        return all.subList(Math.max(0, all.size() - Shelves.MAX_LINES), all.size());
    }

    private static boolean concerns(StoryChange change, StoryId story) {
        return switch (change) {
            case StoryChange.Opened _, StoryChange.Joined _ -> false;
            case StoryChange.Merged merged ->
                merged.into().equals(story) || merged.from().equals(story);
            case StoryChange.Split split ->
                split.from().equals(story) || split.to().equals(story);
            case StoryChange.Linked linked ->
                linked.story().equals(story) || linked.other().equals(story);
            case StoryChange.Unlinked unlinked ->
                unlinked.story().equals(story) || unlinked.other().equals(story);
        };
    }

    /** In the order in which they came to stand where they are. */
    List<Archive.Grouped> grouped() {
        return standing.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ArticleId, Standing> each) ->
                                each.getValue().since())
                        .thenComparing(each -> each.getKey().value()))
                .map(each -> new Archive.Grouped(each.getKey(), each.getValue().story()))
                .toList();
    }

    List<Archive.Decided> decided(long after, int limit) {
        return IntStream.range((int) after, changes.size())
                .filter(i -> changes.get(i).reason() instanceof StoryReason.Editor)
                .limit(limit)
                .mapToObj(i -> new Archive.Decided(i + 1L, changes.get(i), held(i)))
                .toList();
    }

    private List<ArticleId> held(int change) {
        return changes.get(change) instanceof StoryChange.Split split
                ? split.moved()
                : held.getOrDefault(change + 1, List.of());
    }
}
