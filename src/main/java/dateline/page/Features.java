package dateline.page;

import java.util.Arrays;
import java.util.List;

/** Describes every unit of a page by numbers, for the judge that was taught with them. The order is part of the model. */
final class Features {

    private static final Phrases FURNITURE = Phrases.load("furniture.txt");

    /** Characters from which an article's text in JSON-LD is the article and not its teaser. */
    private static final int MIN_TOLD = 600;

    static final int COUNT = 200;

    /** Characters of prose on a page from which what stands apart from it is clear. */
    private static final int MIN_PROSE = 1500;

    private static final int OUTSIDE = Region.NAV.bit() | Region.FOOTER.bit() | Region.ASIDE.bit();

    private final Boxes boxes;
    private final Tree tree;
    private final List<Unit> units;
    private final Hints hints;
    private final Survey survey;
    private final float[] row = new float[COUNT];
    private final int[] counts = new int[TextWords.SUBJECTS];
    private final char[] window = new char[TextWords.WINDOW];
    private int at;

    /** What is known of the article before its text is judged. */
    record Hints(String headline, String standfirst, String body) {}

    private Features(Page page, Hints hints) {
        this.boxes = page.boxes;
        this.tree = page.tree;
        this.units = page.units;
        this.hints = hints;
        this.survey = new Survey(boxes, units, page.texts, hints.headline());
    }

    static Features of(Page page) {
        String headline = page.headline.orElse("");
        String standfirst = PlainText.of(page.head
                .meta("og:description")
                .or(() -> page.head.meta("description"))
                .orElse(""));
        String body = page.told("articleBody");
        Hints hints = new Hints(headline, standfirst, body.length() < MIN_TOLD ? "" : Letters.only(body));
        return new Features(page, hints);
    }

    /** Whether the unit is so plainly none of the article's that nobody needs to judge it. */
    boolean isPlainlyOut(int i) {
        Unit unit = units.get(i);
        if (boxes.holds(boxes.main, unit.from) || Boxes.isProse(unit)) {
            return false;
        }
        boolean outside = unit.linkChars >= unit.chars || (boxes.regions[unit.box] & OUTSIDE) != 0;
        return outside && boxes.totalProse > MIN_PROSE;
    }

    int count() {
        return units.size();
    }

    /** The numbers of one unit; the array is reused by the next call. */
    float[] of(int i) {
        at = 0;
        Unit unit = units.get(i);
        text(unit);
        box(unit.box);
        around(i);
        place(i, unit);
        names(unit.box);
        meaning(i, unit);
        return row;
    }

    private void put(double value) {
        row[at++] = (float) value;
    }

    private void put(boolean value) {
        row[at++] = value ? 1 : 0;
    }

    private static double share(int part, int whole) {
        return whole <= 0 ? 0 : (double) part / whole;
    }

    private void text(Unit unit) {
        put(unit.chars);
        put(unit.words);
        put(share(unit.linkChars, unit.chars));
        put(Math.min(unit.commas, 20));
        put(Math.min(unit.stops, 20));
        put(lastKind(unit.last));
        put(
                Character.isDigit(unit.first)
                        ? 1
                        : Character.isUpperCase(unit.first) ? 2 : Character.isLetter(unit.first) ? 3 : 0);
        put(share(unit.digits, unit.chars));
        put(share(unit.uppers, unit.chars));
        put(share(unit.boldChars, unit.chars));
        put(unit.links);
        put(share(unit.chars, unit.words));
        put(share(unit.stops + unit.commas, unit.words));
    }

    private static int lastKind(char last) {
        return switch (last) {
            case '.', '!', '?', '\u3002', '\uff01', '\uff1f', '\u061f', '\u0964' -> 3;
            case '"', '\u201d', '\u201c', '\u00bb', '\u00ab', '\u300d', ')' -> 2;
            case ':' -> 1;
            case '\u2026' -> 4;
            default -> 0;
        };
    }

    private void box(int box) {
        int parent = Math.max(0, tree.parent(box));
        int grand = Math.max(0, tree.parent(parent));
        put(kind(box));
        put(kind(parent));
        put(boxes.depth[box]);
        level(box);
        level(parent);
        level(grand);
        put(boxes.holds(boxes.main, box));
        put(boxes.depth[box] - boxes.depth[boxes.main]);
        put(share(common(box), boxes.totalProse));
    }

    private void level(int node) {
        put(share(boxes.prose(node), boxes.totalProse));
        put(share(boxes.linkChars(node), boxes.chars(node)));
        put(boxes.chars(node));
    }

    /** Prose in the smallest box that holds this one and a tenth of the page's prose or more. */
    private int common(int box) {
        int node = box;
        int steps = 0;
        while (node > 0 && boxes.prose(node) * 10 < boxes.totalProse) {
            node = tree.parent(node);
            steps++;
        }
        put(steps);
        put(share(boxes.linkChars(node), boxes.chars(node)));
        return boxes.prose(node);
    }

    private int kind(int box) {
        Kind kind = tree.kind(box);
        return switch (kind) {
            case HEADING -> 20 + tree.name(box).charAt(1) - '0';
            case BLOCK -> block(tree.name(box));
            case LIST -> 3;
            case ITEM -> 4;
            case QUOTE -> 5;
            case TABLE, ROW, CELL -> 6;
            case PRE -> 7;
            case FIGURE, CAPTION -> 8;
            case INLINE, STRONG, EMPHASIS, CODE, SUPERSCRIPT, SUBSCRIPT, LINK, BREAK, IMAGE, EMBED, DROP -> 0;
        };
    }

    private static int block(String name) {
        return switch (name) {
            case "p" -> 1;
            case "div" -> 2;
            case "section", "article", "main" -> 9;
            case "dt", "dd", "dl" -> 10;
            case "form", "fieldset", "legend" -> 11;
            case "header", "footer", "aside", "nav" -> 12;
            default -> 13;
        };
    }

    private void around(int i) {
        for (int step : new int[] {-2, -1, 1, 2}) {
            int j = i + step;
            boolean inside = j >= 0 && j < units.size();
            put(inside ? units.get(j).chars : -1);
            put(inside ? share(units.get(j).linkChars, units.get(j).chars) : -1);
            put(inside ? kind(units.get(j).box) : -1);
        }
        put(i > 0 && units.get(i - 1).box == units.get(i).box);
        put(window(i, 4));
        put(windowLinks(i, 4));
        put(survey.proseBefore[i]);
        put(survey.proseAfter[i]);
    }

    private int window(int i, int reach) {
        return survey.charsBefore[Math.min(units.size(), i + reach + 1)] - survey.charsBefore[Math.max(0, i - reach)];
    }

    private double windowLinks(int i, int reach) {
        int links = 0;
        for (int j = Math.max(0, i - reach); j < Math.min(units.size(), i + reach + 1); j++) {
            links += units.get(j).linkChars;
        }
        return share(links, window(i, reach));
    }

    private void place(int i, Unit unit) {
        int total = survey.charsBefore[units.size()];
        put(share(survey.charsBefore[i], total));
        put(share(i, units.size()));
        put(units.size());
        put(boxes.totalProse);
        put(share(boxes.totalProse, total));
        put(survey.firstMain < 0 ? 0 : clip(i - survey.firstMain));
        put(survey.lastMain < 0 ? 0 : clip(i - survey.lastMain));
        int mainStart = boxes.chars[boxes.main];
        put(share(boxes.chars[unit.from] - mainStart, boxes.chars(boxes.main)));
        Survey.Group group = survey.groups[i];
        put(share(group.prose, boxes.totalProse));
        put(share(group.linkChars, group.chars));
        put(group.units);
        put(share(group.chars, group.units));
    }

    private static int clip(int distance) {
        return Math.max(-30, Math.min(30, distance));
    }

    private void names(int box) {
        int parent = Math.max(0, tree.parent(box));
        put(boxes.namesBelowMain[box], BOXES);
        put(boxes.own[box] | boxes.own[parent], BOXES);
        put(boxes.regionsBelowMain[box], REGIONS);
        put(boxes.regions[box], REGIONS);
    }

    private void put(int bits, int count) {
        for (int bit = 0; bit < count; bit++) {
            row[at++] = bits >>> bit & 1;
        }
    }

    private static final int BOXES = Box.values().length;
    private static final int REGIONS = Region.values().length;

    private void meaning(int i, Unit unit) {
        String text = survey.texts[i];
        int matched = text.isEmpty() ? 0 : FURNITURE.match(text);
        put(matched == 0 ? 0 : matched == text.length() ? 2 : 1);
        put(share(matched, text.length()));
        put(text.isEmpty() ? 0 : Math.min(4, survey.copies(i)));
        put(hasYear(text));
        put(!text.isEmpty() && text.equalsIgnoreCase(hints.headline()));
        put(text.isEmpty() ? isHint(i, hints.standfirst()) : text.equals(hints.standfirst()));
        put(hints.body().isEmpty() ? 0 : isIn(i, hints.body()) ? 1 : -1);
        put(text.indexOf('|') >= 0 || text.indexOf('\u2022') >= 0 || text.indexOf('\u00bb') >= 0);
        put(text.indexOf('\u00a9') >= 0);
        put(text.indexOf('@') >= 0 || text.indexOf('/') >= 0);
        words(i, unit);
    }

    private void words(int i, Unit unit) {
        String text = survey.starts[i];
        Arrays.fill(counts, 0);
        TextWords.count(text, window, counts);
        for (int count : counts) {
            put(count);
        }
        put(survey.copies(i));
        put(text.contains("{*") || text.contains("{{"));
        put(share(unit.emphasisChars, unit.chars));
        put(survey.groups[i] == survey.mainGroup);
        put(i >= survey.firstOfGroup && i <= survey.lastOfGroup);
        put(survey.headlineAt < 0 ? -50 : Math.max(-50, Math.min(50, i - survey.headlineAt)));
        int node = unit.box;
        for (int level = 0; level < 3; level++) {
            put(boxes.images[tree.end(node)] - boxes.images[node] > 0 ? boxes.chars(node) : -1);
            node = Math.max(0, tree.parent(node));
        }
    }

    private boolean isHint(int i, String hint) {
        return hint.length() >= 40 && hint.regionMatches(0, survey.starts[i], 0, 40);
    }

    private boolean isIn(int i, String body) {
        String text = survey.starts[i];
        String start = Letters.only(text.length() > 90 ? text.substring(0, 90) : text, 60);
        return start.length() > 8 && body.contains(start);
    }

    private static boolean hasYear(String text) {
        for (int i = 0; i + 4 <= text.length() && i < 60; i++) {
            char c = text.charAt(i);
            if ((c == '2' && text.charAt(i + 1) == '0' || c == '1' && text.charAt(i + 1) == '9')
                    && Character.isDigit(text.charAt(i + 2))
                    && Character.isDigit(text.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    /** The unit's text, white space folded, cut at {@link TextWords#WINDOW} characters. */
    String start(int i) {
        return survey.starts[i];
    }

    /** How many numbers {@link #of} has put; the rest of the row is zero. */
    int used() {
        return at;
    }
}
