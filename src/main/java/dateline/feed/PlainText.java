package dateline.feed;

/** Text without markup, on one line. */
final class PlainText {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final String BEFORE_MARKS = ":;?!%\u00bb\u20ac";

    private PlainText() {}

    /** Of HTML that {@link Sanitizer} made: tags out, block ends as blanks, references undone. */
    static String of(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            int lt = html.indexOf('<', at);
            int end = lt < 0 ? html.length() : lt;
            out.append(XmlText.references(html, at, end));
            at = end;
            if (lt >= 0) {
                Tag tag = Tag.ofHtml(html, lt);
                if (SafeList.kind(tag.name()).block() || tag.name().equals("br")) {
                    out.append(' ');
                }
                at = tag.after();
            }
        }
        return fold(out.toString());
    }

    /** White space as single blanks, none at the ends; a no-break space stays only where French sets one. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c) && !isFrench(text, i)) {
                space = true;
            } else if (c != '\u200b' && c != '\ufeff') {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == NO_BREAK_SPACE || c == '\u202f' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isFrench(String text, int at) {
        boolean narrow = text.charAt(at) == NO_BREAK_SPACE || text.charAt(at) == '\u202f';
        return narrow
                && (at + 1 < text.length() && BEFORE_MARKS.indexOf(text.charAt(at + 1)) >= 0
                        || at > 0 && text.charAt(at - 1) == '\u00ab');
    }
}
