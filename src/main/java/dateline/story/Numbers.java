package dateline.story;

import java.util.Arrays;

/** Words and their numbers; what is forgotten gives its number to another. A table without nodes, for half a million. */
final class Numbers {

    private static final int EMPTY = -1;
    private static final int FREE = 0;
    private static final String NO_WORD = "";

    private String[] words = new String[1024];

    /** Letters in common of a word's forms; 0 for a number that is free. */
    private byte[] stems = new byte[1024];

    private int[] hashes = new int[1024];
    private int[] free = new int[16];
    private int freed;
    private int[] table = new int[4096];
    private int size;

    Numbers() {
        Arrays.fill(words, NO_WORD);
        Arrays.fill(table, EMPTY);
    }

    String word(int number) {
        return words[number];
    }

    /** The number of the word whose first letters these are; a new one when there is none. */
    int of(String form, int stem) {
        int hash = hash(form, stem);
        int at = hash & table.length - 1;
        while (table[at] != EMPTY) {
            if (is(table[at], hash, form, stem)) {
                return table[at];
            }
            at = at + 1 & table.length - 1;
        }
        int number = freed > 0 ? free[--freed] : size;
        put(number, form, stem, hash);
        table[at] = number;
        if (2 * size > table.length) {
            widen();
        }
        return number;
    }

    private boolean is(int number, int hash, String form, int stem) {
        return hashes[number] == hash && stems[number] == stem && words[number].regionMatches(0, form, 0, stem);
    }

    private void put(int number, String form, int stem, int hash) {
        if (number == size && ++size > words.length) {
            words = Arrays.copyOf(words, words.length * 2);
            Arrays.fill(words, number, words.length, NO_WORD);
            stems = Arrays.copyOf(stems, words.length);
            hashes = Arrays.copyOf(hashes, words.length);
        }
        words[number] = form;
        stems[number] = (byte) stem;
        hashes[number] = hash;
    }

    private void widen() {
        table = new int[table.length * 2];
        Arrays.fill(table, EMPTY);
        for (int number = 0; number < size; number++) {
            if (stems[number] != FREE) {
                int at = hashes[number] & table.length - 1;
                while (table[at] != EMPTY) {
                    at = at + 1 & table.length - 1;
                }
                table[at] = number;
            }
        }
    }

    /** Forgets a number; one that is free stays so. */
    void forget(int number) {
        if (stems[number] == FREE) {
            return;
        }
        int at = hashes[number] & table.length - 1;
        while (table[at] != number) {
            at = at + 1 & table.length - 1;
        }
        close(at);
        stems[number] = FREE;
        words[number] = NO_WORD;
        if (freed == free.length) {
            free = Arrays.copyOf(free, free.length * 2);
        }
        free[freed++] = number;
    }

    /** Moves up what stands behind a gap and would not be found across it. */
    private void close(int gap) {
        int mask = table.length - 1;
        int hole = gap;
        for (int at = gap + 1 & mask; table[at] != EMPTY; at = at + 1 & mask) {
            int home = hashes[table[at]] & mask;
            if ((at - home & mask) >= (at - hole & mask)) {
                table[hole] = table[at];
                hole = at;
            }
        }
        table[hole] = EMPTY;
    }

    private static int hash(String word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word.charAt(i);
        }
        hash *= 0x85ebca6b;
        return hash ^ hash >>> 15;
    }
}
