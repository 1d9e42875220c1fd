package dateline.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The articles that may still be joined, and where to find those like a new one. */
final class Window {

    /** Rarest words of an article that look for others. */
    private static final int SEEKING_TERMS = 32;

    /** Articles like a new one that are compared in full. */
    private static final int MOST_NEIGHBOURS = 48;

    private final Vocabulary vocabulary;
    private final List<Optional<Entry>> slots = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final Neighbour[] found = new Neighbour[MOST_NEIGHBOURS];
    private final long[] order = new long[MOST_NEIGHBOURS];
    private final float[] best = new float[MOST_NEIGHBOURS];
    private float[] norms = new float[1024];
    private int[] normedAt = new int[1024];
    private boolean[] stirred = new boolean[1024];
    private float[] scores = new float[1024];
    private int[] touched = new int[1024];

    Window(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A neighbour and how alike the two are, 0 to 1. */
    record Neighbour(Entry entry, float likeness) {}

    int nextSlot() {
        return free.isEmpty() ? slots.size() : free.peek();
    }

    void add(Entry entry, Cluster cluster) {
        if (entry.slot() == slots.size()) {
            slots.add(Optional.of(entry));
            clusters.add(cluster);
        } else {
            free.pop();
            slots.set(entry.slot(), Optional.of(entry));
            clusters.set(entry.slot(), cluster);
        }
        if (norms.length <= entry.slot()) {
            norms = Arrays.copyOf(norms, norms.length * 2);
            normedAt = Arrays.copyOf(normedAt, norms.length);
            stirred = Arrays.copyOf(stirred, norms.length);
        }
        normedAt[entry.slot()] = 0;
        stirred[entry.slot()] = false;
        vocabulary.add(entry.slot(), entry.vector().terms());
    }

    /** The length of an article's vector; reckoned anew when the window has grown or shrunk by a sixteenth since. */
    private float norm(Entry entry) {
        int now = vocabulary.articles();
        int then = normedAt[entry.slot()];
        if (then == 0 || Math.abs(now - then) > then / 16) {
            norms[entry.slot()] = entry.vector().norm(vocabulary);
            normedAt[entry.slot()] = now;
        }
        return norms[entry.slot()];
    }

    /** Notes that something like an article has come. */
    void stir(Entry entry) {
        stirred[entry.slot()] = true;
    }

    /** Whether something like an article has come since this was last asked. */
    boolean wasStirred(Entry entry) {
        boolean was = stirred[entry.slot()];
        stirred[entry.slot()] = false;
        return was;
    }

    int size() {
        return vocabulary.articles();
    }

    void remove(Entry entry) {
        slots.set(entry.slot(), Optional.empty());
        free.push(entry.slot());
        vocabulary.remove(entry.vector().terms());
    }

    Cluster clusterOf(Entry entry) {
        return clusters.get(entry.slot());
    }

    void move(Entry entry, Cluster to) {
        clusters.set(entry.slot(), to);
    }

    /** Articles of the window that share rare words with one, most alike first. */
    List<Neighbour> near(Sought sought) {
        int touches = touch(sought);
        int count = 0;
        Arrays.fill(best, 0);
        for (int i = 0; i < touches; i++) {
            insert(best, scores[touched[i]]);
        }
        float least = best[MOST_NEIGHBOURS - 1];
        for (int i = 0; i < touches; i++) {
            int slot = touched[i];
            if (scores[slot] >= least && count < MOST_NEIGHBOURS) {
                Optional<Entry> entry = slots.get(slot);
                if (entry.isPresent()) {
                    float likeness = likeness(sought, entry.get());
                    found[count] = new Neighbour(entry.get(), likeness);
                    order[count] = Ranks.falling(likeness, count);
                    count++;
                }
            }
            scores[slot] = 0;
        }
        return mostAlikeFirst(count);
    }

    private List<Neighbour> mostAlikeFirst(int count) {
        Arrays.sort(order, 0, count);
        List<Neighbour> near = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            near.add(found[Ranks.place(order[i])]);
        }
        return near;
    }

    private int touch(Sought sought) {
        if (scores.length < slots.size()) {
            scores = new float[slots.size() * 2];
            touched = new int[slots.size() * 2];
        }
        int touches = 0;
        Vector vector = sought.vector();
        float least = least(sought);
        int left = SEEKING_TERMS;
        for (int i = 0; i < vector.size() && left > 0; i++) {
            if (vector.weight(i) * sought.rarity(i) >= least) {
                left--;
                touches = touch(vector.terms()[i], sought.tells(vector.terms()[i]), touches);
            }
        }
        return touches;
    }

    private int touch(int term, float tells, int before) {
        int touches = before;
        int[] postings = vocabulary.postings(term);
        int count = vocabulary.postingCount(term);
        for (int p = 0; p < count; p++) {
            int slot = postings[p];
            if (scores[slot] == 0) {
                touched[touches++] = slot;
            }
            scores[slot] += tells;
        }
        return touches;
    }

    /** What a word must weigh to be among those that look for others. */
    private float least(Sought sought) {
        Vector vector = sought.vector();
        if (vector.size() <= SEEKING_TERMS) {
            return 0;
        }
        float[] rising = new float[vector.size()];
        for (int i = 0; i < rising.length; i++) {
            rising[i] = vector.weight(i) * sought.rarity(i);
        }
        Arrays.sort(rising);
        return rising[rising.length - SEEKING_TERMS];
    }

    private static void insert(float[] best, float value) {
        int at = best.length - 1;
        if (value <= best[at]) {
            return;
        }
        while (at > 0 && best[at - 1] < value) {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = value;
    }

    /** The cosine of both. */
    float likeness(Sought sought, Entry other) {
        return sought.dot(other.vector()) / Math.max(1e-6f, sought.norm() * norm(other));
    }
}
