package dateline.copy;

import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the place that a dateline means in the place data: GeoNames' cities of 15,000 people and more, capitals, seats of
 * divisions, and countries, by their names in some sixty languages. Thread-safe.
 */
public final class Gazetteer {

    /** A city with the name of a country is meant rather than the country when it has this many people. */
    private static final long BIG_CITY = 500_000;

    private static final String MARKS = ",(/)[]،、";

    private final Places places = Places.shared();
    private final Map<String, List<Division>> divisions = new HashMap<>();

    public Gazetteer() {
        for (String line : WordFile.lines(Gazetteer.class, "divisions.txt")) {
            String[] columns = line.split("\t", 3);
            for (String name : columns[2].split("\\|", -1)) {
                divisions
                        .computeIfAbsent(Fold.fold(name), _ -> new ArrayList<>())
                        .add(new Division(columns[0], columns[1]));
            }
        }
    }

    private record Division(String country, String code) {}

    /**
     * The place that "PARIS, Texas", "Taipei" or "台北" means; of "BEIRUT/THE HAGUE" the first. Among places of one name
     * the one in the country or division that is named with it, else the most populous. Empty when the data do not know
     * the name, or not in that country or division: better nowhere than elsewhere.
     */
    public Optional<Place> resolve(String asWritten) {
        List<String> parts = parts(asWritten);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Place> named = places.named(parts.getFirst());
        for (String region : asWritten.indexOf('/') >= 0 ? List.<String>of() : parts.subList(1, parts.size())) {
            Optional<Predicate<Place>> inside = inside(region);
            if (inside.isPresent()) {
                return named.stream()
                        .filter(place -> !place.isCountry())
                        .filter(inside.get())
                        .findFirst();
            }
        }
        return named.stream()
                .filter(place -> place.people() >= BIG_CITY)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private Optional<Predicate<Place>> inside(String region) {
        List<Division> known = divisions.getOrDefault(Fold.fold(region), List.of());
        List<Place> countries =
                places.named(region).stream().filter(Place::isCountry).toList();
        if (known.isEmpty() && countries.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(place -> known.stream().anyMatch(d -> isIn(place, d))
                || countries.stream().anyMatch(country -> country.country().equals(place.country())));
    }

    private static boolean isIn(Place place, Division division) {
        return place.country().equals(division.country()) && place.division().equals(division.code());
    }

    private static List<String> parts(String asWritten) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= asWritten.length(); i++) {
            if (i == asWritten.length() || MARKS.indexOf(asWritten.charAt(i)) >= 0) {
                String part = asWritten.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
