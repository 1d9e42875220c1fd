package dateline.copy;

import dateline.text.WordFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of the world's places, as the bytes of the data file with a hash table over its names: about six megabytes,
 * loaded at first use.
 */
final class Places {

    private static final String FILE = "places.tsv";
    private static final int NAMES_COLUMN = 7;
    private static final int SLOTS = 1 << 19;
    private static final int MAX_NAME = 60;

    private final byte[] data;
    private final int[] slots;
    private final Set<String> regions = WordFile.lines(Places.class, "regions.txt").stream()
            .map(Fold::fold)
            .collect(Collectors.toUnmodifiableSet());

    private Places(byte[] data) {
        this.data = data;
        this.slots = new int[SLOTS];
        index();
    }

    static Places shared() {
        return Holder.PLACES;
    }

    /** Whether some place has this name, however written. */
    boolean has(String name) {
        if (name.length() > MAX_NAME) {
            return false;
        }
        String folded = Fold.fold(name);
        byte[] key = folded.getBytes(StandardCharsets.UTF_8);
        return key.length > 0 && find(key, slot(hash(key, 0, key.length))) >= 0 || regions.contains(folded);
    }

    /** The places of this name, the most populous first; countries before all. */
    List<Place> named(String name) {
        byte[] key = key(name);
        List<Place> found = new ArrayList<>();
        if (key.length > 0) {
            for (int slot = find(key, slot(hash(key, 0, key.length))); slot >= 0; slot = find(key, next(slot))) {
                found.add(place(slots[slot]));
            }
        }
        found.sort(Comparator.comparing(Place::isCountry)
                .thenComparing(Place::people)
                .reversed());
        return found;
    }

    private static byte[] key(String name) {
        return name.length() > MAX_NAME ? new byte[0] : Fold.fold(name).getBytes(StandardCharsets.UTF_8);
    }

    private int find(byte[] key, int from) {
        for (int slot = from; slots[slot] != 0; slot = next(slot)) {
            int start = slots[slot];
            int end = start + key.length;
            if (end <= data.length && isNameEnd(end) && Arrays.equals(data, start, end, key, 0, key.length)) {
                return slot;
            }
        }
        return -1;
    }

    private boolean isNameEnd(int at) {
        return at == data.length || data[at] == '|' || data[at] == '\n';
    }

    private Place place(int nameStart) {
        int start = nameStart;
        while (data[start - 1] != '\n') {
            start--;
        }
        String line = new String(data, start, nameStart - start, StandardCharsets.UTF_8);
        String[] f = line.split("\t", NAMES_COLUMN + 1);
        return new Place(
                f[0], f[1], f[2], f[3], Long.parseLong(f[4]), Double.parseDouble(f[5]), Double.parseDouble(f[6]));
    }

    private void index() {
        int column = 0;
        int start = 0;
        boolean comment = data[0] == '#';
        for (int i = 0; i < data.length; i++) {
            byte b = data[i];
            if (b == '\t') {
                column++;
                start = i + 1;
            } else if (b == '\n' || (b == '|' && column == NAMES_COLUMN)) {
                if (!comment && column == NAMES_COLUMN) {
                    add(start, i);
                }
                start = i + 1;
                column = b == '\n' ? 0 : column;
                comment = b == '\n' ? i + 1 < data.length && data[i + 1] == '#' : comment;
            }
        }
    }

    private void add(int start, int end) {
        int slot = slot(hash(data, start, end));
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = start;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = 1;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash * 0x9e3779b9;
    }

    private static int slot(int hash) {
        return hash >>> 13;
    }

    private static int next(int slot) {
        return (slot + 1) & (SLOTS - 1);
    }

    private static final class Holder {

        static final Places PLACES = load();

        private static Places load() {
            try (InputStream in = Places.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("no resource " + FILE);
                }
                return new Places(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + FILE, e);
            }
        }
    }
}
