package dateline.feed;

/**
 * CDATA marks that were escaped together with what they enclose, so that they would be shown. Editors that mend quotes
 * and dashes turn {@code <!--[CDATA[} into {@code <!–[CDATA[}: both forms, and the marks' ends, are taken out.
 */
final class LeakedCdata {

    private static final String MARK = "[CDATA[";

    private LeakedCdata() {}

    static String without(String text) {
        int mark = text.indexOf(MARK);
        return mark < 0 ? text : strip(text, mark);
    }

    private static String strip(String text, int first) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        int mark = first;
        while (mark >= 0) {
            out.append(text, at, startOfMark(text, mark, at));
            at = mark + MARK.length();
            mark = text.indexOf(MARK, at);
        }
        return withoutEnds(out.append(text, at, text.length()).toString());
    }

    /** Goes back over the dashes, the exclamation mark and the bracket, written as characters or references. */
    private static int startOfMark(String text, int mark, int least) {
        int i = backOverDashes(text, mark, least);
        i = i > least && text.charAt(i - 1) == '!' ? i - 1 : i;
        i = i > least && text.charAt(i - 1) == '<' ? i - 1 : i;
        return i - least >= 4 && text.startsWith("&lt;", i - 4) ? i - 4 : i;
    }

    private static int backOverDashes(String text, int mark, int least) {
        int i = mark;
        while (i > least) {
            if (isDash(text.charAt(i - 1))) {
                i--;
            } else if (i - least >= 7 && isDashReference(text.substring(i - 7, i))) {
                i -= 7;
            } else {
                return i;
            }
        }
        return i;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2212';
    }

    private static boolean isDashReference(String text) {
        return text.equals("&#8211;") || text.equals("&#8212;") || text.equals("&ndash;") || text.equals("&mdash;");
    }

    private static String withoutEnds(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        int end = text.indexOf("]]");
        while (end >= 0) {
            int after = endOfMark(text, end + 2);
            out.append(text, at, after > 0 ? end : end + 2);
            at = after > 0 ? after : end + 2;
            end = text.indexOf("]]", at);
        }
        return out.append(text, at, text.length()).toString();
    }

    /** The index after {@code >} behind any dashes; 0 when there is none. */
    private static int endOfMark(String text, int from) {
        int i = from;
        while (i < text.length() && isDash(text.charAt(i))) {
            i++;
        }
        if (text.startsWith("&#8211;", i) || text.startsWith("&#8212;", i)) {
            i += 7;
        }
        if (i >= text.length() || text.startsWith(">", i)) {
            return Math.min(i + 1, text.length());
        }
        return text.startsWith("&gt;", i) ? i + 4 : 0;
    }
}
