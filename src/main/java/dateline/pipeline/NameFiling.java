package dateline.pipeline;

import dateline.archive.DossierLine;
import dateline.archive.Filed;
import dateline.archive.NameDesk;
import dateline.model.DossierId;
import dateline.names.Dossier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the dossiers has to be written after they were made anew from a part of the articles: a form that no article
 * of that part names stays where it is, with its links.
 */
final class NameFiling {

    private final Map<DossierId, Filed> before;
    private final Set<String> looked;
    private final Function<Dossier, NameDesk.Tally> tally;

    /**
     * @param before of one kind
     * @param looked the forms of that kind that were looked at
     * @param tally of a dossier's forms
     */
    NameFiling(List<Filed> before, Set<String> looked, Function<Dossier, NameDesk.Tally> tally) {
        this.before =
                before.stream().collect(Collectors.toMap(each -> each.line().id(), each -> each));
        this.looked = looked;
        this.tally = tally;
    }

    /** Those that differ from before; first those that are no more or hold less, so that no form is in two. */
    List<Filed> changed(List<Dossier> now) {
        Map<DossierId, Dossier> all = new HashMap<>();
        now.forEach(dossier -> all.put(dossier.id(), dossier));
        List<Filed> changed = new ArrayList<>();
        before.values().stream()
                .filter(old -> !all.containsKey(old.line().id()))
                .map(this::left)
                .forEach(changed::add);
        now.stream()
                .map(this::filed)
                .filter(filed -> !filed.equals(before.get(filed.line().id())))
                .forEach(changed::add);
        return changed;
    }

    /** A dossier whose forms that were looked at are all elsewhere. */
    private Filed left(Filed old) {
        Dossier rest = new Dossier(old.line().id(), old.line().kind(), outside(old), List.of());
        return rest.forms().isEmpty() ? new Filed(old.line(), List.of(), List.of()) : filed(rest);
    }

    private List<String> outside(Filed old) {
        return old.forms().stream().filter(form -> !looked.contains(form)).toList();
    }

    private Filed filed(Dossier dossier) {
        Set<String> forms = new TreeSet<>(dossier.forms());
        Set<Filed.Link> links = new HashSet<>();
        dossier.links().stream()
                .map(link -> new Filed.Link(
                        link.one(),
                        link.other(),
                        NameReasons.line(link.reason()),
                        link.reason().isSure()))
                .forEach(links::add);
        Filed old = before.get(dossier.id());
        if (old != null) {
            forms.addAll(outside(old));
            old.links().stream()
                    .filter(link -> !looked.contains(link.one()) || !looked.contains(link.other()))
                    .filter(link -> forms.contains(link.one()) && forms.contains(link.other()))
                    .forEach(links::add);
        }
        Dossier whole = new Dossier(dossier.id(), dossier.kind(), List.copyOf(forms), List.of());
        NameDesk.Tally sum = tally.apply(whole);
        return new Filed(
                new DossierLine(dossier.id(), dossier.kind(), sum.name(), sum.articles()),
                whole.forms(),
                sorted(links.stream()));
    }

    private static List<Filed.Link> sorted(Stream<Filed.Link> links) {
        return links.sorted(Comparator.comparing(Filed.Link::one).thenComparing(Filed.Link::other))
                .toList();
    }
}
