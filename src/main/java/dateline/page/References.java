package dateline.page;

/** The character references that tame fragments hold. */
final class References {

    private static final int MAX_DIGITS = 6;
    private static final int MAX_LENGTH = 10;

    private References() {}

    /**
     * Appends what the reference at {@code at} stands for.
     *
     * @return the index after it; -1 when it is not one of the plain ones
     */
    static int resolve(String html, int at, int end, StringBuilder out) {
        int semicolon = at;
        while (semicolon < Math.min(end, at + MAX_LENGTH) && html.charAt(semicolon) != ';') {
            semicolon++;
        }
        if (semicolon >= end || semicolon - at < 3 || semicolon - at >= MAX_LENGTH) {
            return -1;
        }
        int code = html.charAt(at + 1) == '#' ? number(html, at + 2, semicolon) : named(html, at + 1, semicolon);
        if (code < 0) {
            return -1;
        }
        out.appendCodePoint(code);
        return semicolon + 1;
    }

    private static int named(String html, int from, int to) {
        return switch (html.substring(from, to)) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "nbsp" -> '\u00a0';
            default -> -1;
        };
    }

    private static int number(String html, int from, int to) {
        boolean hex = html.charAt(from) == 'x' || html.charAt(from) == 'X';
        int digits = hex ? from + 1 : from;
        if (digits >= to || to - digits > MAX_DIGITS) {
            return -1;
        }
        int code = 0;
        for (int i = digits; i < to; i++) {
            int digit = html.charAt(i) < 0x80 ? Character.digit(html.charAt(i), hex ? 16 : 10) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * (hex ? 16 : 10) + digit;
        }
        return isPlain(code) ? code : -1;
    }

    /** Control characters, the range that browsers read as Windows-1252, and surrogates are left to the full parser. */
    private static boolean isPlain(int code) {
        return code >= 0x20 && code < 0x7f || code >= 0xa0 && code < 0xd800 || code > 0xdfff && code <= 0x10ffff;
    }
}
