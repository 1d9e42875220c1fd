package dateline.feed;

import java.nio.charset.StandardCharsets;

/** What a document or its header says of its charset. */
final class Declarations {

    private static final int LOOK = 2_048;
    private static final int MAX_LABEL = 40;

    private Declarations() {}

    /** The charset parameter of a Content-Type, unquoted; empty when there is none. */
    static String charsetOfHeader(String contentType) {
        return after(contentType, "charset");
    }

    /** The encoding of the XML declaration, wherever in the first bytes it stands; empty when there is none. */
    static String charset(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, LOOK), StandardCharsets.ISO_8859_1);
        int declaration = start.indexOf("<?xml");
        int end = declaration < 0 ? -1 : start.indexOf('>', declaration);
        return end < 0 ? "" : after(start.substring(declaration, end), "encoding");
    }

    private static String after(String text, String name) {
        int at = Names.lower(text).indexOf(name);
        if (at < 0) {
            return "";
        }
        int from = Names.skipSpace(text, at + name.length(), text.length());
        if (from >= text.length() || text.charAt(from) != '=') {
            return "";
        }
        from = Names.skipSpace(text, from + 1, text.length());
        from = from < text.length() && isQuote(text.charAt(from)) ? from + 1 : from;
        int to = Names.skipSpace(text, from, text.length());
        int start = to;
        while (to < text.length() && to - start < MAX_LABEL && isLabel(text.charAt(to))) {
            to++;
        }
        return text.substring(start, to);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isLabel(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.:+".indexOf(c) >= 0;
    }
}
