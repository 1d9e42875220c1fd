package dateline.archive;

import dateline.model.ArticleId;
import dateline.model.DossierId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The dossiers of a {@link MemoryArchive}. */
final class MemoryDossiers {

    private final MemoryUses uses;
    private final Map<DossierId, Filed> dossiers = new HashMap<>();

    MemoryDossiers(MemoryUses uses) {
        this.uses = uses;
    }

    void file(Filed dossier) {
        DossierId id = dossier.line().id();
        dossiers.remove(id);
        if (!dossier.forms().isEmpty()) {
            dossiers.replaceAll((_, other) ->
                    other.line().kind() == dossier.line().kind() ? without(other, dossier.forms()) : other);
            dossiers.put(id, dossier);
        }
    }

    private static Filed without(Filed each, List<String> forms) {
        return new Filed(
                each.line(),
                each.forms().stream().filter(form -> !forms.contains(form)).toList(),
                each.links());
    }

    /** Before its uses are forgotten. */
    void forget(ArticleId article) {
        dossiers.replaceAll((id, each) -> isNamed(id, article) ? withOneLess(each) : each);
    }

    private static Filed withOneLess(Filed each) {
        DossierLine line = each.line();
        return new Filed(
                new DossierLine(line.id(), line.kind(), line.name(), line.articles() - 1), each.forms(), each.links());
    }

    void sweep() {
        dossiers.replaceAll((_, each) -> used(each));
        dossiers.values().removeIf(each -> each.forms().isEmpty());
    }

    boolean isAnyUnused() {
        return all().anyMatch(each -> !used(each).forms().equals(each.forms()));
    }

    /** With the forms alone that some article uses. */
    private Filed used(Filed each) {
        DossierLine line = each.line();
        List<String> forms = each.forms().stream()
                .filter(form -> uses.isAnywhere(line.kind(), form))
                .toList();
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

    Stream<Filed> all() {
        return dossiers.values().stream();
    }

    Optional<Filed> dossier(DossierId id) {
        return Optional.ofNullable(dossiers.get(id));
    }

    /** The dossier that a name stands in. */
    Optional<DossierLine> of(NameUse use) {
        return all().filter(each -> has(each, use)).map(Filed::line).findFirst();
    }

    boolean isNamed(DossierId id, ArticleId article) {
        return dossier(id).stream()
                .anyMatch(dossier -> uses.in(article).stream().anyMatch(use -> has(dossier, use)));
    }

    private static boolean has(Filed dossier, NameUse use) {
        return use.kind() == dossier.line().kind() && dossier.forms().contains(use.form());
    }
}
