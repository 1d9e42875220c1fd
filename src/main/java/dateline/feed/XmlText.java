package dateline.feed;

/** The characters that a stretch of XML stands for. */
final class XmlText {

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private XmlText() {}

    /** References undone, forbidden characters dropped. */
    static String references(String source, int from, int to) {
        int amp = source.indexOf('&', from, to);
        if (amp < 0) {
            return clean(source.substring(from, to));
        }
        StringBuilder out = new StringBuilder(to - from);
        references(source, from, to, out);
        return clean(out.toString());
    }

    private static void references(String source, int from, int to, StringBuilder out) {
        int at = from;
        while (at < to) {
            int amp = source.indexOf('&', at, to);
            if (amp < 0) {
                out.append(source, at, to);
                return;
            }
            out.append(source, at, amp);
            int after = CharRefs.read(source, amp, to, out);
            if (after == amp) {
                out.append('&');
                after = amp + 1;
            }
            at = after;
        }
    }

    /** All characters between the tags: CDATA as it is, references undone, comments and tags left out. */
    static String of(String source, int from, int to) {
        if (source.indexOf('<', from, to) < 0) {
            return references(source, from, to);
        }
        StringBuilder out = new StringBuilder(to - from);
        walk(source, from, to, out, Tags.DROP);
        return clean(out.toString());
    }

    /** As {@link #of}, but tags stay as they are written: for HTML that is half escaped and half not. */
    static String withTags(String source, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        walk(source, from, to, out, Tags.KEEP);
        return clean(out.toString());
    }

    /** Inline markup as it stands, with CDATA as escaped text. */
    static String markup(String source, int from, int to) {
        if (source.indexOf(CDATA, from, to) < 0) {
            return clean(source.substring(from, to));
        }
        StringBuilder out = new StringBuilder(to - from);
        walk(source, from, to, out, Tags.MARKUP);
        return clean(out.toString());
    }

    /** Whether a tag stands there, outside of CDATA and comments. */
    static boolean hasTags(String source, int from, int to) {
        int at = from;
        while (true) {
            int lt = source.indexOf('<', at, to);
            if (lt < 0 || lt + 1 >= to) {
                return false;
            }
            if (Names.startsName(source.charAt(lt + 1))) {
                return true;
            }
            at = Markup.skipSpecial(source, lt, to);
        }
    }

    private enum Tags {
        DROP,
        KEEP,
        MARKUP
    }

    private static void walk(String source, int from, int to, StringBuilder out, Tags tags) {
        int at = from;
        while (at < to) {
            int lt = source.indexOf('<', at, to);
            int end = lt < 0 ? to : lt;
            text(source, at, end, out, tags);
            if (lt < 0) {
                return;
            }
            at = special(source, lt, to, out, tags);
        }
    }

    private static void text(String source, int from, int to, StringBuilder out, Tags tags) {
        if (tags == Tags.MARKUP) {
            out.append(source, from, to);
        } else {
            references(source, from, to, out);
        }
    }

    private static int special(String source, int lt, int to, StringBuilder out, Tags tags) {
        int after = Markup.skipSpecial(source, lt, to);
        if (source.startsWith(CDATA, lt)) {
            int end = source.startsWith(CDATA_END, after - CDATA_END.length()) ? after - CDATA_END.length() : after;
            cdata(source.substring(Math.min(lt + CDATA.length(), end), end), out, tags);
            return after;
        }
        boolean tag = lt + 1 < to && (Names.startsName(source.charAt(lt + 1)) || source.charAt(lt + 1) == '/');
        if (after == lt + 1 && !tag) {
            out.append('<');
        } else if (tag && tags != Tags.DROP) {
            out.append(source, lt, after);
        }
        return after;
    }

    private static void cdata(String content, StringBuilder out, Tags tags) {
        if (tags == Tags.MARKUP) {
            Escapes.text(content, out);
        } else {
            out.append(content);
        }
    }

    /** Drops what XML forbids and mends Windows-1252 read as Latin-1; the usual text comes back as it is. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 ? c != '\n' && c != '\t' && c != '\r' : c >= 0x7f && (c <= 0x9f || c >= 0xfffe)) {
                return Mojibake.mend(strip(text));
            }
        }
        return text;
    }

    private static String strip(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != 0x7f && c < 0xfffe || c == '\n' || c == '\t' || c == '\r') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
