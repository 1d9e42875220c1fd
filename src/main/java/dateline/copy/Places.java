package dateline.copy;

import dateline.text.WordFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the world's places: about eight megabytes, loaded at first use in some fifty milliseconds. */
final class Places {

    private static final int NAMES_COLUMN = 7;
    private static final int MAX_NAME = 60;

    private final NameTable cities = NameTable.load("places.tsv", NAMES_COLUMN, 19);
    private final NameTable small = NameTable.load("smallplaces.txt", 0, 16);
    private final Set<String> regions = words("regions.txt");
    private final Set<String> common = words("notplaces.txt");

    private Places() {}

    static Places shared() {
        return Holder.PLACES;
    }

    private static Set<String> words(String file) {
        return WordFile.lines(Places.class, file).stream().map(Fold::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether some place has this name, however written. */
    boolean has(String name) {
        if (name.length() > MAX_NAME || name.isEmpty()) {
            return false;
        }
        String folded = Fold.fold(name);
        byte[] key = folded.getBytes(StandardCharsets.UTF_8);
        return cities.first(key) >= 0 || small.first(key) >= 0 || regions.contains(folded);
    }

    /** Whether the name is a common word as well, so that it needs more to be a place. */
    boolean isCommonWord(String name) {
        return common.contains(Fold.fold(name));
    }

    /** Whether countries alone have this name. */
    boolean isCountryOnly(String name) {
        List<Place> all = named(name);
        return !all.isEmpty() && all.getFirst().isCountry() && all.size() == 1;
    }

    /** The cities and countries of this name, countries first, then the most populous. */
    List<Place> named(String name) {
        List<Place> found = new ArrayList<>();
        byte[] key = name.length() > MAX_NAME ? new byte[0] : Fold.fold(name).getBytes(StandardCharsets.UTF_8);
        for (int slot = cities.first(key); slot >= 0; slot = cities.next(key, slot)) {
            found.add(place(cities.start(slot)));
        }
        found.sort(Comparator.comparing(Place::isCountry)
                .thenComparing(Place::people)
                .reversed());
        return found;
    }

    private Place place(int nameStart) {
        byte[] data = cities.data();
        int start = nameStart;
        while (data[start - 1] != '\n') {
            start--;
        }
        String[] f = new String(data, start, nameStart - start, StandardCharsets.UTF_8).split("\t", NAMES_COLUMN + 1);
        return new Place(
                f[0], f[1], f[2], f[3], Long.parseLong(f[4]), Double.parseDouble(f[5]), Double.parseDouble(f[6]));
    }

    private static final class Holder {

        static final Places PLACES = new Places();
    }
}
