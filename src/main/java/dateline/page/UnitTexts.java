package dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a page's units, white space folded, each made once. */
final class UnitTexts {

    private final Tree tree;
    private final List<Unit> units;
    private final @Nullable String[] starts;

    UnitTexts(Tree tree, List<Unit> units) {
        this.tree = tree;
        this.units = units;
        this.starts = new String[units.size()];
    }

    /** The text, cut at {@link TextWords#WINDOW} characters. */
    String start(int i) {
        String known = starts[i];
        if (known != null) {
            return known;
        }
        String text = tree.foldedText(units.get(i).from, units.get(i).to, TextWords.WINDOW);
        starts[i] = text;
        return text;
    }
}
