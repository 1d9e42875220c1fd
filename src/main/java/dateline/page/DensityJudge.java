package dateline.page;

import java.util.List;

/** Keeps running text around the densest box. */
final class DensityJudge implements Judge {

    private static final int MIN_CHARS = 60;

    @Override
    public boolean[] keep(Tree tree, List<Unit> units) {
        int[] weight = new int[tree.size()];
        int total = 0;
        for (Unit unit : units) {
            if (isProse(unit)) {
                total += unit.chars;
                for (int box = unit.box; box >= 0; box = tree.parent(box)) {
                    weight[box] += unit.chars;
                }
            }
        }
        int best = 0;
        for (int i = 0; i < tree.size(); i++) {
            if (weight[i] > total * 0.6 && weight[i] > 0) {
                best = i;
            }
        }
        boolean[] keep = new boolean[units.size()];
        for (int i = 0; i < keep.length; i++) {
            Unit unit = units.get(i);
            keep[i] = unit.box >= best && unit.box < tree.end(best) && unit.linkChars * 2 < unit.chars;
        }
        return keep;
    }

    private static boolean isProse(Unit unit) {
        return unit.chars > MIN_CHARS && unit.linkChars * 3 < unit.chars;
    }
}
