package dateline.copy;

import dateline.text.WordFile;
import java.util.List;

/**
 * Tells an agency that is on no list by the form of its name: some Han or kana and an ending, "海岬社", "海岬通訊社". The
 * form alone says little, so it is asked for only where a head's agency stands and a word for report goes with it.
 */
final class HanAgencies {

    private static final int MIN_STEM = 2;
    private static final int MAX_STEM = 6;
    private static final int MAX_ENDING = 3;
    private static final int MAX_EXCEPTION = 4;

    private final List<String> endings = WordFile.lines(HanAgencies.class, "hanagencyends.txt");
    private final List<String> sure = WordFile.lines(HanAgencies.class, "hanagencysure.txt");
    private final List<String> reports = WordFile.lines(HanAgencies.class, "hanagencymarks.txt");
    private final List<String> reporters = WordFile.lines(HanAgencies.class, "hanreporters.txt");
    private final Lexicon exceptions = Lexicon.of(WordFile.lines(HanAgencies.class, "hannotagency.txt"));
    private final Lexicon notNames = Lexicon.of(WordFile.lines(HanAgencies.class, "hannotnames.txt"));

    /** Behind the shortest name of this form that begins here and ends before a limit; -1 when there is none. */
    int behind(String text, int at, int limit) {
        return behind(text, at, limit, endings);
    }

    private int behind(String text, int at, int limit, List<String> allowed) {
        int most = Math.min(Math.min(limit, text.length()), at + MAX_STEM + MAX_ENDING);
        boolean name = !opensNoName(text, at);
        for (int end = at + 1; name && end <= most && HanParts.isName(text, end - 1, end); end++) {
            if (isEnd(text, at, end, allowed) && !isException(text, end)) {
                return end;
            }
        }
        return -1;
    }

    /** Whether a word stands here that opens neither an agency's nor a place's name: "據海岬社…". */
    boolean opensNoName(String text, int at) {
        return notNames.longest(text, at) > 0;
    }

    private static boolean isEnd(String text, int at, int end, List<String> allowed) {
        for (String ending : allowed) {
            int stem = end - ending.length() - at;
            if (stem >= MIN_STEM && stem <= MAX_STEM && text.startsWith(ending, at + stem)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the stretch is such a name that needs no word for report: "海岬通信社". */
    boolean isSure(String text, int from, int to) {
        return behind(text, from, to, sure) == to;
    }

    /** Whether a word for a reporter stands between two indexes, or one for a report at the end. */
    boolean hasMark(String text, int from, int to) {
        boolean marked = reports.stream().anyMatch(report -> stands(text, from, to, report));
        for (int end = from + 1; !marked && end <= to; end++) {
            int until = end;
            marked = reporters.stream().anyMatch(reporter -> stands(text, from, until, reporter));
        }
        return marked;
    }

    private boolean stands(String text, int from, int end, String word) {
        int start = end - word.length();
        return start >= from && text.startsWith(word, start) && !isException(text, end);
    }

    /** Whether the last character of what ends here belongs to a word that is no agency's: "旅行社", "某某社區". */
    boolean isException(String text, int end) {
        for (int start = Math.max(0, end - MAX_EXCEPTION); start < end; start++) {
            if (exceptions.longest(text, start) >= end) {
                return true;
            }
        }
        return false;
    }
}
