package dateline.page;

import dateline.model.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Picks the units of the article's text and weaves them into blocks. */
final class BodyFinder {

    /** Log-odds from which a unit is the article's. */
    private static final float THRESHOLD = 0.2f;

    /** Characters from which a text that comes twice is a copy for another screen size. */
    private static final int MIN_COPY = 40;

    private final Page page;
    private final Features features;
    private final Set<String> seen = new HashSet<>();

    private BodyFinder(Page page, Features features) {
        this.page = page;
        this.features = features;
    }

    static boolean[] choose(Page page, Features features) {
        BodyFinder finder = new BodyFinder(page, features);
        boolean[] kept = new boolean[page.units.size()];
        for (int i = 0; i < kept.length; i++) {
            boolean menu = page.units.get(i).isMenu(page.tree.kind(page.units.get(i).box));
            kept[i] = !menu && Judge.taught().score(features.of(i)) > THRESHOLD && finder.isFirst(i);
        }
        return kept;
    }

    private boolean isFirst(int i) {
        String text = features.start(i);
        return text.length() < MIN_COPY || seen.add(text);
    }

    static List<Block> weave(Page page, boolean[] kept) {
        boolean[] keep = new boolean[page.tree.size()];
        for (int i = 0; i < kept.length; i++) {
            Unit unit = page.units.get(i);
            for (int node = unit.from; kept[i] && node < unit.to; node++) {
                keep[node] = !page.tree.isElement(node);
            }
        }
        return KeptParts.weave(page.tree, page.links, keep);
    }
}
