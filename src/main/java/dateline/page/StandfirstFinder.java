package dateline.page;

import dateline.model.Found;
import java.util.List;

/** Finds the standfirst: the text between headline and body that sums the article up. */
final class StandfirstFinder {

    private static final int MIN_LETTERS = 30;
    private static final int COMPARED = 60;
    private static final int MAX_LENGTH = 1000;
    private static final int REACH = 25;

    private final Page page;
    private final boolean[] kept;
    private final String told;
    private final String toldLetters;
    private final String source;

    private StandfirstFinder(Page page, boolean[] kept) {
        this.page = page;
        this.kept = kept;
        String described = page.told("description");
        this.source = described.isEmpty() ? "meta:description" : page.source("description");
        this.told = described.isEmpty()
                ? PlainText.of(page.head
                        .meta("og:description")
                        .or(() -> page.head.meta("description"))
                        .orElse(""))
                : described;
        this.toldLetters = Letters.only(told, COMPARED);
    }

    /** Takes the standfirst's unit out of the kept ones where it stands apart from the body. */
    static Found<String> take(Page page, boolean[] kept) {
        return new StandfirstFinder(page, kept).take();
    }

    private Found<String> take() {
        int first = firstKept();
        int shown = shown(first);
        if (shown < 0) {
            return isOwnText() ? Found.known(told, source) : Found.missing();
        }
        if (kept[shown] && !standsApart(shown)) {
            return Found.missing();
        }
        kept[shown] = false;
        Unit unit = page.units.get(shown);
        return Found.known(page.tree.foldedText(unit.from, unit.to, MAX_LENGTH), "html:standfirst");
    }

    private int firstKept() {
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                return i;
            }
        }
        return -1;
    }

    /** The unit shortly before the body, or the body's first, that holds the told text or is named a standfirst. */
    private int shown(int first) {
        int named = -1;
        for (int i = Math.max(0, first - REACH); i <= first; i++) {
            Unit unit = page.units.get(i);
            if (unit.chars >= MIN_LETTERS && unit.linkChars * 2 < unit.chars) {
                if (isTold(unit)) {
                    return i;
                }
                named = isNamed(unit) && Boxes.isProse(unit) ? i : named;
            }
        }
        return named;
    }

    private boolean isTold(Unit unit) {
        String letters = Letters.only(page.tree.foldedText(unit.from, unit.to, MAX_LENGTH), COMPARED);
        return letters.length() >= MIN_LETTERS && toldLetters.startsWith(letters);
    }

    private boolean isNamed(Unit unit) {
        int box = unit.box;
        int parent = Math.max(0, page.tree.parent(box));
        return Box.STANDFIRST.isIn(page.boxes.own[box])
                || Box.STANDFIRST.isIn(page.boxes.own[parent]) && !page.boxes.holds(parent, page.boxes.main);
    }

    /** Whether name or tag, and the page's data, set the text apart from the body. */
    private boolean standsApart(int shown) {
        Unit unit = page.units.get(shown);
        boolean whole = Letters.same(told, page.tree.foldedText(unit.from, unit.to, MAX_LENGTH));
        return whole && isNews() && (isNamed(unit) || page.tree.kind(unit.box) == Kind.HEADING);
    }

    private boolean isNews() {
        return page.article.map(LinkedData::type).orElse("").endsWith("NewsArticle");
    }

    /** Whether the data's summary is a text of its own and not the body's beginning. */
    private boolean isOwnText() {
        if (told.length() < MIN_LETTERS || told.endsWith("...") || told.endsWith("\u2026")) {
            return false;
        }
        StringBuilder opening = new StringBuilder();
        List<Unit> units = page.units;
        for (int i = 0; i < kept.length && opening.length() < MAX_LENGTH; i++) {
            if (kept[i]) {
                opening.append(page.tree.foldedText(units.get(i).from, units.get(i).to, MAX_LENGTH));
            }
        }
        return isNews()
                && !Letters.only(opening.toString())
                        .contains(toldLetters.substring(0, Math.min(toldLetters.length(), MIN_LETTERS)));
    }
}
