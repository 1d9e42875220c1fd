package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.DossierId;
import dateline.model.NameKind;
import dateline.model.StoryId;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and dossiers in memory. Guarded by the archive whose part it is. */
final class MemoryNames implements NameShelf, NameDesk {

    private static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(Line::order)
            .thenComparing(line -> line.id().value())
            .reversed();

    private final Object turn;
    private final Function<ArticleId, Optional<Line>> lines;
    private final MemoryStories stories;
    private final Map<ArticleId, List<NameUse>> uses = new HashMap<>();
    private final Map<DossierId, Filed> dossiers = new HashMap<>();
    private final TreeSet<ArticleId> unnamed = new TreeSet<>(Comparator.comparing(ArticleId::value));
    private final List<Decided> decisions = new ArrayList<>();
    private long namedTo;

    /** @param turn what is held while the archive changes */
    MemoryNames(Object turn, Function<ArticleId, Optional<Line>> lines, MemoryStories stories) {
        this.turn = turn;
        this.lines = lines;
        this.stories = stories;
    }

    void published(ArticleId article) {
        unnamed.add(article);
    }

    void keep(Change.OfNames change) {
        switch (change) {
            case Change.Named named -> {
                unnamed.remove(named.article());
                uses.remove(named.article());
                lines.apply(named.article()).ifPresent(line -> uses.put(line.id(), named.uses()));
            }
            case Change.NamedTo to -> namedTo = to.mark();
            case Change.NameDecided decided ->
                decisions.add(new Decided(decisions.size() + 1L, decided.at(), decided.decision()));
            case Change.Files files -> file(files.dossier());
            case Change.Swept _ -> sweep();
        }
    }

    void forget(ArticleId article) {
        dossiers.replaceAll((id, each) -> names(article, id) ? counted(each, -1) : each);
        uses.remove(article);
        unnamed.remove(article);
        sweep();
    }

    private static Filed counted(Filed each, int more) {
        DossierLine line = each.line();
        return new Filed(
                new DossierLine(line.id(), line.kind(), line.name(), line.articles() + more),
                each.forms(),
                each.links());
    }

    private void sweep() {
        dossiers.replaceAll((_, each) -> used(each));
        dossiers.values().removeIf(each -> each.forms().isEmpty());
    }

    private Filed used(Filed each) {
        DossierLine line = each.line();
        List<String> forms =
                each.forms().stream().filter(form -> isUsed(line.kind(), form)).toList();
        return forms.isEmpty()
                ? new Filed(line, List.of(), List.of())
                : new Filed(
                        forms.contains(line.name())
                                ? line
                                : new DossierLine(line.id(), line.kind(), forms.getFirst(), line.articles()),
                        forms,
                        each.links().stream()
                                .filter(link -> forms.contains(link.one()) && forms.contains(link.other()))
                                .toList());
    }

    private boolean isUsed(NameKind kind, String form) {
        return uses.keySet().stream().anyMatch(article -> uses(article, kind, form));
    }

    private void file(Filed dossier) {
        DossierId id = dossier.line().id();
        dossiers.remove(id);
        if (!dossier.forms().isEmpty()) {
            dossiers.replaceAll((_, other) ->
                    other.line().kind() == dossier.line().kind()
                            ? new Filed(
                                    other.line(),
                                    other.forms().stream()
                                            .filter(form -> !dossier.forms().contains(form))
                                            .toList(),
                                    other.links())
                            : other);
            dossiers.put(id, dossier);
        }
    }

    @Override
    public List<DossierLine> dossiers(NameKind kind, int limit) {
        synchronized (turn) {
            return dossiers.values().stream()
                    .map(Filed::line)
                    .filter(line -> line.kind() == kind)
                    .sorted(NameOrder.MOST_NAMED)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Optional<DossierLine> dossier(DossierId id) {
        synchronized (turn) {
            return Optional.ofNullable(dossiers.get(id)).map(Filed::line);
        }
    }

    @Override
    public List<DossierLine> withForm(String form) {
        synchronized (turn) {
            return dossiers.values().stream()
                    .filter(each -> each.forms().contains(form))
                    .map(Filed::line)
                    .sorted(Comparator.comparing(line -> line.kind().name()))
                    .toList();
        }
    }

    @Override
    public List<In> in(ArticleId article) {
        synchronized (turn) {
            return uses.getOrDefault(article, List.of()).stream()
                    .sorted(Comparator.comparing(NameUse::times)
                            .reversed()
                            .thenComparing(NameUse::form)
                            .thenComparing(use -> use.kind().name()))
                    .flatMap(use -> of(use).map(line -> new In(line, use.form(), use.times(), use.reason())).stream())
                    .toList();
        }
    }

    private Optional<DossierLine> of(NameUse use) {
        return dossiers.values().stream()
                .filter(each -> each.line().kind() == use.kind() && each.forms().contains(use.form()))
                .map(Filed::line)
                .findFirst();
    }

    /** Whether an article names the dossier. */
    boolean names(ArticleId article, DossierId id) {
        synchronized (turn) {
            return Optional.ofNullable(dossiers.get(id)).stream()
                    .anyMatch(dossier -> uses.getOrDefault(article, List.of()).stream()
                            .anyMatch(use -> use.kind() == dossier.line().kind()
                                    && dossier.forms().contains(use.form())));
        }
    }

    @Override
    public NameSums sums(DossierId id) {
        synchronized (turn) {
            return Optional.ofNullable(dossiers.get(id)).map(this::sums).orElse(NameSums.NONE);
        }
    }

    private NameSums sums(Filed dossier) {
        List<Line> naming = uses.keySet().stream()
                .filter(article -> names(article, dossier.line().id()))
                .flatMap(article -> lines.apply(article).stream())
                .sorted(NEWEST_FIRST)
                .toList();
        Map<YearMonth, Long> months = new TreeMap<>(Comparator.reverseOrder());
        naming.forEach(line -> months.merge(YearMonth.from(line.order().atOffset(ZoneOffset.UTC)), 1L, Long::sum));
        return new NameSums(
                naming.size(),
                forms(dossier, naming),
                dossier.links().stream().sorted(NameOrder.LINKS).toList(),
                months.entrySet().stream()
                        .map(each -> new Contents.OfMonth(each.getKey(), each.getValue()))
                        .toList(),
                places(naming),
                company(dossier.line().id(), naming),
                stories(naming));
    }

    private List<NameSums.OfStory> stories(List<Line> naming) {
        Map<StoryId, Long> counts = new LinkedHashMap<>();
        naming.forEach(line -> stories.storyOf(line.id()).ifPresent(story -> counts.merge(story, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(each -> ofStory(each.getKey(), each.getValue()))
                .filter(each -> each.count().articles() > 1)
                .limit(NameSums.MAX_STORIES)
                .toList();
    }

    private NameSums.OfStory ofStory(StoryId story, long naming) {
        List<Line> all = stories.articles(story).stream()
                .flatMap(article -> lines.apply(article).stream())
                .sorted(NEWEST_FIRST.reversed())
                .toList();
        long outlets = all.stream().map(Line::outlet).distinct().count();
        return new NameSums.OfStory(new StoryCount(story, all.size(), (int) outlets), all.getFirst(), naming);
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
                naming.stream().filter(line -> uses(line.id(), kind, form)).toList();
        Map<String, Long> languages = using.stream()
                .flatMap(line -> line.language().map(Languages::main).stream())
                .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
        return using.stream()
                .findFirst()
                .map(newest -> new NameSums.OfForm(
                        form,
                        using.size(),
                        languages.entrySet().stream()
                                .sorted(Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(Map.Entry::getKey)
                                .toList(),
                        newest.id()));
    }

    private boolean uses(ArticleId article, NameKind kind, String form) {
        return uses.getOrDefault(article, List.of()).stream()
                .anyMatch(use -> use.kind() == kind && use.form().equals(form));
    }

    private static List<SubjectSums.OfPlace> places(List<Line> naming) {
        Map<String, Long> places = naming.stream()
                .flatMap(line -> line.place().stream())
                .collect(Collectors.groupingBy(place -> place, TreeMap::new, Collectors.counting()));
        return places.entrySet().stream()
                .map(each -> new SubjectSums.OfPlace(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(SubjectSums.OfPlace::articles)
                        .reversed()
                        .thenComparing(SubjectSums.OfPlace::place))
                .limit(NameSums.MAX_PLACES)
                .toList();
    }

    private List<NameSums.Beside> company(DossierId id, List<Line> naming) {
        Map<DossierLine, List<ArticleId>> articles = new LinkedHashMap<>();
        for (Line line : naming.subList(0, Math.min(naming.size(), NameSums.COMPANY_FROM))) {
            uses.getOrDefault(line.id(), List.of()).stream()
                    .flatMap(use -> of(use).stream())
                    .filter(other -> !other.id().equals(id))
                    .distinct()
                    .forEach(other -> articles.computeIfAbsent(other, _ -> new ArrayList<>())
                            .add(line.id()));
        }
        return NameOrder.company(articles);
    }

    @Override
    public List<ArticleId> unnamed(int limit) {
        synchronized (turn) {
            return unnamed.stream().limit(limit).toList();
        }
    }

    @Override
    public long namedTo() {
        synchronized (turn) {
            return namedTo;
        }
    }

    @Override
    public List<Used> used(int limit) {
        synchronized (turn) {
            return uses.keySet().stream()
                    .flatMap(article -> lines.apply(article).stream())
                    .sorted(NEWEST_FIRST)
                    .flatMap(line -> uses.get(line.id()).stream()
                            .sorted(Comparator.comparing(
                                            (NameUse use) -> use.kind().name())
                                    .thenComparing(NameUse::form))
                            .map(use -> new Used(line.id(), use)))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Optional<ArticleId> newest(NameKind kind, String form) {
        synchronized (turn) {
            return uses.keySet().stream()
                    .filter(article -> uses(article, kind, form))
                    .flatMap(article -> lines.apply(article).stream())
                    .min(NEWEST_FIRST)
                    .map(Line::id);
        }
    }

    @Override
    public List<Filed> filed(NameKind kind, Collection<String> forms) {
        synchronized (turn) {
            Set<String> wanted = Set.copyOf(forms);
            return dossiers.values().stream()
                    .filter(each ->
                            each.line().kind() == kind && each.forms().stream().anyMatch(wanted::contains))
                    .toList();
        }
    }

    @Override
    public Tally tally(NameKind kind, List<String> forms) {
        synchronized (turn) {
            Map<String, Long> counts = new LinkedHashMap<>();
            forms.forEach(form -> counts.put(
                    form,
                    uses.keySet().stream()
                            .filter(article -> uses(article, kind, form))
                            .count()));
            return new Tally(
                    uses.keySet().stream()
                            .filter(article -> forms.stream().anyMatch(form -> uses(article, kind, form)))
                            .count(),
                    NameOrder.mostUsed(counts));
        }
    }

    @Override
    public Map<String, NameKind> known(int articles, int limit) {
        synchronized (turn) {
            Map<String, NameKind> known = new LinkedHashMap<>();
            dossiers.values().stream()
                    .filter(each -> each.line().articles() >= articles)
                    .sorted(Comparator.comparing((Filed each) -> each.line().articles())
                            .reversed())
                    .flatMap(each -> each.forms().stream()
                            .map(form -> Map.entry(form, each.line().kind())))
                    .limit(limit)
                    .forEach(each -> known.putIfAbsent(each.getKey(), each.getValue()));
            return known;
        }
    }

    @Override
    public boolean isAnyUnused() {
        synchronized (turn) {
            return dossiers.values().stream()
                    .anyMatch(each -> !used(each).forms().equals(each.forms()));
        }
    }

    @Override
    public List<Decided> decisions() {
        synchronized (turn) {
            return List.copyOf(decisions);
        }
    }

    @Override
    public long newestStoryChange() {
        synchronized (turn) {
            return stories.newest();
        }
    }

    @Override
    public boolean isStoryMoved(long after) {
        synchronized (turn) {
            return stories.isMoved(
                    after,
                    story -> stories.articles(story).stream()
                            .anyMatch(article ->
                                    !uses.getOrDefault(article, List.of()).isEmpty()));
        }
    }

    @Override
    public long newestDecision() {
        synchronized (turn) {
            return Stream.of(decisions)
                    .filter(all -> !all.isEmpty())
                    .mapToLong(all -> all.getLast().seq())
                    .findFirst()
                    .orElse(0);
        }
    }
}
