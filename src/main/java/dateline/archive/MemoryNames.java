package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.DossierId;
import dateline.model.NameKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names and dossiers in memory. Guarded by the archive whose part it is. */
final class MemoryNames implements NameShelf, NameDesk {

    private static final Comparator<NameUse> BY_FORM =
            Comparator.comparing(NameUse::form).thenComparing(use -> use.kind().name());

    private static final Comparator<NameUse> MOST_OFTEN =
            Comparator.comparing(NameUse::times).reversed().thenComparing(BY_FORM);

    private static final Comparator<NameUse> BY_KIND =
            Comparator.comparing((NameUse use) -> use.kind().name()).thenComparing(NameUse::form);

    private final Object turn;
    private final MemoryUses uses;
    private final MemoryDossiers dossiers;
    private final MemoryNameSums sums;
    private final MemoryStories stories;
    private final TreeSet<ArticleId> unnamed = new TreeSet<>(Comparator.comparing(ArticleId::value));
    private final List<Decided> decisions = new ArrayList<>();
    private long namedTo;

    /** @param turn what is held while the archive changes */
    MemoryNames(Object turn, MemoryArticles articles, MemoryStories stories, MemoryTellings tellings) {
        this.turn = turn;
        this.uses = new MemoryUses(articles);
        this.dossiers = new MemoryDossiers(uses);
        this.sums = new MemoryNameSums(uses, dossiers, stories, tellings);
        this.stories = stories;
    }

    void published(ArticleId article) {
        unnamed.add(article);
    }

    void keep(Change.OfNames change) {
        switch (change) {
            case Change.Named named -> {
                unnamed.remove(named.article());
                uses.keep(named);
            }
            case Change.NamedTo to -> namedTo = to.mark();
            case Change.NameDecided decided ->
                decisions.add(new Decided(decisions.size() + 1L, decided.at(), decided.decision()));
            case Change.Files files -> dossiers.file(files.dossier());
            case Change.Swept _ -> dossiers.sweep();
        }
    }

    void forget(ArticleId article) {
        dossiers.forget(article);
        uses.forget(article);
        unnamed.remove(article);
        dossiers.sweep();
    }

    /** Whether an article names the dossier. */
    boolean names(ArticleId article, DossierId id) {
        return dossiers.isNamed(id, article);
    }

    @Override
    public List<DossierLine> dossiers(NameKind kind, int limit) {
        synchronized (turn) {
            return dossiers.all()
                    .map(Filed::line)
                    .filter(line -> line.kind() == kind)
                    .sorted(DossierLine.MOST_NAMED)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Optional<DossierLine> dossier(DossierId id) {
        synchronized (turn) {
            return dossiers.dossier(id).map(Filed::line);
        }
    }

    @Override
    public List<DossierLine> withForm(String form) {
        synchronized (turn) {
            return dossiers.all()
                    .filter(each -> each.forms().contains(form))
                    .map(Filed::line)
                    .sorted(Comparator.comparing(line -> line.kind().name()))
                    .toList();
        }
    }

    @Override
    public List<In> in(ArticleId article) {
        synchronized (turn) {
            return uses.in(article).stream()
                    .sorted(MOST_OFTEN)
                    .flatMap(use ->
                            dossiers.of(use).map(line -> new In(line, use.form(), use.times(), use.reason())).stream())
                    .toList();
        }
    }

    @Override
    public NameSums sums(DossierId id) {
        synchronized (turn) {
            return dossiers.dossier(id).map(sums::sums).orElse(NameSums.NONE);
        }
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
            return uses.lines()
                    .flatMap(line -> uses.in(line.id()).stream().sorted(BY_KIND).map(use -> new Used(line.id(), use)))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Optional<ArticleId> newest(NameKind kind, String form) {
        synchronized (turn) {
            return uses.lines()
                    .map(Line::id)
                    .filter(article -> uses.isIn(article, kind, form))
                    .findFirst();
        }
    }

    @Override
    public List<Filed> filed(NameKind kind, Collection<String> forms) {
        synchronized (turn) {
            Set<String> wanted = Set.copyOf(forms);
            return dossiers.all()
                    .filter(each ->
                            each.line().kind() == kind && each.forms().stream().anyMatch(wanted::contains))
                    .toList();
        }
    }

    @Override
    public Tally tally(NameKind kind, List<String> forms) {
        synchronized (turn) {
            Map<String, Long> counts = new LinkedHashMap<>();
            forms.forEach(form -> counts.put(form, uses.count(kind, List.of(form))));
            return new Tally(uses.count(kind, forms), NameOrder.mostUsed(counts));
        }
    }

    @Override
    public Map<String, NameKind> known(int articles, int limit) {
        synchronized (turn) {
            return dossiers.all()
                    .filter(each -> each.line().articles() >= articles)
                    .sorted(Comparator.comparing((Filed each) -> each.line().articles())
                            .reversed())
                    .flatMap(each -> each.forms().stream()
                            .map(form -> Map.entry(form, each.line().kind())))
                    .limit(limit)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
        }
    }

    @Override
    public boolean isAnyUnused() {
        synchronized (turn) {
            return dossiers.isAnyUnused();
        }
    }

    @Override
    public List<Decided> decisions() {
        synchronized (turn) {
            return List.copyOf(decisions);
        }
    }

    @Override
    public long newestDecision() {
        synchronized (turn) {
            return decisions.isEmpty() ? 0 : decisions.getLast().seq();
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
                            .anyMatch(article -> !uses.in(article).isEmpty()));
        }
    }
}
