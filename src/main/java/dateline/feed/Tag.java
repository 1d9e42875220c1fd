package dateline.feed;

/**
 * A start or end tag.
 *
 * @param nameFrom index of the name's first character
 * @param nameTo index after the name
 * @param close index of what closes the tag: {@code >}, or the solidus before it
 * @param after index after the tag
 */
record Tag(String source, int nameFrom, int nameTo, int close, int after) {

    /** How far beyond a quoted {@code <} the end of a tag is looked for. */
    static final int LOOK_BEYOND = 1_024;

    private static final int IN_QUOTES = -2;

    /** The tag that starts at {@code lt}; one that never closes ends at the next tag or the limit. */
    static Tag at(String source, int lt, int limit) {
        return read(source, lt, limit, 0);
    }

    /** As {@link #at} for HTML, whose quoted values may hold a {@code <}. */
    static Tag ofHtml(String source, int lt) {
        return read(source, lt, source.length(), LOOK_BEYOND);
    }

    private static Tag read(String source, int lt, int limit, int beyond) {
        int nameFrom = Math.min(source.startsWith("</", lt) ? lt + 2 : lt + 1, limit);
        int nameTo = Names.endOfName(source, nameFrom, limit);
        int gt = nameTo < limit && source.charAt(nameTo) == '>' ? nameTo : end(source, nameTo, limit, beyond);
        if (gt < 0) {
            int next = source.indexOf('<', nameTo, limit);
            int stop = next < 0 ? limit : next;
            return new Tag(source, nameFrom, nameTo, stop, stop);
        }
        boolean empty = gt > nameTo && source.charAt(gt - 1) == '/' && !isUnquotedValue(source, nameTo, gt - 1);
        return new Tag(source, nameFrom, nameTo, empty ? gt - 1 : gt, gt + 1);
    }

    /** The {@code >} outside of quotes; when a quote never closes, the first one before the next tag; else -1. */
    private static int end(String source, int from, int limit, int beyond) {
        int next = source.indexOf('<', from, limit);
        int near = next < 0 ? limit : next;
        int gt = unquoted(source, from, near);
        if (gt == IN_QUOTES && beyond > 0) {
            gt = unquoted(source, from, Math.min(limit, near + beyond));
        }
        return gt >= 0 ? gt : source.indexOf('>', from, near);
    }

    /** The first {@code >} outside of quotes; else {@link #IN_QUOTES}, or -1 when none is open. */
    private static int unquoted(String source, int from, int limit) {
        char quote = 0;
        for (int at = from; at < limit; at++) {
            char c = source.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return at;
            } else if ((c == '"' || c == '\'') && followsEquals(source, at, from)) {
                quote = c;
            }
        }
        return quote == 0 ? -1 : IN_QUOTES;
    }

    private static boolean followsEquals(String source, int at, int from) {
        int i = at - 1;
        while (i >= from && Names.isSpace(source.charAt(i))) {
            i--;
        }
        return i >= from && source.charAt(i) == '=';
    }

    /** {@code <a href=/x/>} has a value that ends in a solidus. */
    private static boolean isUnquotedValue(String source, int from, int slash) {
        int i = slash - 1;
        while (i >= from && !Names.isSpace(source.charAt(i)) && source.charAt(i) != '"' && source.charAt(i) != '\'') {
            if (source.charAt(i) == '=') {
                return true;
            }
            i--;
        }
        return false;
    }

    boolean isEnd() {
        return source.charAt(nameFrom - 1) == '/';
    }

    /** Whether the tag closes itself. */
    boolean isEmpty() {
        return close < after - 1;
    }

    String name() {
        return source.substring(nameFrom, nameTo);
    }

    Attributes attributes() {
        return new Attributes(source, nameTo, close);
    }

    /** Whether the same name stands at an index and ends there. */
    boolean isNamed(String other, int at, int limit) {
        int length = nameTo - nameFrom;
        return at + length <= limit
                && other.regionMatches(true, at, source, nameFrom, length)
                && (at + length == limit || Names.endsName(other.charAt(at + length)));
    }
}
