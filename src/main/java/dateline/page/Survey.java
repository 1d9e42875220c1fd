package dateline.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of a unit's surroundings can only be told with all units of the page in view. */
final class Survey {

    /** Units after which prose is far. */
    static final int NEAR = 12;

    /** Characters up to which a text is compared whole. */
    private static final int MAX_WHOLE = 120;

    /** Boxes by whose tags and classes units are of one kind. */
    private static final int CHAIN = 3;

    private static final Group MENU = new Group();
    private static final Copies NONE = new Copies();

    /** How many texts begin alike. */
    private static final class Copies {
        int count;
    }

    /** Units of one kind taken together. */
    static final class Group {
        int units;
        int prose;
        int chars;
        int linkChars;

        private void add(Unit unit) {
            units++;
            chars += unit.chars;
            linkChars += unit.linkChars;
            prose += Boxes.isProse(unit) ? unit.chars : 0;
        }
    }

    private final Boxes boxes;
    private final Tree tree;
    private final List<Unit> units;
    private final Map<String, Copies> byStart = new HashMap<>();
    private final Copies[] copies;

    /** By unit: its text's start, white space folded; empty for menus. */
    final String[] starts;

    /** By unit: the text where it is short; empty for others. */
    final String[] texts;

    final Group[] groups;

    /** By unit: units since and until the last and next prose, at most {@link #NEAR}. */
    final int[] proseBefore;

    final int[] proseAfter;

    /** Characters before each unit, and in all. */
    final int[] charsBefore;

    Group mainGroup = new Group();
    int firstOfGroup = -1;
    int lastOfGroup = -1;
    int headlineAt = -1;
    int firstMain = -1;
    int lastMain = -1;

    Survey(Boxes boxes, List<Unit> units, UnitTexts unitTexts, String headline) {
        this.boxes = boxes;
        this.tree = boxes.tree;
        this.units = units;
        int n = units.size();
        starts = new String[n];
        texts = new String[n];
        groups = new Group[n];
        copies = new Copies[n];
        proseBefore = new int[n];
        proseAfter = new int[n];
        charsBefore = new int[n + 1];
        Map<Long, Group> bySignature = new HashMap<>();
        for (int i = 0; i < n; i++) {
            charsBefore[i + 1] = charsBefore[i] + units.get(i).chars;
            see(i, unitTexts, headline, bySignature);
        }
        distances();
        mainGroup(bySignature);
    }

    private void see(int i, UnitTexts unitTexts, String headline, Map<Long, Group> bySignature) {
        Unit unit = units.get(i);
        if (unit.isMenu(tree.kind(unit.box))) {
            starts[i] = "";
            texts[i] = "";
            groups[i] = MENU;
            copies[i] = NONE;
            return;
        }
        starts[i] = unitTexts.start(i);
        texts[i] = unit.chars <= MAX_WHOLE ? starts[i] : "";
        copies[i] = byStart.computeIfAbsent(starts[i], _ -> new Copies());
        copies[i].count++;
        if (headlineAt < 0 && tree.kind(unit.box) == Kind.HEADING && starts[i].equalsIgnoreCase(headline)) {
            headlineAt = i;
        }
        groups[i] = bySignature.computeIfAbsent(signature(unit.box), _ -> new Group());
        groups[i].add(unit);
    }

    private long signature(int box) {
        long hash = 17;
        int node = box;
        for (int i = 0; i < CHAIN && node >= 0; i++) {
            hash = hash * 1000003 + tree.name(node).hashCode();
            hash = hash * 1000003 + boxes.classHash(node);
            node = tree.parent(node);
        }
        return hash;
    }

    private void distances() {
        int last = -NEAR;
        for (int i = 0; i < units.size(); i++) {
            proseBefore[i] = Math.min(NEAR, i - last);
            if (groups[i] != MENU && Boxes.isProse(units.get(i))) {
                last = i;
                inMain(i);
            }
        }
        int next = units.size() + NEAR;
        for (int i = units.size() - 1; i >= 0; i--) {
            proseAfter[i] = Math.min(NEAR, next - i);
            next = Boxes.isProse(units.get(i)) ? i : next;
        }
    }

    private void inMain(int prose) {
        if (boxes.holds(boxes.main, units.get(prose).from)) {
            firstMain = firstMain < 0 ? prose : firstMain;
            lastMain = prose;
        }
    }

    private void mainGroup(Map<Long, Group> bySignature) {
        for (Group group : bySignature.values()) {
            mainGroup = group.prose > mainGroup.prose ? group : mainGroup;
        }
        for (int i = 0; i < units.size(); i++) {
            if (groups[i] == mainGroup) {
                firstOfGroup = firstOfGroup < 0 ? i : firstOfGroup;
                lastOfGroup = i;
            }
        }
    }

    /** How often texts that begin as the unit's stand on the page. */
    int copies(int unit) {
        return copies[unit].count;
    }
}
