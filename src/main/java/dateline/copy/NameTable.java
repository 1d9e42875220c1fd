package dateline.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The bytes of a file of names with a hash table over them: quick to load and small, for tens of thousands of names. */
final class NameTable {

    private static final int SEED = 0x9e3779b9;

    private final byte[] data;
    private final int[] slots;
    private final int shift;

    private NameTable(byte[] data, int bits) {
        this.data = data;
        this.slots = new int[1 << bits];
        this.shift = Integer.SIZE - bits;
    }

    /**
     * @param column the column, parted by tabs, in which names stand, parted by bars; names folded
     * @param bits of the table's size; it must hold all names twice
     */
    static NameTable load(String file, int column, int bits) {
        try (InputStream in = NameTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            NameTable table = new NameTable(in.readAllBytes(), bits);
            table.index(column);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    byte[] data() {
        return data;
    }

    /** The slot of the first entry with this name; -1 when there is none. */
    int first(byte[] name) {
        return name.length == 0 ? -1 : find(name, hash(name, 0, name.length) >>> shift);
    }

    /** The slot of the next entry with this name; -1 when there is none. */
    int next(byte[] name, int slot) {
        return find(name, slot + 1);
    }

    /** Where the name of a slot begins in the data. */
    int start(int slot) {
        return slots[slot & (slots.length - 1)];
    }

    private int find(byte[] name, int from) {
        for (int slot = from & (slots.length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int end = slots[slot] + name.length;
            if (end <= data.length && isNameEnd(end) && Arrays.equals(data, slots[slot], end, name, 0, name.length)) {
                return slot;
            }
        }
        return -1;
    }

    private boolean isNameEnd(int at) {
        return at == data.length || data[at] == '|' || data[at] == '\n';
    }

    private void index(int column) {
        int tabs = 0;
        int start = 0;
        boolean comment = data[0] == '#';
        for (int i = 0; i < data.length; i++) {
            byte b = data[i];
            if (b == '\t') {
                tabs++;
                start = i + 1;
            } else if (b == '\n' || b == '|') {
                if (!comment && tabs == column) {
                    add(start, i);
                }
                start = i + 1;
            }
            if (b == '\n') {
                tabs = 0;
                comment = start < data.length && data[start] == '#';
            }
        }
    }

    private void add(int start, int end) {
        int slot = hash(data, start, end) >>> shift;
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = start;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = 1;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash * SEED;
    }
}
