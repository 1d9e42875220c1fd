package dateline.names;

import dateline.copy.Gazetteer;
import dateline.model.NameKind;
import java.util.List;

/** Spots places by the gazetteer, by a list of what it lacks, and by the words that end names of places. */
final class HanPlaces {

    private static final int LONGEST = 10;
    private static final double BASE = 2.0;
    private static final double A_CHARACTER = 0.9;
    private static final double CUTS_WORD = -2.5;
    private static final double LISTED = 1.0;
    private static final double SMALL = 0.2;
    private static final double CUED = 1.2;
    private static final long LARGE = 300_000;
    private static final String LOCATIVES = "在于从到往赴抵自是离访返回驻，、。省市县州区";
    private static final String GRAMMAR = "的了在与是被说也不这那他她们我你就都很";
    private static final String DIVISIONS = "省市县区镇乡村路街";

    /** Behind these the word before belongs to them: 市民, 县长, 市场. */
    private static final String OFFICES = "民长场城委政级区域内外属直";

    private final Gazetteer gazetteer;
    private final WordSet listed = WordSet.line("hanplaces.txt", 0);
    private final WordSet endings = WordSet.line("hanplaces.txt", 1);
    private final WordSet never = WordSet.line("hanplaces.txt", 2);

    HanPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** @return for each index whether a place begins there, for those who ask next */
    int[] spot(HanText text, List<Spot> spots) {
        int[] ends = new int[text.length() + 1];
        for (int start = 0; start + 1 < text.length(); start++) {
            if (text.isHan(start) && text.isEdge(start)) {
                from(text, start, ends, spots);
            }
        }
        return ends;
    }

    private void from(HanText text, int start, int[] ends, List<Spot> spots) {
        for (int end = reach(text, start); end >= start + 2; end--) {
            double known = known(text, start, end);
            if (known > 0) {
                int whole = ending(text, end);
                double score = known + A_CHARACTER * (whole - start) + (text.isEdge(whole) ? 0 : CUTS_WORD);
                spots.add(new Spot(NameKind.PLACE, start, whole, score, "names:gazetteer"));
                ends[start] = whole;
                return;
            }
        }
        byEnding(text, start, ends, spots);
    }

    /** How far a name that begins here can go: to a mark or a word of grammar. */
    private static int reach(HanText text, int start) {
        int end = start;
        while (end < text.length() && end < start + LONGEST && text.isHan(end) && GRAMMAR.indexOf(text.at(end)) < 0) {
            end++;
        }
        return end;
    }

    /** What the data say of a run; 0 when they do not know it. */
    private double known(HanText text, int start, int end) {
        String run = text.run(start, end);
        if (never.has(run)) {
            return 0;
        }
        if (listed.has(run)) {
            return BASE + LISTED;
        }
        if (!text.isEdge(end)) {
            return 0;
        }
        boolean cued = LOCATIVES.indexOf(text.at(start - 1)) >= 0 || ending(text, end) > end;
        return gazetteer
                .resolve(run)
                .map(place -> place.isCountry() || end - start > 3
                        ? BASE
                        : (place.people() >= LARGE ? BASE - 1 : SMALL) + (cued ? CUED : 0))
                .orElse(0.0);
    }

    /** A place that no data know, told by the word that ends its name: 铅山县. */
    private void byEnding(HanText text, int start, int[] ends, List<Spot> spots) {
        int end = start + 3;
        if (end <= text.length()
                && DIVISIONS.indexOf(text.at(end - 1)) >= 0
                && text.isHan(start + 1)
                && text.isEdge(end)
                && ending(text, end - 1) == end
                && !text.isWord(start, start + 2)
                && !text.isWord(start + 1, end)
                && (LOCATIVES.indexOf(text.at(start - 1)) >= 0 || !text.isHan(start - 1))) {
            spots.add(new Spot(NameKind.PLACE, start, end, BASE + A_CHARACTER, "names:place-ending"));
            ends[start] = end;
        }
    }

    private int ending(HanText text, int end) {
        int longer = endings.longestAt(text.text(), end);
        return longer > 0 && text.isEdge(longer) && OFFICES.indexOf(text.at(longer)) < 0 ? longer : end;
    }
}
