package dateline.page;

import java.util.List;
import java.util.Locale;

/** Lines under a text that say whose it is; what the page calls its footer is often no more than a paragraph. */
final class RightsNotices {

    /** Characters; a longer text tells of more than rights. */
    private static final int MAX_NOTICE = 200;

    private static final List<String> WORDS = WordFiles.lines("rights-words.txt");

    private RightsNotices() {}

    /** Takes those back that end what is kept. An article that is nothing else stays as it is. */
    static void drop(Page page, boolean[] kept) {
        int last = BodyFinder.lastKept(kept, kept.length - 1);
        int end = last;
        while (end >= 0 && isNotice(page, page.units.get(end))) {
            end = BodyFinder.lastKept(kept, end - 1);
        }
        for (int i = end + 1; end >= 0 && i <= last; i++) {
            kept[i] = false;
        }
    }

    private static boolean isNotice(Page page, Unit unit) {
        if (unit.chars > MAX_NOTICE) {
            return false;
        }
        String text = page.tree.foldedText(unit.from, unit.to, MAX_NOTICE).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(text::contains);
    }
}
