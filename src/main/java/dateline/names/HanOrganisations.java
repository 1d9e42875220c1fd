package dateline.names;

import dateline.model.NameKind;
import java.util.List;

/** Spots organisations: known ones, and those whose name ends in a word for one. */
final class HanOrganisations {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 16;
    private static final double KNOWN = 5.0;
    private static final double BY_ENDING = 4.0;
    private static final double A_CHARACTER = 0.8;
    private static final String STOPS = "的在了和与向对被是从由为将已称说等这那该各本一两三四五六七八九十几于至到前后驻任而因于去来给让并或把据";

    private final WordSet endings = WordSet.line("hanorganisations.txt", 0);
    private final WordSet weak = WordSet.line("hanorganisations.txt", 1);
    private final WordSet known = WordSet.line("hanorganisations.txt", 2);
    private final WordSet titles = WordSet.line("hantitles.txt", 0);
    private final WordSet verbs = WordSet.line("hantitles.txt", 1);

    void spot(HanText text, int[] placeEnds, List<Spot> spots) {
        for (int at = 0; at < text.length(); at++) {
            int end = known.longestAt(text.text(), at);
            if (end > 0 && (text.isEdge(at) || end - at > 2)) {
                spots.add(spot(at, end, KNOWN, "names:known-organisation"));
            }
            if (text.isHan(at)) {
                byEnding(text, at, placeEnds, spots);
            }
        }
    }

    private static Spot spot(int start, int end, double base, String reason) {
        return new Spot(NameKind.ORGANISATION, start, end, base + A_CHARACTER * (end - start), reason);
    }

    private void byEnding(HanText text, int at, int[] placeEnds, List<Spot> spots) {
        int end = endings.longestAt(text.text(), at);
        boolean strong = end > at;
        if (!strong) {
            end = weak.longestAt(text.text(), at);
        }
        if (end < 0 || !text.isEdge(end) || titles.longestAt(text.text(), end) == end + 1) {
            return;
        }
        int start = start(text, at, placeEnds);
        boolean behindPlace = placeEnds[start] > 0 && placeEnds[start] <= at;
        if (start < at && (strong ? at - start >= 2 : behindPlace && placeEnds[start] == at)) {
            spots.add(spot(start, end, BY_ENDING, "names:organisation-ending"));
        }
    }

    /** Goes back word by word to a place, else as far as words may be part of a name. */
    private int start(HanText text, int at, int[] placeEnds) {
        int start = at;
        int place = -1;
        for (int words = 0; words < MOST_WORDS && start > 0 && at - start < LONGEST; words++) {
            int before = start - 1;
            while (before > 0 && !text.isEdge(before)) {
                before--;
            }
            if (stops(text, before, start, start == at)) {
                break;
            }
            start = before;
            if (placeEnds[start] > 0) {
                place = start;
            }
        }
        return place >= 0 ? place : start;
    }

    /** @param last whether the word stands right before the ending, where a trade may stand: 记者协会 */
    private boolean stops(HanText text, int from, int to, boolean last) {
        String word = text.run(from, to);
        boolean han = word.codePoints().allMatch(Character::isIdeographic);
        return !han
                || to - from == 1 && STOPS.indexOf(word.charAt(0)) >= 0
                || !last && titles.has(word)
                || verbs.has(word);
    }
}
