package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Filed;
import dateline.archive.NameDesk;
import dateline.archive.NameUse;
import dateline.archive.StoryCount;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.NameKind;
import dateline.model.StoryChange;
import dateline.model.StoryId;
import dateline.model.StoryReason;
import dateline.names.NameMatcher;
import dateline.story.Kinship;
import dateline.story.Telling;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Links stories that tell one event in different languages, by what their newest articles name. Goes over those articles
 * again each time and compares what is new or has come into another story or dossier with all others; what it links is
 * kept as a change with its reason, and what an editor took apart stays apart. Of each further language a story is linked
 * with one other: the surest. For one thread.
 */
final class Weaving {

    /** Articles that are compared, the newest that name something. */
    static final int MOST = 2_000;

    /** Links and partings of before that are heeded, the newest. */
    private static final int MOST_KINSHIPS = 20_000;

    /** Figures and sounds that are held in memory from look to look; of older articles they are read again. */
    private static final int MOST_HELD = 60_000;

    private final Archive archive;
    private final InstantSource clock;
    private final NameMatcher matcher;
    private final Tellings tellings = new Tellings();
    private Map<ArticleId, Tellings.Read> read = Map.of();

    /** What was compared with all others, and as what. */
    private Map<ArticleId, Integer> compared = Map.of();

    Weaving(Archive archive, NameMatcher matcher, InstantSource clock) {
        this.archive = archive;
        this.matcher = matcher;
        this.clock = clock;
    }

    /** One look; how many stories were linked. @param used what articles name, newest article first */
    int weave(List<NameDesk.Used> used) {
        List<Telling> now = tellings(used);
        Set<ArticleId> fresh = now.stream()
                .filter(telling -> !Objects.equals(compared.get(telling.article()), telling.hashCode()))
                .map(Telling::article)
                .collect(Collectors.toSet());
        List<Change> links = fresh.isEmpty() ? List.of() : links(now, fresh);
        if (!links.isEmpty()) {
            archive.commit(links);
        }
        compared = now.stream().collect(Collectors.toMap(Telling::article, Telling::hashCode));
        return links.size();
    }

    private List<Telling> tellings(List<NameDesk.Used> used) {
        Map<ArticleId, List<NameUse>> uses = new LinkedHashMap<>();
        for (NameDesk.Used each : used) {
            if (uses.size() < MOST || uses.containsKey(each.article())) {
                uses.computeIfAbsent(each.article(), _ -> new ArrayList<>()).add(each.use());
            }
        }
        Map<ArticleId, StoryCount> stories = archive.stories(uses.keySet());
        uses.keySet().retainAll(stories.keySet());
        Tellings.Dossiers dossiers = dossiers(uses.values());
        Map<ArticleId, Tellings.Read> reading = new HashMap<>();
        AtomicInteger held = new AtomicInteger();
        List<Telling> all = new ArrayList<>();
        for (Map.Entry<ArticleId, List<NameUse>> each : uses.entrySet()) {
            archive.article(each.getKey()).ifPresent(article -> {
                Tellings.Read text = reading(article);
                if (held.addAndGet(text.figures().size() + text.sounds().size()) < MOST_HELD) {
                    reading.put(article.id(), text);
                }
                if (!text.language().isEmpty()) {
                    StoryId story = stories.get(article.id()).story();
                    all.add(tellings.telling(article, story, text, each.getValue(), dossiers));
                }
            });
        }
        read = reading;
        return all;
    }

    private Tellings.Read reading(Article article) {
        return Optional.ofNullable(read.get(article.id()))
                .filter(known -> known.isOf(article))
                .orElseGet(() -> tellings.read(article));
    }

    private Tellings.Dossiers dossiers(Collection<List<NameUse>> uses) {
        Map<NameKind, Map<String, Filed>> byForm = new EnumMap<>(NameKind.class);
        for (NameKind kind : NameKind.values()) {
            Set<String> forms = uses.stream()
                    .flatMap(List::stream)
                    .filter(use -> use.kind() == kind)
                    .map(NameUse::form)
                    .collect(Collectors.toSet());
            Map<String, Filed> ofKind = new HashMap<>();
            archive.naming()
                    .filed(kind, forms)
                    .forEach(filed -> filed.forms().forEach(form -> ofKind.put(form, filed)));
            byForm.put(kind, ofKind);
        }
        return new Tellings.Dossiers(byForm);
    }

    private List<Change> links(List<Telling> now, Set<ArticleId> fresh) {
        Taken taken = new Taken(now, archive.kinships(MOST_KINSHIPS));
        List<Change> links = new ArrayList<>();
        for (Kinship.Kin kin : new Kinship(new NameEar(matcher)).of(now, fresh::contains)) {
            if (taken.add(kin.one(), kin.other())) {
                links.add(new Change.Storied(new StoryChange.Linked(
                        kin.one().story(),
                        kin.other().story(),
                        kin.one().article(),
                        kin.other().article(),
                        clock.instant(),
                        new StoryReason.SameNames(kin.shared()))));
            }
        }
        return links;
    }

    /** In which languages each story is told, by itself or by those linked with it, and which are apart. */
    private static final class Taken {

        private final Map<StoryId, Set<String>> languages = new HashMap<>();
        private final Map<StoryId, Set<String>> linked = new HashMap<>();
        private final Set<Set<StoryId>> apart = new HashSet<>();

        Taken(List<Telling> tellings, List<Archive.Kinship> kinships) {
            tellings.forEach(telling -> languages
                    .computeIfAbsent(telling.story(), _ -> new HashSet<>())
                    .add(telling.language()));
            for (Archive.Kinship kinship : kinships) {
                if (kinship.isApart()) {
                    apart.add(Set.of(kinship.one(), kinship.other()));
                } else {
                    link(kinship.one(), kinship.other());
                }
            }
        }

        /** Whether the two are to be linked. */
        boolean add(Telling one, Telling other) {
            boolean free = !told(one.story()).contains(other.language())
                    && !told(other.story()).contains(one.language())
                    && !apart.contains(Set.of(one.story(), other.story()));
            if (free) {
                link(one.story(), other.story());
            }
            return free;
        }

        private Set<String> told(StoryId story) {
            Set<String> told = new HashSet<>(languages.getOrDefault(story, Set.of()));
            told.addAll(linked.getOrDefault(story, Set.of()));
            return told;
        }

        private void link(StoryId one, StoryId other) {
            linked.computeIfAbsent(one, _ -> new HashSet<>()).addAll(languages.getOrDefault(other, Set.of()));
            linked.computeIfAbsent(other, _ -> new HashSet<>()).addAll(languages.getOrDefault(one, Set.of()));
        }
    }
}
