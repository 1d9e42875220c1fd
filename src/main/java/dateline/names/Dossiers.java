package dateline.names;

import dateline.model.DossierId;
import dateline.model.NameDecision;
import dateline.model.NameKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes dossiers of what articles name: a function of the appearances, the editors' decisions and the dossiers that were
 * there before, and of nothing else. The order of the appearances makes no difference. Forms of one writing that are equal
 * but for accents, case and order of words are one; forms in two writings need to sound alike and to be found together.
 */
public final class Dossiers {

    private static final Comparator<Evidence.Candidate> STRONGEST_FIRST = Comparator.comparingInt(
                    (Evidence.Candidate candidate) -> candidate.link().reason().rank())
            .thenComparing(candidate -> -candidate.link().reason().weight())
            .thenComparing(candidate -> candidate.link().one())
            .thenComparing(candidate -> candidate.link().other());

    private final NameMatcher matcher;

    public Dossiers(NameMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * @param before the dossiers of the last time; a dossier whose forms stay together keeps its id, one that is joined
     *     to a larger takes the larger's
     * @return in the order of kind and first form
     */
    public List<Dossier> of(List<Appearance> appearances, List<NameDecision> decisions, List<Dossier> before) {
        List<Dossier> all = new ArrayList<>();
        for (NameKind kind : NameKind.values()) {
            List<Appearance> ofKind =
                    appearances.stream().filter(a -> a.kind() == kind).toList();
            List<NameDecision> decided =
                    decisions.stream().filter(d -> d.kind() == kind).toList();
            all.addAll(ofKind(kind, ofKind, appearances, decided, before));
        }
        return all;
    }

    private List<Dossier> ofKind(
            NameKind kind,
            List<Appearance> appearances,
            List<Appearance> everybody,
            List<NameDecision> decisions,
            List<Dossier> before) {
        Groups groups = new Groups(appearances.stream().map(Appearance::form).collect(Collectors.toSet()));
        latest(decisions).values().stream()
                .filter(NameDecision.Apart.class::isInstance)
                .forEach(apart -> groups.keepApart(apart.one(), apart.other()));
        latest(decisions).values().stream()
                .filter(NameDecision.Same.class::isInstance)
                .forEach(same -> groups.join(new Dossier.Link(same.one(), same.other(), new LinkReason.Decided())));
        new Evidence(matcher, appearances, everybody)
                .candidates().stream().sorted(STRONGEST_FIRST).forEach(candidate -> groups.join(candidate.link()));
        return named(kind, groups.all(), before);
    }

    /** Of several decisions on two forms the last, whichever form it names first. */
    private static Map<String, NameDecision> latest(List<NameDecision> decisions) {
        Map<String, NameDecision> latest = new TreeMap<>();
        for (NameDecision decision : decisions) {
            boolean inOrder = decision.one().compareTo(decision.other()) <= 0;
            String first = inOrder ? decision.one() : decision.other();
            String second = inOrder ? decision.other() : decision.one();
            latest.put(first + "\n" + second, decision);
        }
        return latest;
    }

    private static List<Dossier> named(NameKind kind, List<Groups.Group> groups, List<Dossier> before) {
        Map<String, DossierId> old = new HashMap<>();
        before.stream()
                .filter(dossier -> dossier.kind() == kind)
                .forEach(dossier -> dossier.forms().forEach(form -> old.put(form, dossier.id())));
        List<Groups.Group> largestFirst = groups.stream()
                .sorted(Comparator.comparingLong((Groups.Group group) -> -known(group, old))
                        .thenComparing(group -> group.forms().getFirst()))
                .toList();
        Set<DossierId> given = new HashSet<>();
        Map<String, Dossier> named = new TreeMap<>();
        for (Groups.Group group : largestFirst) {
            DossierId id = id(kind, group, old, given);
            given.add(id);
            named.put(group.forms().getFirst(), new Dossier(id, kind, group.forms(), group.links()));
        }
        return List.copyOf(named.values());
    }

    private static long known(Groups.Group group, Map<String, DossierId> old) {
        return group.forms().stream().filter(old::containsKey).count();
    }

    /** The id that most of the forms had, unless another group has it now; else one of its own. */
    private static DossierId id(NameKind kind, Groups.Group group, Map<String, DossierId> old, Set<DossierId> given) {
        Map<DossierId, Long> votes = group.forms().stream()
                .filter(old::containsKey)
                .collect(Collectors.groupingBy(old::get, TreeMap::new, Collectors.counting()));
        return votes.entrySet().stream()
                .filter(vote -> !given.contains(vote.getKey()))
                .max(Map.Entry.<DossierId, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> fresh(kind, group.forms(), given));
    }

    private static DossierId fresh(NameKind kind, List<String> forms, Set<DossierId> given) {
        return forms.stream()
                .map(form -> DossierId.of(kind, form))
                .filter(id -> !given.contains(id))
                .findFirst()
                .orElseGet(() -> Stream.iterate(String.join("\n", forms), text -> text + "\n")
                        .map(text -> DossierId.of(kind, text))
                        .filter(id -> !given.contains(id))
                        .findFirst()
                        .orElseThrow());
    }
}
