package dateline.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what keeps an article's text from us, when the page is only a stub. */
final class Barriers {

    /** Characters of body; a longer one is an article even where the page sells more. */
    private static final int MAX_STUB = 1800;

    /** Characters of body; a shorter one with a box for subscribers under it is a stub. */
    private static final int MAX_SHOWN = 1200;

    /** Characters of text in all; a page of scripts with less is a shell. */
    private static final int MAX_SHELL = 300;

    private static final int MIN_SCRIPTS = 1;
    private static final int MAX_NOTICE = 400;
    private static final List<String> WORDS = WordFiles.lines("paywall-words.txt");

    private Barriers() {}

    /** @param chars of the body that was found */
    static Optional<PageAnswer.Barrier> find(Page page, int chars) {
        if (chars < MAX_STUB && isLocked(page) || chars < MAX_SHOWN && asksForMoney(page)) {
            return Optional.of(PageAnswer.Barrier.PAYWALL);
        }
        boolean shell = chars < MAX_SHELL && page.boxes.chars(0) < MAX_SHELL && page.head.scripts() >= MIN_SCRIPTS;
        return shell ? Optional.of(PageAnswer.Barrier.SCRIPT_SHELL) : Optional.empty();
    }

    private static boolean isLocked(Page page) {
        String free = page.told("isAccessibleForFree").toLowerCase(Locale.ROOT);
        String tier = page.head.meta("article:content_tier").orElse("").toLowerCase(Locale.ROOT);
        return free.equals("false") || free.endsWith("/false") || tier.equals("locked");
    }

    private static boolean asksForMoney(Page page) {
        for (Unit unit : page.units) {
            if (unit.chars <= MAX_NOTICE
                    && unit.words > 1
                    && Box.PAYWALL.isIn(names(page, unit))
                    && isNotice(page, unit)) {
                return true;
            }
        }
        return false;
    }

    private static int names(Page page, Unit unit) {
        int names = 0;
        for (int box = unit.box; box > 0; box = page.tree.parent(box)) {
            names |= page.boxes.own[box];
        }
        return names;
    }

    private static boolean isNotice(Page page, Unit unit) {
        String text = page.tree.foldedText(unit.from, unit.to, MAX_NOTICE).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(text::contains);
    }
}
