package dateline.page;

import dateline.model.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Picks the units of the article's text, and the pictures and players among them, and weaves them into blocks. */
final class BodyFinder {

    /** Log-odds from which a unit is the article's. */
    private static final float THRESHOLD = 0.2f;

    /** Characters from which a text that comes twice is a copy for another screen size. */
    private static final int MIN_COPY = 40;

    private static final int ELSEWHERE_NAMES = Box.RELATED.bit()
            | Box.AD.bit()
            | Box.SHARE.bit()
            | Box.NAV.bit()
            | Box.COMMENT.bit()
            | Box.NEWSLETTER.bit()
            | Box.BYLINE.bit()
            | Box.TEASER.bit()
            | Box.FOOTER.bit();
    private static final int ELSEWHERE_REGIONS =
            Region.ASIDE.bit() | Region.NAV.bit() | Region.FOOTER.bit() | Region.FORM.bit() | Region.HIDDEN.bit();

    private final Page page;
    private final Features features;
    private final String headline;
    private final Set<String> seen = new HashSet<>();

    private BodyFinder(Page page, Features features) {
        this.page = page;
        this.features = features;
        this.headline = page.headline.orElse("");
    }

    /** One answer a unit. */
    static boolean[] choose(Page page, Features features) {
        BodyFinder finder = new BodyFinder(page, features);
        boolean[] kept = new boolean[page.units.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = finder.isKept(i);
        }
        if (!page.isBodyRuled()) {
            RightsNotices.drop(page, kept);
        }
        return kept;
    }

    /** The last unit up to that one that is kept; -1 when there is none. */
    static int lastKept(boolean[] kept, int upTo) {
        int last = upTo;
        while (last >= 0 && !kept[last]) {
            last--;
        }
        return last;
    }

    private boolean isKept(int i) {
        Unit unit = page.units.get(i);
        if (page.isBodyRuled()) {
            return page.isKeptByRule(unit.box);
        }
        return !unit.isMenu(page.tree.kind(unit.box))
                && !features.isPlainlyOut(i)
                && Judge.taught().score(features.of(i)) > THRESHOLD
                && !isHeadline(i, unit)
                && isFirst(i);
    }

    private boolean isHeadline(int i, Unit unit) {
        return unit.chars < TextWords.WINDOW && !headline.isEmpty() && isSame(headline, features.start(i));
    }

    private static boolean isSame(String headline, String text) {
        return headline.length() <= text.length() * 2
                && text.length() <= headline.length() * 2
                && Letters.same(headline, text);
    }

    private boolean isFirst(int i) {
        String text = features.start(i);
        return text.length() < MIN_COPY || seen.add(text);
    }

    static List<Block> weave(Page page, boolean[] kept) {
        boolean[] keep = new boolean[page.tree.size()];
        int first = -1;
        int last = -1;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                Unit unit = page.units.get(i);
                first = first < 0 ? reachBefore(page, i) : first;
                last = reachBehind(page, i);
                for (int node = unit.from; node < unit.to; node++) {
                    keep[node] = !page.tree.isElement(node);
                }
            }
        }
        for (int node = first + 1; node < last; node++) {
            Kind kind = page.tree.kind(node);
            if ((kind == Kind.IMAGE || kind == Kind.EMBED) && isAmongText(page, node)) {
                keep[node] = true;
                caption(page, node, keep);
            }
        }
        return KeptParts.weave(page.tree, page.links, keep);
    }

    /** Before this node's successor the text begins; a caption takes in the picture above it. */
    private static int reachBefore(Page page, int unit) {
        if (!CaptionSigns.isSign(page.units.get(unit).first)) {
            return page.units.get(unit).from;
        }
        return unit == 0 ? 0 : page.units.get(unit - 1).to - 1;
    }

    /** Before this node the text ends; a caption takes in the picture below it. */
    private static int reachBehind(Page page, int unit) {
        if (!CaptionSigns.isSign(page.units.get(unit).first)) {
            return page.units.get(unit).to;
        }
        return unit + 1 == page.units.size() ? page.tree.size() : page.units.get(unit + 1).from;
    }

    private static boolean isAmongText(Page page, int node) {
        Boxes boxes = page.boxes;
        if (!boxes.holds(boxes.main, node)) {
            return false;
        }
        for (int box = node; box > boxes.main; box = page.tree.parent(box)) {
            if ((boxes.own[box] & ELSEWHERE_NAMES) != 0 || (boxes.region[box] & ELSEWHERE_REGIONS) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The caption of the figure that the picture stands in belongs to the picture. */
    private static void caption(Page page, int picture, boolean[] keep) {
        Tree tree = page.tree;
        int figure = picture;
        while (figure > 0 && tree.kind(figure) != Kind.FIGURE) {
            figure = tree.parent(figure);
        }
        for (int i = figure; figure > 0 && i < tree.end(figure); i++) {
            if (tree.kind(i) == Kind.CAPTION) {
                for (int node = i; node < tree.end(i); node++) {
                    keep[node] = !tree.isElement(node);
                }
            }
        }
    }
}
