package dateline.copy;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the head of a text: in scripts with blanks between words as a chain of parts (place, date, agency, byline,
 * furniture) with marks between them, for as long as parts follow. {@link Verdict} says at which marks the chain may end.
 */
final class HeadReader {

    /** Characters at the start of a text within which its head must end. */
    static final int MAX_HEAD = 500;

    private static final int MAX_ITEMS = 16;

    private final Parts parts;
    private final Verdict verdict = new Verdict();
    private final HanHead han;
    private final HangulHead hangul;

    HeadReader() {
        Agencies agencies = new Agencies();
        DateReader dates = new DateReader();
        ByWords byWords = new ByWords();
        parts = new Parts(agencies, dates, byWords);
        han = new HanHead(agencies, dates, new Stamps(dates), byWords);
        hangul = new HangulHead(agencies);
    }

    /**
     * @param items the head's parts in their order
     * @param end where the lead begins
     * @param unsure whether something that looks like a credit was left in the text
     */
    record Reading(List<Item> items, int end, boolean unsure) {

        static final Reading NONE = new Reading(List.of(), 0, false);
    }

    /** @param outlet the name of the text's own outlet; empty when it is not known */
    Reading read(String text, String outlet) {
        return switch (Writing.of(text)) {
            case HAN -> han.read(text);
            case HANGUL -> hangul.read(text);
            case SPACED -> chain(text, outlet);
        };
    }

    private Reading chain(String text, String outlet) {
        List<Item> items = new ArrayList<>();
        Reading best = Reading.NONE;
        int at = Chars.skipSpace(text, 0);
        Gap gap = new Gap(Gap.Kind.BREAK, at);
        while (at < MAX_HEAD && items.size() < MAX_ITEMS) {
            List<Item> own = own(text, at, outlet);
            List<Item> next = own.isEmpty() ? parts.next(text, at, items, gap) : own;
            if (next.isEmpty()) {
                break;
            }
            items.addAll(next);
            gap = Gap.after(text, items.getLast().end());
            at = gap.end();
            if (isLabel(items.getLast(), gap)) {
                break;
            }
            best = verdict.accepts(text, items, gap) ? new Reading(List.copyOf(items), at, false) : best;
        }
        return best == Reading.NONE ? left(items) : best;
    }

    private static Reading left(List<Item> items) {
        boolean unsure = items.stream().anyMatch(HeadReader::looksLikeCredit);
        return unsure ? new Reading(List.of(), 0, true) : Reading.NONE;
    }

    private static boolean looksLikeCredit(Item item) {
        return switch (item) {
            case Item.By by -> by.firm();
            case Item.From from -> from.known() && from.bracketed();
            case Item.At _, Item.On _, Item.Furniture _ -> false;
        };
    }

    /** The text's own outlet, by its name. */
    private static List<Item> own(String text, int at, String outlet) {
        int end = at + outlet.length();
        boolean stands = !outlet.isEmpty() && text.startsWith(outlet, at) && !Chars.inWord(text, end);
        return stands ? List.of(new Item.From(at, end, outlet, true, false)) : List.of();
    }

    /** "Opening: 3 November": unknown words before a colon are no place. */
    private static boolean isLabel(Item last, Gap gap) {
        return last instanceof Item.At at && !at.placed() && !at.capitals() && gap.kind() == Gap.Kind.COLON;
    }
}
