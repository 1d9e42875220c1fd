package dateline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Forms in groups that links join, but never two that are to be kept apart. */
final class Groups {

    private final Map<String, String> parent = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> apart = new HashMap<>();
    private final List<Dossier.Link> links = new ArrayList<>();

    /** @param links one fewer than forms */
    record Group(List<String> forms, List<Dossier.Link> links) {}

    Groups(Set<String> forms) {
        for (String form : forms) {
            parent.put(form, form);
            members.put(form, new HashSet<>(Set.of(form)));
        }
    }

    /** Forms that nothing names any more are passed over. */
    void keepApart(String one, String other) {
        if (parent.containsKey(one) && parent.containsKey(other) && !one.equals(other)) {
            apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
            apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
        }
    }

    /** Joins the groups of two forms, unless they are one already or hold two forms that are kept apart. */
    void join(Dossier.Link link) {
        if (!parent.containsKey(link.one()) || !parent.containsKey(link.other())) {
            return;
        }
        String one = root(link.one());
        String other = root(link.other());
        if (one.equals(other) || areApart(members.get(one), members.get(other))) {
            return;
        }
        boolean largerFirst = members.get(one).size() >= members.get(other).size();
        String kept = largerFirst ? one : other;
        String gone = largerFirst ? other : one;
        parent.put(gone, kept);
        members.get(kept).addAll(members.remove(gone));
        links.add(link);
    }

    private boolean areApart(Set<String> one, Set<String> other) {
        return one.stream()
                .anyMatch(form -> apart.getOrDefault(form, Set.of()).stream().anyMatch(other::contains));
    }

    private String root(String form) {
        String root = form;
        while (!parent.get(root).equals(root)) {
            root = parent.get(root);
        }
        return root;
    }

    /** In the order of their first forms. */
    List<Group> all() {
        Map<String, List<Dossier.Link>> byRoot = new HashMap<>();
        links.forEach(link ->
                byRoot.computeIfAbsent(root(link.one()), _ -> new ArrayList<>()).add(link));
        Map<String, Group> groups = new TreeMap<>();
        members.forEach((root, forms) -> {
            List<String> sorted = forms.stream().sorted().toList();
            groups.put(sorted.getFirst(), new Group(sorted, List.copyOf(byRoot.getOrDefault(root, List.of()))));
        });
        return List.copyOf(groups.values());
    }
}
