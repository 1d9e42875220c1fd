package dateline.story;

import java.util.Arrays;

/** What the articles of a story add up to, by word: an open hash table that never holds nulls or boxes. */
final class Counts {

    private static final int EMPTY = -1;
    private static final int[] NO_KEYS = {EMPTY};

    private int[] keys = NO_KEYS;
    private float[] sums = {0};
    private int[] articles = {0};
    private int[] specials = {0};
    private int size;
    private int dead;

    /** Adds an article's words, or takes them away with -1. */
    void add(Vector vector, int times) {
        for (int i = 0; i < vector.size(); i++) {
            add(vector.terms()[i], times * vector.weight(i), times, vector.special(i) ? times : 0);
        }
    }

    private void add(int key, float sum, int times, int special) {
        if (4 * (size + 1) > 3 * keys.length) {
            resize(Math.max(8, keys.length * 2));
        }
        int at = place(keys, key);
        int before = articles[at];
        if (keys[at] == EMPTY) {
            keys[at] = key;
            size++;
        } else if (before == 0) {
            dead--;
        }
        sums[at] += sum;
        articles[at] += times;
        specials[at] += special;
        dead += before > 0 && articles[at] == 0 ? 1 : 0;
    }

    /** The place of a key until the next change; -1 for none. */
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

    int size() {
        return size - dead;
    }

    interface Each {
        void take(int key, float sum, int articles, int specials);
    }

    void each(Each each) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != EMPTY && articles[at] > 0) {
                each.take(keys[at], sums[at], articles[at], specials[at]);
            }
        }
    }

    void clear() {
        keys = NO_KEYS;
        size = 0;
        dead = 0;
    }

    /** Drops what no article has any more, when there is much of it. */
    void tidy() {
        if (2 * dead >= size && dead > 0) {
            resize(keys.length);
        }
    }

    private void resize(int length) {
        int[] oldKeys = keys;
        float[] oldSums = sums;
        int[] oldArticles = articles;
        int[] oldSpecials = specials;
        keys = new int[length];
        Arrays.fill(keys, EMPTY);
        sums = new float[length];
        articles = new int[length];
        specials = new int[length];
        size = 0;
        dead = 0;
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != EMPTY && oldArticles[at] > 0) {
                int to = place(keys, oldKeys[at]);
                keys[to] = oldKeys[at];
                sums[to] = oldSums[at];
                articles[to] = oldArticles[at];
                specials[to] = oldSpecials[at];
                size++;
            }
        }
    }

    private static int place(int[] keys, int key) {
        int mixed = key * 0x9e3779b9;
        int at = (mixed ^ mixed >>> 15) & keys.length - 1;
        while (keys[at] != EMPTY && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
