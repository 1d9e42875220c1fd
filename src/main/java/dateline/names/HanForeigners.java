package dateline.names;

import dateline.model.NameKind;
import java.util.List;

/** Spots foreign names that Chinese characters write for their sound. */
final class HanForeigners {

    private static final int LONGEST = 18;
    private static final int SHORTEST = 2;
    private static final double A_CHARACTER = 0.85;
    private static final double BASE = -2.6;
    private static final double DOT = 4.0;
    private static final double CUTS_WORD = -2.5;
    private static final double WORD_INSIDE = -1.2;
    private static final double IS_SHORT_WORD = -2.5;
    private static final double LEAST = 1.2;
    private static final double IS_PLACE = -4.0;
    private static final String DOTS = "·・‧•";

    private final HanCues cues;
    private final WordSet transcribers = WordSet.characters("hantranscribers.txt");

    HanForeigners(HanCues cues) {
        this.cues = cues;
    }

    void spot(HanText text, int[] placeEnds, List<Spot> spots) {
        for (int start = 0; start < text.length(); start++) {
            if (transcribers.has(text.at(start)) && (text.isEdge(start))) {
                from(text, start, placeEnds[start], spots);
            }
        }
    }

    private void from(HanText text, int start, int placeEnd, List<Spot> spots) {
        int characters = 0;
        int dots = 0;
        double inside = 0;
        for (int i = start; i < Math.min(text.length(), start + LONGEST); i++) {
            char c = text.at(i);
            boolean dot = DOTS.indexOf(c) >= 0;
            if (dot && i > start) {
                dots++;
            } else if (transcribers.has(c)) {
                characters++;
                inside += i > start && !text.isEdge(i) ? WORD_INSIDE / 2 : 0;
            } else {
                return;
            }
            if (characters >= SHORTEST && !dot) {
                double place = placeEnd > i ? IS_PLACE : 0;
                add(text, start, i + 1, characters * A_CHARACTER + (dots > 0 ? DOT : 0) + inside + place, spots);
            }
        }
    }

    private void add(HanText text, int start, int end, double sound, List<Spot> spots) {
        double score = BASE + sound + cues.left(text, start) + cues.right(text, end);
        score += text.isEdge(end) ? 0 : CUTS_WORD;
        if (text.isWord(start, end)) {
            score += end - start == SHORTEST ? IS_SHORT_WORD : 0;
        }
        if (score >= LEAST) {
            spots.add(new Spot(NameKind.PERSON, start, end, score, "names:transcription"));
        }
    }
}
