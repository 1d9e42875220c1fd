package dateline.page;

import org.jsoup.parser.Parser;

/** Field texts as readers would see them: references resolved, markup out, white space folded. */
final class PlainText {

    /** Characters of a field that are looked at. */
    static final int MAX_LENGTH = 200_000;

    private PlainText() {}

    static String of(String raw) {
        String text = raw.length() > MAX_LENGTH ? raw.substring(0, MAX_LENGTH) : raw;
        for (int i = 0; i < 2 && text.indexOf('&') >= 0 && text.indexOf(';') >= 0; i++) {
            text = Parser.unescapeEntities(text, false);
        }
        return fold(text.indexOf('<') >= 0 ? withoutTags(text) : text);
    }

    private static String fold(String text) {
        ProseBuilder prose = new ProseBuilder();
        prose.append(text, 0, text.length());
        return prose.take().text();
    }

    private static String withoutTags(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int close = open < 0 ? -1 : text.indexOf('>', open);
            if (close < 0 || !isTag(text, open)) {
                int end = open < 0 ? text.length() : open + 1;
                out.append(text, at, end);
                at = end;
            } else {
                out.append(text, at, open).append(' ');
                at = close + 1;
            }
        }
        return out.toString();
    }

    private static boolean isTag(String text, int open) {
        char c = open + 1 < text.length() ? text.charAt(open + 1) : ' ';
        return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
