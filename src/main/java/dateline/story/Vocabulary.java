package dateline.story;

import java.util.Arrays;

/**
 * The words of the window: how many of its articles have each, and which had it last. A word that no article has any
 * more is forgotten, and its number given to another.
 */
final class Vocabulary {

    /** Newest articles remembered for a word; older ones are found through their rarer words. */
    static final int MOST_POSTINGS = 128;

    /** As if so many articles without any known word had been seen: what is rare is not known at the start. */
    private static final int PRIOR_ARTICLES = 500;

    /** Logarithms that are looked up instead of reckoned: a rarity is asked for thousands of times an article. */
    private static final int MOST_LOGS = 1 << 14;

    private static final float[] LOGS = logs();
    private static final int[] NONE = {};

    private final Numbers numbers = new Numbers();
    private int[] counts = new int[1024];
    private int[] used = new int[1024];
    private int[][] postings = new int[1024][];
    private int articles;
    private float all = log(PRIOR_ARTICLES + 1);

    Vocabulary() {
        Arrays.fill(postings, NONE);
    }

    /**
     * The word's number; a new one for a word that no article of the window has.
     *
     * @param form the word as it stands here; the first form that was met stands for all
     * @param stem how many of its letters its forms have in common
     */
    int number(String form, int stem) {
        int number = numbers.of(form, stem);
        if (number >= counts.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        int length = counts.length * 2;
        counts = Arrays.copyOf(counts, length);
        used = Arrays.copyOf(used, length);
        postings = Arrays.copyOf(postings, length);
        Arrays.fill(postings, length / 2, length, NONE);
    }

    String word(int number) {
        return numbers.word(number);
    }

    /** All numbers are less. */
    int size() {
        return counts.length;
    }

    int articles() {
        return articles;
    }

    int count(int number) {
        return counts[number];
    }

    /** How much a word tells, in natural logarithms: of all articles by those that have it. */
    float rarity(int number) {
        return all - log(counts[number] + 1);
    }

    /** What a word tells that one article alone has. */
    float mostRarity() {
        return all - log(2);
    }

    private static float log(int count) {
        return count < LOGS.length ? LOGS[count] : (float) Math.log(count);
    }

    private static float[] logs() {
        float[] logs = new float[MOST_LOGS];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) Math.log(i);
        }
        return logs;
    }

    void add(int slot, int[] terms) {
        articles++;
        all = log(articles + PRIOR_ARTICLES + 1);
        for (int term : terms) {
            counts[term]++;
            int[] ring = roomy(term);
            ring[used[term]++ % ring.length] = slot;
        }
    }

    /** The word's ring with room for all articles that have it, or as many as are remembered; the oldest stands first. */
    private int[] roomy(int term) {
        int[] ring = postings[term];
        if (counts[term] <= ring.length || ring.length == MOST_POSTINGS) {
            return ring;
        }
        int[] larger = new int[Math.clamp(ring.length * 2, 2, MOST_POSTINGS)];
        int kept = Math.min(used[term], ring.length);
        for (int i = 0; i < kept; i++) {
            larger[i] = ring[(used[term] - kept + i) % ring.length];
        }
        used[term] = kept;
        postings[term] = larger;
        return larger;
    }

    void remove(int[] terms) {
        articles--;
        all = log(articles + PRIOR_ARTICLES + 1);
        for (int term : terms) {
            counts[term]--;
            forget(term);
        }
    }

    /** Forgets the word if no article of the window has it. */
    void forget(int term) {
        if (counts[term] == 0) {
            numbers.forget(term);
            used[term] = 0;
            postings[term] = NONE;
        }
    }

    /** Slots of the newest articles with a word, some perhaps given to another article since. */
    int[] postings(int term) {
        return postings[term];
    }

    int postingCount(int term) {
        return Math.min(used[term], postings[term].length);
    }
}
