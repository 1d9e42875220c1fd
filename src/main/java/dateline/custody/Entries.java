package dateline.custody;

import dateline.model.CaptureId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalLong;
import java.util.UUID;

/** The captures of a log in memory, about 60 bytes each, to be found by name and ticked off. */
final class Entries {

    private static final int NONE = -1;
    private static final int FIRST = 1 << 12;

    private long[] names = new long[2 * FIRST];
    private byte[] leaves = new byte[FIRST * Hashes.LENGTH];
    private long[] numbers = new long[FIRST];
    private int[] table = emptyTable(2 * FIRST);
    private final BitSet seen = new BitSet();
    private int size;

    private static int[] emptyTable(int length) {
        int[] table = new int[length];
        Arrays.fill(table, NONE);
        return table;
    }

    int size() {
        return size;
    }

    /** False when the name is there already. */
    boolean add(UUID name, byte[] leaf, long number) {
        if (find(name) != NONE) {
            return false;
        }
        if (size == numbers.length) {
            grow();
        }
        names[2 * size] = name.getMostSignificantBits();
        names[2 * size + 1] = name.getLeastSignificantBits();
        System.arraycopy(leaf, 0, leaves, size * Hashes.LENGTH, Hashes.LENGTH);
        numbers[size] = number;
        enter(size++);
        return true;
    }

    private void grow() {
        int room = 2 * numbers.length;
        names = Arrays.copyOf(names, 2 * room);
        leaves = Arrays.copyOf(leaves, room * Hashes.LENGTH);
        numbers = Arrays.copyOf(numbers, room);
        table = emptyTable(2 * room);
        for (int i = 0; i < size; i++) {
            enter(i);
        }
    }

    private void enter(int index) {
        int slot = slot(names[2 * index], names[2 * index + 1]);
        while (table[slot] != NONE) {
            slot = (slot + 1) % table.length;
        }
        table[slot] = index;
    }

    private int slot(long most, long least) {
        return Math.floorMod(Long.hashCode(most * 31 + least), table.length);
    }

    private int find(UUID name) {
        long most = name.getMostSignificantBits();
        long least = name.getLeastSignificantBits();
        for (int slot = slot(most, least); table[slot] != NONE; slot = (slot + 1) % table.length) {
            int index = table[slot];
            if (names[2 * index] == most && names[2 * index + 1] == least) {
                return index;
            }
        }
        return NONE;
    }

    /** The capture's number in the log. */
    OptionalLong number(CaptureId id) {
        int index = find(id.value());
        return index == NONE ? OptionalLong.empty() : OptionalLong.of(numbers[index]);
    }

    /** Whether it is there with that leaf. */
    boolean holds(CaptureId id, byte[] leaf) {
        int index = find(id.value());
        int at = index * Hashes.LENGTH;
        return index != NONE && Arrays.equals(leaves, at, at + Hashes.LENGTH, leaf, 0, Hashes.LENGTH);
    }

    void see(CaptureId id) {
        int index = find(id.value());
        if (index != NONE) {
            seen.set(index);
        }
    }

    boolean isSeen(CaptureId id) {
        int index = find(id.value());
        return index != NONE && seen.get(index);
    }

    @FunctionalInterface
    interface Taker {
        void take(CaptureId id, long number);
    }

    void unseen(Taker taker) {
        for (int i = seen.nextClearBit(0); i < size; i = seen.nextClearBit(i + 1)) {
            taker.take(new CaptureId(new UUID(names[2 * i], names[2 * i + 1])), numbers[i]);
        }
    }
}
