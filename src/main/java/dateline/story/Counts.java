package dateline.story;

import java.util.Arrays;

/** Sums by number: an open hash table that never holds nulls or boxes. */
final class Counts {

    private static final int EMPTY = -1;

    private int[] keys = empty(8);
    private float[] sums = new float[8];
    private int[] articles = new int[8];
    private int size;
    private int dead;

    void add(int key, float sum, int times) {
        if (4 * (size + 1) > 3 * keys.length) {
            rehash(keys.length * 2);
        }
        int at = place(keys, key);
        if (keys[at] == EMPTY) {
            keys[at] = key;
            size++;
        }
        sums[at] += sum;
        int before = articles[at];
        articles[at] += times;
        dead += before > 0 && articles[at] == 0 ? 1 : 0;
    }

    /** The place of a key for {@link #sumAt} and {@link #articlesAt}, until the next change; -1 for none. */
    int find(int key) {
        int at = place(keys, key);
        return keys[at] == EMPTY || articles[at] == 0 ? -1 : at;
    }

    float sumAt(int at) {
        return sums[at];
    }

    int articlesAt(int at) {
        return articles[at];
    }

    int articles(int key) {
        int at = place(keys, key);
        return keys[at] == EMPTY ? 0 : articles[at];
    }

    int size() {
        return size;
    }

    interface Each {
        void take(int key, float sum, int articles);
    }

    void each(Each each) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != EMPTY && articles[at] > 0) {
                each.take(keys[at], sums[at], articles[at]);
            }
        }
    }

    /** Drops what no article has any more, when there is much of it. */
    void tidy() {
        if (2 * dead < size) {
            return;
        }
        dead = 0;
        int[] oldKeys = keys;
        float[] oldSums = sums;
        int[] oldArticles = articles;
        keys = empty(keys.length);
        sums = new float[keys.length];
        articles = new int[keys.length];
        size = 0;
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != EMPTY && oldArticles[at] > 0) {
                add(oldKeys[at], oldSums[at], oldArticles[at]);
            }
        }
    }

    private void rehash(int length) {
        int[] newKeys = empty(length);
        float[] newSums = new float[length];
        int[] newArticles = new int[length];
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != EMPTY) {
                int to = place(newKeys, keys[at]);
                newKeys[to] = keys[at];
                newSums[to] = sums[at];
                newArticles[to] = articles[at];
            }
        }
        keys = newKeys;
        sums = newSums;
        articles = newArticles;
    }

    private static int place(int[] keys, int key) {
        int mixed = key * 0x9e3779b9;
        int at = (mixed ^ mixed >>> 15) & keys.length - 1;
        while (keys[at] != EMPTY && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private static int[] empty(int length) {
        int[] keys = new int[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
