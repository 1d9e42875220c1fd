package dateline.names;

import dateline.model.ArticleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Weighs what speaks for two forms of one kind being one: their letters, their sound, and where they are found. */
final class Evidence {

    /** Forms of one story that are compared with each other; a story of more names tells little of each. */
    static final int MOST_OF_STORY = 200;

    private static final double BRACKETS_NEED = 0.2;
    private static final double COMPANY_NEEDS = 0.95;
    private static final double CLEARLY_BETTER = 0.15;
    private static final int LEAST_COMPANY = 2;
    private static final int MOST_COMPANY = 400;

    private final NameMatcher matcher;
    private final Map<String, Set<String>> storiesOf = new TreeMap<>();
    private final Map<String, Set<String>> formsIn = new TreeMap<>();
    private final Map<String, Set<String>> beside = new HashMap<>();
    private final Map<List<String>, Set<ArticleId>> brackets = new HashMap<>();

    /** A link that the evidence allows. */
    record Candidate(Dossier.Link link) {}

    /** @param everybody also those of other kinds, for the company that forms keep */
    Evidence(NameMatcher matcher, List<Appearance> appearances, List<Appearance> everybody) {
        this.matcher = matcher;
        for (Appearance appearance : appearances) {
            storiesOf.computeIfAbsent(appearance.form(), _ -> new TreeSet<>()).add(story(appearance));
            formsIn.computeIfAbsent(story(appearance), _ -> new TreeSet<>()).add(appearance.form());
            appearance
                    .behind()
                    .ifPresent(
                            other -> brackets.computeIfAbsent(List.of(other, appearance.form()), _ -> new HashSet<>())
                                    .add(appearance.article()));
        }
        Map<String, Set<String>> allIn = new HashMap<>();
        for (Appearance appearance : everybody) {
            allIn.computeIfAbsent(story(appearance), _ -> new HashSet<>()).add(matcher.key(appearance.form()));
        }
        storiesOf.forEach((form, stories) -> beside.put(form, company(form, stories, allIn)));
    }

    private static String story(Appearance appearance) {
        return appearance.story().map(story -> "story " + story).orElse("article " + appearance.article());
    }

    private Set<String> company(String form, Set<String> stories, Map<String, Set<String>> allIn) {
        Set<String> company = new HashSet<>();
        for (String story : stories) {
            if (company.size() < MOST_COMPANY) {
                company.addAll(allIn.getOrDefault(story, Set.of()));
            }
        }
        company.remove(matcher.key(form));
        return company;
    }

    List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        sameForms(all);
        acrossScripts(all);
        return all;
    }

    private void sameForms(List<Candidate> all) {
        Map<String, String> first = new HashMap<>();
        for (String form : storiesOf.keySet()) {
            String other = first.putIfAbsent(matcher.key(form), form);
            if (other != null) {
                all.add(new Candidate(new Dossier.Link(other, form, new LinkReason.SameForm())));
            }
        }
    }

    private void acrossScripts(List<Candidate> all) {
        List<String> latin =
                storiesOf.keySet().stream().filter(NameMatcher::isLatin).toList();
        Map<String, NameMatcher.Latin> ready = new HashMap<>();
        Map<String, List<String>> besideWhom = new HashMap<>();
        for (String form : latin) {
            ready.put(form, new NameMatcher.Latin(form));
            beside.get(form)
                    .forEach(key -> besideWhom
                            .computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(form));
        }
        for (String han : storiesOf.keySet()) {
            if (NameMatcher.isHan(han)) {
                ofHan(han, besideWhom, ready, all);
            }
        }
    }

    private record Heard(String latin, NameMatch match) {}

    private void ofHan(
            String han,
            Map<String, List<String>> besideWhom,
            Map<String, NameMatcher.Latin> ready,
            List<Candidate> all) {
        Set<String> near = near(han);
        Set<String> comparable = new TreeSet<>(near);
        comparable.addAll(inCompany(han, besideWhom));
        comparable.retainAll(ready.keySet());
        NameMatcher.Prepared prepared = matcher.prepare(han);
        List<Heard> together = new ArrayList<>();
        for (String form : comparable) {
            Optional<NameMatch> match = prepared.with(ready.get(form));
            match.ifPresent(heard -> consider(han, form, near.contains(form), heard, together, all));
        }
        best(together).ifPresent(heard -> {
            int stories = shared(storiesOf.get(han), storiesOf.get(heard.latin()));
            all.add(candidate(han, heard.latin(), new LinkReason.SameStories(heard.match(), stories)));
        });
    }

    /** Those that stand beside enough of the same others. */
    private Set<String> inCompany(String han, Map<String, List<String>> besideWhom) {
        Map<String, Integer> shared = new HashMap<>();
        beside.get(han)
                .forEach(key ->
                        besideWhom.getOrDefault(key, List.of()).forEach(form -> shared.merge(form, 1, Integer::sum)));
        shared.values().removeIf(count -> count < LEAST_COMPANY);
        return shared.keySet();
    }

    private void consider(
            String han, String latin, boolean isNear, NameMatch match, List<Heard> together, List<Candidate> all) {
        int articles = brackets.getOrDefault(List.of(han, latin), Set.of()).size()
                + brackets.getOrDefault(List.of(latin, han), Set.of()).size();
        if (articles > 0 && match.probability() >= BRACKETS_NEED) {
            all.add(candidate(han, latin, new LinkReason.WrittenTogether(match, articles)));
        } else if (isNear && match.isSame()) {
            together.add(new Heard(latin, match));
        } else if (match.whole() && match.probability() >= COMPANY_NEEDS) {
            all.add(candidate(han, latin, new LinkReason.SameCompany(match, shared(han, latin))));
        }
    }

    /** The best of those that sound alike, when it is clearly better than the next that is no form of the same words. */
    private Optional<Heard> best(List<Heard> together) {
        List<Heard> ordered = together.stream()
                .sorted((a, b) -> Double.compare(b.match().score(), a.match().score()))
                .toList();
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        Heard best = ordered.getFirst();
        boolean clear = ordered.stream()
                .skip(1)
                .filter(other -> !matcher.key(other.latin()).equals(matcher.key(best.latin())))
                .allMatch(other -> best.match().whole() && !other.match().whole()
                        || best.match().probability() - other.match().probability() >= CLEARLY_BETTER);
        return clear ? Optional.of(best) : Optional.empty();
    }

    private static Candidate candidate(String one, String other, LinkReason reason) {
        return new Candidate(new Dossier.Link(one, other, reason));
    }

    private Set<String> near(String form) {
        Set<String> near = new HashSet<>();
        for (String story : storiesOf.get(form)) {
            Set<String> forms = formsIn.get(story);
            if (forms.size() <= MOST_OF_STORY) {
                near.addAll(forms);
            }
        }
        return near;
    }

    private int shared(String one, String other) {
        return shared(beside.get(one), beside.get(other));
    }

    private static int shared(Set<String> one, Set<String> other) {
        boolean oneIsSmaller = one.size() <= other.size();
        Set<String> larger = oneIsSmaller ? other : one;
        return (int)
                (oneIsSmaller ? one : other).stream().filter(larger::contains).count();
    }
}
