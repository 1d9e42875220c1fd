package dateline.page;

import java.util.List;
import org.jsoup.nodes.Attributes;

/**
 * What is known of every element of a page once its text is cut: how much text, how much of it links or prose, what its
 * names and its ancestors' names say, and which box holds most of the prose.
 */
final class Boxes {

    /** Characters from which a text with little linked in it is taken for prose. */
    static final int MIN_PROSE = 60;

    private static final double MAIN_SHARE = 0.6;

    private static final int FURNITURE_NAMES =
            Box.COMMENT.bit() | Box.NOTICE.bit() | Box.FOOTER.bit() | Box.NAV.bit() | Box.NEWSLETTER.bit();
    private static final int FURNITURE_REGIONS = Region.NAV.bit() | Region.ASIDE.bit() | Region.FOOTER.bit();

    final Tree tree;
    final int[] chars;
    final int[] linkChars;
    final int[] proseChars;
    final int[] images;

    /** {@link Box} bits of the element's own names. */
    final int[] own;

    /** The same of every element, those inside of text too. */
    final int[] names;

    private final BoxWords words = new BoxWords();
    final Marks marks = new Marks();

    /** {@link Region} bits of the element itself. */
    final int[] region;

    /** {@link Region} bits of the element and all around it. */
    final int[] regions;

    /** The same, and {@link Box} bits, without the elements that hold the main one. */
    final int[] regionsBelowMain;

    final int[] namesBelowMain;

    final int[] depth;

    private final int[] classHash;
    private final boolean[] inFurniture;

    /** The deepest element that holds most of the prose; 0 when there is none. */
    final int main;

    final int totalProse;

    Boxes(Tree tree, List<Unit> units) {
        this.tree = tree;
        int size = tree.size();
        chars = new int[size + 1];
        linkChars = new int[size + 1];
        proseChars = new int[size + 1];
        images = new int[size + 1];
        own = new int[size];
        names = new int[size];
        region = new int[size];
        depth = new int[size];
        classHash = new int[size];
        names();
        inFurniture = furniture();
        units.forEach(this::count);
        for (int i = 0; i < size; i++) {
            images[i + 1] = images[i] + (tree.kind(i) == Kind.IMAGE ? 1 : 0);
            chars[i + 1] += chars[i];
            linkChars[i + 1] += linkChars[i];
            proseChars[i + 1] += proseChars[i];
        }
        totalProse = proseChars[size];
        main = findMain();
        regions = new int[size];
        regionsBelowMain = new int[size];
        namesBelowMain = new int[size];
        inherit();
    }

    private void inherit() {
        for (int i = 0; i < tree.size(); i++) {
            int parent = Math.max(0, tree.parent(i));
            regions[i] = region[i] | regions[parent];
            if (!holds(i, main)) {
                regionsBelowMain[i] = region[i] | regionsBelowMain[parent];
                namesBelowMain[i] = own[i] | namesBelowMain[parent];
            }
        }
    }

    private void names() {
        for (int i = 0; i < tree.size(); i++) {
            int parent = tree.parent(i);
            depth[i] = parent < 0 ? 0 : depth[parent] + 1;
            Kind kind = tree.kind(i);
            if (tree.isElement(i) && kind != Kind.DROP && kind != Kind.IMAGE && kind != Kind.BREAK) {
                boolean box = !kind.isInline() && depth[i] > 2;
                region[i] = box ? Region.named(tree.name(i)) : 0;
                if (tree.element(i).attributesSize() > 0) {
                    attributes(i, tree.element(i).attributes(), box);
                }
                own[i] = box && !Region.isWhole(region[i]) ? names[i] : 0;
            }
        }
    }

    /** Most elements have a class and an id at most; they are not asked for anything else. */
    private void attributes(int i, Attributes attributes, boolean box) {
        String classes = attributes.get("class");
        String id = attributes.get("id");
        int others = attributes.size() - (classes.isEmpty() ? 0 : 1) - (id.isEmpty() ? 0 : 1);
        names[i] = words.of(classes, id);
        marks.name(i, tree.name(i), names[i]);
        if (others > 1 || others == 1 && !(tree.kind(i) == Kind.LINK && attributes.hasKey("href"))) {
            marks.terms(i, attributes);
            region[i] |= box ? Region.of(attributes) : 0;
        }
        classHash[i] = box ? classes.hashCode() : 0;
    }

    /** Whether the box or one around it is plainly none of the article's. */
    private boolean[] furniture() {
        boolean[] furniture = new boolean[tree.size()];
        for (int i = 1; i < furniture.length; i++) {
            furniture[i] = furniture[tree.parent(i)]
                    || (region[i] & FURNITURE_REGIONS) != 0
                    || (own[i] & FURNITURE_NAMES) != 0 && (own[i] & Box.CONTENT.bit()) == 0;
        }
        return furniture;
    }

    private void count(Unit unit) {
        int at = unit.from + 1;
        chars[at] += unit.chars;
        linkChars[at] += unit.linkChars;
        proseChars[at] += isProse(unit) && !inFurniture[unit.box] ? unit.chars : 0;
    }

    static boolean isProse(Unit unit) {
        return unit.chars >= MIN_PROSE && unit.linkChars * 3 < unit.chars && unit.stops + unit.commas > 0;
    }

    private int findMain() {
        int best = 0;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.isElement(i) && totalProse > 0 && prose(i) >= totalProse * MAIN_SHARE) {
                best = i;
            }
        }
        return isParagraph(best) ? tree.parent(best) : best;
    }

    /**
     * In scripts that say in {@value #MIN_PROSE} characters what others say in twice as many, one long paragraph among
     * short ones is not where the article stands.
     */
    private boolean isParagraph(int box) {
        return box > 0
                && "p".equals(tree.name(box))
                && tree.foldedTextOf(box, MIN_PROSE)
                                .codePoints()
                                .filter(Boxes::isDense)
                                .count()
                        > MIN_PROSE / 2;
    }

    private static boolean isDense(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** Of the class attribute; 0 for elements inside of text. */
    int classHash(int i) {
        return classHash[i];
    }

    int chars(int i) {
        return chars[tree.end(i)] - chars[i];
    }

    int linkChars(int i) {
        return linkChars[tree.end(i)] - linkChars[i];
    }

    int prose(int i) {
        return proseChars[tree.end(i)] - proseChars[i];
    }

    /** Whether the node stands in an article or main element. */
    boolean isInWhole(int node) {
        for (int i = node; i >= 0; i = tree.parent(i)) {
            if (Region.isWhole(region[i])) {
                return true;
            }
        }
        return false;
    }

    boolean holds(int box, int node) {
        return node >= box && node < tree.end(box);
    }
}
