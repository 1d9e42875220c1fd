package dateline.names;

import java.util.HashMap;
import java.util.Map;

/** The spellings of one character in one voice; the commonest costs least. */
final class Costs implements Hearer {

    private static final float SLOPPY = 1.5f;

    private final Map<String, Float> exact = new HashMap<>();
    private final Map<String, Float> sloppy = new HashMap<>();
    private int longest;

    void add(String spelling, double cost) {
        if (spelling.isEmpty()) {
            return;
        }
        exact.merge(spelling, (float) cost, Math::min);
        sloppy.merge(Letters.sloppy(spelling), (float) cost + SLOPPY, Math::min);
        longest = Math.max(longest, spelling.length() + 1);
    }

    void addAll(Costs others, double more) {
        others.exact.forEach((spelling, cost) -> add(spelling, cost + more));
    }

    @Override
    public float cost(String letters, String sloppyLetters) {
        Float cost = exact.get(letters);
        return cost != null ? cost : sloppy.getOrDefault(sloppyLetters, Float.POSITIVE_INFINITY);
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public boolean startsWith(char letter) {
        return exact.keySet().stream().anyMatch(spelling -> spelling.charAt(0) == letter);
    }
}
