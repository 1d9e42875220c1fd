package dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was changed between two texts, as a reader would tell it: passages that stay, come, go, or were edited, and of
 * these the words. Works for any script. Bounded in time and memory for texts of any size.
 */
public final class Changes {

    /** Pairs of passages that are held against each other; beyond this a rewritten stretch is told as gone and new. */
    static final int MAX_PAIRS = 4_000;

    /** Passages that have fewer of their words in common are two passages. */
    static final double LEAST_LIKENESS = 0.4;

    private Changes() {}

    /** A passage of one text or both; in their order. */
    public sealed interface Passage {

        record Same(String text) implements Passage {}

        record Removed(String text) implements Passage {}

        record Added(String text) implements Passage {}

        /** @param pieces both texts in one; never empty */
        record Edited(List<Piece> pieces) implements Passage {
            public Edited {
                pieces = List.copyOf(pieces);
            }
        }
    }

    /** A stretch of words. */
    public sealed interface Piece {

        String text();

        record Same(String text) implements Piece {}

        record Removed(String text) implements Piece {}

        record Added(String text) implements Piece {}
    }

    /** @param before passages in their order; so {@code after} */
    public static List<Passage> of(List<String> before, List<String> after) {
        List<Passage> passages = new ArrayList<>();
        for (Diff.Run run : Diff.of(before, after)) {
            List<String> old = before.subList(run.oldFrom(), run.oldTo());
            if (run.same()) {
                old.forEach(text -> passages.add(new Passage.Same(text)));
            } else {
                rewritten(old, after.subList(run.newFrom(), run.newTo()), passages);
            }
        }
        return passages;
    }

    /** Pairs the passages that are most alike, without crossing. */
    private static void rewritten(List<String> old, List<String> fresh, List<Passage> to) {
        boolean pairs = (long) old.size() * fresh.size() <= MAX_PAIRS;
        double[][] best = pairs ? best(old, fresh) : new double[0][0];
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            boolean bothLeft = pairs && i < old.size() && j < fresh.size();
            if (bothLeft && best[i][j] > Math.max(best[i + 1][j], best[i][j + 1])) {
                to.add(new Passage.Edited(words(old.get(i++), fresh.get(j++))));
            } else if (i < old.size() && (!bothLeft || best[i + 1][j] >= best[i][j + 1])) {
                to.add(new Passage.Removed(old.get(i++)));
            } else {
                to.add(new Passage.Added(fresh.get(j++)));
            }
        }
    }

    /** The most likeness that can be had from each place on. */
    private static double[][] best(List<String> old, List<String> fresh) {
        List<Map<String, Integer>> ofOld = old.stream().map(Changes::counted).toList();
        List<Map<String, Integer>> ofFresh =
                fresh.stream().map(Changes::counted).toList();
        double[][] best = new double[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                double alike = likeness(ofOld.get(i), ofFresh.get(j));
                double paired = alike < LEAST_LIKENESS ? 0 : alike + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    private static Map<String, Integer> counted(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Words.of(text).stream().filter(Words::isWord).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /** The share of words that both have, 0 to 1. */
    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        int both = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            both += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        int all = sum(one) + sum(other);
        return all == 0 ? 0 : 2.0 * both / all;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Both texts in one, word by word; a space or mark alone between changes belongs to them. */
    public static List<Piece> words(String before, String after) {
        List<String> old = Words.of(before);
        List<String> fresh = Words.of(after);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (Diff.Run run : Diff.of(old, fresh)) {
            List<String> words = old.subList(run.oldFrom(), run.oldTo());
            boolean bridge = run.same()
                    && run.oldTo() < old.size()
                    && removed.length() + added.length() > 0
                    && words.stream().noneMatch(Words::isWord);
            if (run.same() && !bridge) {
                flush(removed, added, pieces);
                pieces.add(new Piece.Same(String.join("", words)));
            } else {
                words.forEach(removed::append);
                fresh.subList(run.newFrom(), run.newTo()).forEach(added::append);
            }
        }
        flush(removed, added, pieces);
        return pieces;
    }

    private static void flush(StringBuilder removed, StringBuilder added, List<Piece> to) {
        if (!removed.isEmpty()) {
            to.add(new Piece.Removed(removed.toString()));
            removed.setLength(0);
        }
        if (!added.isEmpty()) {
            to.add(new Piece.Added(added.toString()));
            added.setLength(0);
        }
    }
}
