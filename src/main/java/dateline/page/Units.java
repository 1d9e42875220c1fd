package dateline.page;

import java.util.ArrayList;
import java.util.List;

/** Cuts a page's text into units at every block border and every doubled line break. */
final class Units {

    private final Tree tree;
    private final List<Unit> units = new ArrayList<>();
    private final Unit.Count count = new Unit.Count();
    private final int[] open;
    private int depth;
    private int linkEnd;
    private int boldEnd;
    private int emphasisEnd;
    private int breaks;
    private boolean fresh = true;

    private Units(Tree tree) {
        this.tree = tree;
        this.open = new int[PageBounds.MAX_DEPTH + 64];
    }

    /** In document order; none for a page without text. */
    static List<Unit> cut(Tree tree) {
        Units cut = new Units(tree);
        for (int i = 0; i < tree.size(); i++) {
            cut.node(i);
        }
        return cut.units;
    }

    /** How many units start at or before the node. */
    static int firstAfter(List<Unit> units, int node) {
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units.get(middle).from <= node) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void node(int i) {
        while (depth > 0 && tree.end(open[depth - 1]) <= i) {
            depth--;
            fresh = true;
        }
        Kind kind = tree.kind(i);
        if (tree.isElement(i)) {
            element(i, kind);
        } else if (depth > 0) {
            text(i);
        }
    }

    private void element(int i, Kind kind) {
        switch (kind) {
            case LINK -> link(i);
            case STRONG -> boldEnd = Math.max(boldEnd, tree.end(i));
            case BREAK -> fresh |= ++breaks > 1;
            case EMPHASIS -> emphasisEnd = Math.max(emphasisEnd, tree.end(i));
            case INLINE, CODE, SUPERSCRIPT, SUBSCRIPT, IMAGE, DROP -> {}
            case EMBED -> fresh = true;
            case BLOCK, HEADING, LIST, ITEM, QUOTE, TABLE, ROW, CELL, PRE, FIGURE, CAPTION -> {
                fresh = true;
                if (depth < open.length) {
                    open[depth++] = i;
                }
            }
        }
    }

    private void link(int i) {
        linkEnd = Math.max(linkEnd, tree.end(i));
        if (!fresh && !units.isEmpty()) {
            units.getLast().links++;
        }
    }

    private void text(int i) {
        String text = tree.text(i);
        if (text.isBlank()) {
            return;
        }
        breaks = 0;
        if (fresh) {
            units.add(new Unit(i, open[depth - 1]));
            fresh = false;
            units.getLast().links += i < linkEnd ? 1 : 0;
        }
        Unit unit = units.getLast();
        unit.to = i + 1;
        count.of(text);
        unit.count(count, i < linkEnd, i < boldEnd, i < emphasisEnd);
    }
}
