package dateline.page;

/** Where a page's headline stands, and what lies by it or away from it. */
final class Place {

    /** Units from the headline within which a line is its byline or date line. */
    private static final int NEAR = 12;

    private static final int MAX_HEADLINE = 400;
    private static final int ELSEWHERE =
            Box.COMMENT.bit() | Box.RELATED.bit() | Box.NAV.bit() | Box.FOOTER.bit() | Box.CAPTION.bit();
    private static final int ELSEWHERE_REGIONS = Region.FIGURE.bit() | Region.CAPTION.bit() | Region.NAV.bit();

    private final Page page;

    /** Index of the first heading that holds the headline; of the first h1 otherwise; -1 for none. */
    final int headline;

    Place(Page page) {
        this.page = page;
        this.headline = headline();
    }

    private int headline() {
        Tree tree = page.tree;
        String wanted = page.headline.orElse("");
        boolean named = Letters.count(wanted, 1) > 0;
        int first = -1;
        for (int k = 0; k < tree.headings().size(); k++) {
            int i = tree.headings().get(k);
            if (named && Letters.same(tree.foldedTextOf(i, MAX_HEADLINE), wanted)) {
                return i;
            }
            first = first < 0 && tree.name(i).equals("h1") ? i : first;
        }
        return first;
    }

    /** Whether the node stands a few units from the headline. */
    boolean isNear(int node) {
        return headline >= 0 && fromHeadline(node) <= NEAR;
    }

    /** How many units lie between the headline and the node. */
    int fromHeadline(int node) {
        int from = Units.firstAfter(page.units, Math.min(headline, node));
        int to = Units.firstAfter(page.units, Math.max(headline, node) - 1);
        return Math.max(0, to - from);
    }

    /** Whether the node stands in a box for comments, other articles, menus or pictures. */
    boolean isElsewhere(int i) {
        Boxes boxes = page.boxes;
        int names = boxes.isInWhole(i) ? ELSEWHERE & ~Box.FOOTER.bit() : ELSEWHERE;
        for (int node = i; node > 0 && !Region.isWhole(boxes.region[node]); node = page.tree.parent(node)) {
            boolean holdsMain = boxes.main > 0 && boxes.holds(node, boxes.main);
            boolean named = (boxes.own[node] & names) != 0;
            if (!holdsMain && (named || (boxes.region[node] & ELSEWHERE_REGIONS) != 0)) {
                return true;
            }
        }
        return false;
    }
}
