package dateline.page;

import dateline.model.Found;
import java.util.ArrayList;
import java.util.List;

/** Finds the byline where no mark-up tells it: by how a line begins, in a date line, under the text. */
final class BylineText {

    private static final int MAX_BYLINE = 120;
    private static final int MAX_OPENER = 24;
    private static final int MAX_NAMES = 3;
    private static final int MAX_WORDS = 12;
    private static final int MAX_LINE_WORDS = 20;
    private static final int MIN_DATE_DIGITS = 3;

    private final Page page;
    private final Tree tree;
    private final List<Unit> units;

    private BylineText(Page page) {
        this.page = page;
        this.tree = page.tree;
        this.units = page.units;
    }

    /** A line that begins as bylines do: {@code By …}, {@code Von …}, whether or not mark-up parts it from the name. */
    static Found<List<String>> find(Page page) {
        BylineText text = new BylineText(page);
        return text.opening(false).or(text::parted).or(text::dateLine);
    }

    /** The same, by the headline alone. */
    static Found<List<String>> near(Page page) {
        BylineText text = new BylineText(page);
        return text.opening(true).or(text::parted);
    }

    /** A name inside a longer line: {@code 3 May, text: Ann Tidewell}. */
    static Found<List<String>> inner(Page page) {
        return new BylineText(page).inner();
    }

    private Found<List<String>> opening(boolean near) {
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            if (unit.chars <= MAX_BYLINE / 2 && unit.words >= 2 && unit.words <= MAX_WORDS && (!near || isNear(unit))) {
                String text = text(u);
                List<String> names = Bylines.opens(text) && !page.place.isElsewhere(unit.box)
                        ? capital(Bylines.names(BylineBox.cut(text)))
                        : List.of();
                if (!names.isEmpty()) {
                    return Found.known(names, "html:text");
                }
            }
        }
        return Found.missing();
    }

    private boolean isNear(Unit unit) {
        return page.place.isNear(unit.from);
    }

    private String text(int unit) {
        String text = page.texts.start(unit);
        return text.length() > MAX_BYLINE ? text.substring(0, MAX_BYLINE) : text;
    }

    /** A text that is nothing but {@code By} or {@code Author:}, then the name in an element of its own. */
    private Found<List<String>> parted() {
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            if (unit.chars <= MAX_BYLINE
                    && Bylines.isIntroduction(tree.foldedText(unit.from, unit.from + 1, MAX_OPENER))) {
                List<String> names = page.place.isElsewhere(unit.box) ? List.of() : after(unit, u);
                if (!names.isEmpty()) {
                    return Found.known(names, "html:text");
                }
            }
        }
        return Found.missing();
    }

    private List<String> after(Unit unit, int u) {
        String rest = tree.foldedText(unit.from + 1, unit.to, MAX_BYLINE);
        boolean next = rest.isEmpty() && u + 1 < units.size() && units.get(u + 1).chars <= MAX_BYLINE;
        List<String> names = Bylines.names(BylineBox.cut(next ? text(u + 1) : rest));
        return !names.isEmpty() && Bylines.isPersonal(names.getFirst()) ? names : List.of();
    }

    /** A line by the headline that holds the date and one thing more, which looks like a name and is no link. */
    private Found<List<String>> dateLine() {
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            if (unit.digits >= MIN_DATE_DIGITS && unit.chars <= MAX_BYLINE && isNear(unit)) {
                List<String> names = page.place.isElsewhere(unit.box) ? List.of() : besideDate(text(u));
                if (!names.isEmpty() && (unit.linkChars == 0 || isByAuthorLink(unit))) {
                    return Found.known(names, "html:date-line");
                }
            }
        }
        return Found.missing();
    }

    private boolean isByAuthorLink(Unit unit) {
        return AuthorPages.links(tree).stream().anyMatch(link -> link >= unit.box && link < unit.to);
    }

    private List<String> besideDate(String line) {
        if (DateText.find(line, page.language()).isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : Bylines.lineParts(line)) {
            boolean dated = part.chars().anyMatch(Character::isDigit);
            if (!dated && !Bylines.isPersonal(part)) {
                return List.of();
            }
            names.addAll(dated ? List.of() : List.of(part));
        }
        return names.size() == 1 && !page.site.is(names.getFirst()) ? Bylines.plausible(names) : List.of();
    }

    private Found<List<String>> inner() {
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            if (unit.chars > 3 && unit.chars <= MAX_BYLINE && unit.words <= MAX_LINE_WORDS) {
                List<String> names = Bylines.inner(text(u));
                if (!names.isEmpty() && !page.place.isElsewhere(unit.box)) {
                    return Found.known(names, "html:date-line");
                }
            }
        }
        return Found.missing();
    }

    /** Names when each word of them begins as names do. */
    private static List<String> capital(List<String> names) {
        boolean all = names.stream()
                .allMatch(name -> name.indexOf(' ') > 0
                        && Character.isUpperCase(name.charAt(0))
                        && Character.isUpperCase(name.charAt(name.lastIndexOf(' ') + 1)));
        return all ? names : List.of();
    }

    /** A name that stands alone, set apart by its type, as the last of the text or right under it. */
    static Found<List<String>> signature(Page page, boolean[] kept) {
        int last = BodyFinder.lastKept(kept, kept.length - 1);
        for (int i = Math.max(0, last); i < Math.min(kept.length, last + 2); i++) {
            List<String> names = new BylineText(page).signed(i);
            if (last >= 0 && !names.isEmpty()) {
                return Found.known(names, "html:signature");
            }
        }
        return Found.missing();
    }

    private List<String> signed(int u) {
        Unit unit = units.get(u);
        boolean apart = unit.chars <= MAX_BYLINE / 2
                && Math.max(unit.boldChars, unit.emphasisChars) == unit.chars
                && tree.kind(unit.box) != Kind.HEADING
                && !page.place.isElsewhere(unit.box);
        List<String> names = apart ? Bylines.plausible(Bylines.names(text(u))) : List.of();
        return names.size() <= MAX_NAMES && names.stream().allMatch(Bylines::isPersonal) ? names : List.of();
    }
}
