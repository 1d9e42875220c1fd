package dateline.story;

import dateline.model.ArticleId;
import dateline.model.StoryReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds articles in two languages that tell one event: within some days of each other they name the same people, places,
 * figures and dates, rare ones, and enough of all that they name. Two reports that share a person alone are not one event.
 * Pure: the same articles, in any order, give the same.
 */
public final class Kinship {

    /** Between two articles on one event. */
    public static final Duration APART = Duration.ofDays(4);

    private static final double DATE = 0.4;
    private static final double ROUND = 0.4;
    private static final double SHORT = 0.5;
    private static final double EXACT = 0.8;
    private static final int SHORT_DIGITS = 2;

    /** How sure it is of a name that is heard among the words of a text. */
    private static final double HEARD = 0.8;

    /** From here on something tells anything by itself. */
    private static final double TELLS = 0.2;

    /** Sum of what is shared that one event needs, and of its figures and dates. */
    private static final double LEAST_SHARED = 1.2;

    private static final double LEAST_FIGURES = 0.35;

    /** Sum of figures that need no name beside them: an earthquake's. */
    private static final double FIGURES_ALONE = 1.6;

    /** Sum of names that need no figure beside them. */
    private static final double NAMES_ALONE = 2.4;

    /** Of all that the article of fewer names has, the part that must be shared. */
    private static final double LEAST_PART = 0.3;

    /** Things of which one event shares so many, and names where it shares no figure. */
    private static final int LEAST_THINGS = 3;

    private static final int LEAST_NAMES_ALONE = 4;

    private static final int MOST_SHOWN = 8;

    /** Hears whether two names with different keys are one. */
    @FunctionalInterface
    public interface Ear {
        /** 0 for no, up to 1 for sure. */
        double sure(Telling.Name one, Telling.Name other);
    }

    /** @param score how much is shared; the more the surer */
    public record Kin(Telling one, Telling other, double score, List<StoryReason.SameNames.Both> shared) {
        public Kin {
            shared = List.copyOf(shared);
        }
    }

    private static final Ear DEAF = (_, _) -> 0;

    private final Ear ear;

    public Kinship(Ear ear) {
        this.ear = ear;
    }

    /**
     * The pairs that tell one event, the surest first.
     *
     * @param among an article once; what is rare is told by them too
     * @param fresh those of which at least one is to be in each pair
     */
    public List<Kin> of(List<Telling> among, Predicate<ArticleId> fresh) {
        TellingShelf shelf = new TellingShelf(among);
        Set<Set<ArticleId>> seen = new HashSet<>();
        List<Kin> all = new ArrayList<>();
        for (Telling one : among) {
            if (fresh.test(one.article())) {
                shelf.near(one).stream()
                        .filter(other -> seen.add(Set.of(one.article(), other.article())))
                        .flatMap(other -> compared(ordered(one, other), shelf).stream())
                        .forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(Kin::score)
                .reversed()
                .thenComparing(kin -> kin.one().article().value())
                .thenComparing(kin -> kin.other().article().value()));
        return all;
    }

    /** Whichever is fresh, a pair is read the same way. */
    private static List<Telling> ordered(Telling one, Telling other) {
        return one.article().value() < other.article().value() ? List.of(one, other) : List.of(other, one);
    }

    private enum Of {
        NAME,
        FIGURE
    }

    private record Shared(Of of, double weight, StoryReason.SameNames.Both both) {
        boolean tells() {
            return weight >= TELLS;
        }
    }

    private Optional<Kin> compared(List<Telling> pair, TellingShelf shelf) {
        Telling one = pair.getFirst();
        Telling other = pair.getLast();
        List<Shared> figures = figures(one, other, shelf).filter(Shared::tells).toList();
        boolean isHeard =
                sum(figures) >= LEAST_FIGURES; // to hear names costs most, and without a figure tells too little
        List<Shared> shared = Stream.concat(figures.stream(), names(one, other, isHeard ? ear : DEAF, shelf).stream())
                .filter(Shared::tells)
                .sorted(Comparator.comparing(Shared::weight).reversed())
                .toList();
        double sum = sum(shared);
        double least = Math.min(shelf.whole(one), shelf.whole(other));
        return sum >= LEAST_SHARED && sum >= LEAST_PART * least && isOneEvent(shared)
                ? Optional.of(new Kin(
                        one,
                        other,
                        sum,
                        shared.stream().limit(MOST_SHOWN).map(Shared::both).toList()))
                : Optional.empty();
    }

    /** Names and figures together; figures alone or names alone only where they are many. */
    private static boolean isOneEvent(List<Shared> shared) {
        List<Shared> figures =
                shared.stream().filter(each -> each.of() == Of.FIGURE).toList();
        double ofFigures = sum(figures);
        double ofNames = sum(shared) - ofFigures;
        int names = shared.size() - figures.size();
        return ofFigures >= LEAST_FIGURES && names > 0 && shared.size() >= LEAST_THINGS
                || ofFigures >= FIGURES_ALONE && figures.size() >= LEAST_THINGS
                || ofNames >= NAMES_ALONE && names >= LEAST_NAMES_ALONE;
    }

    private static double sum(List<Shared> shared) {
        return shared.stream().mapToDouble(Shared::weight).sum();
    }

    private record Match(Telling.Name one, String other, String key, double sure) {}

    private static List<Shared> names(Telling one, Telling other, Ear ear, TellingShelf shelf) {
        Set<String> used = new HashSet<>();
        List<Shared> shared = new ArrayList<>();
        for (Telling.Name name : shelf.names(one)) {
            match(name, other, ear, used, shelf).ifPresent(match -> {
                used.add(match.key());
                double rarity = Math.min(shelf.rarity(name.key()), shelf.rarity(match.key()));
                shared.add(new Shared(
                        Of.NAME,
                        name.weight() * rarity * match.sure(),
                        new StoryReason.SameNames.Both(name.written(), match.other())));
            });
        }
        for (Telling.Name name : shelf.names(other)) {
            if (!used.contains(name.key())) {
                heard(name, one, used).ifPresent(match -> {
                    used.add(match.key());
                    shared.add(new Shared(
                            Of.NAME,
                            name.weight() * shelf.rarity(name.key()) * match.sure(),
                            new StoryReason.SameNames.Both(match.other(), name.written())));
                });
            }
        }
        return shared;
    }

    private static Optional<Match> match(
            Telling.Name name, Telling other, Ear ear, Set<String> used, TellingShelf shelf) {
        List<Telling.Name> free = shelf.names(other).stream()
                .filter(each -> each.kind() == name.kind() && !used.contains(each.key()))
                .toList();
        return free.stream()
                .filter(each -> each.key().equals(name.key()))
                .findFirst()
                .map(each -> new Match(name, each.written(), each.key(), 1))
                .or(() -> free.stream()
                        .map(each -> new Match(name, each.written(), each.key(), ear.sure(name, each)))
                        .filter(match -> match.sure() > 0)
                        .max(Comparator.comparing(Match::sure)))
                .or(() -> heard(name, other, used));
    }

    private static Optional<Match> heard(Telling.Name name, Telling text, Set<String> used) {
        return name.sounds().stream()
                .filter(sound -> text.sounds().containsKey(sound) && !used.contains(sound))
                .findFirst()
                .map(sound -> new Match(name, text.sounds().get(sound), sound, HEARD));
    }

    private static Stream<Shared> figures(Telling one, Telling other, TellingShelf shelf) {
        return one.figures().keySet().stream()
                .filter(other.figures()::containsKey)
                .sorted()
                .map(figure -> new Shared(
                        Of.FIGURE,
                        weight(figure) * shelf.rarity(figure),
                        new StoryReason.SameNames.Both(
                                one.figures().get(figure), other.figures().get(figure))));
    }

    /** A day is named by many; an exact number by few. */
    static double weight(String figure) {
        if (figure.indexOf('-') > 0) {
            return DATE;
        }
        String digits = figure.replaceAll("0+$", "");
        if (figure.indexOf('.') < 0 && figure.length() <= SHORT_DIGITS) {
            return SHORT;
        }
        return digits.length() <= 1 ? ROUND : EXACT;
    }
}
