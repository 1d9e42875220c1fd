package dateline.page;

import java.util.List;

/**
 * Tells a front page, a section's list or an archive from an article: most of its text stands under headings that are
 * links, a few lines under each.
 */
final class Listing {

    /** Linked headings with text under them; an article may list a few others at its end. */
    private static final int MIN_CARDS = 4;

    /** Characters under one linked heading; more is an article of its own, as blogs show them whole. */
    private static final int MAX_CARD = 500;

    /** Characters of other text; with more of it there is an article before the list. */
    private static final int MAX_OTHER = 800;

    private static final int MIN_TITLE = 12;

    private final Page page;
    private int cards;
    private int cardChars;
    private int otherChars;
    private boolean inCard;
    private int inThisCard;

    private Listing(Page page) {
        this.page = page;
    }

    /** @param kept for each unit whether it was taken for the text */
    static boolean is(Page page, boolean[] kept) {
        return !isToldArticle(page) && new Listing(page).holds(kept);
    }

    private static boolean isToldArticle(Page page) {
        return page.article.isPresent()
                || page.head
                        .meta("og:type")
                        .filter(type -> type.equalsIgnoreCase("article"))
                        .isPresent()
                || page.head.meta("article:published_time").isPresent();
    }

    private boolean holds(boolean[] kept) {
        List<Unit> units = page.units;
        for (int i = 0; i < kept.length; i++) {
            Unit unit = units.get(i);
            if (page.tree.kind(unit.box) == Kind.HEADING) {
                heading(unit);
            } else if (kept[i]) {
                text(unit);
            }
        }
        return cards >= MIN_CARDS && cardChars > 2 * otherChars && otherChars < MAX_OTHER;
    }

    private void heading(Unit unit) {
        inCard = unit.chars >= MIN_TITLE && unit.linkChars * 10 >= unit.chars * 9;
        inThisCard = 0;
    }

    private void text(Unit unit) {
        boolean fits = inCard && inThisCard + unit.chars <= MAX_CARD;
        cards += fits && inThisCard == 0 ? 1 : 0;
        inThisCard += unit.chars;
        cardChars += fits ? unit.chars : 0;
        otherChars += fits ? 0 : unit.chars;
    }
}
