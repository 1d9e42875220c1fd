package dateline.names;

/** What stands beside a run of Chinese text and tells that it is a person. */
final class HanCues {

    private static final String STARTS = "。，、；：？！“”‘’「」『』（）()《》　 \n,.;:?!\"—…";
    private static final double TITLE = 2.2;
    private static final double VERB = 1.4;
    private static final double MARK = 0.5;
    private static final double JOINT = 0.6;
    private static final String JOINTS = "和与对向被由据把让叫给为及跟同是";

    private final WordSet before = WordSet.line("hantitles.txt", 0);
    private final WordSet behind = WordSet.line("hantitles.txt", 1);

    double left(HanText text, int start) {
        if (before.longestBefore(text.text(), start) >= 0) {
            return TITLE;
        }
        char c = text.at(start - 1);
        return STARTS.indexOf(c) >= 0 ? MARK : JOINTS.indexOf(c) >= 0 ? JOINT : 0;
    }

    boolean hasTitle(HanText text, int start, int end) {
        return before.longestBefore(text.text(), start) >= 0 || titleBehind(text, end);
    }

    private boolean titleBehind(HanText text, int end) {
        return before.longestAt(text.text(), end) > end + 1;
    }

    double right(HanText text, int end) {
        int word = behind.longestAt(text.text(), end);
        if (titleBehind(text, end)) {
            return TITLE;
        }
        return word > end + 1 ? VERB : word > end ? MARK * 2 : end >= text.length() ? MARK : 0;
    }
}
