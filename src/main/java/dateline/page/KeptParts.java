package dateline.page;

import dateline.model.Block;
import java.util.List;

/** Weaves the kept units of a page, and the pictures and players among them, into blocks. */
final class KeptParts {

    private final Tree tree;
    private final Weaver weaver;
    private final boolean[] keep;
    private final int[] open = new int[PageBounds.MAX_DEPTH + 64];
    private int depth;

    private KeptParts(Tree tree, Links links, boolean[] keep) {
        this.tree = tree;
        this.weaver = new Weaver(links);
        this.keep = keep;
    }

    /** @param keep for each node: a text to keep, a picture or a player to keep */
    static List<Block> weave(Tree tree, Links links, boolean[] keep) {
        return new KeptParts(tree, links, keep).run();
    }

    private List<Block> run() {
        int[] kept = new int[tree.size() + 1];
        for (int i = 0; i < tree.size(); i++) {
            kept[i + 1] = kept[i] + (keep[i] ? 1 : 0);
        }
        int i = 0;
        while (i < tree.size()) {
            closeUpTo(i);
            i = isEmpty(kept, i) && !isBreak(i) ? skip(i) : enter(i);
        }
        closeUpTo(tree.size());
        return weaver.finish();
    }

    private boolean isBreak(int i) {
        return tree.kind(i) == Kind.BREAK || !tree.isElement(i);
    }

    private static boolean isEmpty(int[] kept, int i, int end) {
        return kept[end] == kept[i];
    }

    private boolean isEmpty(int[] kept, int i) {
        return isEmpty(kept, i, tree.end(i));
    }

    /** A dropped block still parts what stands before and after it. */
    private int skip(int i) {
        if (!tree.kind(i).isInline() && tree.kind(i) != Kind.DROP && !isTablePart(tree.kind(i))) {
            weaver.open(Kind.BLOCK, "", name -> "");
            weaver.close(Kind.BLOCK);
        }
        return tree.end(i);
    }

    private static boolean isTablePart(Kind kind) {
        return kind == Kind.CELL || kind == Kind.ROW;
    }

    private int enter(int i) {
        if (!tree.isElement(i)) {
            String text = tree.text(i);
            if (keep[i] || text.isBlank()) {
                weaver.text(text, 0, text.length());
            }
            return i + 1;
        }
        Kind kind = tree.kind(i);
        weaver.open(kind, tree.name(i), tree.element(i)::attr);
        if (tree.end(i) == i + 1) {
            weaver.close(kind);
        } else if (depth < open.length) {
            open[depth++] = i;
        }
        return i + 1;
    }

    private void closeUpTo(int i) {
        while (depth > 0 && tree.end(open[depth - 1]) <= i) {
            weaver.close(tree.kind(open[--depth]));
        }
    }
}
