package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.DossierId;
import dateline.model.NameKind;
import dateline.model.StoryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the articles that name a dossier of a {@link MemoryArchive} come to. */
final class MemoryNameSums {

    private final MemoryUses uses;
    private final MemoryDossiers dossiers;
    private final MemoryStories stories;
    private final MemoryTellings tellings;

    MemoryNameSums(MemoryUses uses, MemoryDossiers dossiers, MemoryStories stories, MemoryTellings tellings) {
        this.uses = uses;
        this.dossiers = dossiers;
        this.stories = stories;
        this.tellings = tellings;
    }

    NameSums sums(Filed dossier) {
        DossierId id = dossier.line().id();
        List<Line> naming =
                uses.lines().filter(line -> dossiers.isNamed(id, line.id())).toList();
        return new NameSums(
                naming.size(),
                forms(dossier, naming),
                dossier.links().stream().sorted(NameOrder.LINKS).toList(),
                MemoryCounts.months(naming),
                MemoryCounts.places(naming, NameSums.MAX_PLACES),
                company(id, naming),
                stories(naming));
    }

    private List<NameSums.OfForm> forms(Filed dossier, List<Line> naming) {
        return dossier.forms().stream()
                .flatMap(form -> form(dossier.line().kind(), form, naming).stream())
                .sorted(Comparator.comparing(NameSums.OfForm::articles)
                        .reversed()
                        .thenComparing(NameSums.OfForm::form))
                .toList();
    }

    private Optional<NameSums.OfForm> form(NameKind kind, String form, List<Line> naming) {
        List<Line> using =
                naming.stream().filter(line -> uses.isIn(line.id(), kind, form)).toList();
        List<String> languages = MemoryCounts.languages(using).stream()
                .map(Contents.OfLanguage::tag)
                .toList();
        return using.stream()
                .findFirst()
                .map(newest -> new NameSums.OfForm(form, using.size(), languages, newest.id()));
    }

    private List<NameSums.Beside> company(DossierId id, List<Line> naming) {
        Map<DossierLine, List<ArticleId>> articles = new LinkedHashMap<>();
        for (Line line : naming.subList(0, Math.min(naming.size(), NameSums.COMPANY_FROM))) {
            uses.in(line.id()).stream()
                    .flatMap(use -> dossiers.of(use).stream())
                    .filter(other -> !other.id().equals(id))
                    .distinct()
                    .forEach(other -> articles.computeIfAbsent(other, _ -> new ArrayList<>())
                            .add(line.id()));
        }
        return NameOrder.company(articles);
    }

    private List<NameSums.OfStory> stories(List<Line> naming) {
        Map<StoryId, Long> counts = new LinkedHashMap<>();
        naming.forEach(line -> stories.storyOf(line.id()).ifPresent(story -> counts.merge(story, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(each -> new NameSums.OfStory(
                        tellings.count(each.getKey()), tellings.first(each.getKey()), each.getValue()))
                .filter(each -> each.count().articles() > 1)
                .limit(NameSums.MAX_STORIES)
                .toList();
    }
}
