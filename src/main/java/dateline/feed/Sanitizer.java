package dateline.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites HTML, however broken, into HTML that does nothing but show: elements, attributes and styles of {@link
 * SafeList} only, web addresses resolved, all that is text escaped. One pass, no tree. Every tag in the answer was
 * written by us, so there is nothing left that two parsers could read in two ways: raw-text elements never get out,
 * angle brackets in values and text are escaped, each start tag has its end tag.
 */
final class Sanitizer {

    /** Elements open at once; deeper ones lose their tags and keep their text. */
    static final int MAX_DEPTH = 200;

    enum Syntax {
        HTML,
        XML
    }

    private final String html;
    private final String base;
    private final Syntax syntax;
    private final boolean keepUnknown;
    private final StringBuilder out;
    private final List<String> open = new ArrayList<>();

    private Sanitizer(String html, String base, Syntax syntax, boolean keepUnknown) {
        this.html = html;
        this.base = base;
        this.syntax = syntax;
        this.keepUnknown = keepUnknown;
        this.out = new StringBuilder(html.length() + 64);
    }

    /** @param base address that relative ones are resolved against; empty when unknown */
    static String clean(String html, String base, Syntax syntax) {
        return new Sanitizer(LeakedCdata.without(html), base, syntax, false).run();
    }

    /** For titles: what looks like a tag of no element that HTML has is text that somebody meant. */
    static String cleanTitle(String html, String base) {
        return new Sanitizer(LeakedCdata.without(html), base, Syntax.HTML, true).run();
    }

    private String run() {
        int at = 0;
        while (at < html.length()) {
            at = html.charAt(at) == '<' ? markup(at) : text(at);
        }
        closeDownTo(0);
        return out.toString();
    }

    /** Text up to the next tag. */
    private int text(int from) {
        int lt = html.indexOf('<', from);
        int end = lt < 0 ? html.length() : lt;
        int plain = from;
        for (int i = from; i < end; i++) {
            char c = html.charAt(i);
            if (c > '>' ? c >= 0x7f && c <= 0x9f : c == '&' || c == '>' || c < ' ' && !Names.isSpace(c)) {
                out.append(html, plain, i);
                i = special(i, end) - 1;
                plain = i + 1;
            }
        }
        out.append(html, plain, end);
        return end;
    }

    private int special(int at, int end) {
        char c = html.charAt(at);
        if (c == '&') {
            StringBuilder value = new StringBuilder(2);
            int after = CharRefs.read(html, at, end, value);
            if (after == at) {
                out.append("&amp;");
                return at + 1;
            }
            Escapes.text(Mojibake.mend(value.toString()), out);
            return after;
        }
        if (CharRefs.allowed(c) && c != 0x7f) {
            Escapes.text(CharRefs.mendControl(c), out);
        }
        return at + 1;
    }

    private int markup(int lt) {
        char c = lt + 1 < html.length() ? html.charAt(lt + 1) : ' ';
        if (c == '!') {
            return declaration(lt);
        }
        if (c == '?') {
            int gt = Markup.endOfBroken(html, lt);
            return gt < 0 ? literal(lt) : gt + 1;
        }
        boolean end = c == '/' && lt + 2 < html.length() && Names.startsName(html.charAt(lt + 2));
        if (!end && (!Names.startsName(c) || c > 0x7f)) {
            return literal(lt);
        }
        return tag(Tag.ofHtml(html, lt), end);
    }

    private int literal(int lt) {
        out.append("&lt;");
        return lt + 1;
    }

    /** A declaration without its end is text. */
    private int declaration(int lt) {
        if (html.startsWith("<!--", lt)) {
            return comment(lt);
        }
        boolean known = lt + 2 < html.length() && isDeclaration(html.charAt(lt + 2));
        int gt = known ? Markup.endOfBroken(html, lt) : -1;
        return gt < 0 ? literal(lt) : gt + 1;
    }

    /** One without its end is closed by the next {@code >}; when there is none, only its mark goes. */
    private int comment(int lt) {
        int end = Markup.endOfComment(html, lt, html.length());
        int gt = end < 0 ? Markup.endOfBroken(html, lt) : end - 1;
        return gt < 0 ? Math.min(lt + 4, html.length()) : gt + 1;
    }

    private static boolean isDeclaration(char c) {
        return c == '-' || c == '[' || c == '>' || Names.startsName(c);
    }

    private int tag(Tag tag, boolean end) {
        String name = local(Names.lower(tag.name()));
        if (tag.close() >= html.length()) {
            return SafeList.kind(name).known() ? tag.after() : literal(tag.nameFrom() - (end ? 2 : 1));
        }
        if (end) {
            close(name);
            return tag.after();
        }
        SafeList.Kind kind = SafeList.kind(name);
        if (kind.silent()) {
            return skipContent(tag, name);
        }
        if (kind.allowed() || kind.drawing() && isDrawing()) {
            start(name, kind, tag);
        } else if (keepUnknown && !kind.known()) {
            Escapes.text(html.substring(tag.nameFrom() - 1, tag.after()), out);
        }
        return tag.after();
    }

    private String local(String name) {
        int colon = name.indexOf(':');
        return colon < 0 || syntax == Syntax.HTML ? name : name.substring(colon + 1);
    }

    private boolean isDrawing() {
        return open.contains("svg") || open.contains("math");
    }

    private int skipContent(Tag tag, String name) {
        if (tag.isEmpty() && syntax == Syntax.XML) {
            return tag.after();
        }
        int at = tag.after();
        while (true) {
            int lt = html.indexOf('<', at);
            if (lt < 0 || lt + 2 >= html.length()) {
                return html.length();
            }
            if (html.charAt(lt + 1) == '/' && html.regionMatches(true, lt + 2, name, 0, name.length())) {
                return Tag.ofHtml(html, lt).after();
            }
            at = lt + 1;
        }
    }

    private void start(String name, SafeList.Kind kind, Tag tag) {
        Attributes attributes = tag.attributes();
        if (kind.loads() && SafeAttributes.isPixel(attributes)) {
            return;
        }
        closeImplied(name);
        boolean alone = kind.alone() && !isDrawing();
        if (!alone && open.size() >= MAX_DEPTH) {
            return;
        }
        out.append('<')
                .append(name)
                .append(SafeAttributes.of(name, attributes, base))
                .append('>');
        if (!alone) {
            open.add(name);
            if (tag.isEmpty() && (syntax == Syntax.XML || kind.drawing() && isDrawing())) {
                closeDownTo(open.size() - 1);
            }
        }
    }

    /** A new paragraph, list item, row or cell ends the one before. */
    private void closeImplied(String name) {
        if (!open.isEmpty() && SafeList.ends(name, open.getLast())) {
            closeDownTo(open.size() - 1);
        }
    }

    private void close(String name) {
        int at = open.lastIndexOf(name);
        if (at >= 0) {
            closeDownTo(at);
        }
    }

    private void closeDownTo(int depth) {
        while (open.size() > depth) {
            out.append("</").append(open.removeLast()).append('>');
        }
    }
}
