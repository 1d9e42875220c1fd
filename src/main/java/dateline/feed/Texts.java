package dateline.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text constructs: what RFC 4287, Atom 0.3 and RSS mean by a title, a summary or a body. */
final class Texts {

    /** How text is read that does not say what it is. */
    enum Unsaid {
        /** Atom: as it stands. */
        PLAIN,
        /** RSS titles and the like: HTML when it looks like it. */
        GUESS,
        /** RSS bodies: HTML. */
        HTML
    }

    /** Longer names are no element's. */
    private static final int MAX_NAME = 20;

    private Texts() {}

    /** The text of an element with its addresses resolved against the base in force. */
    static FeedText read(Element element, Unsaid unsaid) {
        return read(element, unsaid, element.scope().base());
    }

    static FeedText read(Element element, Unsaid unsaid, String base) {
        String type = Names.lower(element.attribute("type"));
        String mode = Names.lower(element.attribute("mode"));
        Unsaid other = type.isEmpty() && mode.equals("escaped") && unsaid == Unsaid.PLAIN ? Unsaid.GUESS : unsaid;
        FeedText text = element.hasTags() ? inline(element, type, base) : characters(element, type, mode, other, base);
        return new FeedText(text.kind(), text.value(), element.scope().language(), base);
    }

    private static FeedText inline(Element element, String type, String base) {
        String source = element.document().source();
        if (isHtml(type)) {
            String html = XmlText.withTags(source, element.from(), element.to());
            return html(Sanitizer.clean(html, base, Sanitizer.Syntax.HTML), FeedText.Kind.HTML);
        }
        String markup = XmlText.markup(source, element.from(), element.to());
        return html(Sanitizer.clean(markup, base, Sanitizer.Syntax.XML), FeedText.Kind.XHTML);
    }

    private static FeedText html(String value, FeedText.Kind kind) {
        return new FeedText(kind, value.strip(), "", "");
    }

    private static FeedText characters(Element element, String type, String mode, Unsaid unsaid, String base) {
        String text = element.text();
        if (mode.equals("base64") || isBinary(type)) {
            String decoded = base64(text);
            return guess(decoded.isEmpty() ? text : decoded, base, isHtml(type));
        }
        if (isHtml(type) || type.isEmpty() && unsaid == Unsaid.HTML) {
            return html(Sanitizer.clean(text, base, Sanitizer.Syntax.HTML), FeedText.Kind.HTML);
        }
        if (isXml(type)) {
            return looksEscaped(text) ? guess(text, base, true) : html(Escapes.text(text), FeedText.Kind.XHTML);
        }
        boolean guess = type.isEmpty() && (unsaid == Unsaid.GUESS || looksEscaped(text));
        return guess ? guess(text, base, false) : plain(text);
    }

    private static FeedText plain(String text) {
        return FeedText.plain(LeakedCdata.without(text).strip());
    }

    /** HTML when something in the text is HTML and nothing else. */
    static FeedText guess(String text, String base, boolean sure) {
        return sure || looksLikeHtml(text) ? html(Sanitizer.cleanTitle(text, base), FeedText.Kind.HTML) : plain(text);
    }

    private static boolean isHtml(String type) {
        return type.equals("html") || type.equals("text/html");
    }

    private static boolean isXml(String type) {
        return type.equals("xhtml") || type.endsWith("+xml") || type.endsWith("/xml");
    }

    private static boolean isBinary(String type) {
        return type.indexOf('/') > 0 && !type.startsWith("text/") && !isXml(type);
    }

    /** An escaped end tag stands by chance neither in inline markup nor in text that does not say what it is. */
    private static boolean looksEscaped(String text) {
        return text.contains("</") && looksLikeHtml(text);
    }

    /** Whether a tag of HTML or a character reference stands in the text. */
    static boolean looksLikeHtml(String text) {
        for (int i = 0; i < text.length() - 2; i++) {
            char c = text.charAt(i);
            if (c == '&' && isReference(text, i) || c == '<' && isTag(text, i)) {
                return true;
            }
        }
        return text.contains("[CDATA[");
    }

    private static boolean isReference(String text, int amp) {
        return CharRefs.read(text, amp, text.length(), new StringBuilder(2)) > amp;
    }

    private static boolean isTag(String text, int lt) {
        if (text.startsWith("<!--", lt)) {
            return true;
        }
        int from = text.charAt(lt + 1) == '/' ? lt + 2 : lt + 1;
        if (from >= text.length() || !Names.startsName(text.charAt(from))) {
            return false;
        }
        int to = Names.endOfName(text, from, Math.min(text.length(), from + MAX_NAME));
        return Markup.endOfBroken(text, lt) >= 0
                && SafeList.kind(Names.lower(text.substring(from, to))).known();
    }

    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
