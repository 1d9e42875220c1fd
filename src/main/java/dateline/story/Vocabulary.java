package dateline.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private static final int MOST_LOGS = 1 << 16;

    private static final double[] LOGS = logs();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int[] counts = new int[1024];
    private int[] used = new int[1024];
    private int[][] postings = new int[1024][];
    private int articles;
    private double all = Math.log(PRIOR_ARTICLES + 1.0);

    /**
     * The word's number; a new one for a word that no article of the window has.
     *
     * @param stem what its forms have in common, as {@link Folding#stem} gives it
     * @param form the one that stands here; the first that was met stands for all
     */
    int number(String stem, String form) {
        Integer known = numbers.get(stem);
        if (known != null) {
            return known;
        }
        int number = free.isEmpty() ? words.size() : free.pop();
        if (number == words.size()) {
            words.add(form);
            if (number == counts.length) {
                grow();
            }
        } else {
            words.set(number, form);
        }
        numbers.put(stem, number);
        return number;
    }

    private void grow() {
        int length = counts.length * 2;
        counts = Arrays.copyOf(counts, length);
        used = Arrays.copyOf(used, length);
        postings = Arrays.copyOf(postings, length);
    }

    String word(int number) {
        return words.get(number);
    }

    int articles() {
        return articles;
    }

    int count(int number) {
        return counts[number];
    }

    /** How much a word tells, in natural logarithms: of all articles by those that have it. */
    float rarity(int number) {
        return (float) (all - log(counts[number] + 1));
    }

    /** What a word tells that one article alone has. */
    float mostRarity() {
        return (float) (all - log(2));
    }

    private static double log(int count) {
        return count < LOGS.length ? LOGS[count] : Math.log(count);
    }

    private static double[] logs() {
        double[] logs = new double[MOST_LOGS];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(i);
        }
        return logs;
    }

    void add(int slot, int[] terms) {
        articles++;
        all = Math.log(articles + PRIOR_ARTICLES + 1.0);
        for (int term : terms) {
            counts[term]++;
            int[] ring = postings[term];
            int at = used[term]++ % MOST_POSTINGS;
            if (ring == null || at >= ring.length) {
                ring = ring == null ? new int[2] : Arrays.copyOf(ring, Math.min(MOST_POSTINGS, ring.length * 2));
                postings[term] = ring;
            }
            ring[at] = slot;
        }
    }

    void remove(int[] terms) {
        articles--;
        all = Math.log(articles + PRIOR_ARTICLES + 1.0);
        for (int term : terms) {
            if (--counts[term] == 0) {
                forget(term);
            }
        }
    }

    /** A number that was asked for but went to no article. */
    void forget(int term) {
        if (counts[term] == 0 && numbers.remove(Folding.stem(words.get(term))) != null) {
            used[term] = 0;
            postings[term] = null;
            free.push(term);
        }
    }

    /** Slots of the newest articles with a word, some perhaps given to another article since. */
    int[] postings(int term) {
        int[] ring = postings[term];
        return ring == null ? new int[0] : ring;
    }

    int postingCount(int term) {
        return Math.min(used[term], MOST_POSTINGS);
    }
}
