package dateline.feed;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * A post's text as WordPress keeps it, made the HTML that it shows: codes in brackets undone, lines and paragraphs that
 * only line breaks tell of marked as such, an address alone on its line a link. Linear in the text's length.
 */
final class PostText {

    /** Longer lines are no addresses. */
    private static final int MAX_ADDRESS = 2_000;

    /** Line breaks beside their tags separate nothing. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "figure",
            "figcaption",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "hr",
            "form",
            "iframe",
            "video",
            "audio",
            "details",
            "summary",
            "br");

    private static final Set<String> KEPT_AS_IT_IS = Set.of("pre", "script", "style", "textarea");

    private PostText() {}

    static String html(String written, LongFunction<Optional<URI>> pictures) {
        String text = Shortcodes.undone(withoutPages(written.replace("\r\n", "\n")), pictures);
        return text.contains("<!-- wp:") ? text : paragraphs(text);
    }

    private static String withoutPages(String text) {
        return text.indexOf("<!--") < 0
                ? text
                : text.replace("<!--more-->", "\n\n").replace("<!--nextpage-->", "\n\n");
    }

    static String link(String address) {
        if (Addresses.web(Addresses.tidy(address)).isEmpty()) {
            return Escapes.text(address);
        }
        StringBuilder out = new StringBuilder("<p><a href=\"");
        Escapes.attribute(address, out);
        return out.append("\">")
                .append(Escapes.text(address))
                .append("</a></p>")
                .toString();
    }

    /** Line breaks become {@code <br>}, two and more become two: the reader of blocks makes paragraphs of these. */
    private static String paragraphs(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 20);
        Set<String> endless = new HashSet<>();
        boolean afterBlock = true;
        int at = 0;
        while (at < text.length()) {
            int lt = Markup.nextTag(text, at, text.length());
            if (lt < 0) {
                lines(text.substring(at), afterBlock, true, out);
                return out.toString();
            }
            Tag tag = Tag.ofHtml(text, lt);
            String name = Names.lower(tag.name());
            boolean block = BLOCKS.contains(name);
            lines(text.substring(at, lt), afterBlock, block, out);
            at = Math.max(lt + 1, end(text, tag, name, endless));
            out.append(text, lt, at);
            afterBlock = block;
        }
        return out.toString();
    }

    /** Where to go on: behind the tag, or before its end tag where what is inside is to stay as it is. */
    private static int end(String text, Tag tag, String name, Set<String> endless) {
        if (tag.isEnd() || !KEPT_AS_IT_IS.contains(name) || endless.contains(name)) {
            return tag.after();
        }
        int end = text.indexOf("</" + name, tag.after());
        if (end < 0) {
            endless.add(name); // not to be looked for again
        }
        return end < 0 ? tag.after() : end;
    }

    /** The text between two tags, its breaks marked, but for those beside tags that break lines themselves. */
    private static void lines(String text, boolean afterBlock, boolean beforeBlock, StringBuilder out) {
        boolean lineStart = afterBlock;
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int from = newline < 0 ? text.length() : backOverSpace(text, newline, at);
            int to = newline < 0 ? from : overSpace(text, newline);
            boolean lineEnd = newline >= 0 || beforeBlock;
            out.append(line(text.substring(at, from), lineStart && lineEnd));
            if (newline >= 0) {
                boolean beside = from == 0 && afterBlock || to == text.length() && beforeBlock;
                boolean blankLine = text.indexOf('\n', newline + 1) >= 0 && text.indexOf('\n', newline + 1) < to;
                out.append(beside ? "\n" : blankLine ? "<br><br>\n" : "<br>\n");
            }
            lineStart = true;
            at = to;
        }
    }

    private static int backOverSpace(String text, int newline, int least) {
        int i = newline;
        while (i > least && text.charAt(i - 1) <= ' ') {
            i--;
        }
        return i;
    }

    private static int overSpace(String text, int newline) {
        int i = newline;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static String line(String line, boolean alone) {
        String bare = line.strip();
        boolean address = alone
                && bare.length() <= MAX_ADDRESS
                && (bare.startsWith("https://") || bare.startsWith("http://"))
                && bare.indexOf(' ') < 0;
        return address ? link(bare) : line;
    }
}
