package dateline.copy;

import java.util.ArrayList;
import java.util.List;

/** What the readers of Chinese and Japanese heads share. */
final class HanParts {

    /** Characters of the longest place. */
    static final int MAX_PLACE = 12;

    private HanParts() {}

    /** The parts with one of no content behind them, which ends where the bracket or line ends that held them. */
    static List<Item> closed(List<Item> items, int start, int end) {
        List<Item> all = new ArrayList<>(items);
        all.add(new Item.Furniture(start, end, true));
        return all;
    }

    /** Whether only Han and kana stand between two indexes, with the dots and bars of foreign names. */
    static boolean isName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Chars.isHan(c) && !Chars.isKana(c) && c != '・' && c != 'ー') {
                return false;
            }
        }
        return true;
    }
}
