package dateline.story;

import dateline.model.ArticleId;
import dateline.model.StoryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all articles have, by key. */
final class TellingShelf {

    /** Articles that one is compared with in full. */
    private static final int MOST_COMPARED = 24;

    /** Names looked at of an article. */
    private static final int MOST_NAMES = 60;

    /** What more articles have says too little of each to look them up by it. */
    private static final int MOST_SHARING = 400;

    /** So many unseen articles without a name are thought of, lest everything in a small archive be rare. */
    private static final double UNSEEN = 300;

    private final Map<String, List<Telling>> having = new HashMap<>();
    private final Map<ArticleId, List<Telling.Name>> names = new HashMap<>();
    private final double unseen;

    TellingShelf(List<Telling> among) {
        for (Telling telling : among) {
            names.put(
                    telling.article(),
                    telling.names().stream().limit(MOST_NAMES).toList());
            keys(telling)
                    .forEach(key ->
                            having.computeIfAbsent(key, _ -> new ArrayList<>()).add(telling));
        }
        this.unseen = among.size() + UNSEEN;
    }

    List<Telling.Name> names(Telling telling) {
        return names.get(telling.article());
    }

    private Set<String> keys(Telling telling) {
        Set<String> keys = new LinkedHashSet<>(telling.figures().keySet());
        names(telling).forEach(name -> {
            keys.add(name.key());
            name.sounds().forEach(sound -> keys.add(sound));
        });
        keys.addAll(telling.sounds().keySet());
        return keys;
    }

    /** 1 for what nothing else has, 0 for what everything has. */
    double rarity(String key) {
        return Math.log(unseen / (1 + having.getOrDefault(key, List.of()).size())) / Math.log(unseen);
    }

    /** What all names and figures of an article weigh. */
    double whole(Telling telling) {
        double sum = 0;
        for (Telling.Name name : names(telling)) {
            sum += name.weight() * rarity(name.key());
        }
        for (String figure : telling.figures().keySet()) {
            sum += Kinship.weight(figure) * rarity(figure);
        }
        return sum;
    }

    /** Those in other languages and stories, of about that time, that share most. */
    List<Telling> near(Telling one) {
        Map<Telling, Double> sharing = new IdentityHashMap<>();
        for (String key : keys(one)) {
            List<Telling> others = having.getOrDefault(key, List.of());
            double rarity = rarity(key);
            if (others.size() <= MOST_SHARING) {
                others.stream()
                        .filter(other -> mayBeKin(one, other))
                        .forEach(other -> sharing.merge(other, rarity, Double::sum));
            }
        }
        return sharing.entrySet().stream()
                .sorted(Map.Entry.<Telling, Double>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().article().value()))
                .limit(MOST_COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean mayBeKin(Telling one, Telling other) {
        StoryId story = one.story();
        return !story.equals(other.story())
                && !one.language().equals(other.language())
                && Duration.between(one.at(), other.at()).abs().compareTo(Kinship.APART) <= 0;
    }
}
