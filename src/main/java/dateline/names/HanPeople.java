package dateline.names;

import dateline.model.NameKind;
import java.util.List;

/** Spots people with Chinese names: a surname, one or two characters that names like, and what stands beside. */
final class HanPeople {

    private static final double LEAST = 2.3;
    private static final double COMMON = 1.6;
    private static final double RARE = 0.7;
    private static final double DOUBLE = 2.6;
    private static final double LIKED = 0.9;
    private static final double NOT_LIKED = -3.0;
    private static final double CUTS_WORD = -2.6;
    private static final double SHORT = -0.9;
    private static final double SHORT_WORD = -2.6;
    private static final double UNKNOWN = 0.7;
    private static final double IS_PLACE = -3.0;

    private final HanSurnames surnames;
    private final HanCues cues;
    private final WordSet given = WordSet.characters("hangiven.txt");
    private final WordSet notGiven = WordSet.characters("hannotgiven.txt");

    HanPeople(HanSurnames surnames, HanCues cues) {
        this.surnames = surnames;
        this.cues = cues;
    }

    void spot(HanText text, int[] placeEnds, List<Spot> spots) {
        for (int start = 0; start + 1 < text.length(); start++) {
            for (int cut = start + 1; cut < Math.min(text.length(), start + 4); cut++) {
                if (isSurname(text.run(start, cut))) {
                    add(text, start, cut, cut + 1, placeEnds, spots);
                    add(text, start, cut, cut + 2, placeEnds, spots);
                }
            }
        }
    }

    /** One surname, or two: a wife's behind her husband's. */
    private boolean isSurname(String run) {
        return surnames.has(run)
                || surnames.isJapanese(run)
                || run.length() == 2 && surnames.isCommon(run.substring(0, 1)) && surnames.isCommon(run.substring(1));
    }

    private void add(HanText text, int start, int cut, int end, int[] placeEnds, List<Spot> spots) {
        if (end > text.length() || !allHan(text, cut, end)) {
            return;
        }
        double score = surname(text.run(start, cut)) + given(text, cut, end) + words(text, start, cut, end);
        double cue = cues.left(text, start) + cues.right(text, end);
        if (placeEnds[start] >= end) {
            score += IS_PLACE;
        }
        if (score + cue >= LEAST) {
            boolean titled = cues.hasTitle(text, start, end);
            spots.add(new Spot(
                    NameKind.PERSON, start, end, score + cue, titled ? "names:surname-title" : "names:surname"));
        }
    }

    private static boolean allHan(HanText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!text.isHan(i)) {
                return false;
            }
        }
        return true;
    }

    private double surname(String surname) {
        if (surname.length() > 1) {
            return surnames.has(surname) || surnames.isJapanese(surname) ? DOUBLE : COMMON;
        }
        return surnames.isCommon(surname) ? COMMON : RARE;
    }

    private double given(HanText text, int from, int to) {
        double score = 0;
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            score += notGiven.has(c) ? NOT_LIKED : given.has(c) ? LIKED : 0;
        }
        return score + (to - from == 1 ? SHORT : 0);
    }

    /** What the dictionary says: a name's characters are seldom words, and no word is cut in two by a name. */
    private static double words(HanText text, int start, int cut, int end) {
        double score = (text.isEdge(start) ? 0 : CUTS_WORD) + (text.isEdge(end) ? 0 : CUTS_WORD);
        if (text.isWord(start, end)) {
            return score + (end - start == 2 ? SHORT_WORD : 1);
        }
        if (allSingle(text, start, end)) {
            score += UNKNOWN;
        }
        if (!text.isEdge(cut)) {
            score += CUTS_WORD;
        }
        return score;
    }

    private static boolean allSingle(HanText text, int start, int end) {
        for (int i = start; i <= end; i++) {
            if (!text.isEdge(i)) {
                return false;
            }
        }
        return true;
    }
}
