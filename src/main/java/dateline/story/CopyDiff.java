package dateline.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a copy made of its origin, block by block; blocks are compared by their words, not by their signs.
 *
 * @param cut the origin's blocks that the copy has not, in order
 * @param added the copy's blocks that the origin has not, in order
 * @param changed the copy's blocks that are an origin's but for some words, in order
 */
public record CopyDiff(List<String> cut, List<String> added, List<String> changed) {

    /** Of the shorter block's words, how many the two share when one is the other changed, in per cent. */
    private static final int CHANGED_PERCENT = 50;

    /** Blocks of a text that are compared. */
    private static final int MOST_BLOCKS = 200;

    public CopyDiff {
        cut = List.copyOf(cut);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    /** Both as blocks of plain text; at most 200 of each are compared. */
    public static CopyDiff of(List<String> origin, List<String> copy) {
        List<Side> before = sides(origin);
        List<Side> after = sides(copy);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        Set<Side> met = new HashSet<>();
        for (Side block : after) {
            Side best = best(block, before);
            if (best.percent(block) == 100 && best.words.equals(block.words)) {
                met.add(best);
            } else if (best.percent(block) >= CHANGED_PERCENT) {
                met.add(best);
                changed.add(block.text);
            } else {
                added.add(block.text);
            }
        }
        return new CopyDiff(
                before.stream()
                        .filter(side -> !met.contains(side))
                        .map(Side::text)
                        .toList(),
                added,
                changed);
    }

    private static Side best(Side block, List<Side> before) {
        Side best = new Side(-1, "", Set.of());
        for (Side side : before) {
            best = side.percent(block) > best.percent(block) || side.words.equals(block.words) ? side : best;
        }
        return best;
    }

    private static List<Side> sides(List<String> blocks) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_BLOCKS, blocks.size()); i++) {
            Set<String> words = new HashSet<>();
            Words.of(blocks.get(i), Shingles.MOST_WORDS).forEach(word -> words.add(word.text()));
            sides.add(new Side(i, blocks.get(i), words));
        }
        return sides;
    }

    private record Side(int place, String text, Set<String> words) {

        int percent(Side other) {
            Set<String> small = words.size() < other.words.size() ? words : other.words;
            Set<String> large = small == words ? other.words : words;
            return small.isEmpty()
                    ? 0
                    : (int) (100 * small.stream().filter(large::contains).count() / small.size());
        }
    }
}
