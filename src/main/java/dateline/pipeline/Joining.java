package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Filed;
import dateline.archive.NameDesk;
import dateline.model.ArticleId;
import dateline.model.NameDecision;
import dateline.model.NameKind;
import dateline.model.StoryId;
import dateline.names.Appearance;
import dateline.names.Dossier;
import dateline.names.Dossiers;
import dateline.names.NameMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the dossiers of what the newest articles name, by what was decided on names. */
final class Joining {

    /** Links between stories that are heeded, the newest. */
    private static final int MOST_KINSHIPS = 20_000;

    /** Dossiers that are written at a time. */
    private static final int FILED_AT_ONCE = 200;

    private final Archive archive;
    private final NameDesk desk;
    private final Supplier<NameMatcher> matcher;
    private final Function<ArticleId, Optional<StoryId>> story;
    private final int mostUsed;

    /** @param mostUsed lines of what articles name, newest article first */
    Joining(
            Archive archive,
            Supplier<NameMatcher> matcher,
            Function<ArticleId, Optional<StoryId>> story,
            int mostUsed) {
        this.archive = archive;
        this.desk = archive.naming();
        this.matcher = matcher;
        this.story = story;
        this.mostUsed = mostUsed;
    }

    /** The {@link NameDesk.Decided#seq} of the newest decision that was heeded; 0 where there is none. */
    long run() {
        List<NameDesk.Decided> decided = desk.decisions();
        List<NameDecision> decisions = Stream.concat(aliases(), decided.stream().map(NameDesk.Decided::decision))
                .toList();
        List<Appearance> appearances = appearances(decisions);
        List<Filed> before = before(appearances);
        List<Dossier> old = before.stream()
                .map(each -> new Dossier(each.line().id(), each.line().kind(), each.forms(), List.of()))
                .toList();
        List<Dossier> now =
                appearances.isEmpty() ? List.of() : new Dossiers(matcher.get()).of(appearances, decisions, old);
        for (NameKind kind : NameKind.values()) {
            write(new NameFiling(
                            before.stream()
                                    .filter(each -> each.line().kind() == kind)
                                    .toList(),
                            forms(kind, appearances),
                            dossier -> desk.tally(kind, dossier.forms()))
                    .changed(now.stream().filter(each -> each.kind() == kind).toList()));
        }
        if (desk.isAnyUnused()) {
            archive.commit(List.of(new Change.Swept()));
        }
        return decided.isEmpty() ? 0 : decided.getLast().seq();
    }

    /** Who gave a subject several names has said that they are one; what is said of two forms in so many words is later. */
    private Stream<NameDecision> aliases() {
        return archive.subjects().stream()
                .flatMap(subject -> subject.aliases().stream()
                        .filter(alias -> !alias.equals(subject.name()))
                        .flatMap(alias -> Arrays.stream(NameKind.values())
                                .map(kind -> new NameDecision.Same(kind, subject.name(), alias))));
    }

    private List<Filed> before(List<Appearance> appearances) {
        List<Filed> before = new ArrayList<>();
        for (NameKind kind : NameKind.values()) {
            before.addAll(desk.filed(kind, forms(kind, appearances)));
        }
        return before;
    }

    /** Forms that were decided on are among them, however old. */
    private List<Appearance> appearances(List<NameDecision> decisions) {
        LinkedStories stories = new LinkedStories(story, archive.kinships(MOST_KINSHIPS));
        Set<Appearance> appearances = desk.used(mostUsed).stream()
                .map(used -> appearance(
                        used.article(),
                        used.use().kind(),
                        used.use().form(),
                        used.use().behind(),
                        stories))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<NameKind, Set<String>> there = new EnumMap<>(NameKind.class);
        for (NameKind kind : NameKind.values()) {
            there.put(kind, forms(kind, appearances));
        }
        for (NameDecision decision : decisions) {
            for (String form : List.of(decision.one(), decision.other())) {
                if (there.get(decision.kind()).add(form)) {
                    desk.newest(decision.kind(), form)
                            .map(article -> appearance(article, decision.kind(), form, Optional.empty(), stories))
                            .ifPresent(appearances::add);
                }
            }
        }
        return List.copyOf(appearances);
    }

    private Appearance appearance(
            ArticleId article, NameKind kind, String form, Optional<String> behind, LinkedStories stories) {
        return new Appearance(article, stories.of(article), kind, form, behind);
    }

    private static Set<String> forms(NameKind kind, Collection<Appearance> appearances) {
        return appearances.stream()
                .filter(each -> each.kind() == kind)
                .map(Appearance::form)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void write(List<Filed> changed) {
        for (int from = 0; from < changed.size(); from += FILED_AT_ONCE) {
            archive.commit(changed.subList(from, Math.min(changed.size(), from + FILED_AT_ONCE)).stream()
                    .<Change>map(Change.Files::new)
                    .toList());
        }
    }
}
