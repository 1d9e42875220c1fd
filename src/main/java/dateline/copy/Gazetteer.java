package dateline.copy;

import com.ibm.icu.util.ULocale;
import dateline.text.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    /** A place in the country that the language tag names is meant, unless one elsewhere is so many times its size. */
    private static final int NEAR = 20;

    /** The same for the country where a language without a country is spoken most. */
    private static final int LIKELY = 3;

    /** People of a city that is meant in its own country rather than a country of its name: Granada in Spain. */
    private static final long KNOWN_CITY = 100_000;

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

    /** As {@link #resolve(String, Optional)} where the text's language is not known. */
    public Optional<Place> resolve(String asWritten) {
        return resolve(asWritten, Optional.empty());
    }

    /**
     * The place that "PARIS, Texas", "Taipei" or "台北" means; of "BEIRUT/THE HAGUE" the first. Among places of one name
     * the one in the country or division that is named with it; else one that is spelt with the same accents, one in the
     * country of the language, or the most populous. Empty when the data do not know the name, or not in that country or
     * division: better nowhere than elsewhere.
     *
     * @param language BCP 47 tag of the text; its country, where it has one, tells which Valencia is near
     */
    public Optional<Place> resolve(String asWritten, Optional<String> language) {
        List<String> parts = parts(asWritten);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Place> named = places.named(parts.getFirst());
        Optional<Place> whole = parts.size() == 1 ? Optional.empty() : sameParts(named, parts);
        if (whole.isPresent()) {
            return whole;
        }
        for (String region : asWritten.indexOf('/') >= 0 ? List.<String>of() : parts.subList(1, parts.size())) {
            Optional<Predicate<Place>> inside = inside(region);
            if (inside.isPresent()) {
                return named.stream()
                        .filter(place -> !place.isCountry())
                        .filter(inside.get())
                        .findFirst();
            }
        }
        return likeliest(accented(named, parts.getFirst()), language);
    }

    /** "Frankfurt (Oder)" and "Frankfurt/Oder": a place whose own name has these parts. */
    private static Optional<Place> sameParts(List<Place> named, List<String> parts) {
        List<String> folded = parts.stream().map(Fold::fold).toList();
        return named.stream()
                .filter(place ->
                        parts(place.name()).stream().map(Fold::fold).toList().equals(folded))
                .findFirst();
    }

    /** "SAN JOSÉ" is none of the places that are written without the accent; without accents anything may be meant. */
    private static List<Place> accented(List<Place> named, String written) {
        boolean plain = written.chars().allMatch(c -> c < 0x80);
        List<Place> alike = named.stream()
                .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT)))
                .toList();
        return plain || alike.isEmpty() ? named : alike;
    }

    private static Optional<Place> likeliest(List<Place> named, Optional<String> language) {
        Optional<Place> most = named.stream()
                .filter(place -> place.people() >= BIG_CITY)
                .findFirst()
                .or(() -> named.stream().findFirst());
        return most.flatMap(place -> near(named, place, language)).or(() -> most);
    }

    private static Optional<Place> near(List<Place> named, Place most, Optional<String> language) {
        ULocale spoken = language.map(ULocale::forLanguageTag).orElse(ULocale.ROOT);
        int times = spoken.getCountry().isEmpty() ? LIKELY : NEAR;
        String country = ULocale.addLikelySubtags(spoken).getCountry();
        boolean city = !most.isCountry() || !spoken.getCountry().isEmpty();
        long least = most.isCountry() ? KNOWN_CITY : most.people() / times;
        return named.stream()
                .filter(place -> city && !spoken.getLanguage().isEmpty() && !place.isCountry())
                .filter(place -> place.country().equals(country) && place.people() >= least)
                .findFirst();
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
